import type { Agreement } from '../model/agreement.ts';
import type { Event } from '../model/event.ts';
import type { Span } from '../model/span.ts';
import {
  accordingTo,
  attributionMarks,
  eventLabel,
  inSeries,
  isReal,
  type Mark,
  participantsPhrase,
  sourcePhrase,
  uncertainMarks,
} from './phrases.ts';
import {
  type AttributionNode,
  attributionStart,
  inTextOrder,
  type RecordView,
  startOf,
  timePhrase,
} from './record-view.ts';
import type { Run } from './terminal.ts';
import { type Block, dotted, run } from './text-layout.ts';

/** Lines that a content may take when the chain goes on inside it: the inner ones repeat its words. */
const OUTER_CONTENT_LINES = 2;

const PART_INKS = { source: 'name', cue: 'cue', unnamed: 'faint' } as const;

/** The sections of a printed record that have something in them, each under its heading. */
export function sections(view: RecordView): Block[] {
  const all: readonly (readonly [heading: string, blocks: Block[]])[] = [
    ['WHO SAID WHAT', view.attributionTree().flatMap((node) => attribution(view, node, []))],
    [
      'WHAT HAPPENED',
      inTextOrder(view.record.events, (event) => startOf(event.trigger)).flatMap((entry) => event(view, entry)),
    ],
    ['AGREEMENTS', agreements(view)],
    ['POSITIONS', positions(view)],
    ['DEFINITIONS', definitions(view)],
    ['DISPUTES', disputes(view)],
    ['TIMES', times(view)],
  ];
  const filled = all.filter(([, blocks]) => blocks.length > 0);
  if (filled.length === 0) return [{ kind: 'line', runs: [['faint', 'Nothing of diplomacy was found in this text.']] }];
  return filled.flatMap(([text, blocks]) => [{ kind: 'heading', text }, ...blocks]);
}

function attribution(
  view: RecordView,
  { attribution: entry, children }: AttributionNode,
  above: readonly string[],
): Block[] {
  const depth = above.length;
  const head: Run[] = [
    ...above.map((name): Run => ['faint', `${name} → `]),
    ...sourcePhrase(view, entry).flatMap(({ part, text }, i): Run[] => [
      ['plain', i === 0 ? '' : ' '],
      [PART_INKS[part], text],
    ]),
  ];
  const addressee = entry.addressee === null ? [] : run('plain', `to ${view.party(entry.addressee)}`);
  return [
    {
      kind: 'entry',
      place: view.place(attributionStart(entry)),
      depth,
      runs: dotted([head, addressee, ...attributionMarks(view, entry).map(marked)]),
    },
    {
      kind: 'entry',
      place: null,
      depth: depth + 1,
      runs: run('plain', view.quote(entry.content)),
      ...(children.length > 0 && { maxLines: OUTER_CONTENT_LINES }),
    },
    ...children.flatMap((child) => attribution(view, child, [...above, view.source(entry)])),
  ];
}

function event(view: RecordView, entry: Event): Block[] {
  const place = entry.place === null ? null : `in ${view.name(entry.place)}`;
  const head = dotted([
    run('label', eventLabel(entry)),
    run(isReal(entry) ? 'good' : 'warn', entry.status),
    run('name', participantsPhrase(view, entry)),
    run('plain', view.time(entry.time)),
    run('plain', view.time(entry.duration)),
    run('plain', place),
    run('faint', `“${view.quote(entry.trigger)}”`),
    ...uncertainMarks(entry).map(marked),
    run('faint', accordingTo(view, entry.via)),
  ]);
  const topics = inTextOrder(
    view.record.topics.filter((topic) => topic.event === entry.id),
    (topic) => startOf(topic.spans),
  );
  const list = (label: Run, discussed: boolean): Block[] => {
    const chosen = topics.filter((topic) => topic.discussed === discussed);
    if (chosen.length === 0) return [];
    const lines = chosen.map(
      (topic): Block => ({
        kind: 'entry',
        place: view.place(startOf(topic.spans)),
        depth: 2,
        runs: dotted([
          run('plain', view.quote(topic.spans)),
          topic.raisedBy === null ? [] : run('plain', `raised by ${view.name(topic.raisedBy)}`),
          ...uncertainMarks(topic).map(marked),
          run('faint', accordingTo(view, topic.via)),
        ]),
      }),
    );
    return [{ kind: 'entry', place: null, depth: 1, runs: [label] }, ...lines];
  };
  return [
    { kind: 'entry', place: view.place(startOf(entry.trigger)), depth: 0, runs: head },
    ...list(['good', 'discussed'], true),
    ...list(['warn', 'NOT discussed'], false),
  ];
}

function agreements(view: RecordView): Block[] {
  return inTextOrder(view.record.agreements, (entry) => startOf(entry.spans)).flatMap((entry) => [
    evidence(view, entry.spans, [
      run('label', entry.status),
      run('name', inSeries(entry.parties.map((id) => view.name(id)))),
      run('plain', view.time(entry.time)),
      ...uncertainMarks(entry).map(marked),
      run('faint', accordingTo(view, entry.via)),
    ]),
    detail(run('plain', view.quote(entry.spans))),
    ...subject(view, entry),
  ]);
}

/** What an agreement is about, where its own words do not end in just that. */
function subject(view: RecordView, entry: Agreement): Block[] {
  const words = view.quote(entry.subject);
  return words === '' || view.quote(entry.spans).endsWith(words)
    ? []
    : [
        detail([
          ['faint', 'on '],
          ['plain', words],
        ]),
      ];
}

function positions(view: RecordView): Block[] {
  const holders = [...new Set(view.record.positions.map((position) => position.holder))];
  return holders.flatMap((holder): Block[] => [
    { kind: 'entry', place: null, depth: 0, runs: [['name', view.name(holder)]] },
    ...inTextOrder(
      view.record.positions.filter((position) => position.holder === holder),
      (position) => startOf(position.spans),
    ).flatMap((entry): Block[] => [
      {
        kind: 'entry',
        place: view.place(startOf(entry.spans)),
        depth: 1,
        runs: dotted([
          run('label', entry.stance),
          run('plain', entry.issue),
          run('warn', entry.change === null ? null : entry.change === 'shift' ? 'a shift' : 'no shift'),
          ...uncertainMarks(entry).map(marked),
          run('faint', accordingTo(view, entry.via, [view.name(holder)])),
        ]),
      },
      { kind: 'entry', place: null, depth: 2, runs: run('plain', view.quote(entry.spans)) },
    ]),
  ]);
}

function definitions(view: RecordView): Block[] {
  return inTextOrder(view.record.definitions, (entry) => startOf(entry.term)).flatMap((entry) => [
    evidence(view, entry.term, [
      run('label', view.quote(entry.term)),
      entry.according === null ? [] : [['plain', 'as used by '], ...run('name', view.name(entry.according))],
      ...uncertainMarks(entry).map(marked),
      run('faint', accordingTo(view, entry.via)),
    ]),
    detail([['faint', 'means '], ...run('plain', view.quote(entry.meaning))]),
  ]);
}

function disputes(view: RecordView): Block[] {
  return inTextOrder(view.record.disputes, (entry) => startOf(entry.spans)).flatMap((entry) => {
    const by = entry.by.map((id) => view.name(id));
    const whose = entry.claimant === null ? 'a claim:' : `${view.name(entry.claimant)}:`;
    return [
      evidence(view, entry.spans, [
        run('name', inSeries(by) || 'somebody'),
        run('warn', entry.relation),
        ...uncertainMarks(entry).map(marked),
        run('faint', accordingTo(view, entry.via, by)),
      ]),
      detail(run('plain', view.quote(entry.spans))),
      ...(entry.claim.length > 0 ? [detail([['faint', `${whose} `], ...run('plain', view.quote(entry.claim))])] : []),
    ];
  });
}

function times(view: RecordView): Block[] {
  return inTextOrder(view.record.times, (entry) => startOf(entry.spans)).map((entry) => {
    const phrase = timePhrase(entry);
    return evidence(view, entry.spans, [
      run('plain', view.quote(entry.spans)),
      run(phrase === 'unresolved' ? 'warn' : 'name', phrase),
      ...uncertainMarks(entry).map(marked),
    ]);
  });
}

function evidence(view: RecordView, spans: readonly Span[], parts: readonly (readonly Run[])[]): Block {
  return { kind: 'entry', place: view.place(startOf(spans)), depth: 0, runs: dotted(parts) };
}

function detail(runs: readonly Run[]): Block {
  return { kind: 'entry', place: null, depth: 1, runs };
}

function marked(mark: Mark): Run[] {
  return [[mark.tone === 'warn' ? 'warn' : 'faint', mark.text]];
}
