import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { InvalidInput } from '../model/index.ts';
import { compileGazetteer, type Gazetteer, loadGazetteer } from './gazetteer.ts';
import { nameKeys } from './name-tokens.ts';

const gazetteer = loadGazetteer();
const look = (name: string, from: Gazetteer = gazetteer) => {
  const keys = nameKeys(name);
  return from.longest((offset) => keys[offset] ?? null);
};
const file = (text: string) => {
  const path = join(mkdtempSync(join(tmpdir(), 'gazetteer-')), 'own.yaml');
  writeFileSync(path, text);
  return path;
};

test('the compiled gazetteer is what the lists say; else run: npx node scripts/compile-gazetteer.ts', () => {
  expect(readFileSync(new URL('./gazetteer.jsonl', import.meta.url), 'utf8') === compileGazetteer()).toBe(true);
});

test('it has the members of the United Nations and 150 other names', () => {
  const lines = readFileSync(new URL('./gazetteer.jsonl', import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const compiled = lines.map((line) => JSON.parse(line) as { kind: string });
  expect(compiled.filter(({ kind }) => kind === 'country').length).toBeGreaterThanOrEqual(193);
  expect(compiled.filter(({ kind }) => kind !== 'country').length).toBeGreaterThanOrEqual(150);
});

describe('a look-up', () => {
  test('finds the longest name', () => {
    expect(look('UN Security Council members')).toMatchObject({
      length: 3,
      senses: [{ entry: { name: 'UN Security Council' } }],
    });
  });

  test('minds the letter case', () => {
    expect(look('US')?.senses[0]?.entry.name).toBe('United States');
    expect(look('us')).toBeNull();
  });

  test('does not mind accents and curly apostrophes', () => {
    expect(look('Türkiye')?.senses[0]?.entry.name).toBe('Turkey');
    expect(look('Emmanuel Macron’s')).toMatchObject({ length: 2 });
  });

  test('gives the country first for a palace that is in two lists', () => {
    expect(look('White House')?.senses[0]).toMatchObject({ entry: { name: 'United States' }, sense: 'government' });
  });

  test('gives a capital as a government and as a place', () => {
    expect(look('Moscow')?.senses.map(({ sense }) => sense)).toEqual(['government', 'capital']);
  });

  test('does not take a surname for a name', () => {
    expect(look('Macron')).toBeNull();
    expect(gazetteer.bySurname('Macron').map(({ name }) => name)).toEqual(['Emmanuel Macron']);
  });
});

describe('a user’s file', () => {
  test('adds names, and replaces an entry of the same name and kind', () => {
    const own = loadGazetteer([
      file(
        '- { name: Veldonia, kind: country, adjectives: [Veldonian] }\n- { name: Norway, kind: country, aliases: [Norge] }',
      ),
    ]);
    expect(look('Veldonian', own)?.senses[0]).toMatchObject({ entry: { name: 'Veldonia' }, sense: 'adjective' });
    expect(look('Norge', own)?.senses[0]?.entry.name).toBe('Norway');
    expect(look('Norwegian', own)).toBeNull();
  });

  test('with a mistake is refused with the place of the mistake', () => {
    const path = file('- { name: Veldonia, kind: planet }');
    expect(() => loadGazetteer([path])).toThrow(InvalidInput);
    expect(() => loadGazetteer([path])).toThrow(/own\.yaml.*kind/);
  });
});
