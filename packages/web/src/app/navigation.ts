import type { LinkProps } from '@tanstack/react-router';

/** What the masthead leads to, in this order. */
export const VIEWS: readonly { readonly to: NonNullable<LinkProps['to']>; readonly label: string }[] = [
  { to: '/', label: 'Documents' },
  { to: '/search', label: 'Search' },
  { to: '/entities', label: 'People' },
  { to: '/stories', label: 'Stories' },
  { to: '/watches', label: 'Watches' },
  { to: '/overview', label: 'Overview' },
  { to: '/review', label: 'Review' },
];
