import { headingKey } from '../../schema/heading.ts';
import type { ProblemLog } from '../../schema/problem-log.ts';
import type { RawTable } from '../../schema/raw.ts';
import { rawText } from '../../schema/raw-text.ts';

/** Columns of settings in a CSV file or sheet. */
export const SETTINGS_COLUMNS = ['key', 'value'];

/** Turns rows of key and value, as a sheet or CSV file of settings has them, into the one row that settings are. */
export const settingsFromRows = (raw: RawTable, log: ProblemLog): RawTable | null => {
  const columnOf = (name: string): number => raw.headers.findIndex(({ text }) => headingKey(text) === name);
  const [keyColumn, valueColumn] = [columnOf('key'), columnOf('value')];
  for (const [index, name] of [
    [keyColumn, 'key'],
    [valueColumn, 'value'],
  ] as const) {
    if (index !== -1) continue;
    const about = { table: raw.name, column: name, part: 'column' } as const;
    log.report({ ...raw.source, ...raw.start }, { code: 'missing-column', about });
  }
  if (keyColumn === -1 || valueColumn === -1) return null;
  const filled = raw.rows.flatMap((cells, row) => {
    const key = rawText(cells[keyColumn]).trim();
    return key === '' ? [] : [{ key, row, value: cells[valueColumn] ?? null }];
  });
  return {
    ...raw,
    headers: filled.map(({ key, row }) => ({ text: key, place: raw.placeOf(row, keyColumn) })),
    rows: [filled.map(({ value }) => value)],
    lineOf: () => raw.start.line,
    placeOf: (_, cell) => {
      const setting = filled[cell];
      return setting === undefined ? raw.start : raw.placeOf(setting.row, valueColumn);
    },
  };
};
