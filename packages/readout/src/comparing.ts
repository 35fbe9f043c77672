import { compareRecords } from './compare/compare.ts';
import { Meanings } from './compare/meanings.ts';
import { passagesOf } from './compare/passages.ts';
import { loadPassageEncoder } from './meaning.ts';
import type { Comparison } from './model/comparison.ts';
import type { Record } from './model/index.ts';

/** Documents up to which passages are also compared by meaning; of more, by their words alone: vectors would take minutes. */
const MOST_BY_MEANING = 200;

/** What the records of several documents tell together, their passages compared by words and by meaning. */
export async function compareByMeaning(records: readonly Record[]): Promise<Comparison> {
  if (records.length < 2 || records.length > MOST_BY_MEANING) return compareRecords(records);
  const encoder = await loadPassageEncoder();
  try {
    const passages = passagesOf(records);
    const vectors = await encoder.encode(passages);
    return compareRecords(
      records,
      new Meanings(new Map(passages.map((words, i) => [words, vectors[i] as Float32Array]))),
    );
  } finally {
    await encoder.close();
  }
}
