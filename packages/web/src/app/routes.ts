import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { threadSearch } from '../threads/thread-search.ts';
import { entitySearch, findSearch } from '../views/entity/entity-search.ts';
import { overviewSearch } from '../views/overview/overview-search.ts';
import { positionsSearch } from '../views/positions/positions-search.ts';
import { readingSearch } from '../views/reading/reading-search.ts';
import { reviewSearch } from '../views/review/review-search.ts';
import { searchSearch } from '../views/search/search-search.ts';
import { compareSearch } from '../views/stories/compare-search.ts';
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

const stories = createRoute({
  getParentRoute: () => root,
  path: '/stories',
  validateSearch: threadSearch,
  component: lazyRouteComponent(() => import('../views/stories/stories-view.tsx'), 'StoriesView'),
});

const story = createRoute({
  getParentRoute: () => root,
  path: '/stories/$id',
  component: lazyRouteComponent(() => import('../views/stories/story-view.tsx'), 'StoryView'),
});

const compare = createRoute({
  getParentRoute: () => root,
  path: '/compare',
  validateSearch: compareSearch,
  component: lazyRouteComponent(() => import('../views/stories/compare-view.tsx'), 'CompareView'),
});

const agreements = createRoute({
  getParentRoute: () => root,
  path: '/agreements',
  validateSearch: threadSearch,
  component: lazyRouteComponent(() => import('../views/agreements/agreements-view.tsx'), 'AgreementsView'),
});

const agreement = createRoute({
  getParentRoute: () => root,
  path: '/agreements/$id',
  component: lazyRouteComponent(() => import('../views/agreements/agreement-view.tsx'), 'AgreementView'),
});

const positions = createRoute({
  getParentRoute: () => root,
  path: '/positions',
  validateSearch: positionsSearch,
  component: lazyRouteComponent(() => import('../views/positions/positions-view.tsx'), 'PositionsView'),
});

const disputes = createRoute({
  getParentRoute: () => root,
  path: '/disputes',
  validateSearch: threadSearch,
  component: lazyRouteComponent(() => import('../views/disputes/disputes-view.tsx'), 'DisputesView'),
});

const dispute = createRoute({
  getParentRoute: () => root,
  path: '/disputes/$id',
  component: lazyRouteComponent(() => import('../views/disputes/dispute-view.tsx'), 'DisputeView'),
});

const phrases = createRoute({
  getParentRoute: () => root,
  path: '/phrases',
  validateSearch: threadSearch,
  component: lazyRouteComponent(() => import('../views/disputes/phrases-view.tsx'), 'PhrasesView'),
});

const phrase = createRoute({
  getParentRoute: () => root,
  path: '/phrases/$id',
  component: lazyRouteComponent(() => import('../views/disputes/phrase-view.tsx'), 'PhraseView'),
});

const watches = createRoute({
  getParentRoute: () => root,
  path: '/watches',
  component: lazyRouteComponent(() => import('../views/watches/watches-view.tsx'), 'WatchesView'),
});

const watch = createRoute({
  getParentRoute: () => root,
  path: '/watches/$id',
  component: lazyRouteComponent(() => import('../views/watches/watch-view.tsx'), 'WatchView'),
});

export const routeTree = root.addChildren([
  home,
  reading.addChildren([entry]),
  review,
  search,
  entities,
  entity,
  overview,
  stories,
  story,
  compare,
  agreements,
  agreement,
  positions,
  disputes,
  dispute,
  phrases,
  phrase,
  watches,
  watch,
]);
