/** A comma-separated table under its header row (RFC 4180, with line feeds): cells are quoted where they have to be. */
export const csvText = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map((row) => `${row.map(quoted).join(',')}\n`).join('');

const quoted = (cell: string): string => (/[",\n\r]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
