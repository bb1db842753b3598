import { headingKey } from '../../schema/heading.ts';

/** Sheets of our own workbooks that hold no table: guidance, what drop-downs offer, findings, and files without a table. */
export const OWN_SHEETS = { cover: 'Start here', lists: 'Lists', problems: 'Problems', files: 'Files' } as const;

/** Headings of the sheet of files. A file is either the table in a sheet or text, line by line. */
export const FILES_COLUMNS = ['file', 'sheet', 'line', 'text'] as const;

/** Which sheet of our own a name means; null for any other. */
export const ownSheet = (name: string): keyof typeof OWN_SHEETS | null => {
  const key = headingKey(name);
  const found = Object.entries(OWN_SHEETS).find(([, own]) => headingKey(own) === key);
  return (found?.[0] as keyof typeof OWN_SHEETS | undefined) ?? null;
};

/** Endings of the workbooks that are read, the one with macros included; the macros are never looked at. */
const ENDINGS = ['.xlsx', '.xlsm'];

export const isWorkbookName = (name: string): boolean => ENDINGS.some((ending) => name.toLowerCase().endsWith(ending));

const PROBLEMS_SUFFIX = '-problems';

/** `map.xlsx` → `map-problems.xlsx`: the copy that names the problems. */
export const problemsCopyName = (name: string): string => name.replace(/(\.[^.]*)$/u, `${PROBLEMS_SUFFIX}$1`);

/** The workbook that an annotated copy was made of, going by its name; null when it is no such copy. */
export const originalOf = (name: string): string | null => {
  const [, stem, ending] = /^(.+)-problems(\.[^.]*)$/iu.exec(name) ?? [];
  return stem === undefined ? null : `${stem}${ending}`;
};
