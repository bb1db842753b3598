/**
 * Landscape → everything the dependency map draws, placed.
 *
 *   groups and sides → rows and hubs → curves → names → badges where nothing else lies → key
 */
import type { ChartRoom } from '../../charts/chart-spec.ts';
import type { DependencyMapView, MapLabel, MapLine, MapMark, MapPlate, MapTone } from '../../charts/dependency-map.ts';
import type { Say } from '../../messages/say.ts';
import { type Point, pointOn } from './curves.ts';
import { groupsOf } from './groups.ts';
import { type Box, boxAround, boxOf, fitted, overlaps, widthOf } from './label-boxes.ts';
import type { Landscape, LandscapeLink, LandscapeNode, LinkMode } from './landscape.ts';
import { DASH_OF_MODE, mapKey } from './map-key.ts';
import { orderedHubs, type PlacedNode, type Places, placesOf } from './places.ts';

/** Links that bear a number, and those that stand out most. */
export const MOST_NUMBERED = 9;
const WORST = 3;

/** In pixels: the thinnest line, and what all volume adds to it. */
const LINE_WIDTH: Readonly<Record<ChartRoom, readonly [least: number, more: number]>> = {
  wide: [1.25, 7],
  narrow: [1, 5],
};
const NAME_GAP = 13;
const EDGE = 2;
const HUB_HALF_HEIGHT = 12;
const HUB_PADDING = 9;
const MOST_OF_HUB = 170;
const BADGE_RADIUS = 9;
const DIAMOND_RADIUS = 6;
const BADGE_SPACE = 1;
/** Places along a curve in which a badge may lie, the best first. */
const ALONG = [0.5, 0.42, 0.58, 0.35, 0.65, 0.28, 0.72, 0.22, 0.78, 0.46, 0.54, 0.39, 0.61, 0.31, 0.69, 0.18, 0.82];

interface DrawnLink {
  readonly link: LandscapeLink | null;
  readonly tone: MapTone;
  readonly mode: LinkMode;
  readonly dependent: number;
  /** One curve, or two that meet in a hub. */
  readonly curves: readonly (readonly Point[])[];
}

/**
 * @param say headings of groups and the key
 * @param arranged what decides the order of systems; the map as it is, so that another set-up's lies alike
 */
export function mapView(landscape: Landscape, room: ChartRoom, say: Say, arranged = landscape): DependencyMapView {
  const groups = groupsOf(arranged.nodes, arranged.links).map((group) => ({
    ...group,
    nodes: group.nodes.map((node) => landscape.nodes.find(({ id }) => id === node.id) ?? node),
  }));
  const hubs = orderedHubs(landscape.nodes, landscape.links, groups);
  const places = placesOf(groups, hubs, room);
  const at = new Map(places.nodes.map((placed) => [placed.node.id, placed]));
  const drawn = [
    ...hostings(landscape.nodes, at, room),
    ...landscape.links.flatMap((link) => drawnLink(link, at, room)),
  ];
  const [least, more] = LINE_WIDTH[room];
  const lines = drawn.flatMap(({ curves, tone, mode, dependent }): MapLine[] =>
    curves.map((points) => ({
      points,
      tone,
      dash: DASH_OF_MODE[mode],
      width: mode === 'hosts' ? least : least + more * dependent,
    })),
  );
  const names = namesOf(places, room, say);
  const taken = [
    ...names.labels.map(boxOf),
    ...names.plates.map(plateBox),
    ...names.marks.map(({ x, y }) => boxAround(x, y, DIAMOND_RADIUS)),
  ];
  const badges = badgesOf(drawn, taken, places);
  const key = mapKey(
    drawn.map(({ mode }) => mode),
    { breaking: drawn.some(({ link }) => link?.rank != null) || landscape.nodes.some(({ broken }) => broken > 0) },
    room,
    places.height,
    say,
  );
  return {
    width: places.width,
    height: key.bottom,
    lines: [...lines, ...key.lines],
    marks: [...names.marks, ...badges.marks, ...key.marks],
    plates: names.plates,
    labels: [...names.labels, ...badges.labels, ...key.labels],
  };
}

const plateBox = ({ x, y, right, bottom }: MapPlate): Box => ({ left: x, top: y, right, bottom });

function hostings(
  nodes: readonly LandscapeNode[],
  at: ReadonlyMap<string, PlacedNode>,
  room: ChartRoom,
): readonly DrawnLink[] {
  return nodes.flatMap(({ id, platform }) => {
    const hosted = at.get(id);
    const host = platform === null ? undefined : at.get(platform);
    if (hosted === undefined || host === undefined) return [];
    return [{ link: null, tone: 'faint', mode: 'hosts', dependent: 0, curves: [curve(host, hosted, room)] }];
  });
}

function drawnLink(link: LandscapeLink, at: ReadonlyMap<string, PlacedNode>, room: ChartRoom): readonly DrawnLink[] {
  const from = at.get(link.from);
  const to = at.get(link.to);
  const via = link.via === null ? undefined : at.get(link.via);
  if (from === undefined || to === undefined) return [];
  return [
    {
      link,
      tone: toneOf(link),
      mode: link.mode,
      dependent: link.dependent,
      curves: via === undefined ? [curve(from, to, room)] : [curve(from, via, room), curve(via, to, room)],
    },
  ];
}

function toneOf({ rank, dependent }: LandscapeLink): MapTone {
  if (rank !== null) return rank <= WORST ? 'worst' : 'breaking';
  return dependent > 0 ? 'plain' : 'faint';
}

/** Leaves both ends inwards; the further apart two of one side are, the deeper it reaches. */
function curve(from: PlacedNode, to: PlacedNode, room: ChartRoom): readonly Point[] {
  const apart = Math.abs(from.y - to.y);
  const reach =
    room === 'narrow'
      ? 14 + 128 * Math.min(1, (apart / 700) ** 0.6)
      : from.inwards === to.inwards && from.inwards !== 0
        ? 26 + Math.min(150, 0.42 * apart)
        : Math.abs(from.x - to.x) * 0.5;
  const inner = ({ x, y, inwards }: PlacedNode, towards: PlacedNode): Point => {
    const way = inwards === 0 ? Math.sign(towards.x - x) : inwards;
    return { x: x + way * reach, y };
  };
  return [point(from), inner(from, to), inner(to, from), point(to)];
}

const point = ({ x, y }: Point): Point => ({ x, y });

interface Named {
  readonly labels: readonly MapLabel[];
  readonly marks: readonly MapMark[];
  readonly plates: readonly MapPlate[];
}

function namesOf({ nodes, headings, width }: Places, room: ChartRoom, say: Say): Named {
  const around = nodes.filter(({ inwards }) => inwards !== 0);
  const hubs = nodes.filter(({ inwards }) => inwards === 0).map(hubOf);
  return {
    labels: [
      ...headings.map(({ heading, x, y, inwards }) =>
        outside(say(`landscape.group-${heading}`), 'heading', x, y, inwards, room, width),
      ),
      ...around.map(({ node, x, y, inwards }) =>
        outside(node.name, node.broken > 0 ? 'strong-name' : 'name', x, y, inwards === -1 ? -1 : 1, room, width),
      ),
      ...hubs.map(({ label }) => label),
    ],
    marks: [
      ...around.map(
        ({ node, x, y }): MapMark => ({
          x,
          y,
          shape: node.broken > 0 ? 'diamond' : 'ring',
          tone: node.broken > 0 ? 'worst' : 'plain',
        }),
      ),
      ...hubs.flatMap(({ mark }) => mark),
    ],
    plates: hubs.map(({ plate }) => plate),
  };
}

/** A name beside its system, away from the curves; in a narrow room names begin at the edge. */
function outside(
  name: string,
  kind: MapLabel['kind'],
  x: number,
  y: number,
  inwards: 1 | -1,
  room: ChartRoom,
  width: number,
): MapLabel {
  const end = x - inwards * NAME_GAP;
  if (room === 'narrow') return { x: EDGE, y, text: fitted(name, kind, end - EDGE), align: 'left', kind };
  const free = inwards === 1 ? end - EDGE : width - EDGE - end;
  return { x: end, y, text: fitted(name, kind, free), align: inwards === 1 ? 'right' : 'left', kind };
}

function hubOf({ node, x, y }: PlacedNode): {
  readonly label: MapLabel;
  readonly mark: readonly MapMark[];
  readonly plate: MapPlate;
} {
  const isBreaking = node.broken > 0;
  const kind = isBreaking ? 'strong-name' : 'name';
  const text = fitted(node.name, kind, MOST_OF_HUB);
  const markRoom = isBreaking ? 2 * DIAMOND_RADIUS + 4 : 0;
  const half = (widthOf(text, kind) + markRoom) / 2 + HUB_PADDING;
  return {
    label: { x: x - half + HUB_PADDING + markRoom, y, text, align: 'left', kind },
    mark: isBreaking ? [{ x: x - half + HUB_PADDING + DIAMOND_RADIUS, y, shape: 'diamond', tone: 'worst' }] : [],
    plate: { x: x - half, y: y - HUB_HALF_HEIGHT, right: x + half, bottom: y + HUB_HALF_HEIGHT },
  };
}

/** Numbers on the links that reach furthest, and a diamond on every other that breaks something alone. */
function badgesOf(
  drawn: readonly DrawnLink[],
  around: readonly Box[],
  { width, height }: Places,
): { readonly labels: readonly MapLabel[]; readonly marks: readonly MapMark[] } {
  const taken = [...around];
  const labels: MapLabel[] = [];
  const marks: MapMark[] = [];
  const inside = ({ x, y }: Point, radius: number): boolean =>
    x >= radius && y >= radius && x <= width - radius && y <= height - radius;
  for (const { link, tone, curves } of drawn) {
    if (link?.rank == null) continue;
    const isNumbered = link.rank <= MOST_NUMBERED;
    const radius = isNumbered ? BADGE_RADIUS : DIAMOND_RADIUS;
    const candidates = curves.flatMap((controls) => ALONG.map((along) => pointOn(controls, along)));
    const free = candidates.find(
      (place) =>
        inside(place, radius) && !taken.some((box) => overlaps(box, boxAround(place.x, place.y, radius + BADGE_SPACE))),
    );
    const [first] = candidates;
    const place = free ?? (isNumbered ? null : first);
    if (place == null) continue;
    taken.push(boxAround(place.x, place.y, radius));
    marks.push({ ...place, shape: isNumbered ? 'badge' : 'diamond', tone: isNumbered ? 'worst' : tone });
    if (isNumbered) labels.push({ ...place, text: `${link.rank}`, align: 'center', kind: 'number' });
  }
  return { labels, marks };
}
