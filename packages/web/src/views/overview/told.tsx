import { Link } from '@tanstack/react-router';
import type { Schemas } from '../../api/client.ts';
import { Origin } from '../../found/origin.tsx';
import style from './overview.module.css';

interface ToldProps {
  readonly told: Pick<Schemas['LedgerEntry']['steps'][number], 'document' | 'entry' | 'quote' | 'source' | 'voice'>;
  /** What is said there, in a word or two. */
  readonly what: string;
}

/** What one document tells of an agreement, a phrase or a claim, in its own words. */
export function Told({ told: { document: id, entry, quote, source, voice }, what }: ToldProps) {
  return (
    <li className={style.told}>
      <p>
        <b>{what}</b>
        {voice?.speaker && (
          <>
            , says <bdi>{voice.speaker}</bdi>
          </>
        )}
      </p>
      <p className={style.quote} dir="auto">
        <Link params={{ id, entry }} to="/documents/$id/entries/$entry">
          {quote}
        </Link>
      </p>
      <Origin document={source} />
    </li>
  );
}
