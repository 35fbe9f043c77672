import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { recordOf } from '../../api/documents.ts';
import { type Likeness, type SimilarHit, similarTo } from '../../api/similar.ts';
import { Button } from '../../design/button.tsx';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { EntryHead } from '../../found/entry-head.tsx';
import found from '../../found/found.module.css';
import { Origin } from '../../found/origin.tsx';
import { QueryForm } from '../../query/query-form.tsx';
import { findEntry } from '../../record/entry-list.ts';
import { evidenceOf } from '../../record/parts.ts';
import { QueryPlaces } from './query-places.tsx';
import style from './search.module.css';
import { SimilarForm } from './similar-form.tsx';

const route = getRouteApi('/search');
const PAGE = 20;
/** More the server does not give. */
const MOST = 200;

/** Statements near in meaning, the nearest first. */
export function SimilarResults({ likeness, q }: { readonly likeness: Likeness; readonly q: string }) {
  const [limit, setLimit] = useState(PAGE);
  const navigate = route.useNavigate();
  const similar = useQuery({ ...similarTo(likeness, q, limit), placeholderData: keepPreviousData });
  const items = similar.data?.items ?? [];
  return (
    <div className={style.similar}>
      <h1 className={style.similarTitle}>Similar statements</h1>
      {'text' in likeness ? <SimilarForm like={likeness.text} /> : <Asked {...likeness} />}
      <QueryForm
        onSearch={(next) => void navigate({ search: (before) => ({ ...before, q: next || undefined }) })}
        q={q}
      />
      {similar.isPending && <Loading what="Comparing with every statement of the archive" />}
      {similar.isError && (
        <Failed error={similar.error} retry={() => void similar.refetch()} title="Nothing could be compared" />
      )}
      {similar.data && similar.data.notes.length > 0 && (
        <QueryPlaces issues={similar.data.notes} query={q} tone="note" />
      )}
      {similar.data && similar.data.waiting > 0 && (
        <p className={style.waiting}>
          {similar.data.waiting.toLocaleString('en')} documents are yet to be read for this, and were not compared.
        </p>
      )}
      {similar.data && items.length === 0 && <Empty title="Nothing similar was found" />}
      <ol className={found.list}>
        {items.map((hit) => (
          <li className={found.item} key={`${hit.document.id} ${hit.passage.start}`}>
            <SimilarLine hit={hit} />
          </li>
        ))}
      </ol>
      {items.length >= limit && limit < MOST && (
        <Button disabled={similar.isFetching} onClick={() => setLimit(Math.min(MOST, limit * 2))}>
          Load more
        </Button>
      )}
    </div>
  );
}

/** The entry that others are compared with. */
function Asked({ document, entry }: { readonly document: string; readonly entry: string }) {
  const record = useQuery(recordOf(document));
  const kinded = record.data && findEntry(record.data, entry);
  if (!record.data || !kinded) return null;
  const { text } = record.data.document;
  const words = evidenceOf(kinded).map(({ start, end }) => text.slice(start, end));
  return (
    <blockquote className={style.asked}>
      <Link params={{ id: document, entry }} to="/documents/$id/entries/$entry">
        <bdi>{words.join(' … ')}</bdi>
      </Link>
    </blockquote>
  );
}

function SimilarLine({ hit: { document, entry, passage, score } }: { readonly hit: SimilarHit }) {
  return (
    <>
      {entry && <EntryHead entry={entry} />}
      <p className={found.words} dir="auto">
        {entry ? (
          <Link params={{ id: document.id, entry: entry.id }} to="/documents/$id/entries/$entry">
            {passage.text}
          </Link>
        ) : (
          <Link params={{ id: document.id }} to="/documents/$id">
            {passage.text}
          </Link>
        )}
      </p>
      <Origin document={document} withTitle>
        <span className={style.nearness}>
          <meter aria-label="Nearness in meaning" max={1} min={0} value={score} /> {Math.round(score * 100)} %
        </span>
        {entry && (
          <Link search={{ document: document.id, entry: entry.id }} to="/search">
            similar
          </Link>
        )}
      </Origin>
    </>
  );
}
