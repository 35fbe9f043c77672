import type { Gazetteer } from '../vocabulary/gazetteer.ts';
import type { IssueLabels } from '../vocabulary/issues.ts';
import type { SpeechActs } from '../vocabulary/speech-acts.ts';
import type { Document } from '../model/index.ts';
import { extractAgreements } from './agreements/agreements.ts';
import type { Annotations } from './annotations.ts';
import { extractAttributions } from './attribution.ts';
import { extractDefinitions } from './definitions/definitions.ts';
import { extractDisputes } from './disputes/disputes.ts';
import { resolveEntities } from './entities/resolve-entities.ts';
import { extractEvents } from './events/events.ts';
import { nameParties } from './parties.ts';
import { extractPositions } from './positions/positions.ts';
import type { Reading } from './reading.ts';
import { markReports } from './reporting-sources.ts';
import { extractTimes } from './times.ts';
import { extractTopics } from './topics/topics.ts';

/** What the components look names up in. */
export interface Vocabulary {
  readonly gazetteer: Gazetteer;
  readonly issues: IssueLabels;
  readonly speechActs: SpeechActs;
}

/** A document's entries from its reading. Every component is pure; each sees the entries of those before it. */
export function annotateReading(document: Document, reading: Reading, vocabulary: Vocabulary): Annotations {
  const times = extractTimes(document, reading);
  const early = { document, reading, times };
  const unnamed = extractAttributions(early, vocabulary.speechActs);
  const entities = resolveEntities(early, vocabulary.gazetteer);
  const attributions = markReports(nameParties(unnamed, entities), entities, reading.words);
  const context = { ...early, entities, attributions };
  const events = extractEvents(context);
  return {
    document,
    entities: entities.entities,
    times,
    attributions,
    events,
    topics: extractTopics(context, events),
    agreements: extractAgreements(context, events),
    positions: extractPositions(context, vocabulary.issues),
    definitions: extractDefinitions(context),
    disputes: extractDisputes(context, events),
  };
}
