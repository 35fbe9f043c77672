import type { Statement } from '../model/comparison.ts';
import type { Record } from '../model/index.ts';
import { assignSaying } from './assign.ts';
import { sayingKeys } from './candidate-keys.ts';
import { clusters } from './clusters.ts';
import { driftOf, type Wording } from './drift.ts';
import { RunningGroups } from './running-groups.ts';
import { nearness, ONE_UTTERANCE, type Saying, sayingsIn } from './saying.ts';
import type { Story } from './story.ts';

/** Attributions up to which all pairs are compared; more are taken in one after another, as an archive does. */
const MOST_AT_ONCE = 1500;

/** Which attributions report one utterance: same speaker, same occasion, near in words. The most reported first. */
export function groupStatements(story: Story): Statement[] {
  const all = story.tellings.flatMap((telling) => sayingsIn(story, telling));
  const records = new Map(story.tellings.map(({ record }) => [record.document.id, record]));
  return (all.length <= MOST_AT_ONCE ? atOnce(story, all) : inTurn(story, all))
    .sort((a, b) => b.length - a.length)
    .map((sayings, i) => ({ id: `S${i + 1}`, speaker: speakerOf(sayings), members: membersOf(sayings, records) }));
}

function atOnce(story: Story, all: readonly Saying[]): Saying[][] {
  const score = (a: number, b: number): number =>
    nearness(all[a] as Saying, all[b] as Saying, story.weights, story.meanings);
  return clusters(all.length, score, ONE_UTTERANCE).map((group) => group.map((i) => all[i] as Saying));
}

/** The earlier published first. */
function inTurn(story: Story, all: readonly Saying[]): Saying[][] {
  const groups = new RunningGroups<Saying>(sayingKeys, (one, near) => assignSaying(one, near, story.meanings));
  for (const one of [...all].sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''))) groups.add(one);
  return groups.groups();
}

/** A person rather than the side that a person speaks for. */
function speakerOf(sayings: readonly Saying[]): string | null {
  return (sayings.find(({ isPerson }) => isPerson) ?? sayings[0])?.name ?? null;
}

/** In the order of publication, each later wording with what it does to the first one. */
function membersOf(sayings: readonly Saying[], records: ReadonlyMap<string, Record>): Statement['members'] {
  const wordings = [...sayings]
    .sort((a, b) => (a.published ?? '').localeCompare(b.published ?? ''))
    .flatMap((saying) => wordingOf(saying, records.get(saying.document)));
  const [first] = wordings;
  return wordings.map((wording) => ({
    document: wording.record.document.id,
    attribution: wording.attribution.id,
    spans: wording.attribution.content,
    form: wording.attribution.form,
    drift: first === undefined || wording === first ? null : driftOf(first, wording),
  }));
}

function wordingOf(saying: Saying, record: Record | undefined): Wording[] {
  const attribution = record?.attributions.find(({ id }) => id === saying.attribution);
  return record === undefined || attribution === undefined ? [] : [{ record, attribution }];
}
