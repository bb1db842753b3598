import { headingKey } from '../../../schema/heading.ts';
import type { ProblemLog } from '../../../schema/problem-log.ts';
import type { RawTable } from '../../../schema/raw.ts';
import { rawText } from '../../../schema/raw-text.ts';
import { FILES_COLUMNS } from '../../spreadsheet/own-sheets.ts';
import { nameInside } from '../source-files.ts';

/** What the sheet of files holds. */
export interface SheetFiles {
  /** Texts by file, and the row of the sheet on which each of their lines stands. */
  readonly texts: ReadonlyMap<string, SheetText>;
  /** Files that are tables, with the sheets that hold them. */
  readonly sheets: ReadonlyMap<string, string>;
}

export interface SheetText {
  readonly sheet: string;
  readonly text: string;
  /** Place of each line in the sheet. */
  readonly lines: readonly { readonly line: number; readonly column: number }[];
}

export const NO_FILES: SheetFiles = { texts: new Map(), sheets: new Map() };

/** Lines stand in the order of the sheet; their numbers are there for people. Files are told apart by their names alone. */
export const readSheetFiles = (read: (columns: readonly string[]) => RawTable | null, log: ProblemLog): SheetFiles => {
  const table = read(FILES_COLUMNS);
  if (table === null) return NO_FILES;
  const columnOf = (name: string): number => table.headers.findIndex(({ text }) => headingKey(text) === name);
  const [file, sheet, text] = [columnOf('file'), columnOf('sheet'), columnOf('text')];
  const sheets = new Map<string, string>();
  const lines = new Map<string, { text: string; row: number }[]>();
  for (const [row, cells] of table.rows.entries()) {
    const written = rawText(cells[file]).trim();
    const name = nameInside(written);
    const target = rawText(cells[sheet]).trim();
    if (name === null && written !== '') {
      const place = { ...table.source, ...table.placeOf(row, file) };
      log.report(place, { code: 'path-outside-workspace', about: { file: written } });
    }
    if (name === null || name === '') continue;
    if (target !== '') {
      sheets.set(name, target);
      continue;
    }
    const found = lines.get(name) ?? [];
    lines.set(name, found);
    found.push({ text: rawText(cells[text]), row });
  }
  const texts = [...lines].map(([name, found]): [string, SheetText] => [
    name,
    {
      sheet: table.source.sheet ?? '',
      text: found.map((line) => line.text).join('\n'),
      lines: found.map(({ row }) => table.placeOf(row, text)),
    },
  ]);
  return { texts: new Map(texts), sheets };
};
