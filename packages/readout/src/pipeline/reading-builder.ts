import type { Manifest, Pieces, WindowOutput } from '../encoder/index.ts';
import type { Span } from '../model/index.ts';
import type { HeadDecoders } from './heads/decoders.ts';
import { SameEventPairs } from './heads/event-roles.ts';
import { AntecedentsOfMentions, type MentionPieces } from './heads/mentions.ts';
import { classifyAttribution, classifySpan, type Distribution, pooledLogits, softmax } from './heads/span-classes.ts';
import { meanRow, WindowHeads } from './heads/window-heads.ts';
import { spansOfPieces } from './piece-spans.ts';
import type {
  CueReading,
  MentionReading,
  PositionReading,
  Ranking,
  Reading,
  SpanReading,
  TriggerReading,
  TurnReading,
} from './reading.ts';
import { SyntaxBuilder } from './syntax-builder.ts';
import { type Turn, transcriptTurns } from './transcript.ts';

/** Layers of flat spans and the properties that are read for each span of theirs. */
const LAYERS = {
  topic: ['discussed'],
  agreement: ['agreementStatus'],
  dispute: ['relation'],
  claim: [],
  term: [],
  meaning: [],
} as const;
type Layer = keyof typeof LAYERS;
const POSITION_PROPERTIES = ['stance', 'change'];
const EVENT_PROPERTIES = ['eventType', 'eventStatus', 'eventMode'];

/** Gathers a document's reading from the outputs of its windows, which come in order and may be forgotten after `add`. */
export class ReadingBuilder {
  readonly #pieces: Pieces;
  readonly #manifest: Manifest;
  readonly #decoders: HeadDecoders;
  readonly #syntax: SyntaxBuilder;
  readonly #antecedents: AntecedentsOfMentions;
  readonly #sameEvents: SameEventPairs;
  readonly #waitingTurns: Turn[];
  readonly #turns: TurnReading[] = [];
  readonly #cues: CueReading[] = [];
  readonly #spans: Record<Layer, SpanReading[]> = {
    topic: [],
    agreement: [],
    dispute: [],
    claim: [],
    term: [],
    meaning: [],
  };
  readonly #positions: PositionReading[] = [];
  readonly #triggers: TriggerReading[] = [];
  readonly #mentions: MentionReading[] = [];

  constructor(text: string, pieces: Pieces, manifest: Manifest, decoders: HeadDecoders) {
    this.#pieces = pieces;
    this.#manifest = manifest;
    this.#decoders = decoders;
    this.#waitingTurns = transcriptTurns(text);
    this.#syntax = new SyntaxBuilder(text, pieces, manifest);
    this.#antecedents = new AntecedentsOfMentions(manifest);
    this.#sameEvents = new SameEventPairs(manifest);
  }

  add(output: WindowOutput): void {
    const heads = new WindowHeads(output, this.#manifest);
    const words = this.#syntax.add(heads);
    const mentions = this.#decoders.mentions.read(heads, words.begins, words.ends);
    for (const mention of mentions) if (heads.inCore(mention.first)) this.#addMention(heads, mention);
    this.#addTurns(heads);
    this.#addCues(heads);
    for (const layer of Object.keys(LAYERS) as Layer[]) this.#addSpans(heads, layer);
    this.#addPositions(heads);
    this.#addTriggers(heads, mentions);
  }

  build(): Reading {
    const spans = this.#spans;
    return {
      words: this.#syntax.words(),
      sentences: this.#syntax.sentences,
      cues: this.#cues,
      turns: this.#turns,
      topics: spans.topic,
      agreements: spans.agreement,
      positions: this.#positions,
      disputes: spans.dispute,
      claims: spans.claim,
      terms: spans.term,
      meanings: spans.meaning,
      triggers: this.#triggers,
      mentions: this.#mentions,
    };
  }

  /** Spans of a window's pieces. */
  #at(heads: WindowHeads, pieces: readonly number[]): Span[] {
    return spansOfPieces(
      this.#pieces,
      pieces.map((piece) => heads.output.window.start + piece),
    );
  }

  #rank(property: string, distribution: Distribution): Ranking {
    const labels = this.#manifest.spanClassifiers[property] ?? this.#manifest.attributionClassifiers[property] ?? [];
    return labels
      .map((label, k) => ({ label, probability: distribution[k] ?? 0 }))
      .sort((a, b) => b.probability - a.probability);
  }

  #properties(heads: WindowHeads, names: readonly string[], pieces: readonly number[]): Record<string, Ranking> {
    return Object.fromEntries(names.map((name) => [name, this.#rank(name, classifySpan(heads, name, pieces))]));
  }

  #addMention(heads: WindowHeads, mention: MentionPieces): void {
    const [span] = this.#at(heads, range(mention.first, mention.last));
    if (span === undefined) return;
    const links = this.#antecedents.read(heads, mention, this.#mentions.length);
    this.#mentions.push({ span, type: mention.type, confidence: mention.confidence, ...links });
  }

  /** Turns that begin in this window, judged by as much of them as stands in it. */
  #addTurns(heads: WindowHeads): void {
    const { start, coreEnd } = heads.output.window;
    const limit = this.#pieces.ends[coreEnd - 1] ?? 0;
    while (this.#waitingTurns[0] !== undefined && this.#waitingTurns[0].content.start < limit) {
      const turn = this.#waitingTurns.shift() as Turn;
      const pieces = range(0, heads.length - 1).filter((piece) => {
        const at = this.#pieces.starts[start + piece] as number;
        return turn.content.start <= at && at < turn.content.end;
      });
      if (pieces.length === 0) continue;
      this.#turns.push({ ...turn, act: this.#rank('act', softmax(pooledLogits(heads, 'actContent', pieces))) });
    }
  }

  #addCues(heads: WindowHeads): void {
    for (const { pieces: cue, confidence } of this.#decoders.tags.read(heads, 'cue')) {
      const found = this.#decoders.cueArguments.read(heads, cue);
      if (found.content.length === 0) continue;
      const property = (name: string) => this.#rank(name, classifyAttribution(heads, name, cue, found.content));
      this.#cues.push({
        cue: this.#at(heads, cue),
        source: this.#at(heads, found.source),
        content: this.#at(heads, found.content),
        addressee: this.#at(heads, found.addressee),
        act: property('act'),
        polarity: property('polarity'),
        certainty: property('certainty'),
        confidence: confidence * found.confidence,
      });
    }
  }

  #addSpans(heads: WindowHeads, layer: Layer): void {
    for (const { pieces, confidence } of this.#decoders.tags.read(heads, layer)) {
      const [span] = this.#at(heads, pieces);
      if (span === undefined) continue;
      this.#spans[layer].push({ span, confidence, properties: this.#properties(heads, LAYERS[layer], pieces) });
    }
  }

  #addPositions(heads: WindowHeads): void {
    for (const { pieces, confidence } of this.#decoders.tags.read(heads, 'position')) {
      const [span] = this.#at(heads, pieces);
      if (span === undefined) continue;
      const properties = this.#properties(heads, POSITION_PROPERTIES, pieces);
      this.#positions.push({ span, confidence, properties, vector: unit(meanRow(heads.columns('vector'), pieces)) });
    }
  }

  #addTriggers(heads: WindowHeads, mentions: readonly MentionPieces[]): void {
    for (const { pieces, confidence } of this.#decoders.tags.read(heads, 'event')) {
      const [span] = this.#at(heads, pieces);
      if (span === undefined) continue;
      const roles = this.#decoders.roles.read(heads, pieces, mentions).flatMap(({ role, mention, probability }) => {
        const [place] = this.#at(heads, range(mention.first, mention.last));
        return place === undefined ? [] : [{ role, mention: place, probability }];
      });
      this.#triggers.push({
        span,
        confidence,
        properties: this.#properties(heads, EVENT_PROPERTIES, pieces),
        same: this.#sameEvents.read(heads, pieces, this.#triggers.length),
        roles,
      });
    }
  }
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, k) => first + k);

function unit(vector: Float32Array): Float32Array {
  const length = Math.hypot(...vector) || 1;
  return vector.map((value) => value / length);
}
