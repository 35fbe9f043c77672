import { textsOf } from '../model/span.ts';
import { CodePointSpans } from './code-point-spans.ts';
import { type CodedActor, codedEvent } from './coded-event.ts';
import { type Exported, isAskedFor } from './exported.ts';
import { RecordView } from './record-view.ts';

/**
 * Events as PLOVER JSON Lines: the fields of its manual (draft 0.7, chapter 4), and beside them `mediator`, `observer`, `status`,
 * `voice` and `confidence`, for which it has none. As in PLOVER, an event in which nobody is named as acting is left out.
 */
export async function* toPlover(documents: AsyncIterable<Exported>): AsyncGenerator<string> {
  for await (const exported of documents)
    for (const event of ploverEvents(exported)) yield `${JSON.stringify(event)}\n`;
}

function* ploverEvents(exported: Exported): Generator<object> {
  const { record, address } = exported;
  const { id, title, outlet, url, language, text } = record.document;
  const points = new CodePointSpans(text);
  const view = new RecordView(record);
  for (const event of record.events) {
    const coded = isAskedFor(exported, event) ? codedEvent(record, event) : null;
    if (!coded || coded.actors.length === 0) continue;
    const { mediators, observers, recipients, place } = coded;
    const [trigger] = event.trigger;
    const voice = view.chain(event.via);
    yield {
      id: `${id}-${event.id}`,
      has_event: true,
      date: coded.date,
      ...(coded.endDate && { enddate: coded.endDate }),
      source: coded.actors.map(ploverActor),
      ...(recipients.length > 0 && { recipient: recipients.map(ploverActor) }),
      event: [event.type],
      quad_code: coded.quad,
      ...(coded.mode && { mode: [coded.mode] }),
      ...(coded.contexts.length > 0 && { context: coded.contexts }),
      ...(place && { event_loc: { name: place.entity.name, ...(place.country && { cc3: place.country }) } }),
      event_text: textsOf(text, [...event.trigger, ...event.mentions]),
      ...(trigger && { text_info: points.of(trigger) }),
      cite_info: {
        citation: id,
        ...((address ?? url) && { url: address ?? url }),
        ...(title && { title }),
        language,
        ...(outlet && { publication: outlet }),
        coder: 'readout',
        codebook: 'plover-0.7',
      },
      ...(mediators.length > 0 && { mediator: mediators.map(ploverActor) }),
      ...(observers.length > 0 && { observer: observers.map(ploverActor) }),
      status: event.status,
      ...(voice.length > 0 && { voice }),
      confidence: event.confidence,
    };
  }
}

function ploverActor({ entity, country, sector, raw }: CodedActor): object {
  return {
    ...(country && { code: country }),
    ...(sector && { sector }),
    ...(raw && { actor_text: raw }),
    ...(entity.ref && { identifier_id: entity.ref }),
    identifier_text: entity.name,
    ...(entity.titles[0] && { office: entity.titles[0] }),
  };
}
