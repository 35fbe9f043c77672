import type { ArchiveEntity } from '../../api/entities.ts';
import { WebLink } from '../../design/web-link.tsx';
import style from './entity.module.css';

/** Who it is. */
export function EntityTitle({ entity: { kind, name, ref, documents } }: { readonly entity: ArchiveEntity }) {
  return (
    <header>
      <h1 className={style.name}>
        <bdi>{name}</bdi>
      </h1>
      <p className={style.known}>
        <span>{kind}</span>
        <span>
          in {documents.toLocaleString('en')} {documents === 1 ? 'document' : 'documents'}
        </span>
        {ref !== null && (
          <WebLink url={`https://www.wikidata.org/wiki/${encodeURIComponent(ref)}`}>Wikidata {ref}</WebLink>
        )}
      </p>
    </header>
  );
}
