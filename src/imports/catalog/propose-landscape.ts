import { headingKey } from '../../schema/heading.ts';
import type { Proposal, ProposedRow } from '../merging/proposal.ts';
import { plainText } from '../names/plain-text.ts';
import { shortId, uniqueIds } from '../names/short-id.ts';
import { ThingCounter } from '../reading/thing-counter.ts';
import type { Landscape, LandscapeLink } from './landscape.ts';

export interface StandingLandscape {
  readonly systems: readonly { readonly id: string; readonly name: string | null }[];
  readonly integrations: readonly { readonly id: string; readonly from: string; readonly to: string }[];
}

/** Ids that the map keeps for itself (design: ids). */
const RESERVED = /^(?:orchestrator$|connector:|vendor:)/u;

/**
 * Systems and integrations as rows. A system that the workspace has under the same id or name is that one; so is an
 * integration between the same two, whichever way it runs. What cannot be said in the map is told.
 */
export function proposeLandscape(
  landscape: Landscape,
  standing: StandingLandscape,
): { readonly proposal: Proposal; readonly reading: Landscape['reading'] } {
  const aside = new ThingCounter();
  const ids = systemIds(landscape, standing);
  const idOf = (ref: string): string => ids.get(ref) ?? ref;
  const platforms = new Map<string, LandscapeLink>();
  const integrations = new Map<string, { id: string; link: LandscapeLink }>();
  const unique = uniqueIds();
  for (const id of [...ids.values(), ...standing.integrations.map((each) => each.id)]) unique(id);

  for (const link of landscape.links) {
    const [from, to] = [idOf(link.from), idOf(link.to)];
    if (from === to) {
      aside.add(link.was, 'both ends are one system', `${link.from} → ${link.to}`);
    } else if (link.kind === 'platform') {
      const known = platforms.get(from);
      if (known === undefined) platforms.set(from, link);
      else if (idOf(known.to) !== to) aside.add(link.was, 'a system has one platform', `${link.from} → ${link.to}`);
    } else {
      const pair = pairKey(from, to);
      if (!integrations.has(pair)) integrations.set(pair, { id: '', link });
    }
  }
  const standingPairs = new Set(standing.integrations.map(({ from, to }) => pairKey(from, to)));
  const rows: ProposedRow[] = [...integrations]
    .filter(([pair]) => !standingPairs.has(pair))
    .map(([, { link }]) => {
      const [from, to] = [idOf(link.from), idOf(link.to)];
      const id = unique(shortId(`${from} ${to}`, `${from}-${to}`));
      return row({ id, from, to, ...link.columns }, link);
    });
  const systems = landscape.systems.map((system): ProposedRow => {
    const id = idOf(system.ref);
    const platform = platforms.get(id);
    const isNamed = system.name !== null && headingKey(system.name) !== headingKey(id);
    const cells = {
      id,
      ...(isNamed ? { name: plainText(system.name ?? '') } : {}),
      ...system.columns,
      ...(platform === undefined || system.columns['platform'] !== undefined ? {} : { platform: idOf(platform.to) }),
    };
    return row(cells, system);
  });
  return {
    proposal: {
      kind: 'catalog',
      tables: [
        { table: 'systems' as const, rows: oncePerId(systems) },
        { table: 'integrations' as const, rows },
      ].filter((table) => table.rows.length > 0),
      organization: {},
      files: [],
    },
    reading: {
      used: landscape.reading.used,
      setAside: [...landscape.reading.setAside, ...aside.list()],
    },
  };
}

const row = (
  cells: Readonly<Record<string, string>>,
  { source, was }: { source: string; was: string },
): ProposedRow => ({
  cells,
  provenance: { status: 'attested', source: plainText(source), method: plainText(was) },
});

const pairKey = (a: string, b: string): string => JSON.stringify([a, b].sort());

/** What several parts of a catalogue fold into is proposed once, with what the first of them says. */
function oncePerId(rows: readonly ProposedRow[]): readonly ProposedRow[] {
  return [...Map.groupBy(rows, ({ cells }) => cells['id'])].flatMap(([, same]) => same.slice(0, 1));
}

function systemIds({ systems }: Landscape, standing: StandingLandscape): ReadonlyMap<string, string> {
  const taken = uniqueIds();
  for (const { id } of standing.systems) taken(id);
  for (const { id } of standing.integrations) taken(id);
  const ids = new Map<string, string>();
  for (const { ref, id, name } of systems) {
    const keys = [id, ...(name === null ? [] : [name])].map(headingKey);
    const there = standing.systems.find(
      (each) => keys.includes(headingKey(each.id)) || (each.name !== null && keys.includes(headingKey(each.name))),
    );
    ids.set(ref, there?.id ?? taken(RESERVED.test(id) ? `${id.replace(/:/gu, '-')}-system` : id));
  }
  return ids;
}
