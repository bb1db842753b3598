import { readDecimal } from '../decimal.ts';
import type { AnyColumn } from '../tables/column.ts';
import type { Columns, Table } from '../tables/table.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a table as YAML may write it: settings, a list of rows, or rows by id. */
export const tableSchema = (table: Table): JsonSchema => {
  const about = { title: table.title, description: table.description };
  if (table.shape === 'settings') return { ...about, ...settingsSchema(table.columns) };
  const list = { type: 'array', items: rowSchema(table.columns, []) };
  const [key, ...more] = table.key;
  if (key === undefined || more.length > 0) return { ...about, anyOf: [list, { type: 'null' }] };
  const byKey = {
    type: 'object',
    propertyNames: { minLength: 1 },
    additionalProperties: orNull(rowSchema(table.columns, [key])),
  };
  return { ...about, anyOf: [list, byKey, { type: 'null' }] };
};

/** One row; `omit` are columns that stand elsewhere, such as the id of a row in a mapping by id. */
const rowSchema = (columns: Columns, omit: readonly string[]): JsonSchema => {
  const own = Object.entries(columns).filter(([name]) => !omit.includes(name));
  return objectSchema(
    own.map(([name, column]) => ({ name, schema: columnSchema(column), required: isRequired(column) })),
  );
};

/** Keys with a dot become sections. */
const settingsSchema = (columns: Columns): JsonSchema => {
  const sections = Map.groupBy(Object.entries(columns), ([key]) => key.split('.')[0] ?? key);
  const properties = [...sections].map(([name, entries]) => {
    const [first] = entries;
    if (first !== undefined && first[0] === name) {
      return { name, schema: columnSchema(first[1]), required: isRequired(first[1]) };
    }
    const parts = entries.map(([key, column]) => ({
      name: key.slice(name.length + 1),
      schema: columnSchema(column),
      required: isRequired(column),
    }));
    return { name, schema: orNull(objectSchema(parts)), required: false };
  });
  return objectSchema(properties);
};

interface Property {
  readonly name: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

const objectSchema = (properties: readonly Property[]): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(properties.map(({ name, schema }) => [name, schema])),
  required: properties.filter(({ required }) => required).map(({ name }) => name),
  additionalProperties: false,
});

const isRequired = ({ empty }: AnyColumn): boolean => empty.kind === 'required';

const columnSchema = ({ cell, empty, description, example }: AnyColumn): JsonSchema => {
  const emptyMeans =
    empty.kind === 'required' ? '' : ` Empty means ${empty.kind === 'unknown' ? 'unknown' : empty.means}.`;
  const value = empty.kind === 'required' ? cell.json : orNull(cell.json);
  return { description: `${description}: ${cell.form}.${emptyMeans}`, examples: [exampleValue(example)], ...value };
};

/** The example as YAML would read it. */
const exampleValue = (text: string): string | number | boolean => {
  if (text === 'true' || text === 'false') return text === 'true';
  return readDecimal(text) ?? text;
};

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
