import type { Statement } from '../model/comparison.ts';
import { clusters } from './clusters.ts';
import { nearness, ONE_UTTERANCE, type Saying, sayingsIn } from './saying.ts';
import type { Story, Telling } from './story.ts';

/** Which attributions report one utterance: same speaker, same occasion, near in words. The most reported first. */
export function groupStatements(story: Story): Statement[] {
  const all = story.tellings.flatMap((telling) => sayingsIn(story, telling).map((saying) => ({ telling, saying })));
  const score = (a: number, b: number): number =>
    nearness(all[a]?.saying as Saying, all[b]?.saying as Saying, story.weights, story.meanings);
  return clusters(all.length, score, ONE_UTTERANCE)
    .map((group) => group.map((i) => all[i] as (typeof all)[number]))
    .sort((a, b) => b.length - a.length)
    .map((members, i) => ({
      id: `S${i + 1}`,
      speaker: speakerOf(members.map(({ saying }) => saying)),
      members: [...members]
        .sort((a, b) => (a.saying.published ?? '').localeCompare(b.saying.published ?? ''))
        .flatMap(({ telling, saying }) => memberOf(telling, saying)),
    }));
}

/** A person rather than the side that a person speaks for. */
function speakerOf(sayings: readonly Saying[]): string | null {
  return (sayings.find(({ isPerson }) => isPerson) ?? sayings[0])?.name ?? null;
}

function memberOf({ record }: Telling, saying: Saying): Statement['members'] {
  return record.attributions
    .filter(({ id }) => id === saying.attribution)
    .map(({ id, content, form }) => ({ document: saying.document, attribution: id, spans: content, form }));
}
