/**
 * Several cells of a row in one text, as `written` in provenance.csv keeps what an import wrote:
 * `actor=agent; system=crm`. A `;` or `\` inside a value has a `\` before it.
 */

const ESCAPED = /[\\;]/gu;

export const writtenText = (cells: Readonly<Record<string, string>>): string =>
  Object.entries(cells)
    .map(([column, value]) => `${column}=${value.replace(ESCAPED, String.raw`\$&`)}`)
    .join('; ');

/** The cells of such a text; null when it is none. */
export const writtenCells = (text: string): Readonly<Record<string, string>> | null => {
  const cells: Record<string, string> = {};
  for (const part of text.matchAll(/\s*((?:[^\\;]|\\[\\;])+)(?:;|$)/gu)) {
    const [, pair = ''] = part;
    const at = pair.indexOf('=');
    if (at < 1) return null;
    cells[pair.slice(0, at)] = pair.slice(at + 1).replace(/\\([\\;])/gu, '$1');
  }
  return cells;
};
