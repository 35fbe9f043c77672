import { Button } from '../design/button.tsx';
import { Loading } from '../design/states.tsx';
import style from './more.module.css';

/** What an infinite query says of its next page. */
interface Pages {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => Promise<unknown>;
}

/** Fetches the next page of a list, as long as there is one. */
export function More({ pages }: { readonly pages: Pages }) {
  if (pages.isFetchingNextPage) return <Loading what="Fetching more" />;
  return (
    pages.hasNextPage && (
      <div className={style.more}>
        <Button onClick={() => void pages.fetchNextPage()}>Load more</Button>
      </div>
    )
  );
}
