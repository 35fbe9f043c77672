import type { Says, Verdict } from '../model/comparison.ts';
import { sliceSpan } from '../model/index.ts';
import { firmness, numbersIn } from './passage-words.ts';
import type { Point } from './point.ts';
import type { Telling } from './story.ts';
import type { TermWeights } from './term-weights.ts';

/** Nearness from which a passage that denies and one that does not contradict each other, and do not merely touch. */
const CONTRARY = 0.4;

/** What each account does with a point that at least one of them makes. */
export function saysOf(weights: TermWeights, points: readonly Point[]): Map<Telling, Says> {
  const claims = points.filter(({ discussed, kind }) => discussed && kind === 'claim');
  // The more accounts go the one way, the more it is the point and the other way its denial; the earlier way at a tie.
  const denials = claims.filter(({ negative }) => negative).length;
  const turned = denials * 2 > claims.length || (denials * 2 === claims.length && claims[0]?.negative === true);
  const isDenial = (point: Point): boolean =>
    point.kind === 'claim' &&
    point.negative !== turned &&
    claims.some(
      (other) =>
        other.telling !== point.telling &&
        other.negative === turned &&
        weights.similarity(point.terms, other.terms) >= CONTRARY,
    );
  const says = new Map<Telling, Says>();
  for (const point of points) {
    const told = !point.discussed ? 'not discussed' : isDenial(point) ? 'denied' : 'said';
    if (says.get(point.telling) !== 'said') says.set(point.telling, told);
  }
  return says;
}

/** The first verdict that fits, in the order of the format. */
export function verdictOf(points: readonly Point[], says: ReadonlyMap<Telling, Says>): Verdict {
  const told = [...says.values()];
  const said = told.filter((word) => word === 'said').length;
  if (told.includes('denied') && said > 0) return 'contradicted';
  if (told.includes('not discussed')) return 'not discussed';
  if (said < 2) return 'only';
  return differ(points) ? 'different' : 'both';
}

/** A difference in substance between two accounts: another length, another number, *could* for *will*. */
function differ(points: readonly Point[]): boolean {
  return points.some((a, i) =>
    points.slice(i + 1).some((b) => {
      if (a.telling === b.telling) return false;
      if (a.kind === 'length') return a.minutes !== b.minutes;
      const [x, y] = [wordsOf(a), wordsOf(b)];
      const [m, n] = [numbersIn(x), numbersIn(y)];
      if (m.size > 0 && n.size > 0 && ![...m].some((number) => n.has(number))) return true;
      return Math.abs(firmness(x) - firmness(y)) === 2;
    }),
  );
}

function wordsOf({ spans, telling }: Point): string {
  return spans.map((span) => sliceSpan(telling.text, span)).join(' ');
}
