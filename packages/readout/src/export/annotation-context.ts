/** The context of the W3C recommendation *Web Annotation Data Model* (2017). */
export const ANNO_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** What the terms below stand for begins so. */
export const RECORD_NAMESPACE = 'urn:readout:record:1:';

/**
 * The words that annotations have beside those of the recommendation, and what each says. The fields are those of the record
 * (`readout/record/1`), with names or short objects in place of the record’s own ids, and `saidIn` for its `via`, which the
 * recommendation’s context has taken.
 */
export const ANNOTATION_TERMS = {
  Entity: 'a person, organization, country, place, group, outlet or facility that the text speaks of',
  Time: 'a date or a length of time',
  Attribution: 'something that the text gives as a source’s word or thought',
  Event: 'what happened, is planned or was refused',
  Topic: 'what was discussed at an event, or was not',
  Agreement: 'what two or more sides settled',
  Position: 'what a side wants, will do or will not do',
  Definition: 'a phrase and what it stands for',
  Dispute: 'a claim or an act, and somebody who takes a stand on it',
  part: 'which part of the entry the words are: content, source, cue, addressee, trigger, mention, claim…',
  saidIn: 'annotation of the attribution that the entry stands inside',
  voice: 'names of the sources that it went through, outermost first',
  confidence: '0 to 1; below 1 it is a guess',
  review: 'what a person did with it: accepted, changed or added',
  kind: 'kind of an entity, or of a time',
  titles: 'titles of an entity',
  represents: 'whom an entity stands or speaks for',
  wikidata: 'address of the entity in Wikidata',
  speaker: 'whose word it is',
  addressee: 'who was told',
  act: 'what is done in saying it',
  form: 'direct, indirect or mixed',
  polarity: 'negative where the saying itself is denied',
  certainty: 'hedged where the text distances itself',
  eventType: 'PLOVER event type',
  mode: 'what more is known of the kind of event',
  status: 'status of an event or agreement',
  participants: 'who took part, each with a role',
  role: 'actor, recipient, party, mediator or observer',
  place: 'where it took place',
  from: 'first day',
  to: 'last day',
  duration: 'length of time, ISO 8601',
  approximate: 'whether a time is approximate',
  event: 'annotation of the event that a topic belongs to',
  discussed: 'false where the text says that it was not discussed',
  raisedBy: 'who raised a topic',
  parties: 'who agreed',
  holder: 'whose position it is',
  stance: 'demand, offer, commit, refuse, condition, support or oppose',
  issue: 'what a position is on',
  change: 'shift or none, where the text speaks of it',
  according: 'whose usage a definition is',
  claimant: 'who made the claim or did the act',
  by: 'who takes the stand',
  relation: 'disputes, condemns, endorses, confirms or denies',
} as const;
export type AnnotationTerm = keyof typeof ANNOTATION_TERMS;

/** Terms whose values are addresses. */
const ADDRESSES: ReadonlySet<string> = new Set<AnnotationTerm>(['saidIn', 'event', 'wikidata']);
/** Terms whose values have an order. */
const ORDERED: ReadonlySet<string> = new Set<AnnotationTerm>(['voice']);

/** The contexts of everything that is exported as Web Annotations, inline: nothing but the recommendation’s own is fetched. */
export const ANNOTATION_CONTEXT = [
  ANNO_CONTEXT,
  Object.fromEntries(
    Object.keys(ANNOTATION_TERMS).map((term) => {
      const id = RECORD_NAMESPACE + term;
      if (ADDRESSES.has(term)) return [term, { '@id': id, '@type': '@id' }];
      return [term, ORDERED.has(term) ? { '@id': id, '@container': '@list' } : id];
    }),
  ),
] as const;
