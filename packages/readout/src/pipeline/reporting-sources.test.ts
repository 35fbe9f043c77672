import { expect, it } from 'vitest';
import { find, statement } from '../model/hand-built.ts';
import { EntityIndex } from './entity-index.ts';
import { markReports } from './reporting-sources.ts';
import { entityIn, parsedWords } from './testing/hand-built.ts';

const text = 'The communiqué says that talks failed. Ruiz says that talks failed. The Herald says so.';
const words = parsedWords(
  text,
  `The DET 2 det
   communiqué NOUN 3 nsubj
   says VERB 0 root
   that SCONJ 6 mark
   talks NOUN 6 nsubj
   failed VERB 3 ccomp
   . PUNCT 3 punct

   Ruiz PROPN 2 nsubj
   says VERB 0 root
   that SCONJ 5 mark
   talks NOUN 5 nsubj
   failed VERB 2 ccomp
   . PUNCT 2 punct

   The DET 2 det
   Herald PROPN 3 nsubj
   says VERB 0 root
   so ADV 3 advmod
   . PUNCT 3 punct`,
);
const herald = entityIn(text, { id: 'e1', kind: 'outlet', name: 'The Herald' }, ['The Herald']);
const act = (source: string, entity: string | null) => {
  const given = statement({
    id: 'a1',
    content: [{ start: 0, end: 3 }],
    source: { spans: [find(text, source)], entity },
  });
  return markReports([given], new EntityIndex([herald]), words)[0]?.act;
};

it('makes a report of what a document says', () => expect(act('The communiqué', null)).toBe('report'));
it('makes a report of what an outlet says', () => expect(act('The Herald', 'e1')).toBe('report'));
it('leaves the act of a person alone', () => expect(act('Ruiz', null)).toBe('state'));
