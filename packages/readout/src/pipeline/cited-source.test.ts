import { describe, expect, it } from 'vitest';
import { find } from '../model/hand-built.ts';
import { citedSource } from './cited-source.ts';
import { parsedWords } from './testing/hand-built.ts';

describe('citedSource', () => {
  const text = 'Talks failed, said The Herald, which cited a diplomat';
  const words = parsedWords(
    text,
    'Talks NOUN 2 nsubj\nfailed VERB 4 ccomp\n, PUNCT 4 punct\nsaid VERB 0 root\nThe DET 6 det\nHerald PROPN 4 nsubj\n, PUNCT 6 punct\nwhich PRON 9 nsubj\ncited VERB 6 acl:relcl\na DET 11 det\ndiplomat NOUN 9 obj',
  );
  const content = [find(text, 'Talks failed')];

  it('is whom an outlet cites', () => {
    expect(citedSource(words, [find(text, 'cited')], content)).toEqual(find(text, 'a diplomat'));
  });
  it('is nobody behind another verb', () => expect(citedSource(words, [find(text, 'said')], content)).toBeNull());
  it('is nobody where the phrase is what was cited', () =>
    expect(citedSource(words, [find(text, 'cited')], [find(text, 'a diplomat')])).toBeNull());
  it('is nobody for one who is quoted', () => {
    const passive = 'A diplomat was quoted Monday';
    const table = 'A DET 2 det\ndiplomat NOUN 4 nsubj:pass\nwas AUX 4 aux:pass\nquoted VERB 0 root\nMonday PROPN 4 obl';
    expect(citedSource(parsedWords(passive, table), [find(passive, 'was quoted')], [])).toBeNull();
  });
});
