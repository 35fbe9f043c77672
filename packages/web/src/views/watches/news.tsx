import { Link } from '@tanstack/react-router';
import type { WatchEvent } from '../../api/watches.ts';
import { Empty } from '../../design/states.tsx';
import { Origin } from '../../found/origin.tsx';
import { KIND_LABELS } from '../../record/kinds.ts';
import { ago } from '../../record/when.ts';
import style from '../../threads/threads.module.css';
import own from './watches.module.css';

interface NewsProps {
  readonly events: readonly WatchEvent[];
  /** Name of a watch; undefined where it is not worth saying. */
  readonly nameOf: (watch: string) => string | undefined;
}

/** What watches told: the change in the record, entry by entry. */
export function News({ events, nameOf }: NewsProps) {
  if (events.length === 0)
    return (
      <Empty title="Nothing was told yet">What is new is told here as soon as a report is added or changed.</Empty>
    );
  return (
    <ol>
      {events.map((event) => {
        const name = nameOf(event.watch);
        return (
          <li className={style.told} key={event.id}>
            <p className={style.facts}>
              <b className={own.action} data-action={event.action}>
                {event.action}
              </b>
              {name !== undefined && (
                <Link params={{ id: event.watch }} to="/watches/$id">
                  <bdi>{name}</bdi>
                </Link>
              )}
              <time dateTime={event.at}>{ago(event.at)}</time>
            </p>
            <p className={style.quote}>
              <Link params={{ id: event.document.id }} to="/documents/$id">
                <bdi>{event.summary}</bdi>
              </Link>
            </p>
            <Entries event={event} />
            <Origin document={event.document} withTitle />
          </li>
        );
      })}
    </ol>
  );
}

const MOST = 4;

function Entries({ event: { document, added, removed, changed } }: { readonly event: WatchEvent }) {
  const lines = [
    ...added.map((entry) => ({ entry, sign: '+', word: 'new' })),
    ...changed.map((entry) => ({ entry, sign: '±', word: 'changed' })),
    ...removed.map((entry) => ({ entry, sign: '−', word: 'gone' })),
  ];
  return (
    <ul className={own.entries}>
      {lines.slice(0, MOST).map(({ entry: { id, kind, words, fields }, sign, word }) => (
        <li key={`${word} ${id}`}>
          <span aria-hidden="true">{sign}</span>
          <span className="visually-hidden">{word}: </span>
          <span>
            {KIND_LABELS[kind]}{' '}
            {word === 'gone' ? (
              <del>{words}</del>
            ) : (
              <Link params={{ id: document.id, entry: id }} to="/documents/$id/entries/$entry">
                <bdi>{words}</bdi>
              </Link>
            )}
            {fields.map(({ field, before, after }) => (
              <span className={style.note} key={field}>
                {' '}
                {field}: <bdi>{before || 'none'}</bdi> → <bdi>{after || 'none'}</bdi>
              </span>
            ))}
          </span>
        </li>
      ))}
      {lines.length > MOST && <li className={style.note}>and {lines.length - MOST} more</li>}
    </ul>
  );
}
