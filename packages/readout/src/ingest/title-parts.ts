/** What stands before or behind a headline and is no outlet. */
const GENERIC =
  /^(?:article|articles|home|index|latest news|news|pdf|press|press releases?|print(?:er)?(?: version)?|statements?)$/i;
const SEPARATOR = /\s+[|–—·»•-]+\s+|:\s+/g;
const MAX_OUTLET = 80;

/** A page’s title taken apart. */
export interface TitleParts {
  readonly headline: string;
  readonly outlet: string | null;
}

/**
 * Finds headline and outlet in “Talks resume | The Paper” or “The Paper - Talks resume”: the part that stands on the page by itself is
 * the headline; where both do, the one that is the page’s `h1`, or else the later one. Null where neither does.
 * @param lines the page’s lines, in order
 * @param h1 text of the first `h1`
 */
export function titleParts(title: string, lines: readonly string[], h1: string | null): TitleParts | null {
  const splits = [...title.matchAll(SEPARATOR)].map(({ 0: separator, index }) => ({
    left: title.slice(0, index).trim(),
    right: title.slice(index + separator.length).trim(),
  }));
  for (const { left, right } of splits) {
    const [atLeft, atRight] = [lines.indexOf(left), lines.indexOf(right)];
    if (atLeft < 0 && atRight < 0) continue;
    const isLeft = h1 === left || (h1 !== right && atLeft > atRight);
    const [headline, rest] = isLeft ? [left, right] : [right, left];
    return { headline, outlet: rest.length > MAX_OUTLET || GENERIC.test(rest) ? null : rest };
  }
  return null;
}
