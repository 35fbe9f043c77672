import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../api/client.ts';
import { Origin } from '../found/origin.tsx';
import { ACT_LABELS } from '../record/kinds.ts';
import style from './threads.module.css';

interface ToldProps {
  readonly told: Pick<Schemas['LedgerEntry']['steps'][number], 'document' | 'entry' | 'quote' | 'source' | 'voice'>;
  /** What is said there, in a word or two. */
  readonly what: ReactNode;
  readonly children?: ReactNode;
}

/** What one document tells, in its own words, which open the text; and whose word it is. */
export function Told({ told: { document: id, entry, quote, source, voice }, what, children }: ToldProps) {
  return (
    <div>
      <p className={style.what}>
        {what}
        <Voice voice={voice} />
      </p>
      <p className={style.quote} dir="auto">
        <Link params={{ id, entry }} to="/documents/$id/entries/$entry">
          {quote}
        </Link>
      </p>
      <Origin document={source} withTitle>
        {children}
      </Origin>
    </div>
  );
}

function Voice({ voice }: Pick<ToldProps['told'], 'voice'>) {
  if (voice === null) return null;
  return (
    <span className={style.note}>
      {' '}
      – <bdi>{voice.speaker ?? 'somebody'}</bdi> {ACT_LABELS[voice.act]}
      {voice.certainty === 'hedged' && ' (reportedly)'}
      {voice.polarity === 'negative' && ' (is said not to have said)'}
    </span>
  );
}
