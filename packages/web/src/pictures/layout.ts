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
/** Pixels of a line of a name, of one of its letters, and of the longest name. */
const LINE = 15;
const LETTER = 6.2;
const LONGEST = 150;
/** Rounds in which names that lie on each other are moved apart. */
const ROUNDS = 60;

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
      forceCollide<Moving>(({ radius }) => radius + LINE),
    )
    .force('centre', forceCenter(width / 2, height / 2))
    .force('x', forceX(width / 2).strength(0.05 * Math.min(1, height / width)))
    .force('y', forceY(height / 2).strength(0.1))
    .stop()
    .tick(STEPS);
  return apart(fitted(moving, width, height), width, height);
}

/** Moves and scales the nodes into the picture. */
function fitted(nodes: readonly Moving[], width: number, height: number): PlacedNode[] {
  const [left, right] = extent(nodes.map(({ x = 0 }) => x));
  const [top, bottom] = extent(nodes.map(({ y = 0 }) => y));
  const across = Math.min(2.2, (width - LONGEST) / Math.max(1, right - left));
  const down = Math.min(2.2, (height - 4 * LINE) / Math.max(1, bottom - top));
  return nodes.map(({ id, name, kind, radius, x = 0, y = 0 }) => ({
    id,
    name,
    kind,
    radius,
    x: width / 2 + (x - (left + right) / 2) * across,
    y: height / 2 + (y - (top + bottom) / 2) * down,
  }));
}

/** Moves nodes, each with its name below it, away from each other, and keeps them inside the picture. */
function apart(nodes: readonly PlacedNode[], width: number, height: number): PlacedNode[] {
  const boxes = nodes.map(({ x, y, radius, name }) => ({
    x,
    y: y + LINE / 2,
    halfWidth: Math.max(radius, Math.min(LONGEST, name.length * LETTER) / 2) + 2,
    halfHeight: radius + LINE / 2 + 1,
  }));
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, a] of boxes.entries())
      for (const b of boxes.slice(i + 1)) {
        const across = a.halfWidth + b.halfWidth - Math.abs(a.x - b.x);
        const down = a.halfHeight + b.halfHeight - Math.abs(a.y - b.y);
        if (across <= 0 || down <= 0) continue;
        const axis = across < down ? 'x' : 'y';
        const step = (Math.min(across, down) / 2) * (a[axis] <= b[axis] ? 1 : -1);
        a[axis] -= step;
        b[axis] += step;
      }
    for (const box of boxes) {
      box.x = Math.min(width - box.halfWidth, Math.max(box.halfWidth, box.x));
      box.y = Math.min(height - box.halfHeight, Math.max(box.halfHeight, box.y));
    }
  }
  return nodes.map((node, i) => ({ ...node, x: boxes[i]?.x ?? node.x, y: (boxes[i]?.y ?? node.y) - LINE / 2 }));
}

function extent(values: readonly number[]): readonly [number, number] {
  return [Math.min(...values), Math.max(...values)];
}
