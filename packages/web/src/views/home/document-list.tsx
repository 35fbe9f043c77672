import { Link } from '@tanstack/react-router';
import type { DocumentSummary } from '../../api/documents.ts';
import { Empty } from '../../design/states.tsx';
import style from './document-list.module.css';

/** Documents as a newspaper lists its reports. */
export function DocumentList({ documents }: { readonly documents: readonly DocumentSummary[] }) {
  if (documents.length === 0)
    return <Empty title="Nothing has been read yet">Paste a report above, or drop a file on this page.</Empty>;
  return (
    <ol className={style.list}>
      {documents.map(({ id, title, outlet, author, published, words }) => (
        <li className={style.item} key={id}>
          <Link className={style.title} params={{ id }} to="/documents/$id">
            <bdi>{title ?? id}</bdi>
          </Link>
          <p className={style.origin}>
            {[outlet, author, published, `${words.toLocaleString('en')} words`].filter(Boolean).join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
