import type { Record, Span } from 'readout/model';
import { findEntry } from '../../record/entry-list.ts';
import { evidenceOf } from '../../record/parts.ts';
import { light } from './lighting.ts';
import { TextRanges } from './text-ranges.ts';

/** The page as it is drawn: lights entries in text and record and brings them into view, without React drawing anything. */
export class Stage {
  readonly #record: Record;
  readonly #panel: HTMLElement;
  readonly ranges: TextRanges;
  #lit: HTMLElement[] = [];

  constructor(record: Record, article: HTMLElement, panel: HTMLElement) {
    this.#record = record;
    this.#panel = panel;
    this.ranges = new TextRanges(article);
  }

  /** Lights the first entry with its words, and the others that stand on the same words a little. */
  light(ids: readonly string[]): void {
    const [first, ...rest] = ids;
    light('lit', this.ranges, first === undefined ? [] : this.#evidence(first));
    light('near', this.ranges, rest.length > 0 ? rest.flatMap((id) => this.#evidence(id)) : []);
    for (const card of this.#lit) delete card.dataset.lit;
    this.#lit = ids.map((id) => this.card(id)).filter((card) => card !== null);
    for (const card of this.#lit) card.dataset.lit = card.dataset.entry === first ? 'lit' : 'near';
  }

  /** Brings an entry’s words into the window, unless they are there. */
  showWords(id: string): void {
    this.showSpan(this.#evidence(id)[0]);
  }

  /** Brings words into the window, unless they are there. */
  showSpan(first: Span | undefined): void {
    if (!first) return;
    const paragraph = this.ranges.paragraphAt(first.start);
    const place = () => this.ranges.rangeOf(first)?.getBoundingClientRect();
    // On a narrow screen the record comes up over the lower half.
    const isSheet = getComputedStyle(this.#panel).position === 'fixed';
    const bottom = isSheet ? this.#panel.getBoundingClientRect().top : innerHeight;
    const isSeen = (box: DOMRect | undefined) => box && box.top > 80 && box.bottom < bottom - 40;
    // A paragraph that was never drawn has no true height yet: it is gone to, then its words.
    if (!isSeen(place())) paragraph?.scrollIntoView({ block: 'center' });
    requestAnimationFrame(() => {
      const box = place();
      if (box && !isSeen(box)) scrollBy({ top: box.top - bottom / 3 });
    });
  }

  /** Brings an entry’s card into the record’s column. */
  showCard(id: string): void {
    const card = this.card(id);
    if (!card) return;
    const column = this.#panel.getBoundingClientRect();
    const { top, bottom } = card.getBoundingClientRect();
    if (this.#panel.scrollHeight <= this.#panel.clientHeight) return;
    if (top < column.top + 96 || bottom > column.bottom) this.#panel.scrollTop += top - column.top - column.height / 4;
  }

  card(id: string): HTMLElement | null {
    return document.getElementById(`entry-${id}`)?.closest<HTMLElement>('[data-entry]') ?? null;
  }

  #evidence(id: string) {
    const kinded = findEntry(this.#record, id);
    return kinded ? evidenceOf(kinded) : [];
  }
}
