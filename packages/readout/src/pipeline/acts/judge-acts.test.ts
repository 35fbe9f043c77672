import { describe, expect, it } from 'vitest';
import { find, statement } from '../../model/hand-built.ts';
import type { Act, Attribution } from '../../model/index.ts';
import { loadSpeechActs } from '../../vocabulary/speech-acts.ts';
import { contextOf, entityIn, parsedWords, readingOf } from '../testing/hand-built.ts';
import { taggedWords } from '../testing/tagged-words.ts';
import type { Words } from '../words.ts';
import { judgeActs } from './judge-acts.ts';

const speechActs = loadSpeechActs();

/** The act of the one attribution of a text, when the encoder ranks the acts so. */
function judged(
  text: string,
  parts: { cue: string; content: string; form?: Attribution['form']; words?: Words; source?: string },
  ranking: Partial<Record<Act, number>>,
): Act | undefined {
  const { cue, content, form = 'indirect', words = taggedWords(text, ['said', 'deplored', 'went']), source } = parts;
  const ruiz = entityIn(text, { id: 'e1', kind: 'person', name: 'Ruiz' }, source === undefined ? [] : [source]);
  const attribution = statement({
    id: 'a1',
    form,
    cue: cue === '' ? [] : [find(text, cue)],
    content: [find(text, content)],
    source: source === undefined ? null : { spans: [find(text, source)], entity: 'e1' },
  });
  const ranked = Object.entries(ranking).map(([label, probability]) => ({ label, probability }));
  const context = contextOf(text, readingOf(words), [ruiz], [attribution]);
  return judgeActs(context, new Map([['a1', ranked]]), speechActs)[0]?.act;
}

describe('judgeActs', () => {
  it('lets a specific cue decide against a small majority of the encoder', () => {
    const text = 'Ruiz deplored the strikes';
    expect(judged(text, { cue: 'deplored', content: 'the strikes' }, { state: 0.6, condemn: 0.3 })).toBe('condemn');
  });

  it('lets the encoder decide behind a neutral cue where the content shows nothing', () => {
    const text = 'Ruiz said talks went on';
    expect(judged(text, { cue: 'said', content: 'talks went on' }, { state: 0.6, accuse: 0.3 })).toBe('state');
  });

  it('does not hold an accusation back that the encoder is sure of', () => {
    const text = 'Ruiz said troops fired first';
    expect(judged(text, { cue: 'said', content: 'troops fired first' }, { accuse: 0.5, state: 0.4 })).toBe('accuse');
  });

  it('takes an obligation for a demand', () => {
    const text = 'Ruiz said Valdoria must withdraw';
    const words = parsedWords(
      text,
      'Ruiz PROPN 2 nsubj\nsaid VERB 0 root\nValdoria PROPN 5 nsubj\nmust AUX 5 aux\nwithdraw VERB 2 ccomp',
    );
    const content = 'Valdoria must withdraw';
    expect(judged(text, { cue: 'said', content, words }, { state: 0.6, demand: 0.1 })).toBe('demand');
  });

  it('takes readiness for an offer, but not a thing that is ready to be signed', () => {
    const row = (rest: string) => `Ruiz PROPN 2 nsubj\nsaid VERB 0 root\n${rest}`;
    const ready = 'Ruiz said we are ready to talk';
    const offers = parsedWords(
      ready,
      row('we PRON 5 nsubj\nare AUX 5 cop\nready ADJ 2 ccomp\nto PART 7 mark\ntalk VERB 5 xcomp'),
    );
    const done = 'Ruiz said it is ready to be signed';
    const states = parsedWords(
      done,
      row('it PRON 5 nsubj\nis AUX 5 cop\nready ADJ 2 ccomp\nto PART 8 mark\nbe AUX 8 aux\nsigned VERB 5 xcomp'),
    );
    const ranking = { state: 0.7, offer: 0.2 };
    expect(judged(ready, { cue: 'said', content: 'we are ready to talk', words: offers }, ranking)).toBe('offer');
    expect(judged(done, { cue: 'said', content: 'it is ready to be signed', words: states }, ranking)).toBe('state');
  });

  it('takes what “we” perform for that act', () => {
    const text = 'Ruiz added: “We reject this”';
    const words = parsedWords(
      text,
      'Ruiz PROPN 2 nsubj\nadded VERB 0 root\n“ PUNCT 5 punct\nWe PRON 5 nsubj\nreject VERB 2 ccomp\nthis PRON 5 obj\n” PUNCT 5 punct',
    );
    const content = '“We reject this”';
    expect(judged(text, { cue: 'added', content, form: 'direct', words }, { state: 0.6, reject: 0.15 })).toBe('reject');
  });

  it('takes the act that the content names', () => {
    const text = 'Ruiz reiterated her offer';
    const words = parsedWords(
      text,
      'Ruiz PROPN 2 nsubj\nreiterated VERB 0 root\nher PRON 4 nmod:poss\noffer NOUN 2 obj',
    );
    expect(judged(text, { cue: 'reiterated', content: 'her offer', words }, { state: 0.5, offer: 0.1 })).toBe('offer');
  });

  it('takes a content that ends in a question mark for a question', () => {
    const text = 'Ruiz said: “Who would sign?”';
    const content = '“Who would sign?”';
    expect(judged(text, { cue: 'said', content, form: 'direct' }, { state: 0.6, ask: 0.3 })).toBe('ask');
  });

  it('does not let a person report', () => {
    const text = 'According to Ruiz talks went on';
    const ranking = { report: 0.7, state: 0.3 };
    const act = judged(text, { cue: 'According to', content: 'talks went on', source: 'Ruiz' }, ranking);
    expect(act).toBe('state');
  });
});
