import { stringify } from 'yaml';
import { TABLES } from '../../../schema/tables/index.ts';
import type { NewFile } from '../new-file.ts';
import type { TextTable } from './filled-table.ts';

/** Settings, keys with a dot nested; those without a value are left out, which means the same. */
export const settingsFile = (name: string, { headings, rows }: TextTable): NewFile => {
  const settings = new Map<string, unknown>();
  for (const [index, heading] of headings.entries()) {
    const text = rows[0]?.[index] ?? '';
    if (text === '') continue;
    const [section = heading, ...rest] = heading.split('.');
    if (rest.length === 0) {
      settings.set(heading, scalar(text));
      continue;
    }
    const nested = settings.get(section);
    const part = nested instanceof Map ? nested : new Map<string, unknown>();
    settings.set(section, part.set(rest.join('.'), scalar(text)));
  }
  return { name, content: yamlText(settings) };
};

/** A mapping by the one column that is the key; empty cells are left out, which means the same. */
export const answersFile = (name: string, { headings, rows, name: table }: TextTable): NewFile => {
  const key = headings.indexOf(TABLES[table].key[0] ?? '');
  const entries = rows.map((row): [string, Map<string, unknown>] => [
    row[key] ?? '',
    new Map(headings.flatMap((heading, index) => filled(heading, index === key ? '' : (row[index] ?? '')))),
  ]);
  return { name, content: yamlText(new Map(entries)) };
};

const filled = (heading: string, text: string): [string, unknown][] => (text === '' ? [] : [[heading, scalar(text)]]);

const yamlText = (content: ReadonlyMap<string, unknown>): string =>
  content.size === 0 ? '' : stringify(content, { lineWidth: 0 });

/** Numbers that are written in one way only become numbers, so that they need no quotes. */
const scalar = (text: string): string | number =>
  /^-?(?:0|[1-9]\d{0,14})(?:\.\d{0,10}[1-9])?$/u.test(text) && text !== '-0' ? Number(text) : text;
