import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Record } from 'readout/model';
import type { KindedEntry } from '../../record/parts.ts';
import { usePointing } from './pointing.ts';
import { Stage } from './stage.ts';

interface StageRefs {
  readonly spread: RefObject<HTMLDivElement | null>;
  readonly article: RefObject<HTMLElement | null>;
  readonly aside: RefObject<HTMLElement | null>;
  /** Null until the text is drawn. */
  readonly stage: RefObject<Stage | null>;
}

/** Lights what is pointed at, else what is selected, and brings the selected entry into view. */
export function useStage(record: Record, marked: readonly KindedEntry[], selected: string | undefined): StageRefs {
  const spread = useRef<HTMLDivElement>(null);
  const article = useRef<HTMLElement>(null);
  const aside = useRef<HTMLElement>(null);
  const stage = useRef<Stage | null>(null);
  const resting = useRef<readonly string[]>([]);
  resting.current = selected === undefined ? [] : [selected];

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text is drawn anew when its marks change.
  useLayoutEffect(() => {
    if (article.current && aside.current) stage.current = new Stage(record, article.current, aside.current);
    stage.current?.light(resting.current);
  }, [record, marked]);
  useEffect(() => {
    stage.current?.light(resting.current);
    if (selected === undefined) return;
    stage.current?.showWords(selected);
    stage.current?.showCard(selected);
  }, [selected]);

  const onPoint = useCallback((ids: readonly string[], isText: boolean) => {
    stage.current?.light(ids.length > 0 ? ids : resting.current);
    if (isText && ids[0] !== undefined) stage.current?.showCard(ids[0]);
  }, []);
  usePointing(spread, onPoint);
  return { spread, article, aside, stage };
}
