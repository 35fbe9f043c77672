import type { Span } from 'readout/model';

/** Between offsets of a document’s text and places in its page: paragraphs carry the offset of their first character. */
export class TextRanges {
  readonly #paragraphs: readonly HTMLElement[];
  readonly #starts: readonly number[];

  constructor(article: HTMLElement) {
    this.#paragraphs = [...article.querySelectorAll<HTMLElement>('[data-start]')];
    this.#starts = this.#paragraphs.map((paragraph) => Number(paragraph.dataset.start));
  }

  /** The range of a span; null where the text has none. It may run over several paragraphs. */
  rangeOf({ start, end }: Span): Range | null {
    const from = this.#pointAt(start, 'after');
    const to = this.#pointAt(end, 'before');
    if (from === null || to === null) return null;
    const range = new Range();
    range.setStart(...from);
    range.setEnd(...to);
    return range;
  }

  /** The paragraph that an offset stands in. */
  paragraphAt(offset: number): HTMLElement | null {
    return this.#paragraphs[this.#indexAt(offset)] ?? null;
  }

  /** The offset of a place in the page; null outside the text. */
  offsetOf(node: Node, offset: number): number | null {
    const element = node instanceof Element ? node : node.parentElement;
    const paragraph = element?.closest<HTMLElement>('[data-start]');
    if (!paragraph) return null;
    const before = new Range();
    before.setStart(paragraph, 0);
    before.setEnd(node, offset);
    return Number(paragraph.dataset.start) + before.toString().length;
  }

  #indexAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** A text node and the offset in it. At the border of two nodes, the one `after` or `before` it. */
  #pointAt(offset: number, side: 'after' | 'before'): [Node, number] | null {
    const paragraph = this.#paragraphs[this.#indexAt(side === 'before' ? offset - 1 : offset)];
    if (!paragraph) return null;
    const nodes = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    let left = offset - Number(paragraph.dataset.start);
    let last: Text | null = null;
    for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
      if (left < node.length || (side === 'before' && left === node.length)) return [node, Math.max(0, left)];
      left -= node.length;
      last = node;
    }
    return last && [last, last.length];
  }
}
