import { type RefObject, useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react';
import type { Span } from 'readout/model';
import { useKeys } from '../../../app/keys.ts';
import { Button } from '../../../design/button.tsx';
import {
  type Border,
  broken,
  movedBorder,
  type Step,
  snapped,
  trimmed,
  united,
  withBorder,
  without,
} from '../../../record/span-edit.ts';
import { light } from '../lighting.ts';
import type { Stage } from '../stage.ts';
import { useTextSelection } from './use-text-selection.ts';
import style from './words-editor.module.css';

interface WordsEditorProps {
  readonly text: string;
  readonly stage: RefObject<Stage | null>;
  /** What the words are: `Content of the statement`. */
  readonly label: string;
  readonly initial: readonly Span[];
  /** Whether there must be a span. */
  readonly isNeeded: boolean;
  /** Where a first span is put when there is none: an offset. */
  readonly near: number;
  readonly onSave: (spans: readonly Span[]) => void;
  readonly onCancel: () => void;
}

/** Moves the borders of an entry’s words: handles in the text, dragged or moved by arrow keys; breaks, further parts, the selection. */
export function WordsEditor(props: WordsEditorProps) {
  const { text, stage, label, initial, isNeeded, near, onSave, onCancel } = props;
  const [spans, setSpans] = useState<readonly Span[]>(() => (initial.length > 0 ? initial : [wordAt(text, near)]));
  const [index, setIndex] = useState(0);
  const [dragged, setDragged] = useState<Border | null>(null);
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const layer = useRef<HTMLDivElement>(null);
  const selected = useTextSelection(text, stage);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only when it opens.
  useEffect(() => {
    stage.current?.showSpan(spans[0]);
    addEventListener('resize', redraw);
    return () => {
      removeEventListener('resize', redraw);
      light('edited', null, []);
    };
  }, []);
  useLayoutEffect(() => {
    light('edited', stage.current?.ranges ?? null, spans);
    redraw();
  }, [spans, stage]);

  const move = (at: number, border: Border, by: -1 | 1, step: Step) => {
    const offset = spans[at]?.[border];
    if (offset !== undefined) setSpans(withBorder(spans, at, border, movedBorder(text, offset, border, by, step)));
  };
  const active = Math.min(index, spans.length - 1);
  const breakUp = () => setSpans(broken(text, spans, active));
  const add = () => {
    const after = spans.at(-1)?.end ?? near;
    const next = united(spans, wordAt(text, movedBorder(text, after, 'start', 1, 'word')));
    setSpans(next);
    setIndex(next.length - 1);
  };
  const remove = () => {
    if (spans.length > 1 || !isNeeded) setSpans(spans.filter((_, at) => at !== active));
  };
  const save = () => onSave(spans.map((span) => trimmed(text, span)));
  useKeys({
    'Shift+ArrowRight': () => move(active, 'end', 1, 'word'),
    'Shift+ArrowLeft': () => move(active, 'end', -1, 'word'),
    'Alt+Shift+ArrowRight': () => move(active, 'start', 1, 'word'),
    'Alt+Shift+ArrowLeft': () => move(active, 'start', -1, 'word'),
    b: breakUp,
    '+': add,
    Delete: remove,
    Enter: save,
    Escape: onCancel,
  });

  const onDrag = (at: number, border: Border, x: number, y: number) => {
    const caret = document.caretPositionFromPoint(x, y);
    const offset = caret && stage.current?.ranges.offsetOf(caret.offsetNode, caret.offset);
    if (typeof offset === 'number') setSpans(withBorder(spans, at, border, snapped(text, offset, border)));
  };
  const origin = layer.current?.getBoundingClientRect();
  return (
    <div className={style.layer} data-dragging={dragged !== null || undefined} ref={layer}>
      {origin &&
        spans.flatMap((span, at) => {
          const boxes = [...(stage.current?.ranges.rangeOf(span)?.getClientRects() ?? [])];
          return (['start', 'end'] as const).map((border) => {
            const box = border === 'start' ? boxes[0] : boxes.at(-1);
            if (!box) return null;
            const left = (border === 'start' ? box.left : box.right) - origin.left;
            return (
              <button
                aria-label={`${border === 'start' ? 'Start' : 'End'} of part ${at + 1}: ${borderWords(text, span, border)}`}
                className={style.handle}
                data-border={border}
                // biome-ignore lint/suspicious/noArrayIndexKey: a part is known by its place only.
                key={`${at} ${border}`}
                onFocus={() => setIndex(at)}
                onKeyDown={(event) => {
                  // With Shift, the arrows move the end of the part, whichever handle has the focus.
                  if (event.shiftKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
                  event.preventDefault();
                  event.stopPropagation();
                  move(
                    at,
                    border,
                    event.key === 'ArrowRight' ? 1 : -1,
                    event.ctrlKey || event.altKey ? 'character' : 'word',
                  );
                }}
                onPointerDown={(event) => {
                  event.currentTarget.setPointerCapture(event.pointerId);
                  setDragged(border);
                }}
                onPointerMove={(event) => dragged !== null && onDrag(at, border, event.clientX, event.clientY)}
                onPointerUp={() => setDragged(null)}
                ref={at === 0 && border === 'end' ? focused : undefined}
                style={{ left, top: box.top - origin.top, height: box.height }}
                type="button"
              />
            );
          });
        })}
      <div aria-label={label} className={style.bar} role="toolbar">
        <p className={style.what}>
          <b>{label}</b> <span className={style.hint}>drag the handles, or focus one and press ← →</span>
        </p>
        <Button keys="B" onClick={breakUp}>
          Break
        </Button>
        <Button keys="+" onClick={add}>
          Add a part
        </Button>
        <Button disabled={spans.length < 2 && isNeeded} keys="Del" onClick={remove}>
          Remove part
        </Button>
        {selected && (
          <>
            <Button onClick={() => setSpans(united(spans, selected))}>Take selection in</Button>
            <Button onClick={() => setSpans(without(text, spans, selected))}>Cut selection out</Button>
          </>
        )}
        <Button keys="Esc" onClick={onCancel}>
          Cancel
        </Button>
        <Button keys="Enter" onClick={save} tone="main">
          Save
        </Button>
      </div>
    </div>
  );
}

/** Where the focus goes as soon as it is there. */
function focused(handle: HTMLButtonElement | null): void {
  handle?.focus({ preventScroll: true });
}

/** The word that begins at or after an offset. */
function wordAt(text: string, offset: number): Span {
  const start = movedBorder(text, Math.max(0, offset - 1), 'start', 1, 'word');
  return { start, end: Math.max(start + 1, movedBorder(text, start, 'end', 1, 'word')) };
}

/** The word at a border, to be read out. */
function borderWords(text: string, { start, end }: Span, border: Border): string {
  const words = text.slice(start, end).split(/\s+/);
  return (border === 'start' ? words[0] : words.at(-1)) ?? '';
}
