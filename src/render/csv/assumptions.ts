import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { CsvTable } from './csv-table.ts';

/** One row for each assumption. */
export function assumptionsCsv({ assumptions }: ResultDocument): CsvTable {
  return {
    name: 'assumptions',
    header: ['assumption', 'value', 'low', 'high', 'unit', 'source', 'reason', 'used_by'],
    rows: assumptions.map(({ id, value, low, high, unit, source, reason, usedBy }) => [
      id,
      value,
      low,
      high,
      unit,
      source,
      reason,
      usedBy.join('; '),
    ]),
  };
}
