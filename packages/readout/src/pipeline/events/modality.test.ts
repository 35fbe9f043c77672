import { expect, test } from 'vitest';
import { parsedWords } from '../testing/hand-built.ts';
import { modalityOf } from './modality.ts';

const CASES: readonly (readonly [string, string, number, string | null])[] = [
  ['They met', 'They PRON 2 nsubj\nmet VERB 0 root', 1, null],
  [
    'She is to meet him',
    'She PRON 4 nsubj\nis AUX 4 aux\nto PART 4 mark\nmeet VERB 0 root\nhim PRON 4 obj',
    3,
    'planned',
  ],
  ['They will sign it', 'They PRON 3 nsubj\nwill AUX 3 aux\nsign VERB 0 root\nit PRON 3 obj', 2, 'planned'],
  [
    'Doha offered to host talks',
    'Doha PROPN 2 nsubj\noffered VERB 0 root\nto PART 4 mark\nhost VERB 2 xcomp\ntalks NOUN 4 obj',
    4,
    'proposed',
  ],
  [
    'Oslo ruled out a meeting',
    'Oslo PROPN 2 nsubj\nruled VERB 0 root\nout ADP 2 compound:prt\na DET 5 det\nmeeting NOUN 2 obj',
    4,
    'refused',
  ],
  ['They did not meet', 'They PRON 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\nmeet VERB 0 root', 3, 'did not occur'],
  [
    'They did not discuss a meeting',
    'They PRON 4 nsubj\ndid AUX 4 aux\nnot PART 4 advmod\ndiscuss VERB 0 root\na DET 6 det\nmeeting NOUN 4 obj',
    5,
    'hypothetical',
  ],
  [
    'Oslo is ready to talk',
    'Oslo PROPN 3 nsubj\nis AUX 3 cop\nready ADJ 0 root\nto PART 5 mark\ntalk VERB 3 xcomp',
    4,
    'hypothetical',
  ],
  ['They will not meet', 'They PRON 4 nsubj\nwill AUX 4 aux\nnot PART 4 advmod\nmeet VERB 0 root', 3, 'refused'],
  [
    'Both denied that they had spoken',
    'Both PRON 2 nsubj\ndenied VERB 0 root\nthat SCONJ 6 mark\nthey PRON 6 nsubj\nhad AUX 6 aux\nspoken VERB 2 ccomp',
    5,
    'did not occur',
  ],
  [
    'Oslo called off the visit',
    'Oslo PROPN 2 nsubj\ncalled VERB 0 root\noff ADP 2 compound:prt\nthe DET 5 det\nvisit NOUN 2 obj',
    4,
    'cancelled',
  ],
  [
    'No meeting took place',
    'No DET 2 det\nmeeting NOUN 3 nsubj\ntook VERB 0 root\nplace NOUN 3 obj',
    1,
    'did not occur',
  ],
  [
    'The upcoming summit matters',
    'The DET 3 det\nupcoming ADJ 3 amod\nsummit NOUN 4 nsubj\nmatters VERB 0 root',
    2,
    'planned',
  ],
  ['Talks continue', 'Talks NOUN 2 nsubj\ncontinue VERB 0 root', 0, 'ongoing'],
  ['They are fighting', 'They PRON 3 nsubj\nare AUX 3 aux\nfighting VERB 0 root', 2, 'ongoing'],
  [
    'Oslo acts if they attack',
    'Oslo PROPN 2 nsubj\nacts VERB 0 root\nif SCONJ 5 mark\nthey PRON 5 nsubj\nattack VERB 2 advcl',
    4,
    'hypothetical',
  ],
  [
    'Oslo threatened to attack',
    'Oslo PROPN 2 nsubj\nthreatened VERB 0 root\nto PART 4 mark\nattack VERB 2 xcomp',
    3,
    'hypothetical',
  ],
];

test.each(CASES)('%s', (text, table, word, status) => {
  expect(modalityOf(parsedWords(text, table), word)).toBe(status);
});

test('what was said of a meeting leaves its status to its own verb', () => {
  const table = 'Oslo PROPN 2 nsubj\nhopes VERB 0 root\nthat SCONJ 5 mark\nthey PRON 5 nsubj\nmet VERB 2 ccomp';
  expect(modalityOf(parsedWords('Oslo hopes that they met', table), 4)).toBe('proposed');
});
