import { parseDuration } from '../../schema/duration/parse.ts';
import { headingKey } from '../../schema/heading.ts';
import type { ProblemLog, ProblemPlace } from '../../schema/problem-log.ts';
import type { RawTable } from '../../schema/raw.ts';
import { rawText } from '../../schema/raw-text.ts';
import { withDecimalPoints } from '../../schema/reading/decimal-comma.ts';
import { readCsv } from './csv.ts';
import type { GivenWorkspace } from './given-workspace.ts';
import { nameInside, type SourceFiles } from './source-files.ts';

/** Where the map names a `file.csv#column`. */
export type EmpiricalSources = ReadonlyMap<string, { readonly place: ProblemPlace; readonly column: string }>;

/** Reads the values of every `file.csv#column`, from a sheet of that name or from the file, ascending; what cannot be read is reported and left out. */
export const readEmpirical = async (
  named: EmpiricalSources,
  { sources, workbook }: Pick<GivenWorkspace, 'sources' | 'workbook'>,
  log: ProblemLog,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const values = new Map<string, readonly number[]>();
  const tables = new Map<string, RawTable | null>();
  for (const [source, { place, column: subject }] of named) {
    const hash = source.lastIndexOf('#');
    const [written, column] = [source.slice(0, hash), source.slice(hash + 1)];
    const inside = nameInside(written);
    const sheet = inside === null ? null : (workbook?.sheetOf(inside) ?? null);
    const file = sheet === null ? await sources.resolve(written, place, subject) : inside;
    if (file === null) continue;
    if (!tables.has(file)) {
      const raw =
        workbook === null || sheet === null
          ? await csvRows(file, column, sources, log)
          : workbook.read(sheet, file, [column]);
      tables.set(file, raw);
      sources.countRows(raw?.source.file ?? file, raw?.rows.length ?? 0);
    }
    const raw = tables.get(file) ?? null;
    if (raw === null) continue;
    const index = raw.headers.findIndex(({ text }) => headingKey(text) === headingKey(column));
    if (index === -1) {
      const columns = raw.headers.map(({ text }) => text).join(', ');
      log.report(place, { code: 'empirical-column-missing', about: { file, column, columns } }, subject);
      continue;
    }
    const { found, complete } = columnValues(raw, index, log);
    if (found.length > 0) values.set(source, found);
    else if (complete) log.report(place, { code: 'empirical-without-values', about: { file, column } }, subject);
  }
  return values;
};

const csvRows = async (
  file: string,
  column: string,
  sources: SourceFiles,
  log: ProblemLog,
): Promise<RawTable | null> => {
  const bytes = await sources.bytesOf(file);
  return bytes === null ? null : readCsv({ bytes, file, name: file, columns: [column] }, log);
};

/** The durations of a column, ascending; empty cells are left out. */
const columnValues = (
  raw: RawTable,
  column: number,
  log: ProblemLog,
): { found: readonly number[]; complete: boolean } => {
  const found: number[] = [];
  let complete = !raw.incomplete;
  for (const [row, cells] of raw.rows.entries()) {
    const place = { ...raw.source, ...raw.placeOf(row, column) };
    const cell = cells[column];
    if (cell !== null && typeof cell === 'object' && 'kind' in cell && cell.kind === 'faulty') {
      complete = false;
      log.report(place, cell.complaint);
      continue;
    }
    const text = rawText(cell).trim();
    if (text === '') continue;
    const pointed = raw.decimalComma ? withDecimalPoints(text, false) : text;
    const reading = pointed === null ? null : parseDuration(pointed);
    if (reading !== null && 'value' in reading && reading.value.kind === 'constant') {
      found.push(reading.value.seconds);
      continue;
    }
    complete = false;
    if (reading === null) {
      log.report(place, { code: 'ambiguous-number', about: { text } });
    } else if ('complaint' in reading) {
      log.report(place, reading.complaint);
    } else {
      const reason = 'a single duration is expected here, not a distribution';
      log.report(place, { code: 'not-a-duration', about: { text, reason } });
    }
  }
  return { found: found.sort((a, b) => a - b), complete };
};
