import type { System } from '../../../domain/map.ts';
import { plainText, setOrNone } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

/** Context items stand with their home system in the table of context, whichever table said so. */
export const systemRows = (systems: readonly System[]): MapRow[] =>
  systems.map((system) => {
    const cells: CellsOf<'systems', 'id' | 'context'> = {
      name: system.name,
      category: system.category,
      agent_facing: plainText(system.agentFacing),
      sign_on: system.signOn,
      api: setOrNone(system.api),
      vendor: system.vendor,
      platform: system.platform,
      mtbf_hours: plainText(system.mtbfHours),
      mttr_hours: plainText(system.mttrHours),
      monthly_cost: plainText(system.monthlyCost),
    };
    return { key: [system.id], cells, at: system.at };
  });
