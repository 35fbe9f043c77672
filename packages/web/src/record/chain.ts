import type { Attribution, Record } from 'readout/model';
import { RecordView } from 'readout/reading-room';
import type { KindedEntry } from './parts.ts';

/** One link of a chain: who passed something on, and how the text says so. */
export interface ChainLink {
  /** Id of the attribution. */
  readonly id: string;
  readonly who: string;
  /** The cue: *told reporters*; empty in transcripts. */
  readonly how: string;
  readonly isHedged: boolean;
  readonly isDenied: boolean;
}

/** Whose word an entry is, outermost first; an attribution’s own link is the last. Empty in the narrator’s own voice. */
export function chainOf(record: Record, kinded: KindedEntry): ChainLink[] {
  const view = new RecordView(record);
  const byId = new Map(record.attributions.map((attribution) => [attribution.id, attribution]));
  const links: ChainLink[] = [];
  const passed = new Set<string>();
  const first = kinded.kind === 'attributions' ? kinded.entry.id : 'via' in kinded.entry ? kinded.entry.via : null;
  for (let id = first; id !== null && !passed.has(id); ) {
    passed.add(id);
    const attribution = byId.get(id);
    if (!attribution) break;
    links.unshift(linkOf(view, attribution));
    id = attribution.via;
  }
  return links;
}

function linkOf(view: RecordView, attribution: Attribution): ChainLink {
  return {
    id: attribution.id,
    who: view.source(attribution),
    how: view.quote(attribution.cue),
    isHedged: attribution.certainty === 'hedged',
    isDenied: attribution.polarity === 'negative',
  };
}
