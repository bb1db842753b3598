/**
 * Systems in the groups that a contact passes through, each on one side of the map; within a group what stands on one
 * platform stays together, and neighbours are changed over until links are short.
 */
import type { LandscapeLink, LandscapeNode } from './landscape.ts';

export type Side = 'left' | 'right';

/** Whom or what systems are for, from the customer inwards; categories that a later edition may add come last. */
export type Tier = 'channels' | 'desk' | 'back-office' | 'others';

export interface Group {
  readonly tier: Tier;
  readonly side: Side;
  readonly nodes: readonly LandscapeNode[];
}

const TIERS: readonly { readonly tier: Tier; readonly categories: readonly string[] }[] = [
  { tier: 'channels', categories: ['telephony', 'chat', 'email', 'ivr', 'bot'] },
  { tier: 'desk', categories: ['crm', 'ticketing', 'knowledge', 'wfm', 'quality', 'analytics'] },
  { tier: 'back-office', categories: ['billing', 'erp', 'fulfilment', 'legal', 'product', 'identity'] },
];
/** A side that has more than this share of all rows gives half of its largest group away. */
const FULLEST_SIDE = 0.65;
const MOST_PASSES = 12;

export function groupsOf(nodes: readonly LandscapeNode[], links: readonly LandscapeLink[]): readonly Group[] {
  const around = nodes.filter(({ isHub }) => !isHub);
  const filled = [...TIERS, { tier: 'others' as const, categories: null }]
    .map(({ tier, categories }) => ({
      tier,
      nodes: around
        .filter(({ category }) =>
          categories === null ? tierOf(category) === null : categories.includes(category ?? ''),
        )
        .toSorted(
          (a, b) => compare(a.platform ?? '', b.platform ?? '') || b.dependent - a.dependent || compare(a.id, b.id),
        ),
    }))
    .filter((group) => group.nodes.length > 0);
  return shortened(onSides(filled), links);
}

const tierOf = (category: string | null): Tier | null =>
  TIERS.find(({ categories }) => categories.includes(category ?? ''))?.tier ?? null;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Unplaced = Omit<Group, 'side'>;

/** A heading takes a row of its own. */
const rowsOf = (groups: readonly Unplaced[]): number => groups.reduce((sum, { nodes }) => sum + nodes.length + 1, 0);

/** The choice of sides that leaves both about as long; the first group stands on the left. */
function onSides(groups: readonly Unplaced[]): readonly Group[] {
  const all = rowsOf(groups);
  const choices = Array.from({ length: 2 ** Math.max(0, groups.length - 1) }, (_, bits) =>
    groups.map((_, at) => at > 0 && ((bits >> (at - 1)) & 1) === 1),
  );
  const leftRows = (choice: readonly boolean[]): number => rowsOf(groups.filter((_, at) => choice[at] !== true));
  const unevenness = (choice: readonly boolean[]): number => Math.abs(2 * leftRows(choice) - all);
  const [best = []] = choices.toSorted((a, b) => unevenness(a) - unevenness(b));
  const left = leftRows(best);
  if (Math.max(left, all - left) <= FULLEST_SIDE * all) {
    return groups.map((group, at) => ({ ...group, side: best[at] === true ? 'right' : 'left' }));
  }
  const largest = groups.toSorted((a, b) => b.nodes.length - a.nodes.length)[0];
  if (largest === undefined || largest.nodes.length < 2) return groups.map((group) => ({ ...group, side: 'left' }));
  return groups.flatMap((group): Group[] => {
    if (group !== largest) return [{ ...group, side: 'left' }];
    const half = Math.ceil(rowsOf(groups) / 2);
    const others = rowsOf(groups.filter((other) => other !== largest));
    const stays = Math.max(1, Math.min(group.nodes.length - 1, half - others));
    return [
      { ...group, side: 'left', nodes: group.nodes.slice(0, stays) },
      { ...group, side: 'right', nodes: group.nodes.slice(stays) },
    ];
  });
}

/** Changes places of two of a group wherever that makes links shorter, until nothing does. */
function shortened(groups: readonly Group[], links: readonly LandscapeLink[]): readonly Group[] {
  const order = groups.map(({ nodes }) => [...nodes]);
  const place = new Map<string, number>();
  const total: Record<Side, number> = { left: 0, right: 0 };
  for (const side of ['left', 'right'] as const) {
    total[side] = rowsOf(groups.filter((group) => group.side === side));
  }
  const settle = (): void => {
    const row: Record<Side, number> = { left: 0, right: 0 };
    groups.forEach(({ side }, at) => {
      row[side] += 1;
      for (const { id } of order[at] ?? []) {
        place.set(id, (row[side] + 0.5) / total[side]);
        row[side] += 1;
      }
    });
  };
  const length = (): number =>
    links.reduce((sum, { from, to, via }) => {
      const ends = [place.get(from), place.get(to)];
      const [a = 0.5, b = 0.5] = ends;
      return sum + (via === null ? Math.abs(a - b) : Math.abs(a - 0.5) + Math.abs(b - 0.5));
    }, 0);
  settle();
  let best = length();
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = best;
    for (const nodes of order) {
      for (let first = 0; first < nodes.length; first += 1) {
        for (let second = first + 1; second < nodes.length; second += 1) {
          if (nodes[first]?.platform !== nodes[second]?.platform) continue;
          swap(nodes, first, second);
          settle();
          const now = length();
          if (now < best - 1e-9) best = now;
          else swap(nodes, first, second);
        }
      }
    }
    if (best === before) break;
  }
  return groups.map((group, at) => ({ ...group, nodes: order[at] ?? [] }));
}

function swap<T>(list: T[], a: number, b: number): void {
  [list[a], list[b]] = [list[b] as T, list[a] as T];
}
