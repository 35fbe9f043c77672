import { type RefObject, useEffect, useState } from 'react';
import type { CorrectionRequest, EntryKind, Record, Span } from 'readout/model';
import type { KeyMap } from '../../../app/keys.ts';
import { nextId } from '../../../record/apply-correction.ts';
import { wordsCorrection } from '../../../record/part-value.ts';
import { type EntryPart, evidenceOf, type KindedEntry, partsOf } from '../../../record/parts.ts';
import type { Stage } from '../stage.ts';
import { type Corrections, useCorrections } from './use-corrections.ts';
import { useTextSelection } from './use-text-selection.ts';

/** What is being done in the text: words of an entry are moved, words for a new one are chosen, or its kind is. */
type Doing =
  | { readonly is: 'moving'; readonly kinded: KindedEntry; readonly part: EntryPart }
  | { readonly is: 'choosing words'; readonly near: number }
  | { readonly is: 'adding'; readonly spans: readonly Span[] };

/** Correcting in place, as far as it is the same for all entries. */
export interface Correcting {
  readonly corrections: Corrections;
  readonly doing: Doing | null;
  /** While words are moved, the keys belong to them. */
  readonly isMovingWords: boolean;
  readonly isEditing: boolean;
  /** The words that are selected in the text. */
  readonly selection: Span | null;
  readonly keys: KeyMap;
  readonly accept: () => void;
  readonly reject: () => void;
  readonly toggleEditing: () => void;
  readonly moveWords: (part: EntryPart) => void;
  readonly saveWords: (spans: readonly Span[]) => void;
  readonly startEntry: () => void;
  readonly addEntry: (request: CorrectionRequest) => void;
  readonly stop: () => void;
}

interface Situation {
  readonly record: Record;
  /** The selected entry. */
  readonly kinded: KindedEntry | null;
  readonly stage: RefObject<Stage | null>;
  readonly select: (entry: string | undefined) => void;
  readonly step: (by: number) => void;
}

export function useCorrecting({ record, kinded, stage, select, step }: Situation): Correcting {
  const corrections = useCorrections(record.document.id);
  const [doing, setDoing] = useState<Doing | null>(null);
  const [isEditing, setEditing] = useState(false);
  const [lastPart, setLastPart] = useState(-1);
  const selection = useTextSelection(record.document.text, stage);
  const entry = kinded?.entry.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another entry, other words.
  useEffect(() => {
    setDoing(null);
    setLastPart(-1);
  }, [entry]);

  const accept = () => entry !== undefined && corrections.correct({ action: 'accept', entry });
  const reject = () => {
    if (entry === undefined) return;
    step(1);
    corrections.correct({ action: 'reject', entry });
  };
  const moveWords = (part: EntryPart) => {
    if (kinded) setDoing({ is: 'moving', kinded, part });
  };
  const moveNextPart = () => {
    if (!kinded || kinded.kind === 'entities') return;
    // The most telling part is the last one; pressed again, the one before it.
    const parts = partsOf(kinded).filter(({ spans }) => spans.length > 0);
    const at = (lastPart < 0 ? parts.length : lastPart) - 1;
    const part = parts[at < 0 ? parts.length - 1 : at];
    setLastPart(at <= 0 ? -1 : at);
    if (part) moveWords(part);
  };
  const saveWords = (spans: readonly Span[]) => {
    if (doing?.is === 'moving') corrections.correct(wordsCorrection(doing.kinded, doing.part, spans));
    setDoing(doing?.is === 'choosing words' ? { is: 'adding', spans } : null);
  };
  const startEntry = () => {
    if (selection) return setDoing({ is: 'adding', spans: [selection] });
    const near = kinded ? Math.min(...evidenceOf(kinded).map(({ start }) => start)) : 0;
    setDoing({ is: 'choosing words', near });
  };
  const addEntry = (request: CorrectionRequest) => {
    setDoing(null);
    getSelection()?.removeAllRanges();
    corrections.correct(request);
    if (request.action === 'add') select(nextId(record, request.kind as EntryKind));
  };
  return {
    corrections,
    doing,
    isMovingWords: doing !== null,
    isEditing,
    selection,
    keys: {
      a: accept,
      x: reject,
      e: () => setEditing(!isEditing),
      w: moveNextPart,
      n: startEntry,
      u: corrections.undo,
      'Ctrl+z': corrections.undo,
      r: corrections.redo,
      'Ctrl+Shift+z': corrections.redo,
    },
    accept,
    reject,
    toggleEditing: () => setEditing(!isEditing),
    moveWords,
    saveWords,
    startEntry,
    addEntry,
    stop: () => setDoing(null),
  };
}
