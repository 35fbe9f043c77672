import type { ReactNode } from 'react';
import {
  accordingTo,
  attributionMarks,
  eventLabel,
  inSeries,
  isReal,
  type Mark,
  participantsPhrase,
  type RecordView,
  sourcePhrase,
  timePhrase,
  uncertainMarks,
} from 'readout/reading-room';
import { CHANGE_LABELS } from '../../record/kinds.ts';
import type { KindedEntry } from '../../record/parts.ts';
import style from './entry-summary.module.css';

/** An entry in two lines: what it is, and its words. */
export function EntrySummary({ view, kinded }: { readonly view: RecordView; readonly kinded: KindedEntry }) {
  const { head, words, marks } = summaryOf(view, kinded);
  return (
    <>
      <p className={style.head}>
        {head}
        {[...marks, ...uncertainMarks(kinded.entry)].map(({ text, tone }) => (
          <span className={`${style.tag} ${style[tone]}`} key={text}>
            {text}
          </span>
        ))}
      </p>
      {words && (
        <p className={style.words} data-words dir="auto">
          {words}
        </p>
      )}
    </>
  );
}

interface Summary {
  readonly head: ReactNode;
  readonly words: string;
  readonly marks: readonly Mark[];
}

function summaryOf(view: RecordView, kinded: KindedEntry): Summary {
  switch (kinded.kind) {
    case 'attributions': {
      const { entry } = kinded;
      const phrase = sourcePhrase(view, entry).map(({ part, text }) => (
        <bdi className={style[part]} key={part}>
          {text}
        </bdi>
      ));
      const to = entry.addressee && <span className={style.soft}>to {view.party(entry.addressee)}</span>;
      const marks = attributionMarks(view, entry).filter(({ text }) => text !== 'uncertain');
      return { head: [...spaced(phrase), ' ', to], words: view.quote(entry.content), marks };
    }
    case 'events': {
      const { entry } = kinded;
      const when = [view.time(entry.time), view.time(entry.duration), entry.place && `in ${view.name(entry.place)}`];
      const head = (
        <>
          <b className={style.event}>{eventLabel(entry)}</b> {participantsPhrase(view, entry)}
          <Detail parts={[...when, accordingTo(view, entry.via)]} />
        </>
      );
      const marks: Mark[] = [{ text: entry.status, tone: isReal(entry) ? 'plain' : 'warn' }];
      return { head, words: view.quote(entry.trigger), marks };
    }
    case 'topics': {
      const { entry } = kinded;
      const head = (
        <>
          <b>{entry.discussed ? 'Discussed' : 'Not discussed'}</b>
          <Detail parts={[entry.raisedBy && `raised by ${view.name(entry.raisedBy)}`, accordingTo(view, entry.via)]} />
        </>
      );
      return { head, words: view.quote(entry.spans), marks: [] };
    }
    case 'agreements': {
      const { entry } = kinded;
      const head = (
        <>
          <b>{inSeries(entry.parties.map((id) => view.name(id))) || 'Agreement'}</b>
          <Detail parts={[view.time(entry.time), accordingTo(view, entry.via)]} />
        </>
      );
      return { head, words: view.quote(entry.spans), marks: [{ text: entry.status, tone: 'plain' }] };
    }
    case 'positions': {
      const { entry } = kinded;
      const holder = view.name(entry.holder);
      const head = (
        <>
          <b>{holder}</b> {entry.stance} · {entry.issue}
          <Detail parts={[accordingTo(view, entry.via, [holder])]} />
        </>
      );
      const marks: Mark[] = entry.change === null ? [] : [{ text: CHANGE_LABELS[entry.change], tone: 'warn' }];
      return { head, words: view.quote(entry.spans), marks };
    }
    case 'definitions': {
      const { entry } = kinded;
      const as = entry.according && `as used by ${view.name(entry.according)}`;
      const head = (
        <>
          <b>{view.quote(entry.term)}</b>
          <Detail parts={[as, accordingTo(view, entry.via)]} />
        </>
      );
      return { head, words: view.quote(entry.meaning), marks: [] };
    }
    case 'disputes': {
      const { entry } = kinded;
      const by = entry.by.map((id) => view.name(id));
      const claimant = entry.claimant === null ? 'a claim' : view.name(entry.claimant);
      const head = (
        <>
          <b>{inSeries(by) || 'Somebody'}</b> {entry.relation} <b>{claimant}</b>
          <Detail parts={[accordingTo(view, entry.via, by)]} />
        </>
      );
      return { head, words: view.quote(entry.spans), marks: [] };
    }
    case 'times':
      return { head: <b>{timePhrase(kinded.entry)}</b>, words: view.quote(kinded.entry.spans), marks: [] };
    case 'entities': {
      const { entry } = kinded;
      const mentions = `${entry.mentions.length} ${entry.mentions.length === 1 ? 'mention' : 'mentions'}`;
      const speaksFor = entry.represents && `for ${view.name(entry.represents)}`;
      const head = (
        <>
          <b>{entry.name}</b>
          <Detail parts={[entry.kind, speaksFor, ...entry.titles, mentions]} />
        </>
      );
      return { head, words: '', marks: [] };
    }
  }
}

function Detail({ parts }: { readonly parts: readonly (string | null)[] }) {
  const told = parts.filter((part) => part !== null && part !== '');
  return told.length > 0 && <span className={style.detail}>{told.join(' · ')}</span>;
}

function spaced(parts: readonly ReactNode[]): ReactNode[] {
  return parts.flatMap((part, i) => (i === 0 ? [part] : [' ', part]));
}
