import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { readingSearch } from '../views/reading/reading-search.ts';
import { reviewSearch } from '../views/review/review-search.ts';
import { Shell } from './shell.tsx';

// Every address of the reading room. A view is loaded when it is first gone to.

/** What the loaders of routes work with. */
interface RouterContext {
  readonly queryClient: QueryClient;
}

const root = createRootRouteWithContext<RouterContext>()({ component: Shell });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../views/home/home-view.tsx'), 'HomeView'),
});

const reading = createRoute({
  getParentRoute: () => root,
  path: '/documents/$id',
  validateSearch: readingSearch,
  component: lazyRouteComponent(() => import('../views/reading/reading-view.tsx'), 'ReadingView'),
});

/** The same view, opened at the evidence of an entry. */
const entry = createRoute({ getParentRoute: () => reading, path: '/entries/$entry' });

const review = createRoute({
  getParentRoute: () => root,
  path: '/review',
  validateSearch: reviewSearch,
  component: lazyRouteComponent(() => import('../views/review/review-view.tsx'), 'ReviewView'),
});

export const routeTree = root.addChildren([home, reading.addChildren([entry]), review]);
