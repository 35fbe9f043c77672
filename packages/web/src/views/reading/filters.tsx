import type { ReactNode } from 'react';
import type { Record } from 'readout/model';
import { Button } from '../../design/button.tsx';
import type { EntryFilter } from '../../record/filter.ts';
import { ACT_LABELS, ENTRY_KINDS, KIND_LABELS, valuesOf } from '../../record/kinds.ts';
import style from './filters.module.css';

interface FiltersProps {
  readonly record: Record;
  readonly filter: EntryFilter;
  /** Entities that have a part in some entry, the most frequent first. */
  readonly persons: readonly string[];
  readonly onChange: (filter: EntryFilter) => void;
}

/** What of the record is listed. */
export function Filters({ record, filter, persons, onChange }: FiltersProps) {
  const names = new Map(record.entities.map(({ id, name }) => [id, name]));
  const isFiltered = Object.values(filter).some((value) => value !== undefined);
  return (
    <fieldset className={style.filters}>
      <legend className="visually-hidden">List only</legend>
      <Choice
        label="Kind"
        name="type"
        onChange={(type) => onChange({ ...filter, type })}
        value={filter.type}
        all="All kinds"
      >
        {ENTRY_KINDS.filter((kind) => kind !== 'entities' && record[kind].length > 0).map((kind) => (
          <option key={kind} value={kind}>
            {KIND_LABELS[kind]} ({record[kind].length})
          </option>
        ))}
      </Choice>
      <Choice
        label="Person or side"
        name="person"
        onChange={(person) => onChange({ ...filter, person })}
        value={filter.person}
        all="Everybody"
      >
        {persons.map((id) => (
          <option key={id} value={id}>
            {names.get(id) ?? id}
          </option>
        ))}
      </Choice>
      <Choice label="Act" name="act" onChange={(act) => onChange({ ...filter, act })} value={filter.act} all="Any act">
        {valuesOf(ACT_LABELS)
          .filter((act) => record.attributions.some((attribution) => attribution.act === act))
          .map((act) => (
            <option key={act} value={act}>
              {ACT_LABELS[act]}
            </option>
          ))}
      </Choice>
      <Choice
        label="Certainty"
        name="certainty"
        onChange={(certainty) => onChange({ ...filter, certainty })}
        value={filter.certainty}
        all="Any certainty"
      >
        <option value="plain">plain</option>
        <option value="hedged">hedged</option>
        <option value="guess">the machine guesses</option>
      </Choice>
      {isFiltered && (
        <Button onClick={() => onChange({})} tone="quiet">
          Show all
        </Button>
      )}
    </fieldset>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly all: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
  readonly children: ReactNode;
}

function Choice({ label, name, all, value, onChange, children }: ChoiceProps) {
  return (
    <select
      aria-label={label}
      className={style.choice}
      data-active={value !== undefined || undefined}
      name={name}
      onChange={(event) => onChange(event.target.value || undefined)}
      value={value ?? ''}
    >
      <option value="">{all}</option>
      {children}
    </select>
  );
}
