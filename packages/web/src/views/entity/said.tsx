import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { statementFacets, statementsOf } from '../../api/entities.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { Facets } from '../../found/facets.tsx';
import { FoundList } from '../../found/found-list.tsx';
import { More } from '../../found/more.tsx';
import { QueryForm } from '../../query/query-form.tsx';
import { toggledTerm } from '../../query/terms.ts';
import style from './entity.module.css';

const route = getRouteApi('/entities/$id');

/** What it said, the latest first, to be narrowed down by whom it was said to, what was done by it, and words. */
export function Said({ id }: { readonly id: string }) {
  const { only = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const statements = useInfiniteQuery(statementsOf(id, only));
  const facets = useQuery(statementFacets(id, only));
  const narrow = (next: string) =>
    void navigate({ resetScroll: false, search: (before) => ({ ...before, only: next || undefined }) });
  const first = statements.data?.pages[0];
  return (
    <section aria-label="Statements" className={style.spread}>
      <div className={style.beside}>
        <Facets
          counts={facets.data ?? {}}
          onToggle={(field, value) => narrow(toggledTerm(only, field, value))}
          query={only}
          shown={['addressee', 'speaker', 'act', 'certainty', 'outlet', 'year']}
        />
      </div>
      <div className={style.list}>
        <QueryForm key={only} onSearch={narrow} q={only} />
        {statements.isPending && <Loading what="Fetching the statements" />}
        {statements.isError && (
          <Failed
            error={statements.error}
            retry={() => void statements.refetch()}
            title="The statements could not be listed"
          />
        )}
        {first?.items.length === 0 && (
          <Empty title={only === '' ? 'The archive has no statement of theirs' : 'There is no such statement'} />
        )}
        <FoundList hits={statements.data?.pages.flatMap(({ items }) => items) ?? []} />
        <More pages={statements} />
      </div>
    </section>
  );
}
