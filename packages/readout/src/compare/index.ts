// What the rest of the product uses of the comparison. `assign.ts` says how groups grow in an archive.

export { affinity, ONE_EVENT } from './affinity.ts';
export { type Assignment, assign, assignSaying, type Member } from './assign.ts';
export { candidateKeys, sayingKeys } from './candidate-keys.ts';
export { compareRecords } from './compare.ts';
export { type Occurrence, occurrencesOf } from './occurrence.ts';
export { nearness, ONE_UTTERANCE, type Saying, sayingsOf } from './saying.ts';
