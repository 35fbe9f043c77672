import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useKept } from '../../app/use-kept.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import style from './search.module.css';

const route = getRouteApi('/search');

/** As many characters as the server compares. */
const LONGEST = 10_000;

/** Asks for statements that mean what a passage means, in whatever words. */
export function SimilarForm({ like = '' }: { readonly like?: string }) {
  const navigate = route.useNavigate();
  const [kept, keep] = useKept('similar');
  const [passage, setPassage] = useState(like || kept);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className={style.similarForm}
      onSubmit={(event) => {
        event.preventDefault();
        if (!/[\p{L}\p{N}]/u.test(passage)) return setProblem('There is no word here to compare with.');
        keep('');
        void navigate({ search: (before) => ({ ...(before.q && { q: before.q }), like: passage.trim() }) });
      }}
    >
      <Field
        hint="A sentence or two in any words: what is found means the same, and need not share one of them."
        label="Find statements similar to"
        problem={problem}
      >
        {(control) => (
          <textarea
            {...control}
            maxLength={LONGEST}
            onChange={({ target }) => {
              setPassage(target.value);
              setProblem(null);
              keep(target.value);
            }}
            rows={3}
            value={passage}
          />
        )}
      </Field>
      <Button tone="main" type="submit">
        Find similar
      </Button>
    </form>
  );
}
