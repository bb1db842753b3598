import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { CsvTable } from './csv-table.ts';

/** One row for each contact type, largest volume first. Volume is per period of the organisation; times in seconds. */
export function contactTypesCsv({ operation }: ResultDocument): CsvTable {
  return {
    name: 'contact-types',
    header: [
      'contact_type',
      'name',
      'channel',
      'volume',
      'volume_status',
      'systems',
      'system_names',
      'systems_per_contact',
      'touches',
      'agent_touches_per_contact',
      'handle_time_seconds',
      'recorded_handle_time_seconds',
      'recorded_handle_time_status',
      'coordination_share',
      'reaches_agents',
    ],
    rows: operation.contactTypes.map((type) => [
      type.id,
      type.name,
      type.channel,
      type.volume,
      type.volumeStatus,
      type.reachesAgents === null ? null : type.systems.length,
      type.systems.join('; '),
      type.systemsPerContact,
      type.touches,
      type.agentTouchesPerContact,
      type.handleTime,
      type.measuredHandleTime,
      type.measuredHandleTimeStatus,
      type.coordinationShare,
      type.reachesAgents,
    ]),
  };
}
