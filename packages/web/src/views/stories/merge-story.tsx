import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { problemText } from '../../api/problem.ts';
import { mergeThreads, type Thread, threadsOf, useDecision } from '../../api/threads.ts';
import { Button } from '../../design/button.tsx';
import { Empty, Failed, Loading } from '../../design/states.tsx';
import { More } from '../../found/more.tsx';
import { daysInWords } from '../../threads/days.ts';
import { EntityFinder } from '../../threads/entity-finder.tsx';
import { count } from '../../threads/thread-list.tsx';
import style from '../../threads/threads.module.css';
import own from './stories.module.css';

/** Days before and after a story’s own in which its other half is looked for. */
const NEAR = 14;

/** Makes another story and this one the same. */
export function MergeStory({ thread }: { readonly thread: Thread }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section aria-label="The same event elsewhere">
      <h2 className={style.heading}>The same event elsewhere</h2>
      {isOpen ? (
        <Candidates onClose={() => setOpen(false)} thread={thread} />
      ) : (
        <Button onClick={() => setOpen(true)}>Another story is this event too</Button>
      )}
    </section>
  );
}

function Candidates({ thread, onClose }: { readonly thread: Thread; readonly onClose: () => void }) {
  const [entity, setEntity] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const near = entity === null ? nearDays(thread) : {};
  const stories = useInfiniteQuery(threadsOf('stories', { ...near, entity: entity?.id }));
  const merging = useDecision((other: string) => mergeThreads(thread.id, [other]));
  const others = stories.data?.pages.flatMap(({ items }) => items).filter(({ id }) => id !== thread.id) ?? [];
  return (
    <div className={own.candidates}>
      <div className={style.form}>
        <EntityFinder label="Stories with" onChoose={setEntity} />
        <Button onClick={onClose} tone="quiet">
          Cancel
        </Button>
      </div>
      <p className={style.note}>
        {entity === null ? (
          'Stories of about the same days.'
        ) : (
          <>
            Stories with <bdi>{entity.name}</bdi>.
          </>
        )}
      </p>
      {stories.isPending && <Loading what="Looking for stories" />}
      {stories.isError && <Failed error={stories.error} title="Stories could not be listed" />}
      {stories.data && others.length === 0 && <Empty title="There is no other story">Look for one by a name.</Empty>}
      <ul>
        {others.map(({ id, label, from, to, latest, documents }) => (
          <li key={id}>
            <span>
              <Link params={{ id }} to="/stories/$id">
                <bdi>{label}</bdi>
              </Link>{' '}
              <span className={style.note}>
                {daysInWords(from ?? latest, to ?? latest)} {count(documents, 'document')}
              </span>
            </span>
            <Button
              aria-label={`The same event: ${label}`}
              disabled={merging.isPending}
              onClick={() => merging.mutate(id)}
            >
              The same event
            </Button>
          </li>
        ))}
      </ul>
      <More pages={stories} />
      {merging.isError && (
        <p className={style.problem} role="alert">
          {problemText(merging.error)}
        </p>
      )}
    </div>
  );
}

function nearDays({ from, to, latest }: Thread): { readonly from?: string; readonly to?: string } {
  const [first, last] = [from ?? latest, to ?? latest];
  if (first === null || last === null) return {};
  return { from: moved(first, -NEAR), to: moved(last, NEAR) };
}

function moved(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
