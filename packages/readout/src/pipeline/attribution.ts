import { insideQuotationMarks } from '../encoder/index.ts';
import { type Act, type Attribution, type Certainty, compareSpans, encloses, lengthOf, overlaps, type Polarity, type Span } from '../model/index.ts';
import type { EarlyContext } from './context.ts';
import { quotationForm } from './quotation-form.ts';
import type { CueReading, Ranking } from './reading.ts';
import { mainSpan, mendSpans } from './span-mending.ts';
import { subjectOf } from './subject.ts';
import { transcriptTurns, type Turn } from './transcript.ts';

type Draft = Omit<Attribution, 'id' | 'via'>;

/** Below this an attribution of the model is dropped. */
const LEAST_CONFIDENCE = 0.1;
/** Properties that are rare are told only when they are this likely. */
const NEGATIVE_FROM = 0.5;
const HEDGED_FROM = 0.5;

/** Who said what, according to whom, from the cues that the encoder found and the turns of a transcript; entities come later. */
export function extractAttributions({ document, reading }: EarlyContext): Attribution[] {
  const inside = insideQuotationMarks(document.text);
  const turns = transcriptTurns(document.text);
  const drafts = [
    ...turns.map(ofTurn),
    ...reading.cues.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE).flatMap((cue) => ofCue(cue, document.text, inside, reading)),
  ].sort((a, b) => compareSpans(firstSpan(a), firstSpan(b)));
  return chain(drafts);
}

const party = (spans: Span[]) => (spans.length === 0 ? null : { spans, entity: null });
const probabilityOf = (ranking: Ranking, label: string) => ranking.find((entry) => entry.label === label)?.probability ?? 0;
const firstSpan = ({ content, cue }: Draft): Span => [...cue, ...content].sort(compareSpans)[0] as Span;

function ofCue(found: CueReading, text: string, inside: Uint8Array, reading: EarlyContext['reading']): Draft[] {
  const cue = mendSpans(text, found.cue);
  const content = mendSpans(text, found.content).filter((span) => !cue.some((part) => overlaps(part, span)));
  if (cue.length === 0 || content.length === 0) return [];
  const predicted = mainSpan(text, found.source);
  const source = predicted.length > 0 ? predicted : subjectOf(reading.words, cue, content);
  const addressee = mainSpan(text, found.addressee, 4).filter((span) => !source.some((part) => overlaps(part, span)));
  return [
    {
      source: party(source),
      cue,
      content,
      addressee: party(addressee),
      form: quotationForm(text, content, inside),
      act: (found.act[0]?.label ?? 'state') as Act,
      polarity: (probabilityOf(found.polarity, 'negative') > NEGATIVE_FROM ? 'negative' : 'positive') as Polarity,
      certainty: (probabilityOf(found.certainty, 'hedged') > HEDGED_FROM ? 'hedged' : 'plain') as Certainty,
      confidence: found.confidence,
    },
  ];
}

function ofTurn({ speaker, content }: Turn): Draft {
  return {
    source: party([speaker]), cue: [], content: [content], addressee: null, form: 'direct', act: 'state', polarity: 'positive', certainty: 'plain', confidence: 0.9,
  };
}

/** Gives ids and chains: an attribution stands inside the smallest content that encloses its cue and its own content. */
function chain(drafts: readonly Draft[]): Attribution[] {
  const attributions = drafts.map((draft, k) => ({ ...draft, id: `a${k + 1}`, via: null as string | null }));
  for (const inner of attributions) {
    let best: (typeof attributions)[number] | null = null;
    for (const outer of attributions) {
      if (outer === inner || !standsInside(inner, outer)) continue;
      if (best === null || lengthOf(outer.content) < lengthOf(best.content)) best = outer;
    }
    inner.via = best?.id ?? null;
  }
  return attributions;
}

function standsInside(inner: Draft, outer: Draft): boolean {
  if (inner.cue.length === 0) return false;
  return encloses(outer.content, inner.cue) && lengthOf(inner.content) + lengthOf(inner.cue) <= lengthOf(outer.content) + 1;
}
