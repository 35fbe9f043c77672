import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type SubmitEvent, useState } from 'react';
import { answerOf, api } from '../../api/client.ts';
import { fieldProblem, problemText } from '../../api/problem.ts';
import { useKept } from '../../app/use-kept.ts';
import { Button } from '../../design/button.tsx';
import { Field } from '../../design/field.tsx';
import style from './add-report.module.css';
import { addressesIn } from './addresses.ts';
import { FileDrop } from './file-drop.tsx';

/** Takes a text, addresses, files or a feed. */
export function AddReport() {
  const [text, setText] = useKept('draft.text');
  const [title, setTitle] = useKept('draft.title');
  const [outlet, setOutlet] = useKept('draft.outlet');
  const [published, setPublished] = useKept('draft.published');
  const [missing, setMissing] = useState<string | null>(null);
  const navigate = useNavigate();
  const client = useQueryClient();
  const addresses = addressesIn(text);
  const clear = () => {
    for (const set of [setText, setTitle, setOutlet, setPublished]) set('');
  };

  const reading = useMutation({
    mutationFn: () =>
      answerOf(
        api.POST('/api/v1/documents', {
          body: { text, title: title || null, outlet: outlet || null, published: published || null },
        }),
      ),
    onSuccess: ({ id }) => {
      clear();
      void client.invalidateQueries({ queryKey: ['documents'] });
      void navigate({ to: '/documents/$id', params: { id } });
    },
  });
  const fetching = useMutation({
    mutationFn: (wanted: readonly string[]) =>
      answerOf(api.POST('/api/v1/jobs', { body: { addresses: [...wanted], force: false } })),
    onSuccess: () => {
      clear();
      void client.invalidateQueries({ queryKey: ['jobs'] });
    },
  });
  const following = useMutation({
    mutationFn: (url: string) => answerOf(api.POST('/api/v1/feeds', { body: { url, interval: 3600 } })),
    onSuccess: () => {
      clear();
      void client.invalidateQueries({ queryKey: ['feeds'] });
    },
  });
  const isBusy = reading.isPending || fetching.isPending || following.isPending;

  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    for (const mutation of [reading, fetching, following]) mutation.reset();
    if (text.trim() === '') return setMissing('Paste a report, or the address of one.');
    setMissing(null);
    if (addresses) fetching.mutate(addresses);
    else reading.mutate();
  };
  const failed = reading.error ?? fetching.error ?? following.error;
  const ofPublished = reading.error && fieldProblem(reading.error, 'published');
  return (
    <form className={style.form} noValidate onSubmit={submit}>
      <Field
        hint={isBusy ? undefined : 'A text, or addresses of articles, feeds and WARC files, one a line.'}
        label="Read a report"
        problem={missing ?? (failed && !ofPublished ? problemText(failed) : null)}
      >
        {(drawn) => (
          <textarea
            {...drawn}
            className={`${drawn.className} ${style.text}`}
            dir="auto"
            onChange={(event) => setText(event.target.value)}
            placeholder="Paste a report or its address here"
            rows={text.length > 200 ? 12 : 4}
            value={text}
          />
        )}
      </Field>
      {text.trim() !== '' && addresses === null && (
        <div className={style.row}>
          <Field label="Title">
            {(drawn) => <input {...drawn} onChange={(event) => setTitle(event.target.value)} value={title} />}
          </Field>
          <Field label="Outlet">
            {(drawn) => <input {...drawn} onChange={(event) => setOutlet(event.target.value)} value={outlet} />}
          </Field>
          <Field hint="Without it, “last month” stays unresolved." label="Published" problem={ofPublished}>
            {(drawn) => (
              <input {...drawn} onChange={(event) => setPublished(event.target.value)} type="date" value={published} />
            )}
          </Field>
        </div>
      )}
      <div className={style.actions}>
        <Button disabled={isBusy} tone="main" type="submit">
          {isBusy
            ? 'Reading…'
            : addresses
              ? `Fetch and read ${addresses.length === 1 ? 'it' : addresses.length}`
              : 'Read it'}
        </Button>
        {addresses?.length === 1 && addresses[0] !== undefined && (
          <Button disabled={isBusy} onClick={() => following.mutate(addresses[0] as string)}>
            Follow as a feed
          </Button>
        )}
        <FileDrop />
      </div>
    </form>
  );
}
