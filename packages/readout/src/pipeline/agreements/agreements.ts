import {
  AGREEMENT_STATUSES,
  type Agreement,
  type AgreementStatus,
  contains,
  type Event,
  lengthOf,
  overlaps,
  type Span,
} from '../../model/index.ts';
import { AgreementWords } from '../../vocabulary/agreement-words.ts';
import { viaOf } from '../chains.ts';
import type { Context } from '../context.ts';
import { castEvents } from '../events/cast-events.ts';
import type { Trigger } from '../events/trigger.ts';
import type { Reading } from '../reading.ts';
import { SpanIndex, sentenceAt } from '../span-index.ts';
import { wholePhrase } from '../topics/topic-phrase.ts';
import { agreementPhrase, isSettling, namesAgreement, subjectOfAgreement } from './agreement-phrase.ts';
import { statusesTold, statusToldNext } from './agreement-status.ts';
import { namesAgain } from './same-deal.ts';

const LIST = AgreementWords.load();
/** A span of the encoder below this is dropped. */
const LEAST_CONFIDENCE = 0.5;
/** The same for a span that holds no word for a deal or for settling. */
const SURE = 0.95;
/** An agreement that syntax alone found beside an event. */
const SYNTAX_CONFIDENCE = 0.5;
/** The log-odds by which a verb beside the deal speaks for a status. */
const TOLD = 2.5;
/** Statuses of events that end no agreement and begin none. */
const OPEN: Partial<Record<Event['status'], AgreementStatus>> = {
  planned: 'proposed',
  proposed: 'proposed',
  refused: 'rejected',
  cancelled: 'rejected',
};

/** How sure an agreement is that an attribution tells of, beside its own confidence. */
const OF_ATTRIBUTION = 0.7;
/** In code units: between verb and content (*agreed, with the support of the mission, that…*), and of the whole. */
const NEAR_CONTENT = 60;
const LONGEST = 250;
/** In words: a shorter span does not say what was settled. */
const SAYS_WHAT = 3;
/** Deals that a definite phrase may go back to. */
const REMEMBERED = 4;

interface Draft {
  readonly span: Span;
  readonly confidence: number;
  readonly event: Event | null;
  readonly statuses: ReadonlyMap<AgreementStatus, number>;
}

/** What sides have settled or have on the table, one entry a deal, with the latest that the text tells of it. */
export function extractAgreements(context: Context, events: readonly Event[]): Agreement[] {
  const deals = events.filter(({ type }) => type === 'AGREE');
  const drafts = [...ofEncoder(context, deals), ...ofEvents(context, deals), ...ofAttributions(context, deals)];
  return joinDeals(context.reading, drafts)
    .sort((a, b) => (a[0]?.span.start ?? 0) - (b[0]?.span.start ?? 0))
    .map((group, k) => agreementOf(context, group, `g${k + 1}`));
}

function ofEncoder({ reading }: Context, deals: readonly Event[]): Draft[] {
  const { words } = reading;
  const byPlace = new SpanIndex(deals, ({ trigger, mentions }) => [...trigger, ...mentions]);
  return reading.agreements.flatMap(({ span: found, confidence, properties }): Draft[] => {
    const span = wholePhrase(words, found);
    const event = byPlace.overlapping(span)[0] ?? null;
    const telling = event !== null || words.within(span).some((word) => namesAgreement(words, word, LIST));
    if (confidence < (telling ? LEAST_CONFIDENCE : SURE)) return [];
    const known = new Map(
      properties.agreementStatus?.map(({ label, probability }) => [label as AgreementStatus, probability]),
    );
    return [
      {
        span,
        confidence,
        event,
        statuses: statusesOf(reading, words.headOf(span), known, event),
      },
    ];
  });
}

/** *Agreed to …*: what an event's own verb says was settled. A deal that is only named is no entry by syntax alone. */
function ofEvents({ reading }: Context, deals: readonly Event[]): Draft[] {
  const { words } = reading;
  return deals.flatMap((event): Draft[] => {
    for (const mention of [...event.trigger, ...event.mentions]) {
      const word = words.headOf(mention);
      const span = word === null ? null : agreementPhrase(words, word, LIST);
      if (span === null || word === null || event.status === 'did not occur' || span.start !== words.start(word))
        continue;
      if (words.upos(word) !== 'VERB') continue;
      return [
        {
          span,
          confidence: SYNTAX_CONFIDENCE,
          event,
          statuses: statusesOf(reading, word, new Map(), event),
        },
      ];
    }
    return [];
  });
}

/** *Agreed that…*, *agreed to…* as an attribution is an agreement too (hard case 3): from its verb to the end of its content. */
function ofAttributions({ reading, attributions }: Context, deals: readonly Event[]): Draft[] {
  const { words } = reading;
  const byPlace = new SpanIndex(deals, ({ trigger, mentions }) => [...trigger, ...mentions]);
  return attributions.flatMap(({ act, polarity, cue, content, confidence }): Draft[] => {
    const [said] = content;
    const verb = cue.flatMap((span) => words.within(span)).find((word) => isSettling(words, word, LIST));
    if (act !== 'agree' || polarity === 'negative' || said === undefined || verb === undefined) return [];
    const span = { start: words.start(verb), end: said.end };
    if (said.start < span.start || said.start - words.end(verb) > NEAR_CONTENT || lengthOf([span]) > LONGEST) return [];
    const event = byPlace.overlapping(words.span(verb))[0] ?? null;
    return [
      { span, confidence: confidence * OF_ATTRIBUTION, event, statuses: statusesOf(reading, verb, new Map(), event) },
    ];
  });
}

/** The encoder's word on a deal's status, moved by the verbs beside its mentions and by what the event says. */
function statusesOf(
  reading: Reading,
  word: number | null,
  known: ReadonlyMap<AgreementStatus, number>,
  event: Event | null,
): Map<AgreementStatus, number> {
  const { words } = reading;
  const places = new Set([
    word,
    ...[...(event?.trigger ?? []), ...(event?.mentions ?? [])].map((span) => words.headOf(span)),
  ]);
  const deals = [...places].filter((place) => place !== null).sort((a, b) => a - b);
  const told = deals.flatMap((deal) => [...statusesTold(words, deal, LIST), ...statusToldNext(reading, deal, LIST)]);
  const latest = told.at(-1) ?? null;
  const open = event === null ? undefined : OPEN[event.status];
  return new Map(
    AGREEMENT_STATUSES.map((status) => {
      const base = Math.log((known.get(status) ?? 0.05) + 0.02);
      const bySyntax = status === latest ? TOLD : told.includes(status) ? TOLD / 2 : 0;
      return [
        status,
        base +
          bySyntax +
          (status === open ? TOLD : 0) +
          (status === 'reached' && told.length === 0 && open === undefined ? TOLD / 3 : 0),
      ];
    }),
  );
}

/** Drafts of one deal together: those that tell of one event, whose spans overlap, or of which one names another again. */
function joinDeals(reading: Reading, drafts: readonly Draft[]): Draft[][] {
  const groups: Draft[][] = [];
  const ofEvent = new Map<Event, Draft[]>();
  let last: Draft[] | null = null;
  for (const draft of drafts.toSorted((a, b) => a.span.start - b.span.start)) {
    const joined: Draft[] | null = last?.some((member) => overlaps(member.span, draft.span)) === true ? last : null;
    const known = draft.event === null ? undefined : ofEvent.get(draft.event);
    const group: Draft[] = joined ?? known ?? namedBefore(reading, groups, draft) ?? [];
    if (group.length === 0) groups.push(group);
    group.push(draft);
    if (draft.event !== null && !ofEvent.has(draft.event)) ofEvent.set(draft.event, group);
    last = group;
  }
  return groups.map((group) => clearestFirst(reading, group));
}

/** Drafts of one deal, the first in the text first: there it is introduced; a bare verb gives way to the draft that goes on to what was settled. */
function clearestFirst({ words }: Reading, group: Draft[]): Draft[] {
  const sorted = group.sort((a, b) => a.span.start - b.span.start);
  const [first] = sorted as [Draft];
  const bare = words.within(first.span).length < SAYS_WHAT;
  const fuller = bare ? sorted.find(({ span }) => span !== first.span && contains(span, first.span)) : undefined;
  return fuller === undefined ? sorted : [fuller, ...sorted.filter((draft) => draft !== fuller)];
}

/** The latest of the last few deals that a draft names again. */
function namedBefore({ words }: Reading, groups: readonly Draft[][], draft: Draft): Draft[] | null {
  const near = groups.slice(-REMEMBERED);
  return near.findLast(([first]) => first !== undefined && namesAgain(words, draft.span, first.span, LIST)) ?? null;
}

function agreementOf(context: Context, group: readonly Draft[], id: string): Agreement {
  const [{ span, confidence }] = group as [Draft];
  const event = group.find((draft) => draft.event !== null)?.event ?? null;
  const subject = subjectOfAgreement(context.reading.words, span, LIST);
  const parties =
    event === null
      ? partiesNear(context, span)
      : event.participants.filter(({ role }) => role === 'party').map(({ entity }) => entity);
  return {
    id,
    spans: [span],
    parties,
    subject: subject !== null && contains(span, subject) ? [subject] : [],
    time: event?.time ?? null,
    status: likeliest(group),
    via: viaOf(context.attributions, [span]),
    confidence,
  };
}

function likeliest(group: readonly Draft[]): AgreementStatus {
  const sum = (status: AgreementStatus): number =>
    group.reduce((total, { statuses, confidence }) => total + confidence * (statuses.get(status) ?? 0), 0);
  return AGREEMENT_STATUSES.reduce((best, status) => (sum(status) > sum(best) ? status : best), 'reached');
}

/** The parties of a deal that no event of the record tells of: those whom its sentence names. */
function partiesNear(context: Context, span: Span): string[] {
  const { words, sentences } = context.reading;
  const word = words.headOf(span);
  if (word === null) return [];
  const sentence = sentenceAt(sentences, span.start);
  const trigger: Trigger = {
    span,
    word,
    sentence,
    type: 'AGREE',
    mode: null,
    status: 'occurred',
    statuses: new Map(),
    reading: null,
    number: -1,
    confidence: SYNTAX_CONFIDENCE,
  };
  return (castEvents(context, [[trigger]])[0] ?? []).filter(({ role }) => role === 'party').map(({ entity }) => entity);
}
