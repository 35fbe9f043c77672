import type { Span } from 'readout/model';
import { paragraphSpans, segmentsOf } from 'readout/reading-room';
import { type KindedEntry, partsOf } from '../../record/parts.ts';
import marks from '../reading/marks.module.css';
import style from './review.module.css';

/** The paragraphs that an entry stands on, with its own marks only. */
export function Passage({ kinded, text }: { readonly kinded: KindedEntry; readonly text: string }) {
  const entryMarks = partsOf(kinded).flatMap(({ layer, spans }) =>
    layer === null ? [] : spans.map(({ start, end }) => ({ start, end, layer, entry: kinded.entry.id })),
  );
  const touches = ({ start, end }: Span) => entryMarks.some((mark) => mark.start < end && start < mark.end);
  const paragraphs = segmentsOf(paragraphSpans(text).filter(touches), entryMarks);
  return (
    <blockquote className={style.passage}>
      {paragraphs.map((segments) => (
        <p className={marks.paragraph} dir="auto" key={segments[0]?.start}>
          {segments.map(({ start, end, layers }) => {
            const words = text.slice(start, end);
            return layers.length === 0 ? (
              words
            ) : (
              <mark className={`${style.mark} ${layers.map((layer) => marks[layer]).join(' ')}`} key={start}>
                {words}
              </mark>
            );
          })}
        </p>
      ))}
    </blockquote>
  );
}
