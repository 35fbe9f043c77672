import { expect, it } from 'vitest';
import { find } from '../../model/hand-built.ts';
import { EntityIndex } from '../entity-index.ts';
import { entityIn, parsedWords } from '../testing/hand-built.ts';
import { sourceKind } from './source-kind.ts';

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
const ruiz = entityIn(text, { id: 'e2', kind: 'person', name: 'Ruiz' }, ['Ruiz']);
const herald = entityIn(text, { id: 'e1', kind: 'outlet', name: 'The Herald' }, ['The Herald']);
const kind = (source: string, entity: string | null) =>
  sourceKind({ source: { spans: [find(text, source)], entity } }, new EntityIndex([herald, ruiz]), words);

it('knows a document by its noun', () => expect(kind('The communiqué', null)).toBe('document'));
it('takes an outlet for a document', () => expect(kind('The Herald', 'e1')).toBe('document'));
it('takes a person for a speaker', () => expect(kind('Ruiz', 'e2')).toBe('speaker'));
it('does not guess about a name that nobody knows', () => expect(kind('Ruiz', null)).toBe('unknown'));
