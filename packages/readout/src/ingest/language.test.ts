import { describe, expect, it } from 'vitest';
import { detectLanguage, requireEnglish } from './language.ts';

describe('detectLanguage', () => {
  it.each([
    ['en', 'The foreign minister told reporters that the talks in Geneva would resume on Monday.'],
    ['fr', 'Le ministre des affaires étrangères a déclaré que les négociations reprendraient lundi à Genève.'],
    ['de', 'Der Außenminister erklärte, die Gespräche in Genf würden am Montag fortgesetzt.'],
    ['es', 'El ministro dijo que las conversaciones se reanudarán el lunes en Ginebra.'],
    ['ru', 'Министр сообщил, что переговоры возобновятся.'],
    ['ja', '外相は月曜日に会談が再開されると述べた。'],
  ])('finds %s', (code, text) => {
    expect(detectLanguage(text).code).toBe(code);
  });

  it.each(['Talks.', '2025', '👍', 'Putin met Xi.', 'Zelenskyy, Lavrov, Araghchi, Wang Yi.'])(
    'does not refuse %j, which is too short to tell',
    (text) => {
      expect(detectLanguage(text).english).toBe(true);
    },
  );

  it('bears a foreign quotation in an English text', () => {
    const text = `The envoy said that the talks had gone well and would go on next week. ${'“Nous sommes très satisfaits.” '}The ministry did not comment on the remarks that he made.`;
    expect(detectLanguage(text).english).toBe(true);
  });

  it('judges a long text by more than its beginning', () => {
    const english = 'The minister said that talks would resume on Monday in the capital. ';
    const french = 'Le ministre a déclaré que les négociations reprendraient lundi dans la capitale. ';
    expect(detectLanguage(english + french.repeat(100)).code).toBe('fr');
  });
});

it('names the language that it refuses', () => {
  expect(() =>
    requireEnglish('Il ministro ha detto che i colloqui riprenderanno lunedì a Ginevra, nella capitale.'),
  ).toThrow('it is in Italian');
});
