/** Elements that need no end tag: opening the next one closes them, or there is nothing in them. */
const UNCLOSED = new Set(
  'area base br col dd dt embed hr img input li link meta option p param source tbody td tfoot th thead tr track wbr'.split(
    ' ',
  ),
);
const TAG = /<(\/?)([a-z][a-z0-9-]*)/gi;

/** Whether elements lie in each other deeper than so many levels, counted by their tags alone, without building a tree. */
export function isNestedDeeper(source: string, limit: number): boolean {
  let depth = 0;
  for (const [, slash, name = ''] of source.matchAll(TAG)) {
    if (UNCLOSED.has(name.toLowerCase())) continue;
    if (slash) depth = Math.max(0, depth - 1);
    else if (++depth > limit) return true;
  }
  return false;
}

/** How many tags and references begin in a page, at most: each may become a node of its tree. */
export function markupCount(source: string): number {
  let count = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === 0x3c || unit === 0x26) count++;
  }
  return count;
}
