import type { Record, Span } from '../model/index.ts';

/** The spans of one field of one entry. */
export interface FieldSpans {
  readonly path: readonly (string | number)[];
  readonly spans: readonly Span[];
  /** Mentions may lie inside each other (*Putin’s aide* in *Putin’s aide Yuri Ushakov*); all other evidence may not. */
  readonly mayNest: boolean;
}

/** Every field of a record that points at the text. */
export function* evidenceOf(record: Record): Generator<FieldSpans> {
  for (const [i, { mentions }] of record.entities.entries())
    yield { path: ['entities', i, 'mentions'], spans: mentions, mayNest: true };
  for (const [i, attribution] of record.attributions.entries()) {
    const { source, cue, content, addressee } = attribution;
    if (source) yield { path: ['attributions', i, 'source', 'spans'], spans: source.spans, mayNest: false };
    yield { path: ['attributions', i, 'cue'], spans: cue, mayNest: false };
    yield { path: ['attributions', i, 'content'], spans: content, mayNest: false };
    if (addressee) yield { path: ['attributions', i, 'addressee', 'spans'], spans: addressee.spans, mayNest: false };
  }
  for (const [i, { trigger, mentions }] of record.events.entries()) {
    yield { path: ['events', i, 'trigger'], spans: trigger, mayNest: false };
    yield { path: ['events', i, 'mentions'], spans: mentions, mayNest: true };
  }
  for (const kind of ['times', 'topics', 'agreements', 'positions', 'disputes'] as const)
    for (const [i, { spans }] of record[kind].entries()) yield { path: [kind, i, 'spans'], spans, mayNest: false };
  for (const [i, { subject }] of record.agreements.entries())
    yield { path: ['agreements', i, 'subject'], spans: subject, mayNest: false };
  for (const [i, { claim }] of record.disputes.entries())
    yield { path: ['disputes', i, 'claim'], spans: claim, mayNest: false };
  for (const [i, { term, meaning }] of record.definitions.entries()) {
    yield { path: ['definitions', i, 'term'], spans: term, mayNest: false };
    yield { path: ['definitions', i, 'meaning'], spans: meaning, mayNest: false };
  }
}
