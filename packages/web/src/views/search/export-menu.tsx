import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat, exportAddress, fetchDownload, needsToken } from '../../api/export.ts';
import { problemText } from '../../api/problem.ts';
import { save } from '../../pictures/save.ts';
import style from './search.module.css';

/** Formats in which a search can be taken along. */
export function ExportMenu({ q, isEntries }: { readonly q: string; readonly isEntries: boolean }) {
  const [isMatching, setMatching] = useState(true);
  const download = useMutation({
    mutationFn: (address: string) => fetchDownload(address),
    onSuccess: (blob) => save(blob, 'export'),
  });
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 className={style.heading} id={id}>
        Export
      </h2>
      {isEntries && (
        <label className={style.option}>
          <input checked={isMatching} onChange={({ target }) => setMatching(target.checked)} type="checkbox" />
          only the entries that were found
        </label>
      )}
      <ul className={style.formats}>
        {(Object.keys(EXPORT_FORMATS) as ExportFormat[]).map((format) => {
          const address = exportAddress(q, format, isEntries && isMatching);
          return (
            <li key={format}>
              <a
                download
                href={address}
                onClick={(event) => {
                  if (!needsToken()) return;
                  event.preventDefault();
                  download.mutate(address);
                }}
              >
                {EXPORT_FORMATS[format]}
              </a>
            </li>
          );
        })}
      </ul>
      {download.isError && (
        <p className={style.problem} role="alert">
          {problemText(download.error)}
        </p>
      )}
    </section>
  );
}
