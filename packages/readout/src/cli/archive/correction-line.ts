import type { Correction, Decision } from '../../model/index.ts';
import { plain } from './lines.ts';

/** Characters of a quotation that are shown. */
const SHOWN = 60;

/** `12  2026-05-04T10:00:00.000Z  Anna  reject attribution “the bridge stays open”`. */
export function correctionLine({ id, at, by, decision }: Correction): string {
  return plain(`${id}  ${at}  ${by}  ${describe(decision)}`);
}

function describe(decision: Decision): string {
  switch (decision.action) {
    case 'accept':
    case 'reject':
      return `${decision.action} ${nameOf(decision.entry)}`;
    case 'change':
      return `change ${nameOf(decision.entry)}: ${decision.field} = ${clipped(JSON.stringify(decision.value))}`;
    case 'add':
      return `add to ${decision.kind}: ${clipped(JSON.stringify(decision.entry))}`;
    case 'merge':
      return `merge entity ${decision.entity} into ${decision.into}`;
    case 'split':
      return `split entity ${decision.entity} off`;
    case 'undo':
      return `undo ${decision.correction}`;
  }
}

function nameOf(anchor: Extract<Decision, { action: 'accept' }>['entry']): string {
  if (anchor.kind === 'entities') return `entity ${anchor.entity.name}`;
  const words = anchor.spans.map(({ quote }) => quote).join(' … ');
  return `${anchor.kind.replace(/s$/, '')} “${clipped(words)}”`;
}

function clipped(text: string): string {
  return text.length > SHOWN ? `${text.slice(0, SHOWN - 1).toWellFormed()}…` : text;
}
