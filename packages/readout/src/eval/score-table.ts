import type { GoldResult } from './gold-score.ts';
import type { Accuracy, F1Score } from './score.ts';

const percent = (share: number, width: number) => (100 * share).toFixed(1).padStart(width);

/** The figures of `GoldScore` in per cent, one measure a line. */
export function goldTable({ f1, accuracy }: GoldResult): string[] {
  return [
    ...Object.entries(f1).map(
      ([measure, score]) =>
        `${measure.padEnd(22)} P${percent(score.precision, 6)}  R${percent(score.recall, 6)}  F1${percent(score.f1, 6)}  gold ${score.gold}`,
    ),
    ...Object.entries(accuracy).map(
      ([measure, rate]) => `${measure.padEnd(22)} accuracy${percent(rate.accuracy, 6)}  of ${rate.of} matched`,
    ),
  ];
}

/** The figures of `PolnearScore` in per cent, one measure a line. */
export function polnearTable(f1: { [measure: string]: F1Score }): string[] {
  return Object.entries(f1).map(
    ([measure, score]) =>
      `${measure.padEnd(22)} P ${percent(score.precision, 5)}  R ${percent(score.recall, 5)}  F1 ${percent(score.f1, 5)}  gold ${score.gold}`,
  );
}

/** The figures of `PloverScore` in per cent, one measure a line. */
export function ploverTable(rates: { [measure: string]: Accuracy }): string[] {
  return Object.entries(rates).map(
    ([measure, rate]) => `${measure.padEnd(30)} accuracy${percent(rate.accuracy, 6)}  of ${rate.of}`,
  );
}
