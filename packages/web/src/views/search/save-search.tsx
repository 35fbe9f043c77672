import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fieldProblem, problemText } from '../../api/problem.ts';
import { savedSearches, saveSearch } from '../../api/watches.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import style from './search.module.css';

/** Keeps a search under a name. From then on the archive tells what is new in it. */
export function SaveSearch({ q }: { readonly q: string }) {
  const [name, setName] = useState<string | null>(null);
  const client = useQueryClient();
  const searches = useQuery(savedSearches);
  const saving = useMutation({
    mutationFn: (called: string) => saveSearch(called, q),
    onSuccess: async () => {
      setName(null);
      await client.invalidateQueries({ queryKey: savedSearches.queryKey });
    },
  });
  if (q === '' || searches.data?.some(({ query }) => query === q)) return null;
  if (name === null) return <Button onClick={() => setName(q)}>Save this search</Button>;
  return (
    <form
      className={style.save}
      onSubmit={(event) => {
        event.preventDefault();
        saving.mutate(name.trim() || q);
      }}
    >
      <Field
        label="Name of this search"
        problem={saving.isError ? (fieldProblem(saving.error, 'name') ?? problemText(saving.error)) : null}
      >
        {(control) => (
          <input
            {...control}
            maxLength={200}
            onChange={({ target }) => setName(target.value)}
            ref={(input) => input?.focus()}
            value={name}
          />
        )}
      </Field>
      <div className={style.buttons}>
        <Button disabled={saving.isPending} tone="main" type="submit">
          Save
        </Button>
        <Button onClick={() => setName(null)} tone="quiet">
          Cancel
        </Button>
      </div>
    </form>
  );
}
