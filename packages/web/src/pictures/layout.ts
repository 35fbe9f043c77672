import {
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';

export interface NetworkNode {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
}

export interface NetworkLink {
  readonly between: readonly [string, string];
  readonly events: number;
  readonly statements: number;
}

export interface PlacedNode extends NetworkNode {
  readonly x: number;
  readonly y: number;
  /** Pixels. */
  readonly radius: number;
}

type Moving = SimulationNodeDatum & NetworkNode & { readonly radius: number };

/** Steps after which nothing moves any more that one would see. */
const STEPS = 260;
/** Room for a name around a node, in pixels. */
const NAME = { width: 46, height: 14 };

/** Places nodes so that those that are linked stand near each other; the same data gives the same picture. */
export function placed(
  nodes: readonly NetworkNode[],
  links: readonly NetworkLink[],
  width: number,
  height: number,
): PlacedNode[] {
  const weights = new Map<string, number>();
  for (const { between, events, statements } of links)
    for (const id of between) weights.set(id, (weights.get(id) ?? 0) + events + statements);
  const heaviest = Math.max(1, ...weights.values());
  const moving: Moving[] = nodes.map((node) => ({
    ...node,
    radius: 4 + 12 * Math.sqrt((weights.get(node.id) ?? 0) / heaviest),
  }));
  const bonds: SimulationLinkDatum<Moving>[] = links.map(({ between: [source, target] }) => ({ source, target }));
  forceSimulation(moving)
    .force(
      'link',
      forceLink<Moving, SimulationLinkDatum<Moving>>(bonds)
        .id(({ id }) => id)
        .distance(Math.min(width, height) / 6)
        .strength(0.25),
    )
    .force('charge', forceManyBody().strength(-Math.min(width, height) / 1.6))
    .force(
      'room',
      forceCollide<Moving>(({ radius }) => radius + NAME.height),
    )
    .force('centre', forceCenter(width / 2, height / 2))
    .force('x', forceX(width / 2).strength(0.05 * Math.min(1, height / width)))
    .force('y', forceY(height / 2).strength(0.1))
    .stop()
    .tick(STEPS);
  return fitted(moving, width, height);
}

/** Moves and scales the nodes into the picture, with room for their names. */
function fitted(nodes: readonly Moving[], width: number, height: number): PlacedNode[] {
  const [left, right] = extent(nodes.map(({ x = 0 }) => x));
  const [top, bottom] = extent(nodes.map(({ y = 0 }) => y));
  const across = (width - 2 * NAME.width) / Math.max(1, right - left);
  const down = (height - 4 * NAME.height) / Math.max(1, bottom - top);
  return nodes.map(({ id, name, kind, radius, x = 0, y = 0 }) => ({
    id,
    name,
    kind,
    radius,
    x: width / 2 + (x - (left + right) / 2) * Math.min(across, 2.2),
    y: height / 2 - NAME.height / 2 + (y - (top + bottom) / 2) * Math.min(down, 2.2),
  }));
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
