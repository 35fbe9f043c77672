/** A binary heap: what compares greatest comes out first. */
export class Heap<Item> {
  readonly #items: Item[] = [];
  readonly #compare: (a: Item, b: Item) => number;

  constructor(compare: (a: Item, b: Item) => number) {
    this.#compare = compare;
  }

  push(item: Item): void {
    const items = this.#items;
    let at = items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isGreater(at, parent)) break;
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): Item | undefined {
    const items = this.#items;
    this.#swap(0, items.length - 1);
    const greatest = items.pop();
    for (let at = 0; ; ) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let most = at;
      if (left < items.length && this.#isGreater(left, most)) most = left;
      if (right < items.length && this.#isGreater(right, most)) most = right;
      if (most === at) return greatest;
      this.#swap(at, most);
      at = most;
    }
  }

  #isGreater(a: number, b: number): boolean {
    return this.#compare(this.#items[a] as Item, this.#items[b] as Item) > 0;
  }

  #swap(a: number, b: number): void {
    if (a < 0 || b < 0 || a === b) return;
    const items = this.#items;
    [items[a], items[b]] = [items[b] as Item, items[a] as Item];
  }
}
