import { dateLine } from './page-lines.ts';

/** Lines between headline and date, at most: further off stand the dates of other articles. */
const MAX_DISTANCE = 6;

/**
 * The date that a page shows near its headline, as a line of its own; null where there is none.
 * @param lines the page’s lines, in order
 */
export function visibleDate(lines: readonly string[], headline: string | null): string | null {
  const at = headline === null ? -1 : lines.indexOf(headline);
  const dates = lines.flatMap((line, i) => {
    const day = dateLine(line);
    return day === undefined ? [] : [{ day, distance: at < 0 ? 0 : Math.abs(i - at) }];
  });
  const near = dates.filter(({ distance }) => distance <= MAX_DISTANCE);
  // Without a headline the first date counts, and below the text stands that of the last change.
  return (
    (near.length > 0 ? near : dates).reduce<(typeof dates)[number] | null>(
      (best, date) => (best === null || date.distance < best.distance ? date : best),
      null,
    )?.day ?? null
  );
}
