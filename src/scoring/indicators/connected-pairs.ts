import type { Phrase } from '../../domain/phrase.ts';
import { phrase } from '../../messages/phrase.ts';
import { NO_TOUCHES, NO_VOLUME, unknown, VOLUME_UNKNOWN } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import { missingCell, type Operation, type TypeOnMap, unsureWeight, volumeWeight } from '../operation.ts';
import { type Link, type Linkage, linkage } from '../system-links.ts';
import { type WeightedRow, weightedMean } from '../weighted-mean.ts';
import { agentTouchesBySystem } from './systems-per-contact.ts';

/** Over pairs of agent-facing systems used in one contact, by volume: share linked directly or through the same hub. */
export const connectedPairs: Indicator = {
  id: 'connected-pairs',
  measure: (operation) => {
    if (operation.map.touches.length === 0) return unknown(NO_TOUCHES, []);
    const links = linkage(operation.map.integrations);
    const rows = operation.types.flatMap((entry) => pairsOf(operation, entry, links));
    const empty = rows.length === 0 ? phrase('notes.noPairs') : NO_VOLUME;
    return weightedMean(rows, { better: 'higher', bounds: { low: 0, high: 1 }, empty, unknown: VOLUME_UNKNOWN });
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
          note: howLinked(a.id, b.id, how),
          weight: entry.type.volume,
          value: how === null ? 0 : 1,
        },
      };
    }),
  );
}

function howLinked(a: string, b: string, link: Link | null): Phrase {
  switch (link?.kind) {
    case undefined:
      return phrase('notes.pairNotLinked', { a, b });
    case 'integration':
      return phrase('notes.pairLinkedBy', { a, b, integration: link.id });
    case 'hub':
      return phrase('notes.pairLinkedThrough', { a, b, hub: link.id });
  }
}
