/** Taken off every root's score, so that a sentence has no more roots than one. */
const ONE_ROOT = 1e6;

/**
 * The tree of the highest sum of scores with one root: Chu and Liu (1965), Edmonds (1967).
 * @param scores for each word its score with every word as its head, and at its own place as the root
 * @returns for each word its head; the root is its own
 */
export function maximumTree(scores: readonly ArrayLike<number>[]): number[] {
  const greedy = scores.map((row) => highest(row, () => true));
  if (isTree(greedy)) return greedy;
  const withRoot = [
    [],
    ...scores.map((row, word) => [
      (row[word] as number) - ONE_ROOT,
      ...Array.from(row, (score, head) => (head === word ? Number.NEGATIVE_INFINITY : score)),
    ]),
  ];
  return arborescence(withRoot)
    .slice(1)
    .map((head, word) => (head === 0 ? word : head - 1));
}

/** For each node but the first, which is the root, the head that it has in the tree of the highest sum; 0 for the root itself. */
function arborescence(scores: readonly (readonly number[])[]): number[] {
  const heads = scores.map((row, node) => (node === 0 ? 0 : highest(row, (head) => head !== node)));
  const cycle = cycleOf(heads);
  if (cycle === null) return heads;

  const inside = new Set(cycle);
  const outside = heads.map((_, node) => node).filter((node) => !inside.has(node));
  /** The word of the cycle that a node outside would hang on. */
  const bestInside = outside.map((node) => best(cycle, (head) => scores[node]?.[head] ?? Number.NEGATIVE_INFINITY));
  /** The word of the cycle that would give up its head for one outside. */
  const breaker = outside.map((head) => best(cycle, (node) => lossless(node, head)));
  function lossless(node: number, head: number): number {
    const row = scores[node] as readonly number[];
    return (row[head] as number) - (row[heads[node] as number] as number);
  }

  const contracted = outside.map((node, k) => [
    ...outside.map((head) => scores[node]?.[head] ?? Number.NEGATIVE_INFINITY),
    scores[node]?.[bestInside[k] as number] ?? Number.NEGATIVE_INFINITY,
  ]);
  contracted.push([...outside.map((head, k) => lossless(breaker[k] as number, head)), Number.NEGATIVE_INFINITY]);
  const smaller = arborescence(contracted);
  const cycleNode = outside.length;
  outside.forEach((node, k) => {
    const head = smaller[k] as number;
    if (node !== 0) heads[node] = (head === cycleNode ? bestInside[k] : outside[head]) as number;
  });
  const entry = smaller[cycleNode] as number;
  heads[breaker[entry] as number] = outside[entry] as number;
  return heads;
}

function highest(row: ArrayLike<number>, allowed: (at: number) => boolean): number {
  let found = 0;
  let score = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < row.length; at++) {
    if (allowed(at) && (row[at] as number) > score) {
      score = row[at] as number;
      found = at;
    }
  }
  return found;
}

function best(nodes: readonly number[], scoreOf: (node: number) => number): number {
  return nodes.reduce((a, b) => (scoreOf(b) > scoreOf(a) ? b : a));
}

/** Whether there is one root and everything hangs on it. */
function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head, word) => head === word).length !== 1) return false;
  return cycleOf([0, ...heads.map((head, word) => (head === word ? 0 : head + 1))]) === null;
}

/** The nodes of a cycle; null where every node's heads lead to the first. */
function cycleOf(heads: readonly number[]): number[] | null {
  const seenFrom = new Int32Array(heads.length).fill(-1);
  seenFrom[0] = 0;
  for (let start = 1; start < heads.length; start++) {
    let node = start;
    while (seenFrom[node] === -1) {
      seenFrom[node] = start;
      node = heads[node] as number;
    }
    if (node === 0 || seenFrom[node] !== start) continue;
    const cycle = [node];
    for (let next = heads[node] as number; next !== node; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return null;
}
