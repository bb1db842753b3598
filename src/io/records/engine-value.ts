import type { DuckDBValue } from '@duckdb/node-api';

/** What comes out of a query: never a bigint, a date object or another of the engine's own values. */
export type EngineValue = string | number | boolean | null | readonly EngineValue[];

/** A value of the engine as a plain one. Times and decimals are to be cast in the query: which unit, is the query's to say. */
export const engineValue = (value: DuckDBValue): EngineValue => {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    case 'bigint': {
      const number = Number(value);
      if (!Number.isSafeInteger(number)) throw new RangeError(`${value} does not fit a number exactly.`);
      return number;
    }
    case 'object':
      if (value === null) return null;
      // Lists, by their shape: importing the class would load the engine.
      if ('items' in value && Array.isArray(value.items)) return value.items.map(engineValue);
      break;
    default:
  }
  throw new TypeError(`Cast this value in the query: ${String(value)}`);
};
