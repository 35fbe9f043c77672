import { type RefObject, useEffect, useState } from 'react';
import type { Span } from 'readout/model';
import { trimmed } from '../../../record/span-edit.ts';
import type { Stage } from '../stage.ts';

/** The words of the text that are selected, without white space at their ends; null for none. */
export function useTextSelection(text: string, stage: RefObject<Stage | null>): Span | null {
  const [selected, setSelected] = useState<Span | null>(null);
  useEffect(() => {
    const onChange = () => setSelected(selectionIn(text, stage.current));
    document.addEventListener('selectionchange', onChange);
    return () => document.removeEventListener('selectionchange', onChange);
  }, [text, stage]);
  return selected;
}

function selectionIn(text: string, stage: Stage | null): Span | null {
  const selection = getSelection();
  if (!stage || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const start = stage.ranges.offsetOf(range.startContainer, range.startOffset);
  const end = stage.ranges.offsetOf(range.endContainer, range.endOffset);
  if (start === null || end === null) return null;
  const span = trimmed(text, { start, end });
  return span.start < span.end ? span : null;
}
