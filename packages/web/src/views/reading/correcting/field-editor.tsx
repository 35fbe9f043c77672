import { useState } from 'react';
import type { Record, Role } from 'readout/model';
import { Button } from '../../../design/button.tsx';
import type { FieldControl as DrawnControl } from '../../../design/field.tsx';
import { candidates, type EntryField, entityNames, withEntity } from '../../../record/fields.ts';
import { ROLE_LABELS, valuesOf } from '../../../record/kinds.ts';
import type { KindedEntry } from '../../../record/parts.ts';
import style from './entry-editor.module.css';

interface FieldEditorProps {
  readonly record: Record;
  readonly kinded: KindedEntry;
  readonly field: EntryField;
  readonly drawn: DrawnControl;
  readonly onChange: (value: unknown) => void;
}

/** The control of one field of an entry. What is chosen is saved at once, what is typed when the field is left. */
export function FieldEditor({ record, kinded, field, drawn, onChange }: FieldEditorProps) {
  const { control, name } = field;
  const value = (kinded.entry as { readonly [field: string]: unknown })[name];
  switch (control.is) {
    case 'choice':
      return (
        <Select
          drawn={drawn}
          none={control.none}
          onChange={onChange}
          options={Object.entries(control.labels)}
          value={value}
        />
      );
    case 'yes-no':
      return (
        <Select
          drawn={drawn}
          onChange={(chosen) => onChange(chosen === 'yes')}
          options={[
            ['yes', 'yes'],
            ['no', 'no'],
          ]}
          value={value ? 'yes' : 'no'}
        />
      );
    case 'reference':
      return (
        <Select
          drawn={drawn}
          none={control.none}
          onChange={onChange}
          options={candidates(record, kinded, field)}
          value={value}
        />
      );
    case 'references':
      return (
        <Several
          chosen={value as readonly string[]}
          drawn={drawn}
          onChange={onChange}
          options={candidates(record, kinded, field)}
        />
      );
    case 'participants':
      return <Participants drawn={drawn} kinded={kinded} onChange={onChange} record={record} />;
    case 'party': {
      if (kinded.kind !== 'attributions') return null;
      const { cue, content } = kinded.entry;
      const party = name === 'source' ? kinded.entry.source : kinded.entry.addressee;
      const choose = (id: unknown) => {
        const entity = record.entities.find((one) => one.id === id);
        if (!entity) return onChange(null);
        const next = withEntity(entity, party, (cue[0] ?? content[0])?.start ?? 0);
        if (next) onChange(next);
      };
      const words = party && party.entity === null ? 'only the words' : undefined;
      return (
        <Select
          drawn={drawn}
          none={words ?? control.none}
          onChange={choose}
          options={entityNames(record)}
          value={party?.entity ?? null}
        />
      );
    }
    default:
      return (
        <Typed drawn={drawn} onChange={onChange} type={control.is} value={typeof value === 'string' ? value : ''} />
      );
  }
}

interface SelectProps {
  readonly drawn: DrawnControl;
  readonly value: unknown;
  readonly none?: string | undefined;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string | null) => void;
}

function Select({ drawn, value, none, options, onChange }: SelectProps) {
  return (
    <select
      {...drawn}
      onChange={(event) => onChange(event.target.value || null)}
      value={typeof value === 'string' ? value : ''}
    >
      {none !== undefined && <option value="">{none}</option>}
      {options.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  );
}

function Several(props: {
  readonly drawn: DrawnControl;
  readonly chosen: readonly string[];
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const { drawn, chosen, options, onChange } = props;
  const names = new Map(options);
  return (
    <div className={style.several}>
      {chosen.map((id) => (
        <Button
          aria-label={`Take out ${names.get(id) ?? id}`}
          key={id}
          onClick={() => onChange(chosen.filter((one) => one !== id))}
        >
          <bdi>{names.get(id) ?? id}</bdi> ×
        </Button>
      ))}
      <Select
        drawn={drawn}
        none="add…"
        onChange={(id) => id !== null && onChange([...chosen, id])}
        options={options.filter(([id]) => !chosen.includes(id))}
        value=""
      />
    </div>
  );
}

function Participants(props: {
  readonly drawn: DrawnControl;
  readonly record: Record;
  readonly kinded: KindedEntry;
  readonly onChange: (participants: readonly { readonly entity: string; readonly role: Role }[]) => void;
}) {
  const { drawn, record, kinded, onChange } = props;
  if (kinded.kind !== 'events') return null;
  const { participants } = kinded.entry;
  const names = entityNames(record);
  const nameOf = (id: string) => names.find(([one]) => one === id)?.[1] ?? id;
  return (
    <div className={style.several}>
      {participants.map(({ entity, role }, i) => (
        <span className={style.participant} key={entity}>
          <bdi>{nameOf(entity)}</bdi>
          <select
            aria-label={`Role of ${nameOf(entity)}`}
            onChange={(event) =>
              onChange(participants.map((one, at) => (at === i ? { ...one, role: event.target.value as Role } : one)))
            }
            value={role}
          >
            {valuesOf(ROLE_LABELS).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
          <Button
            aria-label={`Take out ${nameOf(entity)}`}
            onClick={() => onChange(participants.filter((_, at) => at !== i))}
            tone="quiet"
          >
            ×
          </Button>
        </span>
      ))}
      <Select
        drawn={drawn}
        none="add…"
        onChange={(entity) => entity !== null && onChange([...participants, { entity, role: 'party' }])}
        options={names.filter(([id]) => !participants.some(({ entity }) => entity === id))}
        value=""
      />
    </div>
  );
}

function Typed(props: {
  readonly drawn: DrawnControl;
  readonly type: 'text' | 'date';
  readonly value: string;
  readonly onChange: (value: string | null) => void;
}) {
  const { drawn, type, value, onChange } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    if (typed !== null && typed.trim() !== value) onChange(typed.trim() || null);
    setTyped(null);
  };
  return (
    <input
      {...drawn}
      onBlur={save}
      onChange={(event) => setTyped(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save();
        if (event.key === 'Escape') setTyped(null);
      }}
      type={type}
      value={typed ?? value}
    />
  );
}
