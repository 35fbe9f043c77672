import { type ReactNode, useId, useRef, useState } from 'react';
import { Button } from '../design/button.tsx';
import { type Cell, csvOf } from './csv.ts';
import style from './picture.module.css';
import { save } from './save.ts';
import { pngFile, svgFile } from './svg-file.ts';

interface PictureProps {
  readonly title: string;
  /** What the picture shows, in a sentence. */
  readonly caption?: ReactNode;
  /** The drawing: one `svg`. Null where there is nothing to draw. */
  readonly drawing: ReactNode;
  /** The same data, to be read: a table. */
  readonly table: ReactNode;
  /** The same data as a file. */
  readonly data: { readonly columns: readonly string[]; readonly rows: readonly (readonly Cell[])[] };
  /** Where the table stands. */
  readonly place?: 'beside' | 'below';
}

/** A picture with the table of its data beside it, and both to be taken along. */
export function Picture({ title, caption, drawing, table, data, place = 'beside' }: PictureProps) {
  const id = useId();
  const drawn = useRef<HTMLDivElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const name = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  const svg = () => drawn.current?.querySelector('svg');
  const savePng = async () => {
    const picture = svg();
    if (!picture) return;
    try {
      save(await pngFile(picture), `${name}.png`);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const saveSvg = () => {
    const picture = svg();
    if (picture) save(new Blob([svgFile(picture)], { type: 'image/svg+xml' }), `${name}.svg`);
  };
  return (
    <figure aria-labelledby={id} className={style.picture}>
      <figcaption className={style.head}>
        <h2 className={style.title} id={id}>
          {title}
        </h2>
        <fieldset className={style.files}>
          <legend className="visually-hidden">Save {title}</legend>
          {drawing && (
            <>
              <Button aria-label={`Save ${title} as PNG`} onClick={() => void savePng()} tone="quiet">
                PNG
              </Button>
              <Button aria-label={`Save ${title} as SVG`} onClick={saveSvg} tone="quiet">
                SVG
              </Button>
            </>
          )}
          <Button
            aria-label={`Save ${title} as CSV`}
            onClick={() => save(new Blob([csvOf(data.columns, data.rows)], { type: 'text/csv' }), `${name}.csv`)}
            tone="quiet"
          >
            CSV
          </Button>
        </fieldset>
        {caption && <p className={style.caption}>{caption}</p>}
        {problem && <p role="alert">{problem}</p>}
      </figcaption>
      <div className={style.spread} data-place={drawing ? place : 'alone'}>
        {drawing && (
          <div className={style.drawing} ref={drawn}>
            {drawing}
          </div>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section aria-label={`${title}, as a table`} className={style.table} tabIndex={0}>
          {table}
        </section>
      </div>
    </figure>
  );
}
