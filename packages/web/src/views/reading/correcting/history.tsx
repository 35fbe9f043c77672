import { useQuery } from '@tanstack/react-query';
import { correctionLog } from '../../../api/corrected.ts';
import { Button } from '../../../design/button.tsx';
import { Empty, Failed, Loading } from '../../../design/states.tsx';
import { decisionPhrase, takenBack } from '../../../record/log.ts';
import { ago } from '../../../record/when.ts';
import style from './history.module.css';
import type { Corrections } from './use-corrections.ts';

/** Who decided what and when, the latest first; everything can be taken back. */
export function History({ document, corrections }: { readonly document: string; readonly corrections: Corrections }) {
  const log = useQuery(correctionLog(document));
  if (log.isPending) return <Loading what="Fetching the history" />;
  if (log.isError)
    return <Failed error={log.error} retry={() => void log.refetch()} title="The history could not be fetched" />;
  if (log.data.length === 0)
    return (
      <div className={style.history}>
        <Empty title="Nobody has corrected this record yet">
          What people accept, reject and change is listed here.
        </Empty>
      </div>
    );
  const gone = takenBack(log.data);
  return (
    <ol className={style.history}>
      {log.data.toReversed().map(({ id, by, at, decision }) => (
        <li className={style.line} data-gone={gone.has(id) || undefined} key={id}>
          <p>
            <b>{by}</b> <bdi>{decisionPhrase(decision, log.data)}</bdi>
          </p>
          <p className={style.when}>
            <time dateTime={at}>{ago(at)}</time>
            {gone.has(id) ? (
              ' · taken back'
            ) : (
              <Button onClick={() => corrections.takeBack(id)} tone="quiet">
                Take back
              </Button>
            )}
          </p>
        </li>
      ))}
    </ol>
  );
}
