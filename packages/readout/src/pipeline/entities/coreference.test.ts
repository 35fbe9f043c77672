import { describe, expect, test } from 'vitest';
import { find } from '../../model/hand-built.ts';
import { nameAt, resolve, says } from '../testing/resolved-entities.ts';

describe('descriptions', () => {
  test('a minister is who was called a minister, not who holds another office', () => {
    const text = 'Defence Minister Ida Holm met Foreign Minister Oskar Vellmann. Afterwards the defence minister left.';
    expect(nameAt(text, resolve(text), 'the defence minister')).toBe('Ida Holm');
  });

  test('the side tells which president is meant', () => {
    const text = 'Emmanuel Macron called Vladimir Putin. The French president spoke first.';
    expect(nameAt(text, resolve(text), 'The French president')).toBe('Emmanuel Macron');
  });

  test('a headline’s envoy is the ambassador named below', () => {
    const text = 'Envoy praises village\n\nThe Danish ambassador, Niels Dalby, visited on Friday.';
    expect(nameAt(text, resolve(text), 'Envoy')).toBe('Niels Dalby');
  });

  test('an office that the text never names is told by the year of publication, and marked as a guess', () => {
    const text = 'The Brazilian president said so.';
    const president = resolve(text, [], '2014-03-01').at(find(text, 'The Brazilian president'));
    expect(president).toMatchObject({ name: 'Dilma Rousseff' });
    expect(president?.confidence).toBeLessThan(0.7);
  });

  test('without a date such an office stays unnamed', () => {
    const text = 'The Brazilian president said so.';
    expect(nameAt(text, resolve(text, [], null), 'The Brazilian president')).toBe('Brazilian president');
  });
});

describe('pronouns', () => {
  test('he who adds is the last speaker, not a person whom the addition is about', () => {
    const text = 'Oskar Vellmann said talks were near. Ivo Rask, he added, would come.';
    const entities = resolve(text, [
      says(text, 'Oskar Vellmann', 'said', 'talks were near'),
      says(text, 'he', 'added', 'Ivo Rask'),
    ]);
    expect(nameAt(text, entities, 'he')).toBe('Oskar Vellmann');
  });

  test('she is not a man', () => {
    const text = 'President Anna Torvik met Foreign Minister John Hale. She was content.';
    expect(nameAt(text, resolve(text), 'She')).toBe('Anna Torvik');
  });

  test('who is the noun before it', () => {
    const text = 'Anna Torvik praised Ivo Rask, who smiled.';
    expect(nameAt(text, resolve(text), 'who')).toBe('Ivo Rask');
  });

  test('I is the speaker and we the speaker’s side', () => {
    const text = '“I know that we need peace,” Sergei Lavrov said.';
    const entities = resolve(text, [says(text, 'Sergei Lavrov', 'said', '“I know that we need peace,”')]);
    expect(nameAt(text, entities, 'I')).toBe('Sergei Lavrov');
    expect(nameAt(text, entities, 'we')).toBe('Russia');
  });

  test('we outside of all speech is nobody', () => {
    const text = 'As we reported, Russia agreed.';
    expect(nameAt(text, resolve(text), 'we')).toBeNull();
  });
});
