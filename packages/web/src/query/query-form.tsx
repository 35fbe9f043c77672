import { useState } from 'react';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import style from './query-form.module.css';
import { QueryInput } from './query-input.tsx';

/** What must hold beside what is asked for, in the query language. */
export function QueryForm({ q, onSearch }: { readonly q: string; readonly onSearch: (q: string) => void }) {
  const [query, setQuery] = useState(q);
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(query.trim());
      }}
    >
      <Field label="Only where">
        {(control) => (
          <QueryInput {...control} onChange={setQuery} placeholder="speaker:Lavrov after:2025-01" value={query} />
        )}
      </Field>
      <Button type="submit">Apply</Button>
    </form>
  );
}
