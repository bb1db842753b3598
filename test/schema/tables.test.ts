import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { headingKey } from '../../src/schema/heading.ts';
import { TABLE_NAMES } from '../../src/schema/table-name.ts';
import { tableNamed } from '../../src/schema/tables/find-table.ts';
import { columnsOf, TABLES } from '../../src/schema/tables/index.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'schema', 'tables');
const MACHINERY = ['column-named.ts', 'column.ts', 'find-table.ts', 'index.ts', 'table.ts'];

const columns = TABLE_NAMES.flatMap((table) => columnsOf(table).map(([name, column]) => ({ table, name, column })));

describe('the tables', () => {
  test('are the files of their folder, one each', () => {
    const files = readdirSync(FOLDER).filter((name) => !MACHINERY.includes(name));
    expect(files.toSorted()).toEqual(TABLE_NAMES.map((name) => `${name}.ts`).toSorted());
    for (const name of TABLE_NAMES) expect(TABLES[name].name).toBe(name);
  });

  test('have columns that differ in more than case, spaces, hyphens and underscores', () => {
    for (const name of TABLE_NAMES) {
      const keys = Object.keys(TABLES[name].columns).map(headingKey);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test('have keys among their columns', () => {
    for (const name of TABLE_NAMES)
      expect(Object.keys(TABLES[name].columns)).toEqual(expect.arrayContaining([...TABLES[name].key]));
  });

  test('are found by any spelling of their names', () => {
    expect(tableNamed('Workflow_Steps')).toBe('workflow-steps');
    expect(tableNamed('contact types')).toBe('contact-types');
    expect(tableNamed('workflow-stepz')).toBeNull();
  });

  test.each(columns)('$table.$name has a description and an example that can be read', ({ column }) => {
    expect(column.description).toMatch(/^[A-Z].{4,}[^.]$/su);
    expect(column.cell.schema.safeParse(column.example)).toMatchObject({ success: true });
  });
});
