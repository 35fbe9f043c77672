import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ApiProblem } from '../../api/client.ts';
import { type Facet, type Found, type FoundHit, facetsOf, type Search, searchPages } from '../../api/search.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { Facets } from '../../found/facets.tsx';
import { FoundList } from '../../found/found-list.tsx';
import { More } from '../../found/more.tsx';
import { toggledTerm } from '../../query/terms.ts';
import { ExportMenu } from './export-menu.tsx';
import { QueryPlaces } from './query-places.tsx';
import { SaveSearch } from './save-search.tsx';
import { SavedSearches } from './saved-searches.tsx';
import style from './search.module.css';

const route = getRouteApi('/search');

const FACETS: readonly Facet[] = [
  'kind',
  'speaker',
  'addressee',
  'act',
  'stance',
  'issue',
  'event_type',
  'status',
  'relation',
  'certainty',
  'outlet',
  'year',
];

/** What a query finds, with counts that narrow it down. */
export function Results({ search }: { readonly search: Search }) {
  const { q } = search;
  const navigate = route.useNavigate();
  const pages = useInfiniteQuery(searchPages(search));
  const first = pages.data?.pages[0];
  const facets = useQuery({ ...facetsOf(search), enabled: first !== undefined });
  const hits = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={style.columns}>
      <h1 className="visually-hidden">Search results</h1>
      <div className={style.found}>
        {first && <Head first={first} search={search} />}
        {first && first.notes.length > 0 && <QueryPlaces issues={first.notes} query={q} tone="note" />}
        {pages.isPending && <Loading what="Searching" />}
        {pages.isError && <Refused error={pages.error} query={q} retry={() => void pages.refetch()} />}
        {first && hits.length === 0 && <Nothing first={first} q={q} />}
        <FoundList besides={SimilarLink} hits={hits} />
        <More pages={pages} />
      </div>
      <details className={style.narrow} open={innerWidth > 860}>
        <summary>Narrow down</summary>
        <Facets
          counts={facets.data ?? {}}
          onToggle={(field, value) =>
            void navigate({ search: (before) => ({ ...before, q: toggledTerm(q, field, value) || undefined }) })
          }
          query={q}
          shown={FACETS}
        />
      </details>
      <aside className={style.tools}>
        {first && <SaveSearch key={q} q={q} />}
        {first && <ExportMenu isEntries={first.target === 'entries'} q={q} />}
        <SavedSearches />
      </aside>
    </div>
  );
}

/** How much was found, of what, in which order. */
function Head({ first, search: { sort = 'relevance' } }: { readonly first: Found; readonly search: Search }) {
  const navigate = route.useNavigate();
  const { target, total, more } = first;
  return (
    <div className={style.head}>
      <p aria-live="polite" className={style.total}>
        {more && 'more than '}
        {(total ?? 0).toLocaleString('en')} {total === 1 ? singular(target) : target}
      </p>
      <fieldset className={style.switch}>
        <legend className="visually-hidden">What is listed</legend>
        {(['entries', 'documents'] as const).map((one) => (
          <button
            aria-pressed={one === target}
            key={one}
            onClick={() => void navigate({ search: (before) => ({ ...before, in: one }) })}
            type="button"
          >
            {one === 'entries' ? 'Entries' : 'Documents'}
          </button>
        ))}
      </fieldset>
      <label className={style.sort}>
        Order
        <select
          onChange={({ target: { value } }) =>
            void navigate({ search: (before) => ({ ...before, sort: value === 'date' ? 'date' : undefined }) })
          }
          value={sort}
        >
          <option value="relevance">by relevance</option>
          <option value="date">the latest first</option>
        </select>
      </label>
    </div>
  );
}

/** A query that cannot be read is shown with its places; anything else as it is. */
function Refused({
  error,
  query,
  retry,
}: {
  readonly error: Error;
  readonly query: string;
  readonly retry: () => void;
}) {
  const issues = error instanceof ApiProblem ? (error.problem.issues ?? []) : [];
  const places = issues.flatMap(({ message, start, end }) =>
    start === undefined || end === undefined ? [] : [{ message, start, end }],
  );
  if (places.length > 0) return <QueryPlaces issues={places} query={query} tone="problem" />;
  return <Failed error={error} retry={retry} title="The archive could not be searched" />;
}

function Nothing({ first, q }: { readonly first: Found; readonly q: string }) {
  const other = first.target === 'entries' ? 'documents' : 'entries';
  return (
    <Empty title="Nothing was found">
      <Link search={{ q, in: other }} to="/search">
        Look among {other}
      </Link>
      , leave a condition out, or{' '}
      <Link search={{ like: q }} to="/search">
        look for similar statements
      </Link>
      .
    </Empty>
  );
}

function SimilarLink({ document, entry }: FoundHit) {
  if (entry?.kind !== 'attribution' && entry?.kind !== 'position') return null;
  return (
    <Link search={{ document: document.id, entry: entry.id }} to="/search">
      similar
    </Link>
  );
}

function singular(target: Found['target']): string {
  return target === 'entries' ? 'entry' : 'document';
}
