import { Heap } from './heap.ts';

/** Two groups and how near their members are on average. A group that has been joined since makes it stale. */
interface Pair {
  readonly a: number;
  readonly b: number;
  readonly mean: number;
}

/**
 * Groups items by average linkage: the two groups whose members are on average nearest are joined until no pair of groups
 * reaches `threshold`. Scores may be negative; −Infinity keeps two items apart for good. For n items n² scores and, with a heap
 * of the pairs near enough to be joined, n² log n steps.
 * @returns groups of indexes, each in ascending order, in the order of their first members
 */
export function clusters(count: number, score: (a: number, b: number) => number, threshold: number): number[][] {
  const groups: (number[] | null)[] = Array.from({ length: count }, (_, i) => [i]);
  const sums = groups.map((_, a) => Float64Array.from(groups, (_, b) => (a < b ? score(a, b) : 0)));
  for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) (sums[a] as Float64Array)[b] = sums[b]?.[a] ?? 0;
  const size = (i: number): number => groups[i]?.length ?? 0;
  const near = new Heap<Pair>((x, y) => x.mean - y.mean || y.a - x.a || y.b - x.b);
  const offer = (a: number, b: number): void => {
    const mean = (sums[a]?.[b] ?? 0) / (size(a) * size(b));
    if (mean >= threshold) near.push({ a: Math.min(a, b), b: Math.max(a, b), mean });
  };
  for (let a = 0; a < count; a++) for (let b = a + 1; b < count; b++) offer(a, b);
  for (let pair = near.pop(); pair !== undefined; pair = near.pop()) {
    const { a, b, mean } = pair;
    const [one, other] = [groups[a], groups[b]];
    if (!one || !other || mean !== (sums[a]?.[b] ?? 0) / (one.length * other.length)) continue;
    groups[a] = [...one, ...other].sort((x, y) => x - y);
    groups[b] = null;
    for (let c = 0; c < count; c++) {
      if (c === a || groups[c] === null) continue;
      const sum = (sums[a]?.[c] ?? 0) + (sums[b]?.[c] ?? 0);
      (sums[a] as Float64Array)[c] = sum;
      (sums[c] as Float64Array)[a] = sum;
      offer(a, c);
    }
  }
  return groups.filter((group) => group !== null);
}
