import { createHash } from 'node:crypto';
import { RECORD_SCHEMA, RECORD_UNIT, type Record } from '../model/record.ts';
import type { Span } from '../model/span.ts';

const TEXT = [
  'Oslo envoy Anna Berg told reporters that Kenya and Somalia held talks on Tuesday.',
  '“Otieno said that ‘Kenya will not move its boats’,” she added.',
  'The talks covered customs but not the sea border, according to Berg. Somalia reportedly calls the patrols “piracy”, a word that it uses for any crossing of the line.',
  'Both sides have agreed to a joint committee. Kenya denies any crossing of the line.',
].join('\n');

/** The span of a quotation; of the `nth` one, counted from 0, where it occurs more than once. */
export function spanOf(text: string, quotation: string, nth = 0): Span {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(quotation, start + 1);
  if (start < 0) throw new Error(`not in the text: ${quotation}`);
  return { start, end: start + quotation.length };
}

/** A record with entries of every kind, a chain among them, of a text written for tests. */
export function handBuiltRecord(changes: Partial<Record['document']> = {}): Record {
  const at = (quotation: string, nth = 0) => [spanOf(TEXT, quotation, nth)];
  const sure = { confidence: 0.9 };
  const entity = (
    id: string,
    kind: Record['entities'][number]['kind'],
    name: string,
    mention: string,
    represents: string | null = null,
  ) => ({
    id,
    kind,
    name,
    titles: [],
    represents,
    ref: null,
    mentions: at(mention).map((span) => ({ ...span, form: 'name' as const })),
    ...sure,
  });
  const said = { polarity: 'positive', certainty: 'plain', act: 'state', addressee: null, ...sure } as const;
  return {
    schema: RECORD_SCHEMA,
    unit: RECORD_UNIT,
    document: {
      id: 'harbour',
      sha256: createHash('sha256').update(TEXT).digest('hex'),
      title: 'Harbour talks',
      url: 'https://paper.example/harbour',
      outlet: 'The Paper',
      author: null,
      published: '2026-05-13',
      language: 'en',
      text: TEXT,
      ...changes,
    },
    entities: [
      entity('e1', 'person', 'Anna Berg', 'Anna Berg', 'e2'),
      entity('e2', 'country', 'Norway', 'Oslo'),
      entity('e3', 'country', 'Kenya', 'Kenya'),
      entity('e4', 'country', 'Somalia', 'Somalia'),
      entity('e5', 'person', 'Daniel Otieno', 'Otieno', 'e3'),
    ],
    times: [
      {
        id: 't1',
        spans: at('Tuesday'),
        kind: 'date',
        from: '2026-05-12',
        to: '2026-05-12',
        approximate: false,
        ...sure,
      },
    ],
    attributions: [
      {
        ...said,
        id: 'a1',
        source: { spans: at('Oslo envoy Anna Berg'), entity: 'e1' },
        cue: at('told'),
        content: at('that Kenya and Somalia held talks on Tuesday'),
        addressee: { spans: at('reporters'), entity: null },
        form: 'indirect',
        via: null,
      },
      {
        ...said,
        id: 'a2',
        source: { spans: at('she'), entity: 'e1' },
        cue: at('added'),
        content: at('“Otieno said that ‘Kenya will not move its boats’,”'),
        form: 'direct',
        via: null,
      },
      {
        ...said,
        id: 'a3',
        source: { spans: at('Otieno'), entity: 'e5' },
        cue: at('said'),
        content: at('that ‘Kenya will not move its boats’'),
        form: 'mixed',
        act: 'reject',
        via: 'a2',
      },
      {
        ...said,
        id: 'a4',
        source: { spans: at('Berg', 1), entity: 'e1' },
        cue: at('according to'),
        content: at('The talks covered customs but not the sea border'),
        form: 'indirect',
        via: null,
      },
      {
        ...said,
        id: 'a5',
        source: { spans: at('Somalia', 1), entity: 'e4' },
        cue: at('reportedly calls'),
        content: at('the patrols “piracy”'),
        form: 'mixed',
        certainty: 'hedged',
        via: null,
        confidence: 0.3,
      },
    ],
    events: [
      {
        id: 'v1',
        type: 'CONSULT',
        mode: 'talks',
        trigger: at('talks'),
        mentions: at('talks', 1),
        status: 'occurred',
        participants: [
          { entity: 'e3', role: 'party' },
          { entity: 'e4', role: 'party' },
          { entity: 'e1', role: 'mediator' },
        ],
        time: 't1',
        duration: null,
        place: 'e2',
        via: 'a1',
        ...sure,
      },
    ],
    topics: [
      { id: 'k1', event: 'v1', spans: at('customs'), discussed: true, raisedBy: 'e3', via: 'a4', ...sure },
      { id: 'k2', event: 'v1', spans: at('the sea border'), discussed: false, raisedBy: null, via: 'a4', ...sure },
    ],
    agreements: [
      {
        id: 'g1',
        spans: at('a joint committee'),
        parties: ['e3', 'e4'],
        subject: at('a joint committee'),
        time: null,
        status: 'reached',
        via: null,
        ...sure,
      },
    ],
    positions: [
      {
        id: 'p1',
        holder: 'e3',
        stance: 'refuse',
        issue: 'patrols',
        spans: at('Kenya will not move its boats'),
        change: 'none',
        via: 'a3',
        ...sure,
      },
    ],
    definitions: [
      { id: 'd1', term: at('“piracy”'), meaning: at('any crossing of the line'), according: 'e4', via: null, ...sure },
    ],
    disputes: [
      {
        id: 'x1',
        claim: at('any crossing of the line'),
        claimant: 'e4',
        by: ['e3'],
        relation: 'denies',
        spans: at('denies any crossing of the line'),
        via: null,
        ...sure,
      },
    ],
  };
}
