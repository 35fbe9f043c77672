import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Attribution, textsOf } from './model/index.ts';
import { createReadout, type Readout } from './readout.ts';
import { checkRecord } from './record/check.ts';

// The real model on real texts.

let readout: Readout;
beforeAll(async () => {
  readout = await createReadout({ threads: 1 });
});
afterAll(() => readout.close());

const example = (name: string) => readFileSync(new URL(`../../../examples/${name}`, import.meta.url), 'utf8');

describe('the record of putin-trump-call', () => {
  let record: Awaited<ReturnType<Readout['annotate']>>;
  const text = example('putin-trump-call.txt');
  const nameOf = (id: string | null | undefined) => record.entities.find((entity) => entity.id === id)?.name ?? null;
  const contentOf = (attribution: Attribution) => textsOf(text, attribution.content).join(' ');
  beforeAll(async () => {
    record = await readout.annotate({ text, published: '2025-07-04' });
  });

  it('is a valid record with evidence for every entry', () => {
    expect(checkRecord(record)).toEqual([]);
  });

  it('has the chain Ushakov → Putin → content', () => {
    const inner = record.attributions.find((entry) => contentOf(entry).startsWith('that we continue to seek'));
    const outer = record.attributions.find(({ id }) => id === inner?.via);
    expect([nameOf(outer?.source?.entity), nameOf(inner?.source?.entity)]).toEqual(['Yuri Ushakov', 'Vladimir Putin']);
  });

  it('gives “…,” he added to the aide who quotes the president', () => {
    const added = record.attributions.find((entry) => contentOf(entry).startsWith('“Our president also said'));
    expect(nameOf(added?.source?.entity)).toBe('Yuri Ushakov');
  });

  it('has one call with its two parties and its length', () => {
    const [call, ...others] = record.events.filter(({ mode }) => mode === 'call');
    expect(others).toEqual([]);
    const parties = call?.participants.map(({ entity }) => nameOf(entity));
    expect(parties).toEqual(expect.arrayContaining(['Vladimir Putin', 'Donald Trump']));
    const duration = record.times.find(({ id }) => id === call?.duration);
    expect(duration).toMatchObject({ kind: 'duration', duration: 'PT1H', approximate: true });
  });

  it('has both topics that were not discussed', () => {
    const not = record.topics.filter(({ discussed }) => !discussed).flatMap(({ spans }) => textsOf(text, spans));
    expect(not).toEqual(
      expect.arrayContaining([
        'the U.S. decision to halt some critically important weapons shipments to Ukraine',
        'a face-to-face meeting',
      ]),
    );
  });

  it('has every topic of the call', () => {
    const call = record.events.find(({ mode }) => mode === 'call')?.id;
    const topics = record.topics.filter(({ event }) => event === call).flatMap(({ spans }) => textsOf(text, spans));
    expect(topics).toEqual([
      'Iran',
      'the Middle East',
      'the issue of a swift end to military operations” in Ukraine',
      'the implementation of the agreements reached between Russia and Ukraine last month regarding the exchange of prisoners of war and fallen soldiers',
      'the U.S. decision to halt some critically important weapons shipments to Ukraine',
      'a face-to-face meeting',
    ]);
  });

  it('has the definition of “root causes”', () => {
    expect(record.definitions.map(({ term }) => textsOf(text, term).join(' '))).toEqual(['“root causes”']);
  });

  it('has the agreement with its status', () => {
    expect(record.agreements.map(({ status }) => status)).toEqual(['being implemented']);
  });

  it('has all three disputes: whose claim or act, who takes a stand, and which', () => {
    const disputes = record.disputes.map(({ relation, claimant, by, claim }) => [
      nameOf(claimant),
      relation,
      nameOf(by[0]),
      textsOf(text, claim).join(' ').slice(0, 30),
    ]);
    expect(disputes).toEqual([
      ['Russia', 'disputes', 'Ukraine', 'it was forced to enter the war'],
      ['Russia', 'endorses', 'Donald Trump', 'Moscow’s refusal to accept Ukr'],
      ['United States', 'condemns', 'Russia', 'In June, Trump sent American m'],
    ]);
  });
});

describe('the examples', () => {
  for (const name of readdirSync(new URL('../../../examples/', import.meta.url)).filter((file) =>
    file.endsWith('.txt'),
  )) {
    it(`${name} gives a valid record`, async () => {
      const text = example(name);
      const record = await readout.annotate({ text, published: '2025-07-04' });
      expect(checkRecord(record)).toEqual([]);
      expect(record.document.text).toBe(text);
      expect(record.attributions.length).toBeGreaterThan(0);
    });
  }
});

describe('any text', () => {
  const sentence =
    'Ana Ruiz, the envoy, told reporters on Friday that “talks 🕊️ with Valdoria will go on,” but Lee denied it.';
  const check = async (text: string) => {
    const record = await readout.annotate({ text, published: '2025-07-04' });
    expect(record.document.text).toBe(text);
    expect(checkRecord(record)).toEqual([]);
  };

  it.each([
    ['emoji and combining marks', sentence.replaceAll('e', 'e\u0301👩‍👩‍👧‍👦')],
    ['right-to-left writing', `قال الوزير: ${sentence} אמר השר ${sentence}`],
    ['CRLF', `${sentence}\r\n\r\n${sentence}\r\n`],
    ['NUL', sentence.replaceAll(' ', '\0 ')],
    ['unpaired surrogates', sentence.replaceAll('a', 'a\ud83d').replaceAll('o', '\udc00o')],
    ['no spaces', sentence.replaceAll(' ', '').repeat(50)],
    ['only quotation marks', '“”"\'‘’«»'.repeat(500)],
    ['one long line', `${sentence} `.repeat(400)],
    ['one long word', 'x'.repeat(100_000)],
    ['many empty lines', `${'\n'.repeat(5000)}${sentence}`],
  ])('with %s gives a valid record', (_, text) => check(text));

  it('made of hostile parts gives a valid record', async () => {
    const part = fc.oneof(
      fc.constantFrom(
        sentence,
        'He added: “No.”',
        '\n',
        '\r\n',
        ' ',
        'Q: Why?\n',
        '“',
        '”',
        "'",
        '\u202e',
        '\ufeff',
        '\ud800',
        '\0',
        'according to officials',
        'Moscow said',
        '🇺🇦',
      ),
      fc.string({ unit: 'binary', maxLength: 20 }),
    );
    const text = fc
      .array(part, { minLength: 1, maxLength: 30 })
      .map((parts) => parts.join(' '))
      .filter((joined) => joined.trim() !== '');
    await fc.assert(fc.asyncProperty(text, check), { numRuns: 150 });
  });
});

it('gives the records of many documents in their order, the same as one by one', async () => {
  const names = ['aide-call.txt', 'ministry-readout.txt', 'ceasefire-wire.txt', 'chain-of-outlets.txt'];
  const inputs = names.map((name) => ({ id: name, text: example(name) }));
  const together = [];
  for await (const record of readout.annotateAll(inputs)) together.push(record);
  expect(together.map(({ document }) => document.id)).toEqual(names);
  for (const [k, input] of inputs.entries()) {
    const alone = await readout.annotate(input);
    expect(together[k]?.attributions.map(({ content }) => content)).toEqual(
      alone.attributions.map(({ content }) => content),
    );
  }
});
