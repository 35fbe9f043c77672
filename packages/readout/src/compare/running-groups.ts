import type { Assignment, Member } from './assign.ts';

/** Members under an item’s keys that are asked, the latest first: enough to find its group, however many there are. */
const MOST_CANDIDATES = 100;

/**
 * Groups in memory that grow one item after another, as an archive’s do in its store: each item is compared with those that
 * share a key with it, and joins the nearest group or founds one. What an item costs does not grow with their number.
 */
export class RunningGroups<Item> {
  readonly #keysOf: (item: Item) => readonly string[];
  readonly #assign: (item: Item, candidates: readonly Member<Item>[]) => Assignment;
  readonly #byKey = new Map<string, Member<Item>[]>();
  readonly #groups = new Map<string, Item[]>();

  constructor(
    keysOf: (item: Item) => readonly string[],
    assign: (item: Item, candidates: readonly Member<Item>[]) => Assignment,
  ) {
    this.#keysOf = keysOf;
    this.#assign = assign;
  }

  /** @returns the group that the item is in now */
  add(item: Item): string {
    const near = this.#candidates([...new Set(this.#keysOf(item))]);
    const group = this.#assign(item, near).group ?? `${this.#groups.size + 1}`;
    this.file(item, group);
    return group;
  }

  /** Puts an item into a group that is known already. */
  file(item: Item, group: string): void {
    const member = { group, item };
    const there = this.#groups.get(group);
    if (there === undefined) this.#groups.set(group, [item]);
    else there.push(item);
    for (const key of new Set(this.#keysOf(item))) {
      const known = this.#byKey.get(key);
      if (known === undefined) this.#byKey.set(key, [member]);
      else known.push(member);
    }
  }

  /** The groups in the order in which they were founded. */
  groups(): Item[][] {
    return [...this.#groups.values()];
  }

  #candidates(keys: readonly string[]): Member<Item>[] {
    const found = new Set<Member<Item>>();
    const share = Math.ceil(MOST_CANDIDATES / Math.max(1, keys.length));
    for (const key of keys) for (const member of this.#byKey.get(key)?.slice(-share) ?? []) found.add(member);
    return [...found];
  }
}
