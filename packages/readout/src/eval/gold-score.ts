import type { Event, Record, Span } from '../model/index.ts';
import { entityNamed } from './entity-name.ts';
import type { GoldDocument } from './gold.ts';
import { type Pairing, pairBest } from './pairing.ts';
import { type Accuracy, type F1Score, Tally } from './score.ts';
import { dice, GOLD_WORD, sharedWords, type WordSet, wordSets } from './word-set.ts';

export interface GoldResult {
  f1: { [measure: string]: F1Score };
  accuracy: { [measure: string]: Accuracy };
}

/** Scores records against gold documents, added one by one; the figures are over all documents together. */
export class GoldScore {
  readonly #tally = new Tally();
  readonly #misses: string[] = [];

  /** Adds one document; `null` is a record that was not made. Throws when the record is of another text. */
  add(gold: GoldDocument, record: Record | null): void {
    if (record !== null && record.document.text !== gold.text)
      throw new Error(`${gold.id}: the record's text is not the document's`);
    new DocumentScore(gold, record, this.#tally, this.#misses).score();
  }

  result(): GoldResult {
    return { f1: this.#tally.f1(), accuracy: this.#tally.accuracy() };
  }

  /** What was missed and what was found wrongly, one line each. */
  misses(): readonly string[] {
    return this.#misses;
  }
}

type Stands = { spans: Span[] };

/** Scores one document, entry type by entry type. Spans are compared as sets of words. */
class DocumentScore {
  readonly #gold: GoldDocument;
  readonly #record: Record | null;
  readonly #tally: Tally;
  readonly #misses: string[];
  readonly #words: (spans: readonly Span[] | undefined) => WordSet;
  readonly #isEntity: (name: string, id: string) => boolean;

  constructor(gold: GoldDocument, record: Record | null, tally: Tally, misses: string[]) {
    this.#gold = gold;
    this.#record = record;
    this.#tally = tally;
    this.#misses = misses;
    this.#words = wordSets(gold.text, GOLD_WORD);
    this.#isEntity = entityNamed(record);
  }

  score(): void {
    this.#attributions();
    this.#times();
    this.#events();
    this.#topics();
    this.#agreements();
    this.#positions();
    this.#disputes();
    this.#definitions();
  }

  #attributions(): void {
    const gold = this.#gold.attributions;
    const found = this.#record?.attributions ?? [];
    const pairing = pairBest(gold, found, (g, f) => {
      const content = this.#alike(g.content, f.content);
      return content < 0.5
        ? 0
        : content + 0.1 * this.#alike(g.cue, f.cue) + 0.1 * this.#alike(g.source, f.source?.spans);
    });
    const { pairs, extra } = pairing;
    const among = (wanted: (pair: (typeof pairs)[number]) => boolean) => pairs.filter(wanted).length;

    this.#tally.count('attributions found', pairs.length, found.length, gold.length);
    const sourceRight = among(({ gold: g, found: f }) =>
      g.source.length > 0 ? this.#alike(g.source, f.source?.spans) >= 0.5 : !f.source?.spans.length,
    );
    this.#tally.count('who said what', sourceRight, found.length, gold.length);
    this.#tally.count(
      'speaker resolved',
      among(
        ({ gold: g, found: f }) =>
          !!g.sourceEntity && !!f.source?.entity && this.#isEntity(g.sourceEntity, f.source.entity),
      ),
      among(({ gold: g, found: f }) => !!g.sourceEntity && !!f.source?.entity) +
        extra.filter((f) => f.source?.entity).length,
      gold.filter((g) => g.sourceEntity).length,
    );
    const goldOf = new Map(pairs.map(({ gold: g, found: f }) => [f.id, g.id]));
    this.#tally.count(
      'chains',
      among(({ gold: g, found: f }) => !!g.via && !!f.via && goldOf.get(f.via) === g.via),
      found.filter((f) => f.via).length,
      gold.filter((g) => g.via).length,
    );
    for (const { gold: g, found: f } of pairs) {
      this.#tally.rate('form', g.form === f.form);
      this.#tally.rate('act', g.act === f.act);
    }
    const marked = (measure: string, is: (entry: Pick<(typeof gold)[number], 'polarity' | 'certainty'>) => boolean) =>
      this.#tally.count(
        measure,
        among(({ gold: g, found: f }) => is(g) && is(f)),
        found.filter(is).length,
        gold.filter(is).length,
      );
    marked('polarity negative', (entry) => entry.polarity === 'negative');
    marked('certainty hedged', (entry) => entry.certainty === 'hedged');
    this.#tally.count(
      'addressee',
      among(({ gold: g, found: f }) => g.addressee.length > 0 && this.#alike(g.addressee, f.addressee?.spans) >= 0.5),
      found.filter((f) => f.addressee?.spans.length).length,
      gold.filter((g) => g.addressee.length > 0).length,
    );
    this.#note('attribution', pairing, (entry) => entry.content);
  }

  #times(): void {
    const gold = this.#gold.times;
    const found = this.#record?.times ?? [];
    const pairing = pairBest(gold, found, (g, f) =>
      sharedWords(this.#words(g.spans), this.#words(f.spans)) > 0 ? this.#alike(g.spans, f.spans) : 0,
    );
    const resolved = pairing.pairs.filter(({ gold: g, found: f }) => {
      if (g.duration) return f.kind === 'duration' && g.duration === f.duration;
      const { from, to } = f.kind === 'date' ? f : { from: null, to: null };
      return (g.from ?? null) === from && (g.to ?? null) === to;
    });
    this.#tally.count('times found', pairing.pairs.length, found.length, gold.length);
    this.#tally.count('times resolved', resolved.length, found.length, gold.length);
    this.#note('time', pairing, (entry) => entry.spans);
  }

  #events(): void {
    const gold = this.#gold.events;
    const found = this.#record?.events ?? [];
    const everywhere = (event: Pick<Event, 'trigger' | 'mentions'>) =>
      this.#words([...event.trigger, ...event.mentions]);
    const pairing = pairBest(gold, found, (g, f) =>
      g.type === f.type && sharedWords(everywhere(g), everywhere(f)) > 0 ? 1 + this.#alike(g.trigger, f.trigger) : 0,
    );
    this.#tally.count('events', pairing.pairs.length, found.length, gold.length);
    for (const { gold: g, found: f } of pairing.pairs) {
      this.#tally.rate('event status', g.status === f.status);
      if (g.mode) this.#tally.rate('event mode', g.mode === f.mode);
      const wanted = g.participants ?? [];
      const { pairs } = pairBest(wanted, f.participants, ([name], { entity }) =>
        this.#isEntity(name, entity) ? 1 : 0,
      );
      this.#tally.count('participants', pairs.length, f.participants.length, wanted.length);
      for (const pair of pairs) this.#tally.rate('participant role', pair.gold[1] === pair.found.role);
    }
    this.#note('event', pairing, (entry) => entry.trigger);
  }

  #topics(): void {
    const gold = this.#gold.topics;
    const found = this.#record?.topics ?? [];
    this.#stands('topics', gold, found, 0.5, (g, f) => g.discussed === f.discussed);
    const [goldNot, foundNot] = [gold.filter((g) => !g.discussed), found.filter((f) => !f.discussed)];
    const { pairs } = pairBest(goldNot, foundNot, (g, f) => (this.#alike(g.spans, f.spans) >= 0.5 ? 1 : 0));
    this.#tally.count('topics not discussed', pairs.length, foundNot.length, goldNot.length);
  }

  #agreements(): void {
    const pairs = this.#stands('agreements', this.#gold.agreements, this.#record?.agreements ?? [], 0.4, () => true);
    for (const { gold: g, found: f } of pairs) {
      this.#tally.rate('agreement status', g.status === f.status);
      const wanted = g.parties ?? [];
      const parties = pairBest(wanted, f.parties, (name, id) => (this.#isEntity(name, id) ? 1 : 0)).pairs;
      this.#tally.count('agreement parties', parties.length, f.parties.length, wanted.length);
    }
  }

  #positions(): void {
    const pairs = this.#stands('positions', this.#gold.positions, this.#record?.positions ?? [], 0.4, (g, f) =>
      this.#isEntity(g.holder, f.holder),
    );
    for (const { gold: g, found: f } of pairs) this.#tally.rate('stance', g.stance === f.stance);
  }

  #disputes(): void {
    const pairs = this.#stands('disputes', this.#gold.disputes, this.#record?.disputes ?? [], 0.4, (g, f) =>
      (g.by ?? []).some((name) => f.by.some((id) => this.#isEntity(name, id))),
    );
    for (const { gold: g, found: f } of pairs) this.#tally.rate('dispute relation', g.relation === f.relation);
  }

  #definitions(): void {
    const gold = this.#gold.definitions;
    const found = this.#record?.definitions ?? [];
    const pairing = pairBest(gold, found, (g, f) =>
      sharedWords(this.#words(g.term), this.#words(f.term)) > 0 && this.#alike(g.meaning, f.meaning) >= 0.5 ? 1 : 0,
    );
    this.#tally.count('definitions', pairing.pairs.length, found.length, gold.length);
    this.#note('definition', pairing, (entry) => entry.term);
  }

  /** Counts entries that are paired by their spans, from a Dice of `threshold` on, where they also agree in what `same` compares. */
  #stands<Gold extends Stands, Found extends Stands>(
    measure: string,
    gold: readonly Gold[],
    found: readonly Found[],
    threshold: number,
    same: (gold: Gold, found: Found) => boolean,
  ): Pairing<Gold, Found>['pairs'] {
    const pairing = pairBest(gold, found, (g, f) => {
      const alike = this.#alike(g.spans, f.spans);
      return alike >= threshold && same(g, f) ? alike : 0;
    });
    this.#tally.count(measure, pairing.pairs.length, found.length, gold.length);
    this.#note(measure, pairing, (entry) => entry.spans);
    return pairing.pairs;
  }

  #alike(a: readonly Span[] | undefined, b: readonly Span[] | undefined): number {
    return dice(this.#words(a), this.#words(b));
  }

  #note<Gold, Found>(
    kind: string,
    { missed, extra }: Pairing<Gold, Found>,
    spansOf: (entry: Gold | Found) => readonly Span[],
  ): void {
    const show = (entry: Gold | Found) =>
      spansOf(entry)
        .map((span) => this.#gold.text.slice(span.start, span.end))
        .join(' … ')
        .slice(0, 110);
    for (const entry of missed) this.#misses.push(`${this.#gold.id} ${kind} missed: ${show(entry)}`);
    for (const entry of extra) this.#misses.push(`${this.#gold.id} ${kind} wrong: ${show(entry)}`);
  }
}
