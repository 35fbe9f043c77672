import { useState } from 'react';
import type { CorrectionRequest, Record } from 'readout/model';
import { Button } from '../../../design/button.tsx';
import { Field } from '../../../design/field.tsx';
import { fieldsOf } from '../../../record/fields.ts';
import { type EntryPart, type KindedEntry, partsOf } from '../../../record/parts.ts';
import style from './entry-editor.module.css';
import { FieldEditor } from './field-editor.tsx';
import type { Corrections } from './use-corrections.ts';

interface EntryEditorProps {
  readonly record: Record;
  readonly kinded: KindedEntry;
  readonly corrections: Corrections;
  readonly onEditWords: (part: EntryPart) => void;
}

/** Everything of an entry that can be corrected: its fields, and the words that it stands on. */
export function EntryEditor({ record, kinded, corrections, onEditWords }: EntryEditorProps) {
  const [last, setLast] = useState<string | null>(null);
  const change = (field: string, value: unknown) => {
    setLast(field);
    corrections.correct({ action: 'change', entry: kinded.entry.id, field, value } as CorrectionRequest);
  };
  const { text } = record.document;
  return (
    <div className={style.editor}>
      {fieldsOf(kinded).map((field) => (
        <Field key={field.name} label={field.label} problem={last === field.name ? corrections.problem : null}>
          {(drawn) => (
            <FieldEditor
              drawn={drawn}
              field={field}
              kinded={kinded}
              onChange={(value) => change(field.name, value)}
              record={record}
            />
          )}
        </Field>
      ))}
      {kinded.kind !== 'entities' && (
        <ul className={style.words}>
          {partsOf(kinded).map((part) => (
            <li className={style.part} key={part.field}>
              <span className={style.label}>{part.label}</span>
              <span className={style.quote} dir="auto">
                {part.spans.map(({ start, end }) => text.slice(start, end)).join(' … ') || <i>no words</i>}
              </span>
              <Button
                aria-label={`${part.spans.length > 0 ? 'Move' : 'Mark'} words of ${part.label}`}
                onClick={() => onEditWords(part)}
                tone="quiet"
              >
                {part.spans.length > 0 ? 'Move' : 'Mark'}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
