/**
 * Systems and what joins them in one set-up, as the dependency map shows them.
 *
 *   systems and integrations of the map → with what depends on each and what its failure breaks → those that are drawn
 */
import { ownEntry } from '../../domain/own-entry.ts';
import type { ElementImpact } from '../../schema/result/blast-radius.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { distinctName } from '../element-names.ts';

export interface LandscapeNode {
  readonly id: string;
  readonly name: string;
  readonly category: string | null;
  readonly platform: string | null;
  /** Integrations run through it, or the orchestrator is it: drawn in the middle. */
  readonly isHub: boolean;
  readonly kind: 'system' | 'orchestrator';
  /** Share of volume whose workflows need it, and that breaks when it alone fails; 0 to 1. */
  readonly dependent: number;
  readonly broken: number;
}

/** How one end reaches the other; `hosts` joins a platform and what runs on it. */
export type LinkMode = 'sync' | 'async' | 'batch' | 'unknown' | 'hosts' | 'connector';

export interface LandscapeLink {
  readonly id: string;
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly via: string | null;
  readonly mode: LinkMode;
  readonly dependent: number;
  readonly broken: number;
  /** Among the integrations and connectors that break something by failing alone, the furthest-reaching is 1; else null. */
  readonly rank: number | null;
}

export interface Landscape {
  readonly nodes: readonly LandscapeNode[];
  readonly links: readonly LandscapeLink[];
  /** Names of systems that nothing joins and no workflow needs, which are not drawn. */
  readonly islands: readonly string[];
  /** Systems and integrations beyond what one picture holds; those that least depends on. */
  readonly leftOut: { readonly systems: number; readonly links: number };
}

/** What a picture of this size holds legibly. */
const MOST_NODES = 60;
const MOST_LINKS = 200;
const ORCHESTRATOR = 'orchestrator';
const CONNECTOR = 'connector:';

type Elements = Readonly<Record<string, ElementImpact>>;

const dependentOf = (impact: ElementImpact | undefined): number => impact?.dependentShare ?? 0;
const brokenOf = (impact: ElementImpact | undefined): number => impact?.volumeShare?.broken ?? 0;

/**
 * @param elements of the set-up to draw
 * @param before the map as it is: the same systems are drawn, without the integrations that only it needs; null for itself
 */
export function landscapeOf({ operation }: ResultDocument, elements: Elements, before: Landscape | null): Landscape {
  const { systems, integrations } = operation.landscape;
  const needed = new Map(before?.links.map(({ id, dependent }) => [id, dependent]));
  const links = rankedLinks([
    ...Object.entries(integrations).flatMap(([id, { from, to, via, mode }]) => {
      const impact = ownEntry(elements, id);
      const isGone = (needed.get(id) ?? 0) > 0 && dependentOf(impact) === 0;
      return isGone || !(from in systems) || !(to in systems)
        ? []
        : [
            joined(
              id,
              distinctName(elements, id),
              from,
              to,
              via !== null && via in systems ? via : null,
              modeOf(mode),
              impact,
            ),
          ];
    }),
    ...Object.entries(elements).flatMap(([id, impact]) => {
      const system = id.slice(CONNECTOR.length);
      return impact.kind === 'connector' && system in systems
        ? [joined(id, impact.name, ORCHESTRATOR, system, null, 'connector', impact)]
        : [];
    }),
  ]);
  const hubs = new Set([...(before?.links ?? []), ...links].flatMap(({ via }) => (via === null ? [] : [via])));
  const all = [
    ...Object.entries(systems).map(
      ([id, { category, platform }]): LandscapeNode => ({
        id,
        name: operation.systemNames[id] ?? id,
        category,
        platform: platform !== null && platform in systems && platform !== id ? platform : null,
        isHub: hubs.has(id),
        kind: 'system',
        dependent: dependentOf(ownEntry(elements, id)),
        broken: brokenOf(ownEntry(elements, id)),
      }),
    ),
    ...orchestratorOf(elements),
  ];
  return drawable(all, links, before === null ? null : new Set(before.nodes.map(({ id }) => id)));
}

function orchestratorOf(elements: Elements): readonly LandscapeNode[] {
  const impact = ownEntry(elements, ORCHESTRATOR);
  return impact?.kind === 'orchestrator'
    ? [
        {
          id: ORCHESTRATOR,
          name: impact.name,
          category: null,
          platform: null,
          isHub: true,
          kind: 'orchestrator',
          dependent: dependentOf(impact),
          broken: brokenOf(impact),
        },
      ]
    : [];
}

const joined = (
  id: string,
  name: string,
  from: string,
  to: string,
  via: string | null,
  mode: LinkMode,
  impact: ElementImpact | undefined,
): Omit<LandscapeLink, 'rank'> => ({
  id,
  name,
  from,
  to,
  via: via === from || via === to ? null : via,
  mode,
  dependent: dependentOf(impact),
  broken: brokenOf(impact),
});

const modeOf = (mode: string | null): LinkMode =>
  mode === 'sync' || mode === 'async' || mode === 'batch' ? mode : 'unknown';

/** Links in the order of what their failure breaks, then of what depends on them. */
const byReach = <T extends { readonly id: string; readonly broken: number; readonly dependent: number }>(
  a: T,
  b: T,
): number => b.broken - a.broken || b.dependent - a.dependent || (a.id < b.id ? -1 : 1);

const rankedLinks = (links: readonly Omit<LandscapeLink, 'rank'>[]): readonly LandscapeLink[] =>
  links.toSorted(byReach).map((link, at) => ({ ...link, rank: link.broken > 0 ? at + 1 : null }));

/** @param wanted systems that are drawn whatever joins them; null for as many as a picture holds */
function drawable(
  all: readonly LandscapeNode[],
  links: readonly LandscapeLink[],
  wanted: ReadonlySet<string> | null,
): Landscape {
  const joinedIds = new Set([
    ...links.flatMap(({ from, to, via }) => [from, to, ...(via === null ? [] : [via])]),
    ...all.flatMap(({ id, platform }) => (platform === null ? [] : [id, platform])),
  ]);
  const isIsland = ({ id, dependent }: LandscapeNode): boolean => !joinedIds.has(id) && dependent === 0;
  const mainland = all.filter((node) => !isIsland(node)).toSorted(byReach);
  const nodes =
    wanted === null
      ? mainland.slice(0, MOST_NODES)
      : all.filter(({ id, kind }) => wanted.has(id) || kind === 'orchestrator');
  const drawn = new Set(nodes.map(({ id }) => id));
  const kept = links
    .filter(({ from, to }) => drawn.has(from) && drawn.has(to))
    .slice(0, MOST_LINKS)
    .map((link) => ({ ...link, via: link.via !== null && drawn.has(link.via) ? link.via : null }));
  return {
    nodes,
    links: kept,
    islands: all.filter(isIsland).map(({ name }) => name),
    leftOut: { systems: wanted === null ? mainland.length - nodes.length : 0, links: links.length - kept.length },
  };
}
