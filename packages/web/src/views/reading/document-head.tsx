import type { Record } from 'readout/model';
import { dayInWords } from 'readout/reading-room';
import { WebLink } from '../../design/web-link.tsx';
import style from './reading.module.css';

/** Title and origin of a document. */
export function DocumentHead({ document }: { readonly document: Record['document'] }) {
  const { title, id, outlet, author, published, url, text } = document;
  const words = text.match(/\S+/g)?.length ?? 0;
  const origin = [outlet, author, published && dayInWords(published), `${words.toLocaleString('en')} words`];
  return (
    <header className={style.head}>
      <h1 className={style.title} dir="auto">
        {title ?? id}
      </h1>
      <p className={style.origin}>
        <bdi>{origin.filter(Boolean).join(' · ')}</bdi>
        {url && (
          <>
            {' · '}
            <WebLink url={url}>source</WebLink>
          </>
        )}
      </p>
    </header>
  );
}
