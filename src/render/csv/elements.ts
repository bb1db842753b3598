import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { CsvTable } from './csv-table.ts';

const BETWEEN = '; ';

/** One row for each set-up and element that can fail. Shares are of all offered volume, 0 to 1. */
export function elementsCsv({ blastRadius }: ResultDocument): CsvTable {
  return {
    name: 'elements',
    header: [
      'setup',
      'element',
      'name',
      'kind',
      'broken_share',
      'deferred_share',
      'degraded_share',
      'touched_share',
      'contacts_per_hour',
      'extra_minutes_per_hour',
      'workflows_broken',
      'workflows_deferred',
      'workflows_degraded',
    ],
    rows: Object.entries(blastRadius.setups).flatMap(([setup, { elements }]) =>
      Object.entries(elements).map(([id, element]) => [
        setup,
        id,
        element.name,
        element.kind,
        element.volumeShare?.broken ?? null,
        element.volumeShare?.deferred ?? null,
        element.volumeShare?.degraded ?? null,
        element.touchedShare,
        element.contactsPerHour,
        element.extraMinutesPerHour,
        element.workflows.broken.join(BETWEEN),
        element.workflows.deferred.join(BETWEEN),
        element.workflows.degraded.join(BETWEEN),
      ]),
    ),
  };
}
