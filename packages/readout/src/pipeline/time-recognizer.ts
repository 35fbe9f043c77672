import { Anchors } from './time-anchors.ts';
import { fromIso, toIso } from './time-calendar.ts';
import type { TimeExpression, TimeInput } from './time-expression.ts';
import { readTime } from './time-grammar.ts';
import type { Parsed } from './time-meaning.ts';
import { type Reference, resolveMeaning } from './time-resolver.ts';
import { localTense } from './time-tense.ts';
import { NEW_PARAGRAPH, TimeTokens } from './time-tokens.ts';

/** Text is read in stretches of about this many characters, so that memory stays small whatever comes in. */
const STRETCH = 20_000;
/** A date after these is looked ahead to or measured to; the story does not move there. */
const ASIDE = /^(?:from|until|till|by|before|after|for|since|of)$/;
/** A date between an article and a noun is no adverb of the verb: `a June roadmap`. */
const ATTRIBUTIVE = /^(?:an?|the|its|their|his|her|our)$/;
/** A limit need not lie where the verb does: `was extended until 31 December`. */
const LIMIT = /^(?:until|till|through|by|before|from|to)$/;

/** Finds the dates and durations of a text, in order and without overlap, and resolves them against its publication date. */
export function recognizeTimes(input: TimeInput): TimeExpression[] {
  const published = input.published === null ? null : fromIso(input.published);
  const anchors = new Anchors(published);
  const times: TimeExpression[] = [];
  for (const [from, to] of stretches(input.text)) {
    const tokens = new TimeTokens(input.text, from, to);
    let i = 0;
    let last = 0;
    while (i < tokens.length) {
      if (tokens.gap(i) === NEW_PARAGRAPH && i > 0) anchors.endParagraph();
      const parsed = readTime(tokens, i);
      if (!parsed || parsed.first < last) {
        i += 1;
        continue;
      }
      times.push(toExpression(parsed, tokens, anchors, published, input.tenseAt));
      last = parsed.end;
      i = parsed.end;
    }
  }
  return times;
}

function toExpression(
  { first, end, meaning }: Parsed,
  tokens: TimeTokens,
  anchors: Anchors,
  published: number | null,
  tenseAt: TimeInput['tenseAt'],
): TimeExpression {
  const start = tokens.starts[first] ?? 0;
  const before = tokens.word(first - 1);
  const found = { start, end: tokens.ends[end - 1] ?? start };
  if (meaning.type === 'duration')
    return {
      ...found,
      kind: 'duration',
      from: null,
      to: null,
      duration: meaning.duration,
      approximate: meaning.approximate,
    };
  const isFree =
    meaning.type === 'weekday' ? !ATTRIBUTIVE.test(before) : !ATTRIBUTIVE.test(before) && !LIMIT.test(before);
  const tense = () => (!isFree ? null : (localTense(tokens, first, end) ?? tenseAt?.(start) ?? null));
  const reference: Reference = { published, anchors, tense };
  const resolved = resolveMeaning(meaning, reference);
  if (!resolved) return { ...found, kind: 'date', from: null, to: null, approximate: false };
  const { from, to, approximate } = resolved;
  if (from !== null && !ASIDE.test(before)) anchors.remember(meaning, { from, to }, before === 'in' || before === 'on');
  return { ...found, kind: 'date', from: from === null ? null : toIso(from), to: toIso(to), approximate };
}

/** Cuts behind a line or a sentence where one ends in the later half, else at a space, else anywhere. */
function* stretches(text: string): Generator<readonly [number, number]> {
  let from = 0;
  while (text.length - from > STRETCH) {
    const limit = from + STRETCH;
    const ends = ['\n', '. ', ' '].map((mark) => text.lastIndexOf(mark, limit - mark.length) + mark.length);
    const cut = ends.find((end) => end > limit - STRETCH / 2) ?? limit;
    yield [from, cut];
    from = cut;
  }
  yield [from, text.length];
}
