import type { Event } from '../model/event.ts';
import type { EntryKind } from '../model/record.ts';
import type { Span } from '../model/span.ts';
import type { Topic } from '../model/topic.ts';
import { entryKey } from './layers.ts';
import { html, type Markup } from './markup.ts';
import {
  accordingTo,
  attributionMarks,
  counted,
  eventLabel,
  inSeries,
  isReal,
  type Mark,
  participantsPhrase,
  sourcePhrase,
  uncertainMarks,
} from './phrases.ts';
import { type AttributionNode, inTextOrder, type RecordView, startOf, timePhrase } from './record-view.ts';

/** The record in sections, each entry with the key that its marks in the text carry. Empty sections are left out. */
export function recordPanel(view: RecordView): Markup[] {
  const { attributions } = view.record;
  const keys = new Map(attributions.map((attribution, i) => [attribution, entryKey('attribution', i)]));
  const node = ({ attribution, children }: AttributionNode, above: readonly string[]): Markup =>
    item(
      keys.get(attribution) ?? '',
      html`<p class="head">${above.map((name) => html`<span class="above">${name} → </span>`)}${sourcePhrase(
        view,
        attribution,
      ).map(
        ({ part, text }) => html`<span class="${part}-name">${text}</span> `,
      )}${attribution.addressee !== null && html`<span class="to">to ${view.party(attribution.addressee)}</span>`}${tags(attributionMarks(view, attribution))}</p>
<p class="words">${view.quote(attribution.content)}</p>`,
      children.map((child) => node(child, [...above, view.source(attribution)])),
    );
  const count = (kind: EntryKind) => view.record[kind].length;
  const attributed = view.attributionTree().map((root) => node(root, []));
  return [
    section('Who said what', 'attribution', count('attributions'), attributed),
    section('What happened', 'event', count('events'), events(view)),
    section('Agreements', 'agreement', count('agreements'), agreements(view)),
    section('Positions', 'position', count('positions'), positions(view)),
    section('Definitions', 'definition', count('definitions'), definitions(view)),
    section('Disputes', 'dispute', count('disputes'), disputes(view)),
    section('Times', 'time', count('times'), times(view)),
    section('Entities', 'entity', count('entities'), entities(view)),
  ].filter((markup) => markup !== null);
}

/** The entries of a layer under their heading; null where there are none. */
function section(heading: string, layer: string, count: number, items: readonly Markup[]): Markup | null {
  if (count === 0) return null;
  return html`<section class="of-${layer}"><h2>${heading} <span>${count}</span></h2>
<ol>${items}</ol></section>
`;
}

/** An entry. It lights up, and is lit up by, the marks that carry its key. */
function item(key: string, content: Markup, below: readonly Markup[] = []): Markup {
  const layer = key.slice(0, key.lastIndexOf('-'));
  return html`<li class="of-${layer}"><div class="entry" id="entry-${key}" data-entry="${key}" tabindex="0">${content}</div>${below.length > 0 && html`<ol>${below}</ol>`}</li>
`;
}

function tags(marks: readonly Mark[]): Markup[] {
  return marks.map(({ text, tone }) => html` <span class="tag ${tone}">${text}</span>`);
}

function detail(parts: readonly (string | null)[]): Markup {
  return html`<span class="detail">${parts.filter(Boolean).join(' · ')}</span>`;
}

/** Entries of a kind with their keys, in the order of the text. */
function keyed<Entry>(
  entries: readonly Entry[],
  kind: Parameters<typeof entryKey>[0],
  spans: (entry: Entry) => readonly Span[],
): { entry: Entry; key: string }[] {
  const withKeys = entries.map((entry, i) => ({ entry, key: entryKey(kind, i) }));
  return inTextOrder(withKeys, ({ entry }) => startOf(spans(entry)));
}

function events(view: RecordView): Markup[] {
  const topics = keyed(view.record.topics, 'topic', (topic) => topic.spans);
  return keyed(view.record.events, 'event', (event) => event.trigger).map(({ entry, key }) => {
    const own = topics.filter((topic) => topic.entry.event === entry.id);
    return item(key, eventCard(view, entry), [
      ...topicList(
        view,
        'discussed',
        own.filter((topic) => topic.entry.discussed),
      ),
      ...topicList(
        view,
        'not discussed',
        own.filter((topic) => !topic.entry.discussed),
      ),
    ]);
  });
}

function eventCard(view: RecordView, event: Event): Markup {
  return html`<p class="head"><b class="event-name">${eventLabel(event)}</b> <span class="tag ${isReal(event) ? 'good' : 'warn'}">${event.status}</span>${tags(uncertainMarks(event))}</p>
<p>${participantsPhrase(view, event)} ${detail([view.time(event.time), view.time(event.duration), event.place === null ? null : `in ${view.name(event.place)}`, accordingTo(view, event.via)])}</p>`;
}

function topicList(view: RecordView, label: string, topics: readonly { entry: Topic; key: string }[]): Markup[] {
  return topics.map(({ entry, key }) =>
    item(
      key,
      html`<p><span class="tag ${entry.discussed ? 'good' : 'warn'}">${label}</span> ${view.quote(entry.spans)} ${detail([entry.raisedBy === null ? null : `raised by ${view.name(entry.raisedBy)}`, accordingTo(view, entry.via)])}${tags(uncertainMarks(entry))}</p>`,
    ),
  );
}

function agreements(view: RecordView): Markup[] {
  return keyed(view.record.agreements, 'agreement', (agreement) => agreement.spans).map(({ entry, key }) =>
    item(
      key,
      html`<p class="head"><b>${inSeries(entry.parties.map((id) => view.name(id)))}</b> <span class="tag plain">${entry.status}</span>${tags(uncertainMarks(entry))} ${detail([view.time(entry.time), accordingTo(view, entry.via)])}</p>
<p class="words">${view.quote(entry.spans)}</p>`,
    ),
  );
}

function positions(view: RecordView): Markup[] {
  const all = keyed(view.record.positions, 'position', (position) => position.spans);
  const holders = [...new Set(view.record.positions.map((position) => position.holder))];
  return holders.map((holder) => {
    const items = all
      .filter(({ entry }) => entry.holder === holder)
      .map(({ entry, key }) => {
        const change =
          entry.change === null
            ? null
            : html` <span class="tag warn">${entry.change === 'shift' ? 'a shift' : 'no shift'}</span>`;
        return item(
          key,
          html`<p class="head"><span class="tag plain">${entry.stance}</span> <b>${entry.issue}</b>${change}${tags(uncertainMarks(entry))} ${detail([accordingTo(view, entry.via, [view.name(holder)])])}</p>
<p class="words">${view.quote(entry.spans)}</p>`,
        );
      });
    return html`<li><h3>${view.name(holder)}</h3><ol class="flat">${items}</ol></li>
`;
  });
}

function definitions(view: RecordView): Markup[] {
  return keyed(view.record.definitions, 'definition', (definition) => definition.term).map(({ entry, key }) =>
    item(
      key,
      html`<p class="head"><b>${view.quote(entry.term)}</b>${tags(uncertainMarks(entry))} ${detail([entry.according === null ? null : `as used by ${view.name(entry.according)}`, accordingTo(view, entry.via)])}</p>
<p class="words">${view.quote(entry.meaning)}</p>`,
    ),
  );
}

function disputes(view: RecordView): Markup[] {
  return keyed(view.record.disputes, 'dispute', (dispute) => dispute.spans).map(({ entry, key }) => {
    const by = entry.by.map((id) => view.name(id));
    const claim = html`<p class="claim">${detail([entry.claimant === null ? 'a claim:' : `${view.name(entry.claimant)}:`])} ${view.quote(entry.claim)}</p>`;
    return item(
      key,
      html`<p class="head"><b>${inSeries(by) || 'Somebody'}</b> <span class="tag warn">${entry.relation}</span>${tags(uncertainMarks(entry))} ${detail([accordingTo(view, entry.via, by)])}</p>
<p class="words">${view.quote(entry.spans)}</p>
${entry.claim.length > 0 && claim}`,
    );
  });
}

function times(view: RecordView): Markup[] {
  return keyed(view.record.times, 'time', (time) => time.spans).map(({ entry, key }) =>
    item(key, html`<p>${view.quote(entry.spans)} <b>${timePhrase(entry)}</b>${tags(uncertainMarks(entry))}</p>`),
  );
}

function entities(view: RecordView): Markup[] {
  return view.record.entities.map((entity, i) => {
    const represented = entity.represents === null ? null : `for ${view.name(entity.represents)}`;
    const known = [entity.kind, represented, ...entity.titles, counted(entity.mentions.length, 'mention'), entity.ref];
    return item(
      entryKey('entity', i),
      html`<p><b>${entity.name}</b> ${detail(known)}${tags(uncertainMarks(entity))}</p>`,
    );
  });
}
