import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { entityOf } from '../api/entities.ts';
import { fieldProblem } from '../api/problem.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import { EntityFinder } from './entity-finder.tsx';
import type { ThreadSearch } from './thread-search.ts';
import style from './threads.module.css';

interface FilterFormProps {
  readonly search: ThreadSearch;
  /** Documents that must tell of each, unless the form says otherwise. */
  readonly fewest: number;
  /** What the server has against the filter. */
  readonly error: unknown;
  readonly onChange: (search: ThreadSearch) => void;
}

/** Which days, whose, and told of by how many. */
export function FilterForm({ search, fewest, error, onChange }: FilterFormProps) {
  const [from, setFrom] = useState(search.from ?? '');
  const [to, setTo] = useState(search.to ?? '');
  const isReversed = from !== '' && to !== '' && to < from;
  const isSeveral = (search.documents === undefined ? fewest : Number(search.documents)) > 1;
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReversed) onChange({ ...search, ...days(from, to) });
      }}
    >
      {search.entity === undefined ? (
        <EntityFinder label="With" onChoose={({ id }) => onChange({ ...search, entity: id })} />
      ) : (
        <Chosen id={search.entity} onRemove={() => onChange({ ...search, entity: undefined } as ThreadSearch)} />
      )}
      <Field label="From" problem={fieldProblem(error, 'from')}>
        {(control) => <input {...control} onChange={({ target }) => setFrom(target.value)} type="date" value={from} />}
      </Field>
      <Field label="to" problem={isReversed ? 'This is before the first day.' : fieldProblem(error, 'to')}>
        {(control) => <input {...control} onChange={({ target }) => setTo(target.value)} type="date" value={to} />}
      </Field>
      <Button type="submit">Show</Button>
      <label className={style.check}>
        <input
          checked={isSeveral}
          onChange={({ target }) => onChange({ ...search, documents: target.checked ? '2' : '1' })}
          type="checkbox"
        />
        only what several documents tell of
      </label>
    </form>
  );
}

function days(from: string, to: string): Pick<ThreadSearch, 'from' | 'to'> {
  return { from, to };
}

function Chosen({ id, onRemove }: { readonly id: string; readonly onRemove: () => void }) {
  const entity = useQuery(entityOf(id));
  const name = entity.data?.name ?? id;
  return (
    <p className={style.chosen}>
      With <b>{<bdi>{name}</bdi>}</b>
      <Button aria-label={`With anybody, not only ${name}`} onClick={onRemove} tone="quiet">
        ×
      </Button>
    </p>
  );
}
