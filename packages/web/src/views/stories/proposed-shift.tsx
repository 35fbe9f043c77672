import type { Record } from 'readout/model';
import type { Comparison, Source } from '../../api/threads.ts';
import { Origin } from '../../found/origin.tsx';
import { wordsOf } from '../../record/passage.ts';
import { PassageLink } from '../../threads/passage-link.tsx';
import style from '../../threads/threads.module.css';
import own from './stories.module.css';

interface ProposedShiftProps {
  readonly shift: Comparison['shifts'][number];
  readonly sources: ReadonlyMap<string, Source>;
  readonly records: ReadonlyMap<string, Record>;
}

/** Both passages of a shift that the machine proposes. It is confirmed or rejected among the side’s positions. */
export function ProposedShift({
  shift: { holder, issue, from, to, confidence },
  sources,
  records,
}: ProposedShiftProps) {
  return (
    <article className={own.shift}>
      <h3>
        <bdi>{holder}</bdi>: <bdi>{issue}</bdi>{' '}
        <span className={style.note}>proposed by the machine, certainty {Math.round(confidence * 100)} %</span>
      </h3>
      {[from, to].map(({ document, spans }, i) => {
        const record = records.get(document);
        const source = sources.get(document);
        return (
          <div key={i === 0 ? 'from' : 'to'}>
            <p className={style.note}>{i === 0 ? 'before' : 'after'}</p>
            <p className={style.quote} dir="auto">
              <PassageLink document={document} record={record} spans={spans}>
                {wordsOf(record?.document.text ?? '', spans)}
              </PassageLink>
            </p>
            {source && <Origin document={source} />}
          </div>
        );
      })}
    </article>
  );
}
