import { cell, fromItems } from './cell.ts';

/**
 * Integrations that a step needs: all of those separated by `;`, any one of those separated by `|`.
 * The lists are as written; what is listed twice is dealt with where the map is put together.
 */
export const needs = cell<readonly (readonly string[])[]>({
  schema: fromItems((items) => ({
    value: items
      .map((item) =>
        item
          .split('|')
          .map((need) => need.trim())
          .filter((need) => need !== ''),
      )
      .filter((alternatives) => alternatives.length > 0),
  })),
  json: { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }] },
  form: 'ids of integrations: ; between those that are all needed, | between those of which one will do',
  many: true,
  refersTo: { table: 'integrations', ids: (value) => value.flat() },
});
