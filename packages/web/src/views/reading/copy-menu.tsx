import { useState } from 'react';
import type { Record } from 'readout/model';
import { useKeys } from '../../app/keys.ts';
import { Button } from '../../design/button.tsx';
import { CITATION_FORMATS, type CitationFormat, citation } from '../../record/citation.ts';
import type { KindedEntry } from '../../record/parts.ts';
import style from './copy-menu.module.css';

/** Copies the entry as a citation, or its permanent link. */
export function CopyMenu({ record, kinded }: { readonly record: Record; readonly kinded: KindedEntry }) {
  const [copied, setCopied] = useState<string | null>(null);
  const copy = async (what: string, text: string) => {
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(isDone ? `${what} copied` : 'The browser does not let this page copy');
  };
  const link = permanentLink(record.document.id, kinded.entry.id);
  const copyCitation = () => void copy('Citation', citation(record, kinded, 'text', link));
  useKeys({ c: copyCitation });
  return (
    <div className={style.copy}>
      <span className={style.label}>Copy</span>
      <Button keys="C" onClick={copyCitation} tone="quiet">
        citation
      </Button>
      {CITATION_FORMATS.filter((format): format is Exclude<CitationFormat, 'text'> => format !== 'text').map(
        (format) => (
          <Button key={format} onClick={() => void copy(format, citation(record, kinded, format, link))} tone="quiet">
            {format}
          </Button>
        ),
      )}
      <Button onClick={() => void copy('Link', link)} tone="quiet">
        link
      </Button>
      <span className={style.done} role="status">
        {copied}
      </span>
    </div>
  );
}

/** The address at which an entry opens, in its text. */
function permanentLink(document: string, entry: string): string {
  return `${location.origin}/documents/${encodeURIComponent(document)}/entries/${encodeURIComponent(entry)}`;
}
