import { memo, useMemo } from 'react';
import { type Paragraph, paragraphsOf } from '../../record/marks.ts';
import { type KindedEntry, LAYERS } from '../../record/parts.ts';
import marks from './marks.module.css';

interface AnnotatedTextProps {
  readonly text: string;
  readonly entries: readonly KindedEntry[];
}

/** The text with the marks of entries. What is pointed at is lit by `lighting.ts`, not drawn anew. */
export function AnnotatedText({ text, entries }: AnnotatedTextProps) {
  const paragraphs = useMemo(() => paragraphsOf(text, entries), [text, entries]);
  return paragraphs.map((paragraph) => <MarkedParagraph key={paragraph.start} paragraph={paragraph} text={text} />);
}

const MarkedParagraph = memo(
  function MarkedParagraph({ text, paragraph }: { readonly text: string; readonly paragraph: Paragraph }) {
    return (
      <p className={marks.paragraph} data-start={paragraph.start} dir="auto">
        {paragraph.segments.map(({ start, end, layers, entries, depth }) => {
          const words = text.slice(start, end);
          if (entries.length === 0) return words;
          const [outer, ...inner] = LAYERS.filter(({ id }) => layers.includes(id)).map(({ id }) => classOf(id, depth));
          return (
            <span className={outer} data-entries={entries.join(' ')} key={start}>
              <Nested classes={inner} words={words} />
            </span>
          );
        })}
      </p>
    );
  },
  (before, after) => before.text === after.text && before.paragraph.signature === after.paragraph.signature,
);

/** Words in one element a layer, so that each layer draws its own line under them. */
function Nested({ classes, words }: { readonly classes: readonly (string | undefined)[]; readonly words: string }) {
  if (classes.length === 0) return words;
  return (
    <span className={classes[0]}>
      <Nested classes={classes.slice(1)} words={words} />
    </span>
  );
}

function classOf(layer: (typeof LAYERS)[number]['id'], depth: number): string | undefined {
  return layer === 'content' ? `${marks.content} ${marks[`depth-${Math.min(depth, 3)}`]}` : marks[layer];
}
