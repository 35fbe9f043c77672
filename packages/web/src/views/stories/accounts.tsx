import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { problemText } from '../../api/problem.ts';
import { type Story, splitThread, useDecision } from '../../api/threads.ts';
import { Button } from '../../design/button.tsx';
import { EVENT_STATUS_LABELS } from '../../record/kinds.ts';
import style from '../../threads/threads.module.css';
import { Told } from '../../threads/told.tsx';
import own from './stories.module.css';

type Account = Story['accounts'][number];

interface AccountsProps {
  readonly thread: Story['thread'];
  readonly accounts: readonly Account[];
}

/** Every telling of the event. Those that tell of another one can be made a story of their own. */
export function Accounts({ thread, accounts }: AccountsProps) {
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const navigate = useNavigate();
  const splitting = useDecision((told: readonly Account[]) => splitThread(thread.id, told.map(placeOf)));
  const split = async (parted: readonly string[]) => {
    const made = await splitting.mutateAsync(accounts.filter((account) => parted.includes(keyOf(account))));
    setChosen(null);
    await navigate({ to: '/stories/$id', params: { id: made.id } });
  };
  return (
    <section aria-label="Accounts">
      <h2 className={style.heading}>Accounts</h2>
      <ol className={style.list}>
        {accounts.map((account) => {
          const key = keyOf(account);
          return (
            <li className={`${style.told} ${own.account}`} key={key}>
              {chosen && (
                <input
                  aria-label={`Another event: ${account.quote}, ${account.source.outlet ?? account.source.title}`}
                  checked={chosen.includes(key)}
                  onChange={({ target: { checked } }) =>
                    setChosen(checked ? [...chosen, key] : chosen.filter((one) => one !== key))
                  }
                  type="checkbox"
                />
              )}
              <Told told={account} what={<b>{EVENT_STATUS_LABELS[account.status]}</b>} />
            </li>
          );
        })}
      </ol>
      {accounts.length > 1 && (
        <div className={`${style.tools} ${own.split}`}>
          {chosen === null ? (
            <Button onClick={() => setChosen([])}>Some of these are another event</Button>
          ) : (
            <>
              <Button
                disabled={chosen.length === 0 || chosen.length === accounts.length || splitting.isPending}
                onClick={() => void split(chosen).catch(() => {})}
                tone="main"
              >
                Make the chosen ones a story of their own
              </Button>
              <Button onClick={() => setChosen(null)} tone="quiet">
                Cancel
              </Button>
            </>
          )}
          {splitting.isError && (
            <p className={style.problem} role="alert">
              {problemText(splitting.error)}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function keyOf({ document, entry }: Account): string {
  return `${document} ${entry}`;
}

function placeOf({ document, entry }: Account) {
  return { document, entry };
}
