import { type SubmitEvent, useState } from 'react';
import type { CorrectionRequest, Entity, Record } from 'readout/model';
import { Button } from '../../../design/button.tsx';
import { Dialog } from '../../../design/dialog.tsx';
import { Field } from '../../../design/field.tsx';
import { mergeRequests, splitRequests } from '../../../record/entity-merge.ts';
import { entityNames } from '../../../record/fields.ts';
import style from './entity-tools.module.css';

interface EntityToolsProps {
  readonly record: Record;
  readonly entity: Entity;
  readonly onCorrect: (...requests: readonly CorrectionRequest[]) => void;
}

/** Makes one entity of two, or two of one. */
export function EntityTools({ record, entity, onCorrect }: EntityToolsProps) {
  const [isSplitting, setSplitting] = useState(false);
  return (
    <div className={style.tools}>
      <Field label="Is the same as">
        {(drawn) => (
          <select
            {...drawn}
            onChange={(event) => {
              const into = record.entities.find(({ id }) => id === event.target.value);
              if (into) onCorrect(...mergeRequests(record, entity, into));
            }}
            value=""
          >
            <option value="">choose…</option>
            {entityNames(record)
              .filter(([id]) => id !== entity.id)
              .map(([id, name]) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </select>
        )}
      </Field>
      <Button disabled={entity.mentions.length < 2} onClick={() => setSplitting(true)}>
        Split in two…
      </Button>
      {isSplitting && (
        <SplitDialog
          entity={entity}
          onClose={() => setSplitting(false)}
          onSplit={(moved, name) => {
            setSplitting(false);
            onCorrect(...splitRequests(record, entity, moved, name));
          }}
          text={record.document.text}
        />
      )}
    </div>
  );
}

interface SplitDialogProps {
  readonly entity: Entity;
  readonly text: string;
  readonly onSplit: (moved: readonly number[], name: string) => void;
  readonly onClose: () => void;
}

function SplitDialog({ entity, text, onSplit, onClose }: SplitDialogProps) {
  const [moved, setMoved] = useState<readonly number[]>([]);
  const [name, setName] = useState('');
  const [isTried, setTried] = useState(false);
  const problem =
    moved.length === 0
      ? 'Choose the mentions that mean somebody else.'
      : moved.length === entity.mentions.length
        ? 'Leave at least one mention.'
        : null;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem === null && name.trim() !== '') onSplit(moved, name.trim());
  };
  return (
    <Dialog onClose={onClose} title={`Split ${entity.name}`}>
      <form className={style.split} noValidate onSubmit={submit}>
        <fieldset>
          <legend>Which mentions mean somebody else?</legend>
          {entity.mentions.map(({ start, end }, i) => (
            <label className={style.mention} key={start}>
              <input
                checked={moved.includes(i)}
                onChange={() => setMoved(moved.includes(i) ? moved.filter((one) => one !== i) : [...moved, i])}
                type="checkbox"
              />
              <span dir="auto">
                {text.slice(Math.max(0, start - 40), start)}
                <b>{text.slice(start, end)}</b>
                {text.slice(end, end + 40)}
              </span>
            </label>
          ))}
          {isTried && problem && <p role="alert">{problem}</p>}
        </fieldset>
        <Field label="Name" problem={isTried && name.trim() === '' ? 'Say who it is.' : null}>
          {(drawn) => <input {...drawn} onChange={(event) => setName(event.target.value)} value={name} />}
        </Field>
        <div className={style.actions}>
          <Button onClick={onClose}>Cancel</Button>
          <Button tone="main" type="submit">
            Split
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
