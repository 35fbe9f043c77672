import type { ReactNode } from 'react';
import type { Record } from 'readout/model';
import type { Schemas } from '../api/client.ts';
import type { Source } from '../api/threads.ts';
import { Origin } from '../found/origin.tsx';
import { FORM_LABELS } from '../record/kinds.ts';
import { lengthOf, piecesOf } from '../record/passage.ts';
import { PassageLink } from './passage-link.tsx';
import style from './wordings.module.css';

export type Statement = Schemas['Comparison']['statements'][number];
type Wording = Statement['members'][number];

interface WordingsProps {
  readonly statement: Statement;
  readonly sources: ReadonlyMap<string, Source>;
  readonly records: ReadonlyMap<string, Record>;
}

/** One utterance as several reports have it, side by side: the first wording, and what each later one does to it. */
export function Wordings({ statement: { speaker, members }, sources, records }: WordingsProps) {
  // Of two wordings, the first shows the words that the second left out; of more, each later one lists its own.
  const [, second] = members;
  const lostBySecond = members.length === 2 && second && !isReworded(second) ? (second.drift?.leftOut ?? []) : [];
  return (
    <article className={style.statement}>
      <h3>
        <bdi>{speaker ?? 'No source named'}</bdi>
      </h3>
      <ol className={style.wordings}>
        {members.map((member, i) => (
          <li className={style.wording} key={`${member.document} ${member.attribution}`}>
            <Notes isFirst={i === 0} wording={member} />
            <q className={style.words} dir="auto">
              <PassageLink document={member.document} record={records.get(member.document)} spans={member.spans}>
                <Words isFirst={i === 0} lost={lostBySecond} record={records.get(member.document)} wording={member} />
              </PassageLink>
            </q>
            {members.length > 2 && member.drift && !isReworded(member) && (
              <LeftOut drift={member.drift} record={records.get(member.drift.from.document)} />
            )}
            <Origin document={sources.get(member.document) ?? unknown(member.document)} />
          </li>
        ))}
      </ol>
    </article>
  );
}

/** So much of a wording may be new before its words are no longer held against the first one’s, one by one. */
const MOST_NEW = 0.75;

/** Whether a report says it in words of its own. Marks on nearly every word would hide what matters. */
function isReworded({ spans, drift }: Wording): boolean {
  return drift !== null && lengthOf(drift.added) > MOST_NEW * lengthOf(spans);
}

function Notes({ isFirst, wording }: { readonly isFirst: boolean; readonly wording: Wording }) {
  const { form, drift } = wording;
  return (
    <p className={style.notes}>
      <span>{isFirst ? 'first wording' : FORM_LABELS[form]}</span>
      {isReworded(wording) && <span>in other words</span>}
      {drift?.kinds.map((kind) => (
        <b className={style.drift} key={kind}>
          {kind}
        </b>
      ))}
    </p>
  );
}

interface WordsProps {
  readonly isFirst: boolean;
  readonly wording: Wording;
  /** Words of the first wording that are shown as left out. */
  readonly lost: readonly { readonly start: number; readonly end: number }[];
  readonly record: Record | undefined;
}

function Words({ isFirst, wording, lost, record }: WordsProps): ReactNode {
  const { spans, drift } = wording;
  if (record === undefined) return '…';
  const added = isReworded(wording) ? [] : (drift?.added ?? []);
  const pieces = piecesOf(record.document.text, spans, isFirst ? lost : added);
  return pieces.map(({ words, isMarked }, i) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of one passage have no other name.
    if (!isMarked) return <span key={i}>{words}</span>;
    return isFirst ? <del key={i}>{words}</del> : <ins key={i}>{words}</ins>;
    // biome-ignore-end lint/suspicious/noArrayIndexKey: see above
  });
}

interface LeftOutProps {
  readonly drift: NonNullable<Wording['drift']>;
  /** Of the first wording’s document. */
  readonly record: Record | undefined;
}

function LeftOut({ drift: { leftOut }, record }: LeftOutProps) {
  if (leftOut.length === 0 || record === undefined) return null;
  const first = leftOut.reduce((least, { start }) => Math.min(least, start), Number.POSITIVE_INFINITY);
  const last = leftOut.reduce((most, { end }) => Math.max(most, end), 0);
  const lost = piecesOf(record.document.text, [{ start: first, end: last }], leftOut).filter(
    ({ isMarked }) => isMarked,
  );
  return (
    <p className={style.lost} dir="auto">
      left out:{' '}
      {lost.map(({ words }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one passage have no other name.
        <span key={i}>
          {i > 0 && ', '}
          <del>{words}</del>
        </span>
      ))}
    </p>
  );
}

function unknown(id: string): Source {
  return { id, title: null, outlet: id, published: null };
}
