import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { find, recordOf, statement } from '../model/hand-built.ts';
import { type Event, InvalidInput, type Record, type Span } from '../model/index.ts';
import { checkRecord, parseRecord } from './check.ts';

const TEXT =
  'The envoy said the minister had told her that the two sides would meet on 3 May for two hours. Norway denied it.';

const at = (phrase: string, text = TEXT) => find(text, phrase);
const attribution = (id: string, content: Span[], via: string | null = null) => statement({ id, content, via });

const meeting: Event = {
  id: 'v1',
  type: 'CONSULT',
  mode: 'meeting',
  trigger: [at('meet')],
  mentions: [],
  status: 'planned',
  participants: [],
  time: 't1',
  duration: 't2',
  place: null,
  via: 'a2',
  confidence: 0.9,
};

const envoySaid = attribution('a1', [
  at('the minister had told her that the two sides would meet on 3 May for two hours'),
]);
const ministerTold = attribution('a2', [at('that the two sides would meet on 3 May for two hours')], 'a1');

/** A record that holds, with some of its parts replaced. */
function record(parts: Partial<Record> = {}, text = TEXT): Record {
  return recordOf(text, {
    entities: [
      {
        id: 'e1',
        kind: 'country',
        name: 'Norway',
        titles: [],
        represents: null,
        ref: 'Q20',
        mentions: [{ ...at('Norway'), form: 'name' }],
        confidence: 1,
      },
    ],
    times: [
      {
        id: 't1',
        kind: 'date',
        spans: [at('3 May')],
        from: '2026-05-03',
        to: '2026-05-03',
        approximate: false,
        confidence: 1,
      },
      { id: 't2', kind: 'duration', spans: [at('two hours')], duration: 'PT2H', approximate: false, confidence: 1 },
    ],
    attributions: [envoySaid, ministerTold],
    events: [meeting],
    ...parts,
  });
}

/** A record whose text is the given one and whose only entry is one attribution with these spans of content. */
function quoting(text: string, content: Span[]): Record {
  const empty = { entities: [], times: [], events: [] };
  return record({ ...empty, attributions: [attribution('a1', content)] }, text);
}

const codes = (value: unknown) => checkRecord(value).map((issue) => issue.code);

test('a record that holds has no issues', () => {
  expect(checkRecord(record())).toEqual([]);
});

test('a value of another shape is told by its path', () => {
  const [issue] = checkRecord({ ...record(), unit: 'bytes' });
  expect(issue).toMatchObject({ code: 'shape', path: ['unit'] });
});

test('the hash is that of the text', () => {
  const { document } = record();
  expect(codes(record({ document: { ...document, sha256: '0'.repeat(64) } }))).toEqual(['hash']);
});

test('parseRecord drops unknown fields and throws on a record that does not hold', () => {
  expect(parseRecord({ ...record(), extra: 1 })).toEqual(record());
  expect(() => parseRecord(record({ times: [] }))).toThrow(InvalidInput);
});

describe('spans', () => {
  test.each([
    ['past the end of the text', 'Oslo agreed.', [{ start: 5, end: 13 }], 'span-outside'],
    ['out of order', 'Oslo agreed.', [at('agreed', 'Oslo agreed.'), { start: 0, end: 4 }], 'span-order'],
    [
      'overlapping',
      'Oslo agreed.',
      [
        { start: 0, end: 8 },
        { start: 7, end: 11 },
      ],
      'span-order',
    ],
    ['with white space before it', 'Oslo agreed.', [{ start: 4, end: 11 }], 'span-space'],
    ['with white space after it', 'Oslo\u00a0agreed.', [{ start: 0, end: 5 }], 'span-space'],
    ['of white space alone', 'Oslo\r\n\r\nagreed.', [{ start: 4, end: 6 }], 'span-space'],
    ['starting inside a surrogate pair', '“🕊 for all”', [{ start: 2, end: 10 }], 'span-surrogate'],
    ['ending inside a surrogate pair', '“🕊 for all”', [{ start: 0, end: 2 }], 'span-surrogate'],
  ])('%s', (_, text, content, code) => {
    expect(codes(quoting(text, content))).toEqual([code]);
  });

  test('a lone surrogate is a character like any other', () => {
    expect(codes(quoting('a\ud83d b', [{ start: 0, end: 2 }]))).toEqual([]);
  });

  test('mentions may lie inside each other', () => {
    const [norway] = record().entities;
    if (!norway) throw new Error('no entity');
    const mentions = [
      { ...at('the two sides'), form: 'nominal' as const },
      { ...at('two sides'), form: 'nominal' as const },
    ];
    expect(codes(record({ entities: [{ ...norway, mentions }] }))).toEqual([]);
  });
});

describe('references', () => {
  test('an id stands once in the whole record', () => {
    expect(codes(record({ events: [{ ...meeting, id: 't1' }] }))).toEqual(['id-duplicate']);
  });

  test('what an entry names exists', () => {
    const events = [{ ...meeting, participants: [{ entity: 'e9', role: 'party' as const }] }];
    expect(checkRecord(record({ events }))).toMatchObject([
      { code: 'reference-missing', path: ['events', 0, 'participants', 0, 'entity'] },
    ]);
  });

  test('a duration is no date', () => {
    expect(codes(record({ events: [{ ...meeting, time: 't2' }] }))).toEqual(['reference-kind']);
  });

  test('topics belong to consultations', () => {
    const topics = [
      { id: 'k1', event: 'v1', spans: [at('it')], discussed: true, raisedBy: null, via: null, confidence: 1 },
    ];
    expect(codes(record({ topics }))).toEqual([]);
    expect(codes(record({ topics, events: [{ ...meeting, type: 'AGREE' }] }))).toEqual(['reference-kind']);
  });

  test('a range does not end before it starts', () => {
    const [date, duration] = record().times;
    if (date?.kind !== 'date' || !duration) throw new Error('no date');
    expect(codes(record({ times: [{ ...date, to: '2026-05-02' }, duration] }))).toEqual(['time-order']);
  });
});

describe('chains', () => {
  test('no attribution stands inside itself', () => {
    const attributions = [{ ...envoySaid, via: 'a2' }, ministerTold];
    expect(codes(record({ attributions }))).toEqual(['via-cycle', 'via-cycle']);
  });

  test('the content of via encloses the entry’s', () => {
    const denied = attribution('a3', [at('it.')], 'a1');
    expect(codes(record({ attributions: [envoySaid, ministerTold, denied] }))).toEqual(['via-outside']);
  });

  test('via is the innermost', () => {
    const inner = attribution('a3', [at('two hours')], 'a1');
    expect(codes(record({ attributions: [envoySaid, ministerTold, inner] }))).toEqual(['via-not-innermost']);
  });

  test('an outlet and the speaker that it quotes may have the same content', () => {
    const carried = attribution('a3', ministerTold.content, 'a2');
    expect(codes(record({ attributions: [envoySaid, ministerTold, carried] }))).toEqual([]);
  });

  test('nobody represents himself', () => {
    const [norway] = record().entities;
    if (!norway) throw new Error('no entity');
    expect(codes(record({ entities: [{ ...norway, represents: 'e1' }] }))).toEqual(['represents-cycle']);
  });
});

test('any span that passes is what it quotes, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(12), fc.nat(12), (text, a, b) => {
      const span = { start: Math.min(a, b), end: Math.max(a, b) };
      const issues = codes(quoting(text, [span]));
      if (issues.length > 0) return;
      const quoted = text.slice(span.start, span.end);
      expect(quoted).toHaveLength(span.end - span.start);
      expect(quoted.trim()).toBe(quoted);
      if (text.isWellFormed()) expect(quoted.isWellFormed()).toBe(true);
    }),
  );
});

test('no value makes the check throw', () => {
  fc.assert(
    fc.property(fc.anything(), fc.jsonValue(), (value, part) => {
      expect(codes(value)).not.toEqual([]);
      checkRecord({ ...record(), attributions: part, events: value });
    }),
  );
});
