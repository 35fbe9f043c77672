import {
  type Attribution,
  anyOverlap,
  lengthOf,
  overlapOf,
  type Record,
  type Span,
  sliceSpan,
} from '../model/index.ts';
import { loadCharacterisations } from '../vocabulary/characterisations.ts';
import { clausesOf } from './clauses.ts';
import { numbersTold } from './numbers.ts';
import type { Occurrence } from './occurrence.ts';
import { isNegative, saysNotDiscussed } from './passage-words.ts';
import type { Point } from './point.ts';
import { type Story, sentencesAt, type Telling } from './story.ts';
import { contentTerms } from './terms.ts';

const TONES = loadCharacterisations();
const TONE = new RegExp(
  `(?:\\b(?:very|extremely|most|quite|highly|really|largely)\\s+)?\\b(?:${[...TONES.keys()].join('|')})\\b`,
  'giu',
);
const LENGTH = /\b(?:last(?:s|ed|ing)?|ran|took|for|spen[dt]|talked|lengthy)\b/i;
/** Words that tell a length of a meeting by themselves. */
const LASTED =
  /\b(?:lasted|lasting|went on for|ran for|dragged on for|(?:talked|spoke|met|conferred|negotiated|sat together|sat down)(?: \p{L}+)? for)\b/iu;
/** A point of fewer terms names nothing. */
const FEWEST_TERMS = 2;
/** Terms of the event itself and of words that stand for a matter named elsewhere. */
export const GENERIC = contentTerms(
  'call meeting talks discussion topic agenda matter visit summit round session side leader party official exchange agreement deal two meeting negotiation president subject discussed claim reject demand readout telephone phone',
);
/** *Two sides* and *one of them* count nothing that could be told differently. */
const FEWEST_COUNTED = 3;
/** A clause about the sides together or about what there was: *They reviewed…*, *No date was set*. */
const OF_SIDES =
  /^(?:In the course of [^,]+, |At (?:its|the) [^,]+, |Finally, )?(?:(?:The|Both)\s+(?:(?:two|three)\s+)?(?:leaders?|presidents?|sides|parties|ministers?|delegations|teams|governments|heads|countries|states|meeting|talks|call|conversation)|They|Both|It was agreed|There (?:was|were|is)|A(?:n)? \p{L}+ (?:was|were)|No \p{L}+ (?:was|were|has))\b/u;
/** Share of an outer content that an inner attribution must hold to be told in its stead. */
const CARRIED = 0.5;

/** What a document says of an event of which it gives an account, without date, place and participants. */
export function pointsOf(story: Story, telling: Telling, occurrences: readonly Occurrence[]): Point[] {
  const unsaid = notDiscussed(telling);
  const measures = [...lengths(telling, occurrences), ...tones(telling, occurrences)];
  const taken = [...unsaid, ...measures.filter(({ kind }) => kind === 'tone')];
  const said = claims(story, telling).filter((claim) => !isInside(claim, unsaid) && !isTone(claim, measures));
  const talked = topics(story, telling).filter((topic) => !isInside(topic, [...taken, ...said]));
  const points = [...unsaid, ...measures, ...talked, ...said.filter((claim) => !isInside(claim, talked))];
  const told = [...points, ...narrated(telling, points)].filter(
    ({ kind, terms }) => kind === 'length' || kind === 'tone' || namesSomething(terms, kind),
  );
  return [...told, ...numbers(telling, measures), ...leftOver(story, telling, told)];
}

/** *the matter*, *this*: nothing that could be found again in another account. */
function namesSomething(terms: ReadonlySet<string>, kind: Point['kind']): boolean {
  const named = [...terms].filter((term) => !GENERIC.has(term));
  return named.length >= (kind === 'topic' ? 1 : FEWEST_TERMS);
}

/** A claim that says no more of the event than the tone found in it: *called the call frank*. */
function isTone(claim: Point, measures: readonly Point[]): boolean {
  const tone = measures.filter(({ kind, spans }) => kind === 'tone' && anyOverlap(spans, claim.spans));
  const rest = [...claim.terms].filter((term) => !GENERIC.has(term));
  return tone.length > 0 && rest.length <= tone.reduce((sum, { terms }) => sum + terms.size, 0) + 2;
}

function pointAt(telling: Telling, spans: readonly Span[], parts: Partial<Point>): Point {
  const words = spans.map((span) => sliceSpan(telling.text, span)).join(' ');
  return {
    telling,
    kind: 'claim',
    spans,
    words,
    terms: contentTerms(words),
    speaker: null,
    speakerSide: null,
    discussed: true,
    negative: isNegative(words),
    isWeak: false,
    value: null,
    ...parts,
  };
}

/** How long it went on, where the text gives a length in a sentence that mentions the event. */
function lengths(telling: Telling, occurrences: readonly Occurrence[]): Point[] {
  const near = new Set(
    sentencesAt(
      telling,
      occurrences.flatMap(({ spans }) => spans),
    ),
  );
  const linked = new Set(occurrences.flatMap(({ event }) => durationOf(telling, event)));
  return telling.record.times.flatMap((time) => {
    if (time.kind !== 'duration') return [];
    const minutes = minutesOf(time.duration);
    const [at] = sentencesAt(telling, time.spans);
    const sentence = at === undefined ? undefined : telling.sentences[at];
    if (minutes === null || at === undefined || sentence === undefined) return [];
    const words = sliceSpan(telling.text, sentence.span);
    const isTold = linked.has(time.id) || near.has(at) ? LENGTH.test(words) : LASTED.test(words);
    if (!isTold) return [];
    return [pointAt(telling, time.spans, { kind: 'length', value: minutes, negative: false })];
  });
}

const durationOf = ({ record }: Telling, event: string | null): string[] =>
  record.events.filter(({ id }) => id === event).flatMap(({ duration }) => duration ?? []);

/** Hours and minutes of an ISO 8601 duration; null for days and longer, which no meeting takes. */
function minutesOf(duration: string): number | null {
  const match = /^PT(?:(\d+(?:\.\d+)?)H)?(?:(\d+)M)?$/.exec(duration);
  return match === null ? null : Number(match[1] ?? 0) * 60 + Number(match[2] ?? 0);
}

/** Words for what has a tone, in a sentence that does not name the event itself. */
const OF_TALKS = /\b(?:atmosphere|mood|tone|exchanges?|conversation)\b/i;

/** How it went: *frank*, *very productive*, one point for each run of such words in a sentence that mentions the event. */
function tones(telling: Telling, occurrences: readonly Occurrence[]): Point[] {
  const consultations = occurrences.filter(({ type }) => type === 'CONSULT');
  const near = new Set(
    sentencesAt(
      telling,
      consultations.flatMap(({ spans }) => spans),
    ),
  );
  return telling.sentences.flatMap(({ span: sentence }, i) => {
    if (!near.has(i) && !(consultations.length > 0 && OF_TALKS.test(sliceSpan(telling.text, sentence)))) return [];
    const found = Array.from(sliceSpan(telling.text, sentence).matchAll(TONE));
    const [first] = found;
    const last = found.at(-1);
    if (first === undefined || last === undefined) return [];
    const span = { start: sentence.start + first.index, end: sentence.start + last.index + last[0].length };
    const words = found.map(([word]) => TONES.get(word.toLowerCase().split(/\s+/).at(-1) ?? '') ?? word);
    return [pointAt(telling, [span], { kind: 'tone', terms: new Set(words), negative: false })];
  });
}

function topics(story: Story, telling: Telling): Point[] {
  const { record } = telling;
  return record.topics
    .filter(({ discussed }) => discussed)
    .map((topic) =>
      pointAt(telling, topic.spans, {
        kind: 'topic',
        negative: false,
        ...speakerOf(story, record, topic.via),
      }),
    );
}

/**
 * What the text says was not discussed: the clause that says so, and what the record found. Where its subject is a mere
 * *it* or *the subject*, the words before tell what that is.
 */
function notDiscussed(telling: Telling): Point[] {
  const { text, sentences, record } = telling;
  const clauses = sentences.flatMap(({ span }, i) => {
    const said = sliceSpan(text, span);
    if (!saysNotDiscussed(said)) return [];
    const clause = clauseOf(text, span);
    const own = contentTerms(sliceSpan(text, clause));
    const terms = namesSomething(own, 'topic') ? own : (contentTerms(said) ?? own);
    const before = namesSomething(terms, 'topic') ? [] : [...(sentences[i - 1]?.terms ?? [])];
    return [pointAt(telling, [clause], { kind: 'topic', discussed: false, terms: new Set([...terms, ...before]) })];
  });
  const found = record.topics
    .filter(({ discussed }) => !discussed)
    .map(({ spans }) => pointAt(telling, spans, { kind: 'topic', discussed: false }));
  return [...clauses, ...found.filter((point) => !isInside(point, clauses))];
}

/** The part between semicolons that says that something was not discussed. */
function clauseOf(text: string, sentence: Span): Span {
  let { start } = sentence;
  for (const part of sliceSpan(text, sentence).split(/(?<=;)\s+/)) {
    const at = text.indexOf(part, start);
    if (saysNotDiscussed(part)) return { start: at, end: at + part.length };
    start = at + part.length;
  }
  return sentence;
}

/** What sources say, point by point: the innermost one where one only carries the other's words. */
function claims(story: Story, telling: Telling): Point[] {
  const { record } = telling;
  const carriers = new Set(record.attributions.filter((outer) => carries(record, outer)).map(({ id }) => id));
  const said = record.attributions
    .filter(({ id }) => !carriers.has(id))
    .flatMap((attribution) =>
      attribution.content
        .flatMap((span) => clausesOf(telling.text, span))
        .map((span) => {
          const words = sliceSpan(telling.text, span);
          const turned =
            attribution.polarity === 'negative' || attribution.act === 'deny' || attribution.act === 'reject';
          return pointAt(telling, [span], {
            ...speakerOf(story, record, attribution.id),
            negative: turned || isNegative(words),
          });
        }),
    );
  return withoutRepeats(said);
}

function carries(record: Record, outer: Attribution): boolean {
  return record.attributions.some(
    (inner) => inner.via === outer.id && lengthOf(inner.content) >= CARRIED * lengthOf(outer.content),
  );
}

/** Agreements and positions in the narrator’s own words, and what the text tells of the sides that nothing was made of. */
function narrated(telling: Telling, points: readonly Point[]): Point[] {
  const { record, text, sentences } = telling;
  const taken = [...points];
  const add = (spans: readonly Span[]): void => {
    if (!taken.some((point) => anyOverlap(point.spans, spans))) taken.push(pointAt(telling, spans, {}));
  };
  for (const { spans } of record.agreements) add(spans);
  for (const { spans } of record.positions) add(spans);
  for (const { span } of sentences)
    for (const clause of clausesOf(text, span)) if (OF_SIDES.test(sliceSpan(text, clause))) add([clause]);
  return taken.slice(points.length);
}

/** Numbers, apart from the lengths of meetings. */
function numbers(telling: Telling, measures: readonly Point[]): Point[] {
  return numbersTold(telling)
    .filter(
      ({ value, span, terms }) =>
        value >= FEWEST_COUNTED &&
        terms.size > 0 &&
        !measures.some((point) => point.kind === 'length' && anyOverlap(point.spans, [span])),
    )
    .map(({ span, value, terms }) =>
      pointAt(telling, [span], { kind: 'number', value, terms, negative: false, isWeak: true }),
    );
}

/** The clauses that no point takes up: what another account says may be found there. */
function leftOver(story: Story, telling: Telling, told: readonly Point[]): Point[] {
  const { text, sentences } = telling;
  return sentences
    .flatMap(({ span }) => clausesOf(text, span))
    .filter((clause) => !told.some(({ spans }) => anyOverlap(spans, [clause])))
    .map((clause) => pointAt(telling, [clause], { isWeak: true }))
    .filter(
      ({ terms }) => [...terms].filter((term) => !GENERIC.has(term) && !story.names.has(term)).length >= FEWEST_TERMS,
    );
}

/** Each passage once: of two that lie on each other the first. */
function withoutRepeats(points: readonly Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of [...points].sort((a, b) => lengthOf(a.spans) - lengthOf(b.spans)))
    if (!isInside(point, kept) && !kept.some((other) => isInside(other, [point]))) kept.push(point);
  return kept.sort((a, b) => startOf(a) - startOf(b));
}

function isInside(point: Point, others: readonly Point[]): boolean {
  return others.some(({ spans }) => {
    const shared = point.spans.reduce((sum, a) => sum + spans.reduce((more, b) => more + overlapOf(a, b), 0), 0);
    return shared >= 0.6 * lengthOf(point.spans);
  });
}

const startOf = ({ spans }: Point): number => spans[0]?.start ?? 0;

function speakerOf(story: Story, record: Record, via: string | null): Pick<Point, 'speaker' | 'speakerSide'> {
  const attribution = record.attributions.find(({ id }) => id === via);
  const figure = story.cast.figure(record, attribution?.source?.entity);
  return { speaker: figure?.key ?? null, speakerSide: figure?.side ?? null };
}
