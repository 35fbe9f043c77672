/** Gold entries and the entries found for them. */
export interface Pairing<Gold, Found> {
  pairs: { gold: Gold; found: Found; weight: number }[];
  missed: Gold[];
  extra: Found[];
}

/** Pairs one to one, the heaviest first; a weight of 0 is no pair. Among equal weights the earlier entries win. */
export function pairBest<Gold, Found>(
  gold: readonly Gold[],
  found: readonly Found[],
  weigh: (gold: Gold, found: Found) => number,
): Pairing<Gold, Found> {
  const candidates = gold
    .flatMap((g, i) => found.map((f, j) => ({ gold: g, found: f, weight: weigh(g, f), i, j })))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);

  const takenGold = new Set<number>();
  const takenFound = new Set<number>();
  const pairs: Pairing<Gold, Found>['pairs'] = [];
  for (const { i, j, ...pair } of candidates) {
    if (takenGold.has(i) || takenFound.has(j)) continue;
    takenGold.add(i);
    takenFound.add(j);
    pairs.push(pair);
  }
  return {
    pairs,
    missed: gold.filter((_, i) => !takenGold.has(i)),
    extra: found.filter((_, j) => !takenFound.has(j)),
  };
}
