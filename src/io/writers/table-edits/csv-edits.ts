/** Edits of a CSV file in which every byte outside the edits stays what it is. */
import type { TableEdits } from '../../../imports/merging/table-edits.ts';
import { headingKey } from '../../../schema/heading.ts';
import { ProblemLog } from '../../../schema/problem-log.ts';
import type { RawTable } from '../../../schema/raw.ts';
import { rawText } from '../../../schema/raw-text.ts';
import { TABLES } from '../../../schema/tables/index.ts';
import { readCsv, separators } from '../../readers/csv.ts';
import { headingsOf } from '../../readers/table-files.ts';
import { textBytes } from '../../readers/text-bytes.ts';
import { csvLayout } from './csv-layout.ts';
import { decimalNotation, quotedCell } from './file-notation.ts';
import { lineEndOf, type Splice, spliced } from './text-splices.ts';

/** The file with the edits; it has to be one that `readCsv` reads whole. */
export function editCsv(bytes: Buffer, edits: TableEdits): Buffer {
  const { table, file } = edits;
  const columns = headingsOf(table);
  const log = new ProblemLog();
  const raw = readCsv({ bytes, file, name: table, columns }, log);
  const content = textBytes(bytes, file, log);
  if (raw === null || content === null || raw.incomplete) throw new Error(`${file} cannot be read whole.`);
  const mark = bytes.subarray(0, bytes.length - content.length);
  const { delimiter } = separators(content, columns);
  const text = content.toString('utf8');
  const changes = TABLES[table].shape === 'settings' ? settingsAsRows(edits, raw) : edits;
  return Buffer.concat([mark, Buffer.from(spliced(text, splicesOf(text, raw, delimiter, changes)))]);
}

/** Settings are rows of key and value in a CSV file. */
function settingsAsRows(edits: TableEdits, raw: RawTable): TableEdits {
  const keyColumn = raw.headers.findIndex(({ text }) => headingKey(text) === 'key');
  const set: TableEdits['set'][number][] = [];
  const added: TableEdits['added'][number][] = [];
  for (const { column, value } of edits.set) {
    const row = raw.rows.findIndex((cells) => headingKey(rawText(cells[keyColumn])) === headingKey(column));
    if (row === -1) added.push({ cells: { key: column, value }, after: null });
    else set.push({ row, column: 'value', value });
  }
  return { ...edits, set, added };
}

function splicesOf(text: string, raw: RawTable, delimiter: string, edits: TableEdits): readonly Splice[] {
  const layout = csvLayout(text, delimiter);
  const notation = decimalNotation(edits.table, raw);
  const lineEnd = lineEndOf(text);
  const indexOf = new Map(
    raw.headers.toReversed().map((header, at) => [headingKey(header.text), raw.headers.length - 1 - at]),
  );
  const cellText = (column: string, value: string): string => quotedCell(notation(column, value), delimiter);
  const columns = [...edits.set.map(({ column }) => column), ...edits.added.flatMap(({ cells }) => Object.keys(cells))];
  const fresh = [...new Set(columns)].filter((column) => !indexOf.has(headingKey(column)));
  const width = raw.headers.length;

  const endOfLastCell = (row: number | null): number => {
    const place = row === null ? raw.headers[width - 1]?.place : raw.placeOf(row, width - 1);
    return layout.endOfCell(layout.offsetOf(place ?? raw.start));
  };
  const endOfRow = (row: number | null): number => layout.endOfRecord(endOfLastCell(row));
  const appended = (cells: readonly string[]): string => cells.map((cell) => `${delimiter}${cell}`).join('');

  const splices: Splice[] = [];
  const removed = new Set(edits.removed);
  const byRow = Map.groupBy(edits.set, ({ row }) => row);
  for (const { row, column, value } of edits.set) {
    const index = indexOf.get(headingKey(column));
    if (index === undefined) continue;
    const start = layout.offsetOf(raw.placeOf(row, index));
    splices.push({ start, end: layout.endOfCell(start), text: cellText(column, value) });
  }
  if (fresh.length > 0) {
    const at = endOfLastCell(null);
    splices.push({ start: at, end: at, text: appended(fresh) });
    for (const row of raw.rows.keys()) {
      if (removed.has(row)) continue;
      const values = fresh.map((column) => {
        const edit = byRow.get(row)?.find((each) => each.column === column);
        return edit === undefined ? '' : cellText(column, edit.value);
      });
      const end = endOfLastCell(row);
      splices.push({ start: end, end, text: appended(values) });
    }
  }
  for (const row of removed) {
    const start = layout.offsetOf({ line: raw.lineOf(row), column: 1 });
    const end = endOfRow(row);
    splices.push({ start, end: end + layout.lineEndAt(end), text: '' });
  }
  const names = [...raw.headers.map((header) => header.text), ...fresh];
  const last = raw.rows.length === 0 ? null : raw.rows.length - 1;
  for (const { cells, after } of edits.added) {
    const byKey = new Map(
      Object.entries(cells).map(([column, value]) => [headingKey(column), cellText(column, value)]),
    );
    const line = names.map((name, at) => {
      const key = headingKey(name);
      // Of a column that stands twice only the first is read.
      return at < width && indexOf.get(key) !== at ? '' : (byKey.get(key) ?? '');
    });
    const end = endOfRow(after ?? last);
    const ended = layout.lineEndAt(end);
    const text = line.join(delimiter);
    splices.push({
      start: end + ended,
      end: end + ended,
      text: ended === 0 ? `${lineEnd}${text}` : `${text}${lineEnd}`,
    });
  }
  return splices;
}
