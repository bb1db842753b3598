import type { SetupHandleTime } from '../../schema/result/handle-time.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { CsvCell, CsvTable } from './csv-table.ts';

/** Tidy: one row for each set-up, way of dividing and part, in seconds per contact that reaches an agent. */
export function handleTimeCsv({ handleTime }: ResultDocument): CsvTable {
  return {
    name: 'handle-time',
    header: ['setup', 'by', 'contact_type', 'part', 'seconds', 'share'],
    rows: Object.entries(handleTime.setups).flatMap(([setup, figures]) => rowsOf(setup, figures)),
  };
}

function rowsOf(setup: string, { overall, byKind, byActivity, bySystem, byContactType }: SetupHandleTime): CsvCell[][] {
  const parts = (by: string, type: string, seconds: Readonly<Record<string, number>>, whole: number): CsvCell[][] =>
    Object.entries(seconds).map(([part, value]) => [setup, by, type, part, value, whole === 0 ? null : value / whole]);
  const whole = overall?.exactMean ?? 0;
  return [
    ...parts('kind', '', byKind, whole),
    ...parts('activity', '', byActivity, whole),
    ...parts('system', '', bySystem, whole),
    ...Object.entries(byContactType).flatMap(([type, own]) => parts('kind', type, own.byKind, own.exactMean)),
  ];
}
