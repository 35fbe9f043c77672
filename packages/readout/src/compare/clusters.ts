/**
 * Groups items by average linkage: the two groups whose members are on average nearest are joined until no pair of groups
 * reaches `threshold`. Scores may be negative; −Infinity keeps two items apart for good.
 * @returns groups of indexes, each in ascending order, in the order of their first members
 */
export function clusters(count: number, score: (a: number, b: number) => number, threshold: number): number[][] {
  const groups: number[][] = Array.from({ length: count }, (_, i) => [i]);
  const sums = groups.map((_, a) => groups.map((_, b) => (a < b ? score(a, b) : 0)));
  const sum = (a: number, b: number): number => sums[Math.min(a, b)]?.[Math.max(a, b)] ?? 0;
  const live = new Set(groups.keys());
  for (;;) {
    let best = { a: -1, b: -1, mean: threshold };
    for (const a of live) {
      for (const b of live) {
        if (b <= a) continue;
        const mean = sum(a, b) / (sizeOf(groups, a) * sizeOf(groups, b));
        if (mean >= best.mean) best = { a, b, mean };
      }
    }
    if (best.a < 0) break;
    for (const c of live) {
      if (c === best.a || c === best.b) continue;
      const row = sums[Math.min(best.a, c)] as number[];
      row[Math.max(best.a, c)] = sum(best.a, c) + sum(best.b, c);
    }
    groups[best.a] = [...(groups[best.a] as number[]), ...(groups[best.b] as number[])].sort((x, y) => x - y);
    live.delete(best.b);
  }
  return [...live].map((i) => groups[i] as number[]);
}

function sizeOf(groups: readonly number[][], i: number): number {
  return groups[i]?.length ?? 1;
}
