import type { Says, Verdict } from '../model/comparison.ts';
import { firmness, numbersIn } from './passage-words.ts';
import type { Point } from './point.ts';
import type { Story, Telling } from './story.ts';

/** Nearness from which a passage that denies and one that does not contradict each other, and do not merely touch. */
const CONTRARY = 0.3;
const APPROXIMATE = /\b(?:about|almost|nearly|around|roughly|some|approximately|close to)\b/i;
const ROUNDING = 0.03;

/** What each account does with a point that at least one of them makes. */
export function saysOf(story: Story, points: readonly Point[]): Map<Telling, Says> {
  const claims = points.filter(({ discussed, kind }) => discussed && kind === 'claim');
  // The more accounts go the one way, the more it is the point and the other way its denial; the earlier way at a tie.
  const denials = claims.filter(({ negative }) => negative).length;
  const turned = denials * 2 > claims.length || (denials * 2 === claims.length && claims[0]?.negative === true);
  const isDenial = (point: Point): boolean =>
    point.kind === 'claim' &&
    point.negative !== turned &&
    claims.some(
      (other) =>
        other.telling !== point.telling && other.negative === turned && story.likeness(point, other) >= CONTRARY,
    );
  const says = new Map<Telling, Says>();
  for (const [telling, told] of Map.groupBy(points, (point) => point.telling)) {
    const point = told.reduce((best, one) =>
      closeness(story, one, points) > closeness(story, best, points) ? one : best,
    );
    says.set(
      telling,
      told.every(({ discussed }) => !discussed) ? 'not discussed' : isDenial(point) ? 'denied' : 'said',
    );
  }
  return says;
}

/** How near a passage is to what another account says: of several passages of one account the nearest one counts. */
function closeness(story: Story, point: Point, points: readonly Point[]): number {
  const others = points.filter(({ telling, discussed }) => discussed && telling !== point.telling);
  return point.discussed ? Math.max(0, ...others.map((other) => story.likeness(point, other))) : -1;
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
      if (a.kind === 'length' || a.kind === 'number')
        return valuesOf(a.telling, points).isDisjointFrom(valuesOf(b.telling, points)) && !isRounded(a, b);
      const [x, y] = [a.words, b.words];
      const [m, n] = [numbersIn(x), numbersIn(y)];
      if (m.size > 0 && n.size > 0 && ![...m].some((number) => n.has(number))) return true;
      return Math.abs(firmness(x) - firmness(y)) === 2;
    }),
  );
}

/** *99 billion* and *nearly 100 billion* are one number told twice. */
function isRounded(a: Point, b: Point): boolean {
  const [x, y] = [a.value ?? 0, b.value ?? 0];
  return (APPROXIMATE.test(a.words) || APPROXIMATE.test(b.words)) && Math.abs(x - y) <= ROUNDING * Math.max(x, y);
}

/** All numbers that an account gives on one point: *ten living hostages, eighteen bodies*. */
function valuesOf(telling: Telling, points: readonly Point[]): ReadonlySet<number | null> {
  return new Set(points.filter((point) => point.telling === telling).map(({ value }) => value));
}
