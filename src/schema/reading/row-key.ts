import { clockText } from '../cells/clock-time.ts';
import type { TableName } from '../table-name.ts';
import { TABLES } from '../tables/index.ts';

/**
 * The key of a row as people write it in provenance: its id, or what names it with `/` between, such as
 * `billing-dispute/3` for a touch, `refund/check-invoice` for a step, `mon/08:30` for an arrival interval.
 */
export const rowKey = (table: TableName, values: Readonly<Record<string, unknown>>): string =>
  TABLES[table].key
    .map((column) => {
      const value = values[column];
      if (column === 'interval_start' && typeof value === 'number') return clockText(value);
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    })
    .join('/');
