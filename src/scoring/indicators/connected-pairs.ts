import { NO_VOLUME, unknown } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import { missingCell, type Operation, type TypeOnMap, unsureWeight, volumeWeight } from '../operation.ts';
import { type Linkage, linkage } from '../system-links.ts';
import { type WeightedRow, weightedMean } from '../weighted-mean.ts';
import { agentTouchesBySystem } from './systems-per-contact.ts';

/** Over pairs of agent-facing systems used in one contact, by volume: share linked directly or through the same hub. */
export const connectedPairs: Indicator = {
  id: 'connected-pairs',
  measure: (operation) => {
    if (operation.map.touches.length === 0) return unknown('no touches in the map', []);
    const links = linkage(operation.map.integrations);
    const rows = operation.types.flatMap((entry) => pairsOf(operation, entry, links));
    const empty = rows.length === 0 ? 'no contact uses two agent-facing systems' : NO_VOLUME;
    return weightedMean(rows, { better: 'higher', bounds: { low: 0, high: 1 }, empty, unknown: 'no volume is known' });
  },
};

function pairsOf(operation: Operation, entry: TypeOnMap, links: Linkage): readonly WeightedRow[] {
  const used = [...agentTouchesBySystem(operation, entry).keys()]
    .sort()
    .map((id) => operation.systems.get(id))
    .filter((system) => system !== undefined)
    .filter((system) => system.agentFacing !== false);
  return used.flatMap((a, index) =>
    used.slice(index + 1).map((b): WeightedRow => {
      const sure = a.agentFacing === true && b.agentFacing === true;
      const volume = volumeWeight(entry.type);
      const how = links(a.id, b.id);
      const unsure = [a, b].filter((system) => system.agentFacing === null);
      return {
        weight: sure ? volume.weight : 0,
        open: sure ? volume.open : unsureWeight(volume, `${entry.type.id}: ${a.id}, ${b.id}`),
        value: how === null ? 0 : 1,
        missing: [
          ...volume.missing,
          ...unsure.map((system) => missingCell('systems', system.id, 'agent_facing', system)),
        ],
        evidence: {
          table: 'contact-types',
          key: entry.type.id,
          place: entry.type.at,
          note: `${a.id} and ${b.id}: ${how ?? 'not linked'}`,
          weight: entry.type.volume,
          value: how === null ? 0 : 1,
        },
      };
    }),
  );
}
