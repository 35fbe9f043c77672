import { account, day, said, talk } from '../../../readout/src/compare/hand-built.ts';
import { find } from '../../../readout/src/model/hand-built.ts';
import type { Record } from '../../../readout/src/model/index.ts';
import { openReadingRoom, type ReadingRoom } from './reading-room.ts';

// Two invented outlets tell of one call, each in its own way, for the tests of what many documents tell together.

interface Telling {
  readonly id: string;
  readonly outlet: string;
  readonly published: string;
  /** Sentence on the fishing quota. */
  readonly quota: string;
  readonly isQuotaDiscussed: boolean;
  /** What else they spoke of, which the other outlet says nothing of. */
  readonly alone: string | null;
  /** What Solheim said of the canal. */
  readonly canal: string;
  readonly dealBy: 'solheim' | 'varga';
  readonly deal: 'implemented' | 'violated';
  /** What Norland does with a ceasefire. */
  readonly ceasefire: string;
  readonly stance: 'refuse' | 'offer';
}

const TELLINGS: readonly Telling[] = [
  {
    id: 'gazette',
    outlet: 'Norland Gazette',
    published: '2026-03-02',
    quota: 'They discussed the fishing quota and winter ferries.',
    isQuotaDiscussed: true,
    alone: 'winter ferries',
    canal: 'The northern canal will not stay closed to grain tankers this winter.',
    dealBy: 'solheim',
    deal: 'implemented',
    ceasefire: 'rejects',
    stance: 'refuse',
  },
  {
    id: 'wire',
    outlet: 'Vesk Wire',
    published: '2026-03-07',
    quota: 'They did not discuss the fishing quota.',
    isQuotaDiscussed: false,
    alone: null,
    canal: 'The northern canal will stay closed to grain tankers this winter.',
    dealBy: 'varga',
    deal: 'violated',
    ceasefire: 'is now ready for',
    stance: 'offer',
  },
];

function recordOf(telling: Telling): Record {
  const { id, outlet, published, quota, isQuotaDiscussed, alone, canal, dealBy, deal, ceasefire, stance } = telling;
  const claim = `the deal of Norland and Vesk on the tolls was ${deal}`;
  const text = `Solheim had a call with Varga on 1 March. ${quota} ${canal} One of them said that ${claim}. Norland ${ceasefire} a ceasefire of thirty days with Vesk. Vesk denies that its patrols blocked the harbour. “Free passage” means no dues.`;
  const at = (words: string) => [find(text, words)];
  const sure = { via: null, confidence: 1 };
  const record = account(id, published, text, {
    times: [day(text, '1 March', '2026-03-01')],
    events: [talk(text, 'call', { time: 't1' })],
    topics: [
      { id: 'k1', event: 'v1', spans: at('the fishing quota'), discussed: isQuotaDiscussed, raisedBy: null, ...sure },
      ...(alone === null
        ? []
        : [{ id: 'k2', event: 'v1', spans: at(alone), discussed: true, raisedBy: null, ...sure }]),
    ],
    attributions: [said(text, 'a1', 'solheim', canal), said(text, 'a2', dealBy, claim)],
    agreements: [
      {
        id: 'g1',
        spans: at('the deal'),
        parties: ['norland', 'vesk'],
        subject: at('the tolls'),
        time: null,
        status: deal,
        via: 'a2',
        confidence: 1,
      },
    ],
    positions: [
      {
        id: 'p1',
        holder: 'norland',
        stance,
        issue: 'ceasefire',
        spans: at(`${ceasefire} a ceasefire of thirty days`),
        change: stance === 'offer' ? 'shift' : null,
        ...sure,
      },
    ],
    disputes: [
      {
        id: 'x1',
        claim: at('its patrols blocked the harbour'),
        claimant: 'norland',
        by: ['vesk'],
        relation: 'denies',
        spans: at('denies'),
        ...sure,
      },
    ],
    definitions: [{ id: 'd1', term: at('“Free passage”'), meaning: at('no dues'), according: 'vesk', ...sure }],
  });
  return { ...record, document: { ...record.document, title: `${outlet} on the call`, outlet } };
}

/** A reading room with both accounts, grouped. */
export async function openCanalRoom(): Promise<ReadingRoom> {
  const room = await openReadingRoom(TELLINGS.map(recordOf));
  await room.archive.following.catchUp();
  return room;
}
