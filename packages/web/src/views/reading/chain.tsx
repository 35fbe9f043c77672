import type { ChainLink } from '../../record/chain.ts';
import style from './chain.module.css';

interface ChainProps {
  /** Who tells it all: the outlet, or the narrator. */
  readonly outlet: string;
  readonly links: readonly ChainLink[];
  /** What is at the end: the words of the entry. */
  readonly content: string;
}

/** A chain of sources, from the outlet down to what was said; each link says how, and whether with a hedge. */
export function Chain({ outlet, links, content }: ChainProps) {
  return (
    <ol aria-label="Chain of sources" className={style.chain}>
      <li className={style.node}>
        <bdi>{outlet}</bdi>
      </li>
      {links.map(({ id, who, how, isHedged, isDenied }) => (
        <li className={style.node} data-hedged={isHedged || undefined} key={id}>
          <bdi>{who}</bdi> <i className={style.how}>{how}</i>
          {isHedged && <span className={style.hedge}>hedged</span>}
          {isDenied && <span className={style.hedge}>denies having said</span>}
        </li>
      ))}
      <li className={style.end} dir="auto">
        {content}
      </li>
    </ol>
  );
}
