import type { Document } from '../model/index.ts';
import type { Gazetteer } from '../vocabulary/gazetteer.ts';
import type { IssueLabels } from '../vocabulary/issues.ts';
import type { SpeechActs } from '../vocabulary/speech-acts.ts';
import { judgeActs } from './acts/judge-acts.ts';
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
import { extractTimes } from './times.ts';
import { extractTopics } from './topics/topics.ts';

/** What the components look names up in. */
export interface Vocabulary {
  readonly gazetteer: Gazetteer;
  readonly issues: IssueLabels;
  readonly speechActs: SpeechActs;
}

/** Runs a named stage; a bench measures here. */
export type Stage = <Entries>(name: string, work: () => Entries) => Entries;
const unmeasured: Stage = (_name, work) => work();

/** A document's entries from its reading. Every component is pure; each sees the entries of those before it. */
export function annotateReading(
  document: Document,
  reading: Reading,
  vocabulary: Vocabulary,
  stage: Stage = unmeasured,
): Annotations {
  const times = stage('times', () => extractTimes(document, reading));
  const early = { document, reading, times };
  const { attributions: unnamed, rankings } = stage('attributions', () =>
    extractAttributions(early, vocabulary.speechActs),
  );
  const entities = stage('entities', () => resolveEntities({ ...early, attributions: unnamed }, vocabulary.gazetteer));
  const named = stage('parties', () => nameParties(unnamed, entities));
  const attributions = stage('acts', () =>
    judgeActs({ ...early, entities, attributions: named }, rankings, vocabulary.speechActs),
  );
  const context = { ...early, entities, attributions };
  const events = stage('events', () => extractEvents(context));
  return {
    document,
    entities: [...entities.entities],
    times,
    attributions,
    events,
    topics: stage('topics', () => extractTopics(context, events)),
    agreements: stage('agreements', () => extractAgreements(context, events)),
    positions: stage('positions', () => extractPositions(context, vocabulary.issues)),
    definitions: stage('definitions', () => extractDefinitions(context)),
    disputes: stage('disputes', () => extractDisputes(context, events)),
  };
}
