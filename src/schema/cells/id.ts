import type { TableName } from '../table-name.ts';
import { type Cell, cell, fromItems, fromText } from './cell.ts';

const idSchema = fromText((written) => ({ value: written }));
const json = { type: ['string', 'number'], minLength: 1 };

/** An id that a row gives itself. */
export const id: Cell<string> = cell({
  schema: idSchema,
  json,
  form: 'an id: short text without ; | and =, unique in its table',
});

/** The id of a row of another table. */
export const reference = (table: TableName): Cell<string> =>
  cell({
    schema: idSchema,
    json,
    form: `an id of ${table}`,
    refersTo: { table, ids: (value) => [value] },
  });

/** Ids of rows of another table, `;` between. */
export const references = (table: TableName): Cell<readonly string[]> =>
  cell({
    schema: fromItems((items) => ({ value: [...new Set(items)] })),
    json: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: ['string', 'number'] } }] },
    form: `ids of ${table}, with ; between`,
    many: true,
    refersTo: { table, ids: (value) => value },
  });

/** Ids that no table of their own lists, such as skills or the steps of the same workflow. */
export const idList = (what: string): Cell<readonly string[]> =>
  cell({
    schema: fromItems((items) => ({ value: [...new Set(items)] })),
    json: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: ['string', 'number'] } }] },
    form: `${what}, with ; between`,
    many: true,
  });
