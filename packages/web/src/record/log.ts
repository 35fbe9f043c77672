import { KIND_LABELS } from './kinds.ts';

/** A line of the log of corrections, as the API gives it. */
export interface LogLine {
  readonly id: string;
  readonly decision: { readonly action: string; readonly [field: string]: unknown };
  readonly by: string;
  readonly at: string;
}

/** Ids of corrections that were taken back, and whose taking back was not itself taken back. */
export function takenBack(log: readonly LogLine[]): ReadonlySet<string> {
  const gone = new Set<string>();
  for (const { id, decision } of log.toReversed())
    if (decision.action === 'undo' && !gone.has(id)) gone.add(String(decision.correction));
  return gone;
}

/** What was decided, in words: `changed act to deny: “we will not…”`. */
export function decisionPhrase(decision: LogLine['decision'], log: readonly LogLine[]): string {
  switch (decision.action) {
    case 'accept':
      return `accepted ${anchorPhrase(decision.entry)}`;
    case 'reject':
      return `rejected ${anchorPhrase(decision.entry)}`;
    case 'change':
      return `changed ${String(decision.field)}${valuePhrase(decision.value)} of ${anchorPhrase(decision.entry)}`;
    case 'add':
      return `added ${kindPhrase(decision.kind)}: ${quotesIn(decision.entry)}`;
    case 'merge':
      return 'made two entities of the archive one';
    case 'split':
      return 'made an entity of the archive one of its own';
    case 'undo': {
      const undone = log.find(({ id }) => id === decision.correction);
      return undone ? `took back: ${decisionPhrase(undone.decision, log)}` : 'took a correction back';
    }
    default:
      return decision.action;
  }
}

function anchorPhrase(anchor: unknown): string {
  if (typeof anchor !== 'object' || anchor === null) return 'an entry';
  const { kind, entity } = anchor as { kind?: unknown; entity?: { name: string } };
  return `${kindPhrase(kind)} ${entity ? entity.name : quotesIn(anchor)}`;
}

function kindPhrase(kind: unknown): string {
  return (KIND_LABELS[kind as keyof typeof KIND_LABELS] ?? 'entry').toLowerCase();
}

function valuePhrase(value: unknown): string {
  return typeof value === 'string' || typeof value === 'boolean' ? ` to ${value}` : '';
}

/** The quotations within an anchor or entry. */
function quotesIn(value: unknown): string {
  const quotes: string[] = [];
  const visit = (part: unknown) => {
    if (Array.isArray(part)) part.forEach(visit);
    else if (typeof part === 'object' && part !== null) {
      if ('quote' in part) quotes.push(String(part.quote));
      else Object.values(part).forEach(visit);
    }
  };
  visit(value);
  const words = quotes.join(' … ').replace(/\s+/g, ' ');
  return `“${words.length > 90 ? `${words.slice(0, 90)}…` : words}”`;
}
