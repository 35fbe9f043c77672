import type { Event, Topic } from '../../model/index.ts';
import { TopicWords } from '../../vocabulary/topic-words.ts';
import { viaOf } from '../chains.ts';
import type { Context } from '../context.ts';
import { Consultations } from './consultations.ts';
import { encoderTopics } from './encoder-topics.ts';
import { topicsOfConsultations, topicsOfMentions } from './syntax-topics.ts';
import type { TopicDraft } from './topic-draft.ts';
import { topicMentions } from './topic-frames.ts';

const LIST = TopicWords.load();

/** What the calls, meetings and talks of a document were about, and what the text says that they were not about. */
export function extractTopics(context: Context, events: readonly Event[]): Topic[] {
  const consultations = new Consultations(context, events);
  if (consultations.none) return [];
  const mentions = topicMentions(context.reading.words, LIST);
  const found: TopicDraft[] = [];
  const candidates = [
    ...encoderTopics(context, consultations, mentions),
    ...topicsOfMentions(context, consultations, mentions, LIST),
    ...topicsOfConsultations(context, consultations, LIST),
  ];
  const taken = new Uint8Array(context.document.text.length);
  for (const draft of candidates) {
    const { start, end } = draft.span;
    if (taken.subarray(start, end).includes(1)) continue;
    taken.fill(1, start, end);
    found.push(draft);
  }
  return found
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, ...topic }, k) => ({
      id: `k${k + 1}`,
      ...topic,
      spans: [span],
      via: viaOf(context.attributions, [span]),
    }));
}
