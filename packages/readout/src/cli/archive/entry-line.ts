import type { FoundHit } from '../../archive.ts';

/** `attribution  Jonas Vaitkus: deny`, `position  Latvia: refuse, transit tolls`. */
export function describeEntry({
  kind,
  parts,
  act,
  stance,
  issue,
  status,
  eventType,
  relation,
}: NonNullable<FoundHit['entry']>): string {
  const who = parts.filter(({ role }) => role !== 'addressee' && role !== 'place').map(({ name }) => name);
  const what = [eventType, act, stance, issue, relation, status].filter((part) => part !== null);
  return `${kind}  ${[who.join(' and '), what.join(', ')].filter((part) => part !== '').join(': ')}`;
}
