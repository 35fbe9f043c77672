import { max } from 'd3-array';
import { scaleBand, scaleLinear } from 'd3-scale';
import style from './bars.module.css';
import { periodName, periodsBetween } from './periods.ts';
import { useWidth } from './use-width.ts';

/** Something that is counted over time. */
export interface Series {
  readonly name: string;
  readonly values: readonly { readonly period: string; readonly count: number }[];
}

interface BarsProps {
  readonly label: string;
  /** One below the other, over the same time. */
  readonly series: readonly Series[];
  /** A period that something else on the page is about. */
  readonly chosen?: string | undefined;
  /** What a click on a period does. By keyboard the same is done in the table beside. */
  readonly onChoose?: (period: string) => void;
}

/** Pixels. */
const ROW = 84;
const TALL_ROW = 190;
const LEFT = 34;
const TOP = 20;
const BOTTOM = 22;
const BAR = 28;
/** Room that a letter of a period’s name needs, and what is between two names. */
const LETTER = 6;
const GAP = 14;

/** Counts over time as bars: a row for each series, each with its name and its own scale. */
export function Bars({ label, series, chosen, onChoose }: BarsProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const shown = series.filter(({ values }) => values.length > 0);
  const periods = periodsBetween(shown.flatMap(({ values }) => values.map(({ period }) => period)));
  const row = shown.length === 1 ? TALL_ROW : ROW;
  const height = shown.length * row + BOTTOM;
  const x = scaleBand(periods, [LEFT, Math.min(width, LEFT + periods.length * BAR * 2)]).padding(0.25);
  const longest = max(periods, (period) => periodName(period).length) ?? 1;
  const every = Math.max(1, Math.ceil((longest * LETTER + GAP) / Math.max(1, x.step())));
  return (
    <div ref={box}>
      <svg aria-label={label} className={style.bars} height={height} role="img" viewBox={`0 0 ${width} ${height}`}>
        {shown.map(({ name, values }, i) => (
          <g key={name} transform={`translate(0 ${i * row})`}>
            <Row
              name={name}
              number={series.findIndex((one) => one.name === name)}
              row={row}
              values={values}
              width={width}
              x={x}
            />
          </g>
        ))}
        {periods.map(
          (period, i) =>
            i % every === 0 && (
              <text className={style.period} key={period} x={(x(period) ?? 0) + x.bandwidth() / 2} y={height - 6}>
                {periodName(period)}
              </text>
            ),
        )}
        {periods.map((period) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside does the same by keyboard
          <rect
            className={onChoose ? style.target : style.still}
            data-chosen={period === chosen || undefined}
            height={height - BOTTOM}
            key={period}
            onClick={() => onChoose?.(period)}
            width={x.step()}
            x={(x(period) ?? 0) - (x.step() - x.bandwidth()) / 2}
            y={0}
          >
            <title>
              {[periodName(period), ...shown.map(({ name, values }) => `${name}: ${countIn(values, period)}`)].join(
                '\n',
              )}
            </title>
          </rect>
        ))}
      </svg>
    </div>
  );
}

interface RowProps extends Series {
  readonly number: number;
  readonly row: number;
  readonly width: number;
  readonly x: ReturnType<typeof scaleBand<string>>;
}

function Row({ name, values, number, row, width, x }: RowProps) {
  const most = max(values, ({ count }) => count) ?? 1;
  const y = scaleLinear([0, most], [row - 6, TOP]).nice(3);
  const ticks = y.ticks(row === ROW ? 2 : 4).filter(Number.isInteger);
  return (
    <>
      <text className={style.name} x={LEFT} y={12}>
        {name}
      </text>
      {ticks.map((tick) => (
        <g key={tick}>
          <line className={style.grid} x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} />
          <text className={style.tick} x={LEFT - 6} y={y(tick)}>
            {tick.toLocaleString('en')}
          </text>
        </g>
      ))}
      {values.map(({ period, count }) => (
        <rect
          className={style[`series${(number % 6) + 1}`]}
          height={y(0) - y(count)}
          key={period}
          width={Math.min(BAR, x.bandwidth())}
          x={(x(period) ?? 0) + Math.max(0, x.bandwidth() - BAR) / 2}
          y={y(count)}
        />
      ))}
    </>
  );
}

function countIn(values: Series['values'], period: string): number {
  return values.find((value) => value.period === period)?.count ?? 0;
}
