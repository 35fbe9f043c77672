import { contains, type Span } from '../../model/index.ts';
import type { Context } from '../context.ts';
import { isNegated } from '../events/modality.ts';
import type { Words } from '../words.ts';
import type { Consultations } from './consultations.ts';
import { raiserOf } from './raiser.ts';
import { sidesOf } from './sides.ts';
import type { TopicDraft } from './topic-draft.ts';
import type { TopicMention } from './topic-frames.ts';
import { coordinated, splitPhrase, topicPhrase, wholePhrase } from './topic-phrase.ts';

/** A span of the encoder below this is dropped. */
const LEAST_CONFIDENCE = 0.5;
/** From this overlap on (twice the shared length over the sum), two spans are one topic. */
const SAME = 0.5;
/** Log-odds by which syntax moves the encoder's word on whether a topic was discussed. */
const TOLD = 3;
const STEPS = 3;
/** A topic is no longer than this, in code units. */
const LONGEST = 220;
const BESIDE = new Set(['with', 'between', 'among']);

/** The encoder's topics; the word that tells of one has a say in whether it was discussed. */
export function encoderTopics(
  context: Context,
  consultations: Consultations,
  mentions: readonly TopicMention[],
): TopicDraft[] {
  const { words, topics } = context.reading;
  const phrases = mentions.flatMap((mention) =>
    coordinated(words, mention.topic).map((head) => ({ mention, head, span: topicPhrase(words, head) })),
  );
  const spans = topics
    .filter(({ confidence }) => confidence >= LEAST_CONFIDENCE)
    .flatMap((found) => splitPhrase(words, wholePhrase(words, found.span)).map((span) => ({ ...found, span })));
  return spans.flatMap(({ span: found, confidence, properties }) => {
    const whole = phrases.find((phrase) => isPartOf(words, found, phrase));
    const span = whole?.span ?? found;
    const telling = (whole ?? phrases.find((phrase) => similarity(phrase.span, span) >= SAME))?.mention ?? null;
    const event = consultations.near(span, sidesOf(context, telling));
    if (event === null || namesSide(words, span)) return [];
    const denied = properties.discussed?.find(({ label }) => label === false)?.probability ?? 0;
    const odds = Math.log((denied + 0.01) / (1.01 - denied)) + polarityOf(words, span, telling);
    return [{ span, discussed: odds < 0, raisedBy: raiserOf(context, telling), event, confidence }];
  });
}

/** *The exchange* in *informed him about the implementation of the accords on the exchange*: what hangs on the topic is not it. */
function isPartOf(words: Words, found: Span, { head, span }: { head: number; span: Span }): boolean {
  if (!contains(span, found) || words.end(head) > found.start || span.end - span.start > LONGEST) return false;
  return words.within({ start: words.end(head), end: found.start }).every((word) => words.upos(word) !== 'PUNCT');
}

/** *Talks between Indian and U.S. leaders*, *a call with Paris*: the sides of a consultation are none of its topics. */
function namesSide(words: Words, span: Span): boolean {
  const head = words.headOf(span);
  if (head === null || words.upos(head) === 'ADJ' || words.upos(head) === 'PRON') return true;
  return words.childrenBy(head, 'case').some((child) => BESIDE.has(words.lower(child)));
}

function similarity(a: Span, b: Span): number {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  return (2 * shared) / (a.end - a.start + b.end - b.start);
}

/** What syntax adds to the odds that a topic was not discussed: the word that tells of it, or else a negated verb above it. */
function polarityOf(words: Words, span: Span, telling: TopicMention | null): number {
  if (telling !== null) return telling.discussed ? -TOLD : TOLD;
  let word = words.headOf(span);
  for (let steps = 0; word !== null && steps < STEPS && !words.isRoot(word); steps++) {
    word = words.head(word);
    if (words.upos(word) === 'VERB') return isNegated(words, word) ? TOLD / 2 : -TOLD / 4;
  }
  return 0;
}
