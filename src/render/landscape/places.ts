/**
 * Where systems lie: in a wide room around an oval, names outside, hubs along its middle; in a narrow room one below the
 * other, names on the left. Rows come from d3-hierarchy's cluster layout (groups as parents, gaps between them): it is
 * kept, small, ISC-licensed, without chance, and never lays two leaves on each other. Layered layouts (dagre, ELK) draw
 * twenty systems well, but forty with 120 links become 2,700 pixels wide and more, which no page holds legibly.
 */
import { cluster, hierarchy } from 'd3-hierarchy';
import type { ChartRoom } from '../../charts/chart-spec.ts';
import type { Point } from './curves.ts';
import type { Group, Side, Tier } from './groups.ts';
import type { LandscapeLink, LandscapeNode } from './landscape.ts';

export interface PlacedNode extends Point {
  readonly node: LandscapeNode;
  /** The way into the map from here: 1 to the right, −1 to the left, 0 both ways. */
  readonly inwards: 1 | -1 | 0;
}

/** What stands above a group; hubs have one of their own in a narrow room. */
export type Heading = Tier | 'hubs';

export interface PlacedHeading extends Point {
  readonly heading: Heading;
  readonly inwards: 1 | -1;
}

export interface Places {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly headings: readonly PlacedHeading[];
}

/** In CSS pixels. */
export const MAP_WIDTH: Readonly<Record<ChartRoom, number>> = { wide: 800, narrow: 320 };
/** Where systems stand in a narrow room; names end before it. */
const NARROW_SPINE = 168;
const HALF_WIDTH_OF_OVAL = 190;
/** Between 2, an ellipse, and infinity, a rectangle. */
const ROUNDNESS = 2.6;
/** The oval is that much taller than its rows, so that the outermost ones do not meet. */
const TALLER = 1.12;
const PITCH = { wide: { least: 21, most: 34, height: 280 }, narrow: 21 } as const;
/** Distance of leaves of two groups, in rows. */
const GROUP_GAP = 1.6;

interface Leaf {
  readonly children?: readonly Leaf[];
  readonly node?: LandscapeNode;
  readonly heading?: Heading;
}

export function placesOf(groups: readonly Group[], hubs: readonly LandscapeNode[], room: ChartRoom): Places {
  return room === 'wide' ? around(groups, hubs) : below(groups, hubs);
}

function around(groups: readonly Group[], hubs: readonly LandscapeNode[]): Places {
  const sides = (['left', 'right'] as const).map((side) => ({
    side,
    leaves: leavesOf(groups.filter((group) => group.side === side)),
  }));
  const most = Math.max(1, hubs.length, ...sides.map(({ leaves }) => rowCount(leaves)));
  const { least, most: widest, height: wished } = PITCH.wide;
  const pitch = Math.min(widest, Math.max(least, wished / most));
  const height = pitch * (most + 1);
  const centre = { x: MAP_WIDTH.wide / 2, y: height / 2 };
  const across = (y: number): number =>
    HALF_WIDTH_OF_OVAL *
    (1 - Math.min(1, Math.abs(y - centre.y) / ((height / 2) * TALLER)) ** ROUNDNESS) ** (1 / ROUNDNESS);
  const placed = sides.flatMap(({ side, leaves }) => {
    const sign = side === 'left' ? -1 : 1;
    return rowsOf(leaves, pitch, height).map(({ leaf, y }) => ({ leaf, y, x: centre.x + sign * across(y), side }));
  });
  return {
    width: MAP_WIDTH.wide,
    height,
    nodes: [
      ...placed.flatMap(({ leaf: { node }, x, y, side }) =>
        node === undefined ? [] : [{ node, x, y, inwards: inwardsFrom(side) }],
      ),
      ...hubs.map((node, at) => ({
        node,
        x: centre.x,
        y: (height * (at + 1)) / (hubs.length + 1),
        inwards: 0 as const,
      })),
    ],
    headings: placed.flatMap(({ leaf: { heading }, x, y, side }) =>
      heading === undefined ? [] : [{ heading, x, y, inwards: inwardsFrom(side) }],
    ),
  };
}

const inwardsFrom = (side: Side): 1 | -1 => (side === 'left' ? 1 : -1);

function below(groups: readonly Group[], hubs: readonly LandscapeNode[]): Places {
  const all = [...groups, ...(hubs.length === 0 ? [] : [{ tier: 'hubs' as const, nodes: hubs }])];
  const leaves = leavesOf(all);
  const height = PITCH.narrow * (rowCount(leaves) + 1);
  const rows = rowsOf(leaves, PITCH.narrow, height);
  return {
    width: MAP_WIDTH.narrow,
    height,
    nodes: rows.flatMap(({ leaf: { node }, y }) =>
      node === undefined ? [] : [{ node, x: NARROW_SPINE, y, inwards: 1 as const }],
    ),
    headings: rows.flatMap(({ leaf: { heading }, y }) =>
      heading === undefined ? [] : [{ heading, x: NARROW_SPINE, y, inwards: 1 as const }],
    ),
  };
}

function leavesOf(groups: readonly { readonly tier: Heading; readonly nodes: readonly LandscapeNode[] }[]): Leaf {
  return {
    children: groups.map(({ tier, nodes }) => ({ children: [{ heading: tier }, ...nodes.map((node) => ({ node }))] })),
  };
}

const rowCount = ({ children = [] }: Leaf): number =>
  children.reduce((sum, group) => sum + (group.children?.length ?? 0), 0) +
  (GROUP_GAP - 1) * Math.max(0, children.length - 1);

/** Leaves with their places from top to bottom, the block in the middle of the height. */
function rowsOf(root: Leaf, pitch: number, height: number): readonly { readonly leaf: Leaf; readonly y: number }[] {
  if ((root.children ?? []).length === 0) return [];
  const laid = cluster<Leaf>()
    .nodeSize([pitch, 1])
    .separation((a, b) => (a.parent === b.parent ? 1 : GROUP_GAP))(
    hierarchy<Leaf>(root, ({ children }) => children && [...children]),
  );
  const leaves = laid.leaves();
  const ys = leaves.map(({ x }) => x);
  const middle = (Math.min(...ys) + Math.max(...ys)) / 2;
  return leaves.map(({ data, x }) => ({ leaf: data, y: x - middle + height / 2 }));
}

/** Hubs from top to bottom as what they join lies. */
export function orderedHubs(
  nodes: readonly LandscapeNode[],
  links: readonly LandscapeLink[],
  groups: readonly Group[],
): readonly LandscapeNode[] {
  const row = new Map(
    (['left', 'right'] as const).flatMap((side) => {
      const own = groups.filter((group) => group.side === side).flatMap((group) => group.nodes);
      return own.map(({ id }, at) => [id, (at + 1) / (own.length + 1)] as const);
    }),
  );
  const mean = ({ id }: LandscapeNode): number => {
    const ends = links.flatMap(({ from, to, via }) => (via === id || from === id || to === id ? [from, to] : []));
    const rows = ends.flatMap((end) => row.get(end) ?? []);
    return rows.length === 0 ? 0.5 : rows.reduce((sum, value) => sum + value, 0) / rows.length;
  };
  return nodes.filter(({ isHub }) => isHub).toSorted((a, b) => mean(a) - mean(b) || (a.id < b.id ? -1 : 1));
}
