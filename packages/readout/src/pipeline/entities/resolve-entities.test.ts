import { describe, expect, test } from 'vitest';
import { find } from '../../model/hand-built.ts';
import { last, nameAt, resolve, says, sideAt } from '../testing/resolved-entities.ts';

describe('names', () => {
  test('a full name, a title with a surname and a surname are one person', () => {
    const text = 'Foreign Minister Oskar Vellmann spoke first. Mr Vellmann left. Critics of Vellmann stayed.';
    const entities = resolve(text);
    const person = entities.at(find(text, 'Foreign Minister Oskar Vellmann'));
    expect(person).toMatchObject({ kind: 'person', name: 'Oskar Vellmann', titles: ['Foreign Minister'] });
    expect(person?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual([
      'Oskar Vellmann',
      'Vellmann',
      'Vellmann',
    ]);
  });

  test('a headline’s surname is the person named below it', () => {
    const text = 'Vellmann rules out talks\n\nForeign Minister Oskar Vellmann said no.';
    const entities = resolve(text);
    expect(entities.at({ start: 0, end: 8 })?.name).toBe('Oskar Vellmann');
  });

  test('a country has its reference and gathers its names, adjectives and its capital as a government', () => {
    const text = 'Russian envoys met. Moscow insisted on more. The Russian Federation agreed.';
    const russia = resolve(text).at(find(text, 'Moscow'));
    expect(russia).toMatchObject({ kind: 'country', name: 'Russia', ref: 'Q159' });
    expect(russia?.mentions).toHaveLength(3);
  });

  test('a capital after a preposition of place is the city', () => {
    const text = 'The talks in Moscow ended.';
    expect(resolve(text).at(find(text, 'Moscow'))).toMatchObject({ kind: 'place', name: 'Moscow' });
  });

  test('a capital between two governments is one', () => {
    const text = 'Any talks must take place between Moscow and Kyiv.';
    expect(resolve(text).at(find(text, 'Kyiv'))).toMatchObject({ kind: 'country', name: 'Ukraine' });
  });

  test('the Kremlin is Russia', () => {
    const text = 'The Kremlin denied it.';
    expect(nameAt(text, resolve(text), 'Kremlin')).toBe('Russia');
  });

  test('letter case tells a country from a pronoun', () => {
    const text = 'They asked us about the US plan.';
    const entities = resolve(text);
    expect(nameAt(text, entities, 'US')).toBe('United States');
    expect(nameAt(text, entities, 'us')).toBeNull();
  });

  test('an acronym in brackets is a name for what stands before it', () => {
    const text = 'The Varnia Monitoring Commission (VMC) reported. The VMC will return.';
    const entities = resolve(text);
    expect(nameAt(text, entities, last(text, 'VMC'))).toBe('Varnia Monitoring Commission');
  });

  test('a well-known surname stands alone, one that is a word does not', () => {
    const text = 'Talks with Macron resumed. Observers saw no Power there.';
    const entities = resolve(text);
    expect(nameAt(text, entities, 'Macron')).toBe('Emmanuel Macron');
    expect(nameAt(text, entities, 'Power')).not.toBe('Samantha Power');
  });

  test('two persons of one surname are told apart by the courtesy', () => {
    const text = 'Anna Torvik and Lars Torvik came. Mrs Torvik spoke.';
    expect(nameAt(text, resolve(text), last(text, 'Torvik'))).toBe('Anna Torvik');
  });
});

describe('noun phrases', () => {
  test('the head names the entity, not a possessor inside it', () => {
    const text = 'Putin’s aide Yuri Ushakov was there.';
    const entities = resolve(text);
    const aide = entities.at(find(text, 'Putin’s aide Yuri Ushakov'));
    expect(aide).toMatchObject({ name: 'Yuri Ushakov', titles: ['Putin’s aide'] });
    expect(sideAt(entities, find(text, 'Yuri Ushakov'))).toBe('Russia');
  });

  test('an apposition belongs to the name, on either side of it', () => {
    const text = 'Veldonia’s trade minister, Ada Morn, met Ivo Rask, the head of the bank.';
    const entities = resolve(text);
    expect(nameAt(text, entities, 'Veldonia’s trade minister')).toBe('Ada Morn');
    expect(nameAt(text, entities, 'the head of the bank')).toBe('Ivo Rask');
  });

  test('a relative clause does not change who is spoken of', () => {
    const text = 'Norway, which hosted the envoys of Chile and Peru, said nothing.';
    expect(nameAt(text, resolve(text), 'Norway, which hosted the envoys of Chile and Peru')).toBe('Norway');
  });

  test('of coordinated names the first one counts', () => {
    const text = 'Ukraine and its European allies said no.';
    expect(nameAt(text, resolve(text), 'Ukraine and its European allies')).toBe('Ukraine');
  });

  test('both sides are nobody in particular', () => {
    const text = 'Russia met Ukraine. Both sides said little.';
    expect(nameAt(text, resolve(text), 'Both sides')).toBeNull();
  });

  test('unnamed officials are a group that represents their country', () => {
    const text = 'Two Turkish officials said so.';
    const group = resolve(text).at(find(text, 'Two Turkish officials'));
    expect(group?.kind).toBe('group');
    expect(sideAt(resolve(text), find(text, 'Two Turkish officials'))).toBe('Turkey');
  });

  test('an unnamed official is a person who represents the government that the phrase names', () => {
    const text = 'A senior Kremlin official said so.';
    const entities = resolve(text, [says(text, 'A senior Kremlin official', 'said', 'so')]);
    expect(entities.at(find(text, 'A senior Kremlin official'))).toMatchObject({
      kind: 'person',
      name: 'senior Kremlin official',
    });
    expect(sideAt(entities, find(text, 'A senior Kremlin official'))).toBe('Russia');
  });

  test('a ministry is an organization that represents its country, later mentions included', () => {
    const text = 'The Turkish foreign ministry welcomed it. Later the ministry was silent.';
    const entities = resolve(text);
    const ministry = entities.at(find(text, 'The Turkish foreign ministry'));
    expect(ministry?.kind).toBe('organization');
    expect(entities.at(find(text, 'the ministry'))).toBe(ministry);
    expect(sideAt(entities, find(text, 'the ministry'))).toBe('Turkey');
  });

  test('the Russian side is Russia', () => {
    const text = 'The Russian side said so.';
    expect(nameAt(text, resolve(text), 'The Russian side')).toBe('Russia');
  });
});

test('every mention is words of the text, once, and entities are numbered in the text’s order', () => {
  const text = 'Ivo Rask’s aide told Russia that “we”, the Varnian side, met its envoy in Oslo.';
  const { entities } = resolve(text);
  for (const { mentions } of entities) {
    expect(mentions.length).toBeGreaterThan(0);
    expect(new Set(mentions.map(({ start, end }) => `${start} ${end}`)).size).toBe(mentions.length);
    for (const { start, end } of mentions)
      expect(text.slice(start, end)).toMatch(/^[\p{L}\p{N}].*[\p{L}\p{N}]$|^[\p{L}]$/u);
  }
  const starts = entities.map(({ mentions }) => mentions[0]?.start ?? 0);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(entities.map(({ id }) => id)).toEqual(entities.map((_, k) => `e${k + 1}`));
});

test('odd text has no entities and does no harm', () => {
  for (const text of ['', ' ', '\ud800', '”””', 'ministerminister', '’s', 'the of the'])
    expect(resolve(text).entities).toEqual([]);
});
