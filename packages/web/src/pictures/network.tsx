import { useMemo, useState } from 'react';
import { type NetworkLink, type NetworkNode, type PlacedNode, placed } from './layout.ts';
import style from './network.module.css';
import { useWidth } from './use-width.ts';

interface NetworkProps {
  readonly label: string;
  /** The most important first: where there is little room, the last are left out. */
  readonly nodes: readonly NetworkNode[];
  readonly links: readonly NetworkLink[];
  /** The node that the picture is about. */
  readonly centre?: string;
  readonly chosen?: string | undefined;
  /** What a click on a node does. By keyboard the same is done in the table beside. */
  readonly onChoose: (id: string) => void;
}

/** Square pixels that a node needs with its name. */
const ROOM = 6500;
/** Longer names are cut in the picture; the table has them whole. */
const LONGEST_NAME = 26;

/** Who is linked with whom. Persons are round, countries square, all others diamonds; a link of words alone is dashed. */
export function Network({ label, nodes, links, centre, chosen, onChoose }: NetworkProps) {
  const [box, width] = useWidth<HTMLDivElement>();
  const [pointed, setPointed] = useState<string | null>(null);
  const height = Math.round(Math.min(620, Math.max(340, width * 0.72)));
  const places = useMemo(
    () => placed(...fitting(nodes, links, (width * height) / ROOM), width, height),
    [nodes, links, width, height],
  );
  const byId = new Map(places.map((place) => [place.id, place]));
  const lit = pointed ?? chosen ?? null;
  const near = new Set(
    lit === null ? [] : [lit, ...links.flatMap(({ between }) => (between.includes(lit) ? between : []))],
  );
  const most = Math.max(1, ...links.map(({ events, statements }) => events + statements));
  return (
    <div ref={box}>
      <svg
        aria-label={label}
        className={style.network}
        data-lit={lit !== null || undefined}
        height={height}
        role="img"
        viewBox={`0 0 ${width} ${height}`}
      >
        {links.map(({ between: [a, b], events, statements }) => {
          const [from, to] = [byId.get(a), byId.get(b)];
          return (
            from &&
            to && (
              <line
                className={style.link}
                data-near={lit === a || lit === b || undefined}
                key={`${a} ${b}`}
                strokeDasharray={events === 0 ? '4 3' : undefined}
                strokeWidth={1 + 5 * Math.sqrt((events + statements) / most)}
                x1={from.x}
                x2={to.x}
                y1={from.y}
                y2={to.y}
              >
                <title>{`${from.name} – ${to.name}: ${counted(events, 'event')}, ${counted(statements, 'statement')}`}</title>
              </line>
            )
          );
        })}
        {places.map((place) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the table beside does the same by keyboard
          <g
            className={style.node}
            data-centre={place.id === centre || undefined}
            data-near={near.has(place.id) || undefined}
            key={place.id}
            onClick={() => onChoose(place.id)}
            onMouseEnter={() => setPointed(place.id)}
            onMouseLeave={() => setPointed(null)}
          >
            <Mark place={place} />
            <text className={style.name} x={place.x} y={place.y + place.radius + 13}>
              {shortened(place.name)}
            </text>
            <title>{`${place.name}, ${place.kind}`}</title>
          </g>
        ))}
      </svg>
    </div>
  );
}

/** As many of the first nodes as there is room for, and what links them; the table has the others. */
function fitting(
  nodes: readonly NetworkNode[],
  links: readonly NetworkLink[],
  most: number,
): [readonly NetworkNode[], readonly NetworkLink[]] {
  const shown = nodes.slice(0, most);
  const ids = new Set(shown.map(({ id }) => id));
  return [shown, links.filter(({ between: [a, b] }) => ids.has(a) && ids.has(b))];
}

/** What a node looks like: its kind is told by its shape too. */
function Mark({ place: { x, y, radius, kind } }: { readonly place: PlacedNode }) {
  if (kind === 'person') return <circle className={style.person} cx={x} cy={y} r={radius} />;
  const side = radius * 1.8;
  const isCountry = kind === 'country';
  return (
    <rect
      className={isCountry ? style.country : style.other}
      height={side}
      transform={isCountry ? undefined : `rotate(45 ${x} ${y})`}
      width={side}
      x={x - side / 2}
      y={y - side / 2}
    />
  );
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}

function shortened(name: string): string {
  const characters = Array.from(name);
  return characters.length <= LONGEST_NAME
    ? name
    : `${characters
        .slice(0, LONGEST_NAME - 1)
        .join('')
        .trimEnd()}…`;
}
