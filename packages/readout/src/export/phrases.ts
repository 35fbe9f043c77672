import type { Attribution } from '../model/attribution.ts';
import type { Event, EventType, Role } from '../model/event.ts';
import { type RecordView, startOf } from './record-view.ts';

/** Below this an entry is shown as a guess. */
const UNCERTAIN_BELOW = 0.5;

/** A few words about an entry that a reader must not miss; `warn` for those that take something back. */
export interface Mark {
  readonly text: string;
  readonly tone: 'plain' | 'warn';
}

const EVENT_NOUNS: { readonly [type in EventType]: string } = {
  AGREE: 'agreement',
  CONSULT: 'consultation',
  SUPPORT: 'support',
  CONCEDE: 'concession',
  COOPERATE: 'cooperation',
  AID: 'aid',
  RETREAT: 'retreat',
  REQUEST: 'request',
  ACCUSE: 'accusation',
  REJECT: 'rejection',
  THREATEN: 'threat',
  PROTEST: 'protest',
  SANCTION: 'sanction',
  MOBILIZE: 'mobilization',
  COERCE: 'coercion',
  ASSAULT: 'assault',
};

export function uncertainMarks(entry: { readonly confidence: number }): Mark[] {
  return entry.confidence < UNCERTAIN_BELOW ? [{ text: 'uncertain', tone: 'warn' }] : [];
}

/** How it was said: what kind of act (unless the cue says so itself), in whose words, and whether the text denies or hedges it. */
export function attributionMarks(view: RecordView, attribution: Attribution): Mark[] {
  const marks: Mark[] = [];
  const cue = view.quote(attribution.cue).toLowerCase();
  if (attribution.act !== 'state' && !cue.includes(attribution.act))
    marks.push({ text: attribution.act, tone: 'plain' });
  if (attribution.form === 'direct') marks.push({ text: 'quoted', tone: 'plain' });
  if (attribution.form === 'mixed') marks.push({ text: 'partly quoted', tone: 'plain' });
  if (attribution.polarity === 'negative') marks.push({ text: 'not said', tone: 'warn' });
  if (attribution.certainty === 'hedged') marks.push({ text: 'hedged', tone: 'warn' });
  return [...marks, ...uncertainMarks(attribution)];
}

/** Who said it and the cue, in the order of the text: `Yuri Ushakov told`, `according to Ukrainian officials`. */
export function sourcePhrase(
  view: RecordView,
  { source, cue }: Attribution,
): readonly { readonly part: 'source' | 'cue' | 'unnamed'; readonly text: string }[] {
  const named =
    source === null
      ? ({ part: 'unnamed', text: 'unnamed source' } as const)
      : ({ part: 'source', text: view.party(source) } as const);
  if (cue.length === 0) return [{ ...named, text: `${named.text}:` }];
  const words = { part: 'cue', text: view.quote(cue) } as const;
  return source !== null && startOf(cue) < startOf(source.spans) ? [words, named] : [named, words];
}

/** Whose word an entry is, outermost first. Nothing in the narrator's own voice, nor where it is the word of `self` alone. */
export function accordingTo(view: RecordView, via: string | null, self: readonly string[] = []): string | null {
  const chain = view.chain(via);
  if (chain.length === 0 || (chain.length === 1 && self.includes(chain[0] as string))) return null;
  return `according to ${chain.join(' → ')}`;
}

/** What kind of event: a call, talks, `assault: strike`. */
export function eventLabel(event: Event): string {
  const noun = EVENT_NOUNS[event.type];
  if (event.mode === null) return noun;
  return event.type === 'CONSULT' ? event.mode : `${noun}: ${event.mode}`;
}

/** Whether the event took or takes place, as far as the text goes. */
export function isReal(event: Event): boolean {
  return event.status === 'occurred' || event.status === 'ongoing';
}

/** `United States → Iran`, `Russia and Ukraine, mediated by Qatar`. Empty where nobody is named. */
export function participantsPhrase(view: RecordView, event: Event): string {
  const named = (role: Role) =>
    inSeries(
      event.participants.filter((participant) => participant.role === role).map(({ entity }) => view.name(entity)),
    );
  const actors = named('actor');
  const recipients = named('recipient');
  const parties = named('party');
  const acting = recipients ? `${actors || 'somebody'} → ${recipients}` : actors;
  const mediators = named('mediator');
  const observers = named('observer');
  return [acting, parties, mediators && `mediated by ${mediators}`, observers && `observed by ${observers}`]
    .filter(Boolean)
    .join(', ');
}

/** `A`, `A and B`, `A, B and C`. */
export function inSeries(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** `1 word`, `2 words`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`;
}

export function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
