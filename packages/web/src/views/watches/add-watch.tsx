import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { fieldProblem, problemText } from '../../api/problem.ts';
import { addWatch, watchList } from '../../api/watches.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import style from '../../threads/threads.module.css';
import own from './watches.module.css';

const FIELDS = ['name', 'query', 'webhook'] as const;

/** Watches a search; stories, agreements and positions are watched on their own pages. */
export function AddWatch() {
  const [query, setQuery] = useState('');
  const [name, setName] = useState('');
  const [webhook, setWebhook] = useState('');
  const client = useQueryClient();
  const adding = useMutation({
    mutationFn: () =>
      addWatch({
        name: name.trim() || query.trim(),
        target: { kind: 'search', query: query.trim() },
        webhook: webhook.trim() || null,
      }),
    onSuccess: async () => {
      setQuery('');
      setName('');
      setWebhook('');
      await client.invalidateQueries({ queryKey: watchList.queryKey });
    },
  });
  const problem = (field: (typeof FIELDS)[number]) => fieldProblem(adding.error, field);
  const isElsewhere = adding.isError && FIELDS.every((field) => problem(field) === null);
  return (
    <section aria-label="Watch a search">
      <h2 className={style.heading}>Watch a search</h2>
      <form
        className={own.form}
        onSubmit={(event) => {
          event.preventDefault();
          adding.mutate();
        }}
      >
        <Field
          hint="In the language of the search box: speaker:Lavrov type:position"
          label="Search"
          problem={problem('query') ?? (isElsewhere ? problemText(adding.error) : null)}
        >
          {(control) => (
            <input
              {...control}
              maxLength={2000}
              onChange={({ target }) => setQuery(target.value)}
              required
              spellCheck={false}
              value={query}
            />
          )}
        </Field>
        <Field hint="As the list has it; else the search itself." label="Name" problem={problem('name')}>
          {(control) => (
            <input {...control} maxLength={200} onChange={({ target }) => setName(target.value)} value={name} />
          )}
        </Field>
        <Field
          hint="A public address that signed messages are sent to. It may be left empty: every watch has feeds."
          label="Webhook"
          problem={problem('webhook')}
        >
          {(control) => (
            <input
              {...control}
              maxLength={2000}
              onChange={({ target }) => setWebhook(target.value)}
              type="url"
              value={webhook}
            />
          )}
        </Field>
        <div>
          <Button disabled={adding.isPending} tone="main" type="submit">
            Watch
          </Button>
        </div>
      </form>
      {adding.data && <Made made={adding.data} />}
    </section>
  );
}

function Made({ made: { watch, secret } }: { readonly made: Awaited<ReturnType<typeof addWatch>> }) {
  return (
    <div className={own.made} role="status">
      <p>
        <Link params={{ id: watch.id }} to="/watches/$id">
          <bdi>{watch.name}</bdi>
        </Link>{' '}
        is watched.
      </p>
      {secret && (
        <p>
          Messages to the webhook are signed with this secret. Keep it: it is shown only now. <code>{secret}</code>
        </p>
      )}
    </div>
  );
}
