import { type SubmitEvent, useState } from 'react';
import type { CorrectionRequest, EntryKind, Record, Span } from 'readout/model';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { Field } from '../../../design/field.tsx';
import { entityNames } from '../../../record/fields.ts';
import { KIND_LABELS } from '../../../record/kinds.ts';
import { emptyEntry } from './empty-entries.ts';
import style from './new-entry.module.css';

interface NewEntryProps {
  readonly record: Record;
  readonly spans: readonly Span[];
  readonly onAdd: (request: CorrectionRequest) => void;
  readonly onClose: () => void;
}

const KINDS: readonly EntryKind[] = [
  'attributions',
  'events',
  'topics',
  'agreements',
  'positions',
  'definitions',
  'disputes',
  'entities',
];

/** A new entry of selected words: its kind, and what it cannot be without. The rest is corrected in place afterwards. */
export function NewEntry({ record, spans, onAdd, onClose }: NewEntryProps) {
  const [kind, setKind] = useState<EntryKind>('attributions');
  const [who, setWho] = useState('');
  const [what, setWhat] = useState('');
  const [problem, setProblem] = useState<{ readonly field: 'who' | 'what'; readonly text: string } | null>(null);
  const words = spans.map(({ start, end }) => record.document.text.slice(start, end)).join(' … ');
  const consultations = record.events.filter(({ type }) => type === 'CONSULT');

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (kind === 'positions' && who === '') return setProblem({ field: 'who', text: 'Say whose position it is.' });
    if (kind === 'positions' && what === '')
      return setProblem({ field: 'what', text: 'Name the issue, such as ceasefire.' });
    if (kind === 'topics' && what === '') return setProblem({ field: 'what', text: 'Say at which meeting or call.' });
    onAdd({
      action: 'add',
      kind,
      entry: emptyEntry(record, kind, { spans, who: who || null, what: what || words }),
    } as CorrectionRequest);
  };
  const problemOf = (field: 'who' | 'what') => (problem?.field === field ? problem.text : null);
  return (
    <Dialog onClose={onClose} title="New entry">
      <form className={style.form} noValidate onSubmit={submit}>
        <blockquote className={style.words} dir="auto">
          {words}
        </blockquote>
        <Field label="Kind">
          {(drawn) => (
            <select {...drawn} onChange={(event) => setKind(event.target.value as EntryKind)} value={kind}>
              {KINDS.map((one) => (
                <option key={one} value={one}>
                  {KIND_LABELS[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {(kind === 'positions' || kind === 'attributions') && (
          <Field label={kind === 'positions' ? 'Whose position' : 'Speaker'} problem={problemOf('who')}>
            {(drawn) => (
              <select {...drawn} onChange={(event) => setWho(event.target.value)} value={who}>
                <option value="">{kind === 'positions' ? 'choose…' : 'not named'}</option>
                {entityNames(record).map(([id, name]) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {kind === 'positions' && (
          <Field label="Issue" problem={problemOf('what')}>
            {(drawn) => <input {...drawn} onChange={(event) => setWhat(event.target.value)} value={what} />}
          </Field>
        )}
        {kind === 'topics' && (
          <Field
            hint={consultations.length === 0 ? 'The record has no meeting or call yet: add that first.' : undefined}
            label="Discussed at"
            problem={problemOf('what')}
          >
            {(drawn) => (
              <select {...drawn} onChange={(event) => setWhat(event.target.value)} value={what}>
                <option value="">choose…</option>
                {consultations.map(({ id, mode, trigger }) => (
                  <option key={id} value={id}>
                    {mode ?? 'consultation'}: {record.document.text.slice(trigger[0]?.start, trigger[0]?.end)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <div className={style.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit">
            Add
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
