import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { upload } from '../../api/intake.ts';
import { problemText } from '../../api/problem.ts';
import { Button } from '../../design/button.tsx';
import style from './file-drop.module.css';

interface Dropped {
  readonly name: string;
  readonly state: 'waiting' | 'reading' | 'read' | 'failed';
  readonly told: string;
}

/** Files, chosen or dropped anywhere on the page, read one after the other. */
export function FileDrop() {
  const [files, setFiles] = useState<readonly Dropped[]>([]);
  const [isOver, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const client = useQueryClient();

  const take = useRef(async (_: readonly File[]) => {});
  take.current = async (given) => {
    const first = files.length;
    setFiles((before) => [
      ...before,
      ...given.map(({ name }): Dropped => ({ name, state: 'waiting', told: 'waiting' })),
    ]);
    for (const [i, file] of given.entries()) {
      const tell = (state: Dropped['state'], told: string) =>
        setFiles((all) => all.map((one, at) => (at === first + i ? { ...one, state, told } : one)));
      tell('reading', 'being read…');
      try {
        const { added, failed } = await upload(file);
        const documents = `${added.length} ${added.length === 1 ? 'document' : 'documents'}`;
        tell('read', [documents, ...failed.map(({ name, reason }) => `${name}: ${reason}`)].join('; '));
      } catch (error) {
        tell('failed', problemText(error));
      }
      await client.invalidateQueries({ queryKey: ['documents'] });
    }
  };
  useEffect(() => {
    const hasFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      void take.current([...(event.dataTransfer?.files ?? [])]);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return (
    <>
      <Button onClick={() => input.current?.click()}>Choose files</Button>
      <span className={style.hint}>or drop them on this page: text, Markdown, HTML, feeds, WARC</span>
      <input
        aria-label="Files to read"
        className="visually-hidden"
        multiple
        onChange={(event) => void take.current([...(event.target.files ?? [])])}
        ref={input}
        tabIndex={-1}
        type="file"
      />
      {isOver && <div className={style.over}>Let go to read them</div>}
      {files.length > 0 && (
        <ul aria-label="Files" className={style.files} role="status">
          {files.map(({ name, state, told }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name; their order never changes.
            <li className={style[state]} key={i}>
              <bdi>{name}</bdi>: {told}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
