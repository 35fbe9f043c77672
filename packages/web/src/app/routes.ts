import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { entitySearch, findSearch } from '../views/entity/entity-search.ts';
import { overviewSearch } from '../views/overview/overview-search.ts';
import { readingSearch } from '../views/reading/reading-search.ts';
import { reviewSearch } from '../views/review/review-search.ts';
import { searchSearch } from '../views/search/search-search.ts';
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

const search = createRoute({
  getParentRoute: () => root,
  path: '/search',
  validateSearch: searchSearch,
  component: lazyRouteComponent(() => import('../views/search/search-view.tsx'), 'SearchView'),
});

const entities = createRoute({
  getParentRoute: () => root,
  path: '/entities',
  validateSearch: findSearch,
  component: lazyRouteComponent(() => import('../views/entity/find-view.tsx'), 'FindView'),
});

const entity = createRoute({
  getParentRoute: () => root,
  path: '/entities/$id',
  validateSearch: entitySearch,
  component: lazyRouteComponent(() => import('../views/entity/entity-view.tsx'), 'EntityView'),
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: overviewSearch,
  component: lazyRouteComponent(() => import('../views/overview/overview-view.tsx'), 'OverviewView'),
});

export const routeTree = root.addChildren([
  home,
  reading.addChildren([entry]),
  review,
  search,
  entities,
  entity,
  overview,
]);
