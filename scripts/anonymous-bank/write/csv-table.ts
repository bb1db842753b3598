import { parse } from 'csv-parse/sync';

/** Rows of a comma-separated table by column name; the tables of this fixture are small and well formed. */
export function parseTable(text: string): readonly ReadonlyMap<string, string>[] {
  const [header = [], ...rows] = parse(text, { skip_empty_lines: true });
  return rows.map((row) => new Map(header.map((column, index) => [column, row[index] ?? ''])));
}

/** A comma-separated table with a header, quoted where needed, ending in a line feed. */
export function formatTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, ...rows].map((row) => `${row.map(quote).join(',')}\n`).join('');
}

function quote(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
