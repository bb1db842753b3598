import type { ChangeResult } from '../../schema/result/change.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { CsvCell, CsvTable } from './csv-table.ts';

type SetupChange = ChangeResult['setups'][string];

const HOURS = ['maintenance', 'audit', 'mend', 'retest', 'retrain', 'workflows', 'hours'] as const;
type Row = Readonly<Partial<Record<(typeof HOURS)[number] | 'cost' | 'capacityShare' | 'leadDays', number | null>>>;

/** One row for each set-up and change, and one for each year of its debt. Hours, of debt and additions a year. */
export function costOfChangeCsv({ change }: ResultDocument): CsvTable {
  return {
    name: 'cost-of-change',
    header: [
      'setup',
      'change',
      'of',
      'year',
      'maintenance_hours',
      'audit_hours',
      'mend_hours',
      'retest_hours',
      'retrain_hours',
      'workflow_change_hours',
      'hours',
      'cost',
      'capacity_share',
      'lead_days',
    ],
    rows: Object.entries(change.setups).flatMap(([setup, figures]) =>
      changesOf(figures).map(({ kind, of, year, row }): readonly CsvCell[] => [
        setup,
        kind,
        of,
        year,
        ...HOURS.map((hours) => row[hours] ?? null),
        row.cost ?? null,
        row.capacityShare ?? null,
        row.leadDays ?? null,
      ]),
    ),
  };
}

interface Change {
  readonly kind: string;
  /** Id of what changes; empty where the change is one of a kind. */
  readonly of: string;
  readonly year: number | null;
  readonly row: Row;
}

function changesOf(figures: SetupChange): readonly Change[] {
  const { debt, api, workflow, checkpoint, newSystem, newSystemByCategory, acquisition } = figures;
  const one = (kind: string, row: Row, of = ''): Change => ({ kind, of, year: null, row });
  return [
    one('debt', debt),
    ...debt.byYear.map((row, year): Change => ({ kind: 'debt-projected', of: '', year, row })),
    ...Object.entries(api).map(([system, { mend, retest, hours, cost }]) =>
      one('api', { mend, retest, hours, cost }, system),
    ),
    ...Object.entries(workflow).map(([id, row]) => one('workflow', row, id)),
    one('checkpoint', checkpoint),
    one('new-system', newSystem),
    ...Object.entries(newSystemByCategory).map(([category, row]) => one('new-system', row, category)),
    ...(acquisition === null ? [] : [one('acquisition', acquisition)]),
  ];
}
