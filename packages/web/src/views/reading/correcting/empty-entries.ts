import type { EntryKind, Record, Span } from 'readout/model';
import { withEntity } from '../../../record/fields.ts';
import { narratedBy } from '../../../record/voice.ts';

/** What was said of a new entry: its words, and what its kind cannot be without. */
interface Told {
  readonly spans: readonly Span[];
  /** Id of the speaker or holder. */
  readonly who: string | null;
  /** The issue of a position, the event of a topic, the name of an entity. */
  readonly what: string;
}

type Fields = { readonly [field: string]: unknown };

/** The fields of a new entry of a kind that says no more than it was told. */
export function emptyEntry(record: Record, kind: EntryKind, told: Told): Fields {
  const { spans, who, what } = told;
  const via = narratedBy(record, spans);
  switch (kind) {
    case 'attributions': {
      const speaker = record.entities.find(({ id }) => id === who);
      const source = speaker ? withEntity(speaker, null, spans[0]?.start ?? 0) : null;
      const manner = { form: 'indirect', act: 'state', polarity: 'positive', certainty: 'plain' };
      return { source, cue: [], content: spans, addressee: null, ...manner, via };
    }
    case 'events': {
      const setting = { participants: [], time: null, duration: null, place: null };
      return { type: 'CONSULT', mode: null, trigger: spans, mentions: [], status: 'occurred', ...setting, via };
    }
    case 'topics':
      return { event: what, spans, discussed: true, raisedBy: null, via };
    case 'agreements':
      return { spans, parties: [], subject: [], time: null, status: 'reached', via };
    case 'positions':
      return { holder: who, stance: 'demand', issue: what, spans, change: null, via };
    case 'definitions':
      return { term: spans, meaning: spans, according: null, via };
    case 'disputes':
      return { claim: [], claimant: null, by: [], relation: 'disputes', spans, via };
    case 'times':
      return { spans, kind: 'date', from: null, to: null, approximate: false };
    case 'entities': {
      const mentions = spans.map((span) => ({ ...span, form: 'name' }));
      return { kind: 'person', name: what, titles: [], represents: null, ref: null, mentions };
    }
  }
}
