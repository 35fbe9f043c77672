import { type InfiniteData, type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ArchiveEntity, documentsOn } from '../../api/entities.ts';
import { type Found, searchPages } from '../../api/search.ts';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { FoundList } from '../../found/found-list.tsx';
import { More } from '../../found/more.tsx';
import { termOf } from '../../query/terms.ts';
import style from './entity.module.css';

/** What others said in which it is named, and the documents that speak of it. */
export function Mentioned({ entity }: { readonly entity: ArchiveEntity }) {
  const q = queryOn(entity);
  const statements = useInfiniteQuery(searchPages({ q, in: 'entries', sort: 'date' }));
  const documents = useInfiniteQuery(documentsOn(entity.id));
  return (
    <div className={style.halves}>
      <section aria-label="Statements of others">
        <h2 className={style.heading}>
          Statements of others
          <Link search={{ q }} to="/search">
            as a search
          </Link>
        </h2>
        <Listed none="Nobody else is quoted naming them" pages={statements} what="statements" />
      </section>
      <section aria-label="Documents">
        <h2 className={style.heading}>Documents mentioning them</h2>
        <Listed none="No document mentions them" pages={documents} what="documents" />
      </section>
    </div>
  );
}

interface ListedProps {
  readonly pages: UseInfiniteQueryResult<InfiniteData<Found>>;
  readonly what: string;
  readonly none: string;
}

function Listed({ pages, what, none }: ListedProps) {
  const hits = pages.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      {pages.isPending && <Loading what={`Fetching the ${what}`} />}
      {pages.isError && (
        <Failed error={pages.error} retry={() => void pages.refetch()} title={`The ${what} could not be listed`} />
      )}
      {pages.data && hits.length === 0 && <Empty title={none} />}
      <FoundList hits={hits} />
      <More pages={pages} />
    </>
  );
}

/** Statements with its name in them that are not its own. A person is mostly named by the surname. */
function queryOn({ kind, name }: ArchiveEntity): string {
  const surname = kind === 'person' ? name.split(' ').at(-1) : undefined;
  const called = surname !== undefined && surname.length > 3 ? surname : name;
  return `type:attribution "${called.replaceAll('"', '')}" -${termOf('speaker', name)}`;
}
