import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { CsvTable } from './csv-table.ts';

/** One row for each change of a set-up, with its rule, parameters and the row of the map. */
export function setupChangesCsv({ handleTime }: ResultDocument): CsvTable {
  return {
    name: 'setup-changes',
    header: [
      'setup',
      'intervention',
      'table',
      'key',
      'what',
      'from',
      'to',
      'parameters',
      'rule',
      'file',
      'sheet',
      'row',
    ],
    rows: Object.entries(handleTime.setups).flatMap(([setup, { changes }]) =>
      changes.byRule.flatMap(({ intervention, rule, parameters, what, table, file, sheet, rows }) =>
        rows.map(({ key, row, from, to }) => [
          setup,
          intervention ?? 'navigation',
          table,
          key,
          what,
          from,
          to,
          parameters.join(' '),
          rule,
          file,
          sheet,
          row,
        ]),
      ),
    ),
  };
}
