import { problemText } from '../../api/problem.ts';
import { type Ledger, rateAgreement, useDecision } from '../../api/threads.ts';
import { ago } from '../../record/when.ts';
import style from '../../threads/threads.module.css';
import own from './agreements.module.css';
import { RATINGS } from './ratings.ts';

interface RatingProps {
  readonly thread: Ledger['thread'];
  readonly ratings: Ledger['ratings'];
}

/** How far it is carried out, from 0 to 3: a person’s judgement, never the machine’s. */
export function Rating({ thread: { id, rating }, ratings }: RatingProps) {
  const saving = useDecision((value: number) => rateAgreement(id, value));
  const chosen = saving.isPending ? saving.variables : rating;
  return (
    <section aria-label="How far it is carried out">
      <h2 className={style.heading}>How far it is carried out</h2>
      <fieldset>
        <legend className={`${style.note} ${own.legend}`}>Only a person says so; the machine does not.</legend>
        <div className={own.scale}>
          {RATINGS.map((words, value) => (
            <label key={words}>
              <input
                checked={chosen === value}
                name="rating"
                onChange={() => saving.mutate(value)}
                type="radio"
                value={value}
              />
              {value} – {words}
            </label>
          ))}
        </div>
      </fieldset>
      {saving.isError && (
        <p className={style.problem} role="alert">
          {problemText(saving.error)}
        </p>
      )}
      {ratings.length > 0 && (
        <ol aria-label="Earlier judgements" className={`${style.decisions} ${own.history}`}>
          {ratings.map(({ rating: value, by, at }) => (
            <li key={at}>
              <span>
                <bdi>{by}</bdi>: {value} – {RATINGS[value]}
              </span>
              <time className={style.note} dateTime={at}>
                {ago(at)}
              </time>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
