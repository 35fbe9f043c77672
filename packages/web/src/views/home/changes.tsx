import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Change, changeList } from '../../api/intake.ts';
import { lastVisit } from '../../app/visits.ts';
import { ago } from '../../record/when.ts';
import style from './feeds.module.css';
import home from './home.module.css';

const PHRASES: { readonly [what in Change['what']]: string } = {
  added: 'is new',
  'new version': 'has a new version',
  'annotated again': 'was read again',
  corrected: 'was corrected',
};

/** What others did since this browser was last here. */
export function Changes() {
  const [since] = useState(lastVisit);
  const changes = useQuery(changeList(since));
  const latest = latestOfEach(changes.data?.items ?? []);
  return (
    <section>
      <h2 className={home.heading}>Since your last visit</h2>
      {changes.data && latest.length === 0 && <p className={style.none}>Nothing has changed.</p>}
      <ul>
        {latest.map(({ document, title, what, by, at }) => (
          <li className={style.feed} key={document}>
            <Link params={{ id: document }} to="/documents/$id">
              <bdi>{title ?? document}</bdi>
            </Link>
            <p className={style.state}>
              {PHRASES[what]}
              {by && ` by ${by}`}, {ago(at)}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One line a document: its latest change. */
function latestOfEach(changes: readonly Change[]): Change[] {
  return changes.filter(({ document }, i) => changes.findIndex((one) => one.document === document) === i);
}
