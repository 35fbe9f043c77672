import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { keepToken } from '../api/token.ts';
import { Button } from '../design/button.tsx';
import { Field } from '../design/field.tsx';
import style from './token-form.module.css';

/** Asks for a token where the server wants one; what was asked for before is asked for again. */
export function TokenForm() {
  const [typed, setTyped] = useState('');
  const client = useQueryClient();
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') return;
        keepToken(typed.trim());
        setTyped('');
        void client.resetQueries();
      }}
    >
      <h1>This archive is not open to everybody</h1>
      <Field
        hint="Whoever runs the server makes one: readout token add NAME. It is kept in this browser."
        label="Your token"
      >
        {(drawn) => (
          <input
            {...drawn}
            autoComplete="off"
            onChange={(event) => setTyped(event.target.value)}
            type="password"
            value={typed}
          />
        )}
      </Field>
      <Button tone="main" type="submit">
        Use it
      </Button>
    </form>
  );
}
