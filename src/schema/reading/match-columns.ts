import { headingKey, isRemark } from '../heading.ts';
import { nearestName } from '../nearest.ts';
import type { ProblemLog, ProblemPlace } from '../problem-log.ts';
import type { RawTable } from '../raw.ts';
import type { Table } from '../tables/table.ts';

/** For each column of the table the place among the raw cells, or -1 where the source does not have it. */
export interface ColumnMatch {
  readonly indexOf: ReadonlyMap<string, number>;
  /** False when a column that every row needs is missing. */
  readonly usable: boolean;
}

/** Finds the table's columns among the headings, in any order, and reports those unknown, doubled and missing. */
export const matchColumns = (table: Table, raw: RawTable, log: ProblemLog): ColumnMatch => {
  const known = new Map(Object.keys(table.columns).map((name) => [headingKey(name), name]));
  const indexOf = new Map<string, number>();
  for (const [index, header] of raw.headers.entries()) {
    const place: ProblemPlace = { ...raw.source, ...header.place };
    const name = known.get(headingKey(header.text));
    const earlier = name === undefined ? undefined : indexOf.get(name);
    if (header.text.trim() === '') {
      if (raw.rows.some((row) => !isEmpty(row[index])))
        log.report(place, { code: 'column-without-heading', about: {} });
    } else if (isRemark(header.text)) {
      continue;
    } else if (name === undefined) {
      reportUnknown(table, header.text, place, log);
    } else if (earlier !== undefined) {
      const first = raw.headers[earlier]?.text ?? name;
      log.report(place, { code: 'duplicate-column', about: { column: header.text, first } });
    } else {
      indexOf.set(name, index);
    }
  }
  let usable = true;
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.empty.kind !== 'required' || indexOf.has(name)) continue;
    usable = false;
    const part = table.shape === 'settings' ? 'key' : 'column';
    log.report(
      { ...raw.source, ...raw.start },
      { code: 'missing-column', about: { table: table.name, column: name, part } },
    );
  }
  return { indexOf, usable };
};

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';

const reportUnknown = (table: Table, written: string, place: ProblemPlace, log: ProblemLog): void => {
  const known = Object.keys(table.columns);
  if (table.shape === 'settings') {
    const nearest = nearestName(written, [...known, ...known.map((key) => key.split('.')[0] ?? key)]);
    log.report(place, { code: 'unknown-key', about: { key: written, table: table.name, nearest } });
  } else {
    const nearest = nearestName(written, known);
    log.report(place, { code: 'unknown-column', about: { column: written, table: table.name, nearest } });
  }
};
