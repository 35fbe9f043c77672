import { describe, expect, it } from 'vitest';
import { Comparison } from '../model/comparison.ts';
import type { Record } from '../model/index.ts';
import { compareRecords } from './compare.ts';
import { account, day, said, talk } from './hand-built.ts';

const callOf = (id: string, published: string, text: string, date: string, parts: Partial<Record> = {}): Record =>
  account(id, published, text, {
    times: [day(text, 'on the day', date)],
    events: [talk(text, 'call', { time: 't1' })],
    ...parts,
  });

const eventOf = (comparison: Comparison, document: string): string | undefined =>
  comparison.events.find(({ accounts }) => accounts.some((told) => told.document === document))?.id;

describe('events', () => {
  const first = callOf('a', '2026-03-02', 'Solheim had a call with Varga on the day.', '2026-03-02');

  it('takes two accounts of one call for one event', () => {
    const second = callOf('b', '2026-03-03', 'The call of Varga and Solheim on the day was long.', '2026-03-02');
    const comparison = compareRecords([first, second]);
    expect(eventOf(comparison, 'a')).toBe(eventOf(comparison, 'b'));
    expect(comparison.events[0]?.accounts).toHaveLength(2);
  });

  it('keeps a call of the same two on another day apart', () => {
    const other = callOf('b', '2026-05-20', 'Solheim had a call with Varga on the day.', '2026-05-20');
    const comparison = compareRecords([first, other]);
    expect(eventOf(comparison, 'a')).not.toBe(eventOf(comparison, 'b'));
  });

  it('keeps a meeting of the same two on the same day apart from their call', () => {
    const text = 'Varga received Solheim for a meeting on the day.';
    const meeting = account('b', '2026-03-02', text, {
      times: [day(text, 'on the day', '2026-03-02')],
      events: [talk(text, 'meeting', { mode: 'meeting', time: 't1' })],
    });
    const comparison = compareRecords([first, meeting]);
    expect(eventOf(comparison, 'a')).not.toBe(eventOf(comparison, 'b'));
  });

  it('keeps the talk of their ministers apart', () => {
    const text = 'Kral was on the phone: a call to Dahl on the day before lunch.';
    const ministers = account('b', '2026-03-02', text, {
      times: [day(text, 'on the day', '2026-03-01')],
      events: [talk(text, 'call', { time: 't1' }, ['dahl', 'kral'])],
    });
    const comparison = compareRecords([first, ministers]);
    expect(eventOf(comparison, 'a')).not.toBe(eventOf(comparison, 'b'));
  });
});

describe('statements', () => {
  const text = 'Solheim told Varga that the canal would stay closed to tankers.';
  const first = account('a', '2026-03-02', text, {
    attributions: [said(text, 'a1', 'solheim', 'that the canal would stay closed to tankers')],
  });
  const later = (published: string, who: string): Record => {
    const words = 'The canal will remain closed for tankers, we were told.';
    return account('b', published, words, {
      attributions: [said(words, 'a1', who, 'The canal will remain closed for tankers')],
    });
  };

  it('groups two wordings of one speaker, the earlier first', () => {
    const [statement] = compareRecords([later('2026-03-03', 'solheim'), first]).statements;
    expect(statement?.speaker).toBe('Ingrid Solheim');
    expect(statement?.members.map(({ document }) => document)).toEqual(['a', 'b']);
  });

  it('does not group the words of two speakers', () => {
    expect(compareRecords([first, later('2026-03-03', 'varga')]).statements).toHaveLength(2);
  });

  it('does not group what is said again months later', () => {
    expect(compareRecords([first, later('2026-06-03', 'solheim')]).statements).toHaveLength(2);
  });
});

describe('cells', () => {
  const compared = (one: string, other: string, claims: readonly [string, string] | null = null): Comparison => {
    const record = (id: string, text: string, claim?: string): Record =>
      callOf(id, '2026-03-02', text, '2026-03-02', {
        attributions: claim === undefined ? [] : [said(text, 'a1', 'solheim', claim)],
      });
    return compareRecords([record('a', one, claims?.[0]), record('b', other, claims?.[1])]);
  };
  const cellWith = (comparison: Comparison, verdict: string): Comparison['cells'][number] | undefined =>
    comparison.cells.find((cell) => cell.verdict === verdict);

  it('says that both tell a claim', () => {
    const comparison = compared(
      'After the call on the day Solheim said the pilots strike harmed grain exports.',
      'In their call on the day Solheim said grain exports were harmed by a strike of pilots.',
      ['the pilots strike harmed grain exports', 'grain exports were harmed by a strike of pilots'],
    );
    expect(cellWith(comparison, 'both')?.accounts.map(({ says }) => says)).toEqual(['said', 'said']);
  });

  it('tells a denial from silence', () => {
    const comparison = compared(
      'After the call on the day Solheim said the pilots strike harmed grain exports.',
      'In their call on the day Solheim said the pilots strike had not harmed grain exports.',
      ['the pilots strike harmed grain exports', 'the pilots strike had not harmed grain exports'],
    );
    expect(cellWith(comparison, 'contradicted')?.accounts.map(({ says }) => says)).toEqual(['said', 'denied']);
  });

  it('tells “not discussed” from silence', () => {
    const comparison = compared(
      'After the call on the day Solheim said grain exports had been at the centre.',
      'The call on the day was short. Grain exports were not discussed.',
      ['grain exports had been at the centre', 'short'],
    );
    const cell = cellWith(comparison, 'not discussed');
    expect(cell?.accounts.map(({ says }) => says)).toEqual(['said', 'not discussed']);
  });

  it('says that numbers differ', () => {
    const comparison = compared(
      'After the call on the day Solheim said 40 tankers wait outside the canal.',
      'In their call on the day Solheim said 70 tankers wait outside the canal.',
      ['40 tankers wait outside the canal', '70 tankers wait outside the canal'],
    );
    expect(cellWith(comparison, 'different')).toBeDefined();
  });

  it('leaves an account silent on what the other alone tells', () => {
    const comparison = compared(
      'After the call on the day Solheim said the pilots strike harmed grain exports.',
      'The two had a call on the day.',
      ['the pilots strike harmed grain exports', 'The two'],
    );
    const cell = cellWith(comparison, 'only');
    expect(cell?.accounts).toMatchObject([
      { document: 'a', says: 'said' },
      { document: 'b', says: 'silent', spans: [] },
    ]);
  });
});

describe('shifts', () => {
  const position = (id: string, published: string, text: string, words: string, stance: 'refuse' | 'offer'): Record => {
    const start = text.indexOf(words);
    const spans = [{ start, end: start + words.length }];
    return account(id, published, text, {
      positions: [{ id: 'p1', holder: 'vesk', stance, issue: 'canal', spans, change: null, via: null, confidence: 1 }],
    });
  };
  const refused = 'Vesk refuses to open the canal to foreign tankers.';
  const offered = 'Vesk is now ready to open the canal to foreign tankers.';

  it('proposes a shift where a later stance is another', () => {
    const { shifts } = compareRecords([
      position('late', '2026-05-01', offered, 'ready to open the canal to foreign tankers', 'offer'),
      position('early', '2026-03-01', refused, 'refuses to open the canal to foreign tankers', 'refuse'),
    ]);
    expect(shifts).toMatchObject([{ holder: 'Vesk', from: { document: 'early' }, to: { document: 'late' } }]);
  });

  it('proposes none where only the words are others', () => {
    const again = 'Vesk still refuses foreign tankers the canal.';
    const { shifts } = compareRecords([
      position('early', '2026-03-01', refused, 'refuses to open the canal to foreign tankers', 'refuse'),
      position('late', '2026-05-01', again, 'refuses foreign tankers the canal', 'refuse'),
    ]);
    expect(shifts).toEqual([]);
  });
});

it('makes a comparison of the published form, with passages of the texts only', () => {
  const text = 'After the call on the day Solheim said the pilots strike harmed grain exports.';
  const record = callOf('a', '2026-03-02', text, '2026-03-02', {
    attributions: [said(text, 'a1', 'solheim', 'the pilots strike harmed grain exports')],
  });
  const other = { ...record, document: { ...record.document, id: 'b' } };
  const comparison = compareRecords([record, other]);
  expect(Comparison.parse(comparison)).toEqual(comparison);
});

it('makes an empty comparison of no records', () => {
  expect(compareRecords([])).toMatchObject({ documents: [], events: [], statements: [], cells: [], shifts: [] });
});
