/** Hours, money and shares as people read them; what is not known says so. */

import type { ChangeResult } from '../../../schema/result/change.ts';
import { NOT_KNOWN } from '../english-words.ts';

type UnknownCells = ChangeResult['setups'][string]['unknownCells'];

const COST_NOT_STATED = 'cost not stated';

export const number = (value: number, decimals = Math.abs(value) < 100 ? 1 : 0): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: decimals });

export const hours = (value: number | null): string => (value === null ? NOT_KNOWN : number(value));

/** A sum that cells are missing from is a lower bound; at least nothing says nothing. */
export function atLeast(value: number | null, missing: UnknownCells): string {
  if (missing.length === 0) return hours(value);
  return value === null || value === 0 ? NOT_KNOWN : `≥ ${hours(value)}`;
}

/** @param known hours that are priced; null where they are not known */
export const cost = (value: number | null, known: number | null): string =>
  known === null ? NOT_KNOWN : value === null ? COST_NOT_STATED : number(value, 0);

export const percent = (value: number): string =>
  value > 0 && value < 0.001 ? '< 0.1 %' : `${number(100 * value, 1)} %`;

export const days = (value: number | null): string => (value === null ? NOT_KNOWN : number(value));

/** "maintenance_hours_per_year of 2 integrations", the column with most cells first. */
export function missingText(missing: UnknownCells): string {
  const byColumn = Map.groupBy(missing, ({ table, column }) => `${column} of ${table}`);
  return [...byColumn]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([name, cells]) => `${name} (${cells.length})`)
    .join(', ');
}
