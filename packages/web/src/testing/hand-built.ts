import { find, recordOf, statement } from '../../../readout/src/model/hand-built.ts';
import type { Entity, Record, Span } from '../../../readout/src/model/index.ts';

// Documents of our own with every kind of entry, for the tests of the reading room.

const TEXT = `Sofia Brandt, the mediator, told the Harbour Courier that Minister Pavel Orlik had noted “we will keep the strait open.” The call took place on 3 May 2026 and lasted an hour.

Orlik and Lena Moravec discussed grain shipments but not the fishing quota. Morava demands that the patrols end.

Both sides had agreed on a truce in April. The phrase “open strait” refers to free passage for trading ships. Kestria disputes the claim that its patrols blocked the harbour.

Moravec reportedly said the talks would go on.`;

/** A report with a chain of sources and an entry of every kind. */
export function straitRecord(described: Partial<Record['document']> = {}): Record {
  const at = (phrase: string) => find(TEXT, phrase);
  const name = (id: string, name: string, kind: Entity['kind'], ...mentions: Span[]): Entity => ({
    id,
    kind,
    name,
    titles: [],
    represents: null,
    ref: null,
    mentions: mentions.map((mention) => ({ ...mention, form: 'name' as const })),
    confidence: 0.9,
  });
  const record = recordOf(TEXT, {
    entities: [
      name('e1', 'Sofia Brandt', 'person', at('Sofia Brandt')),
      name('e2', 'Pavel Orlik', 'person', at('Pavel Orlik')),
      name('e3', 'Lena Moravec', 'person', at('Lena Moravec')),
      name('e4', 'Harbour Courier', 'outlet', at('Harbour Courier')),
      name('e5', 'Morava', 'country', { start: at('Morava demands').start, end: at('Morava demands').start + 6 }),
      name('e6', 'Kestria', 'country', at('Kestria')),
    ],
    times: [
      {
        id: 't1',
        spans: [at('3 May 2026')],
        kind: 'date',
        from: '2026-05-03',
        to: '2026-05-03',
        approximate: false,
        confidence: 1,
      },
      { id: 't2', spans: [at('an hour')], kind: 'duration', duration: 'PT1H', approximate: false, confidence: 1 },
    ],
    attributions: [
      statement({
        id: 'a1',
        source: { spans: [at('Sofia Brandt, the mediator')], entity: 'e1' },
        cue: [at('told')],
        addressee: { spans: [at('the Harbour Courier')], entity: 'e4' },
        content: [at('that Minister Pavel Orlik had noted “we will keep the strait open.”')],
        form: 'mixed',
        confidence: 0.93,
      }),
      statement({
        id: 'a2',
        source: { spans: [at('Minister Pavel Orlik')], entity: 'e2' },
        cue: [at('had noted')],
        content: [at('“we will keep the strait open.”')],
        form: 'direct',
        act: 'promise',
        via: 'a1',
        confidence: 0.81,
      }),
      statement({
        id: 'a3',
        source: {
          spans: [{ start: at('Moravec reportedly').start, end: at('Moravec reportedly').start + 7 }],
          entity: 'e3',
        },
        cue: [at('reportedly said')],
        content: [at('the talks would go on')],
        certainty: 'hedged',
        confidence: 0.41,
      }),
    ],
    events: [
      {
        id: 'v1',
        type: 'CONSULT',
        mode: 'call',
        trigger: [at('The call')],
        mentions: [],
        status: 'occurred',
        participants: [
          { entity: 'e2', role: 'party' },
          { entity: 'e3', role: 'party' },
        ],
        time: 't1',
        duration: 't2',
        place: null,
        via: null,
        confidence: 0.77,
      },
    ],
    topics: [
      {
        id: 'k1',
        event: 'v1',
        spans: [at('grain shipments')],
        discussed: true,
        raisedBy: null,
        via: null,
        confidence: 0.66,
      },
      {
        id: 'k2',
        event: 'v1',
        spans: [at('the fishing quota')],
        discussed: false,
        raisedBy: null,
        via: null,
        confidence: 0.52,
      },
    ],
    agreements: [
      {
        id: 'g1',
        spans: [at('agreed on a truce')],
        parties: ['e5', 'e6'],
        subject: [],
        time: null,
        status: 'reached',
        via: null,
        confidence: 0.58,
      },
    ],
    positions: [
      {
        id: 'p1',
        holder: 'e5',
        stance: 'demand',
        issue: 'patrols',
        spans: [at('demands that the patrols end')],
        change: null,
        via: null,
        confidence: 0.62,
      },
      {
        id: 'p2',
        holder: 'e6',
        stance: 'commit',
        issue: 'free passage',
        spans: [at('keep the strait open')],
        change: null,
        via: 'a2',
        confidence: 0.48,
      },
    ],
    definitions: [
      {
        id: 'd1',
        term: [at('“open strait”')],
        meaning: [at('free passage for trading ships')],
        according: null,
        via: null,
        confidence: 0.7,
      },
    ],
    disputes: [
      {
        id: 'x1',
        claim: [at('its patrols blocked the harbour')],
        claimant: 'e5',
        by: ['e6'],
        relation: 'disputes',
        spans: [at('disputes the claim')],
        via: null,
        confidence: 0.69,
      },
    ],
  });
  const document = {
    id: 'strait',
    title: 'Mediator tells of promise on the strait',
    outlet: 'Harbour Courier',
    published: '2026-05-04',
  };
  return { ...record, document: { ...record.document, ...document, ...described } };
}

const SENTENCE = ' said “the ferry timetable of the northern ports stays as it is for the rest of this cold spring.” ';

/** A report of about that many words: paragraphs of statements, ten to twenty words each, by a few people. */
export function longRecord(words: number, id = 'long'): Record {
  const speakers = ['Ada Lindqvist', 'Bruno Tassi', 'Chidi Okoro', 'Dana Weiss', 'Emil Rask'];
  const count = Math.round(words / 20);
  const attributions: Record['attributions'] = [];
  const mentions: Span[][] = speakers.map(() => []);
  let text = '';
  for (let i = 0; i < count; i++) {
    const speaker = speakers[i % speakers.length] ?? '';
    const start = text.length;
    text += speaker + SENTENCE;
    const said = start + speaker.length + 1;
    mentions[i % speakers.length]?.push({ start, end: start + speaker.length });
    attributions.push(
      statement({
        id: `a${i + 1}`,
        source: { spans: [{ start, end: start + speaker.length }], entity: `e${(i % speakers.length) + 1}` },
        cue: [{ start: said, end: said + 4 }],
        content: [{ start: said + 5, end: text.length - 1 }],
        form: 'direct',
        confidence: 0.5 + (i % 50) / 100,
      }),
    );
    if (i % 4 === 3) text = `${text.trimEnd()}\n\n`;
  }
  const positions: Record['positions'] = attributions.map(({ content }, i) => ({
    id: `p${i + 1}`,
    holder: `e${(i % speakers.length) + 1}`,
    stance: 'commit',
    issue: 'ferries',
    spans: [{ start: (content[0]?.start ?? 0) + 1, end: (content[0]?.start ?? 0) + 20 }],
    change: null,
    via: `a${i + 1}`,
    confidence: 0.6,
  }));
  const entities = speakers.map(
    (name, i): Entity => ({
      id: `e${i + 1}`,
      kind: 'person',
      name,
      titles: [],
      represents: null,
      ref: null,
      mentions: (mentions[i] ?? []).map((span) => ({ ...span, form: 'name' })),
      confidence: 1,
    }),
  );
  const record = recordOf(text, { entities, attributions, positions });
  return { ...record, document: { ...record.document, id, title: 'A long report' } };
}
