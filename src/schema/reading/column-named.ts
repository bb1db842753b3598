import { headingKey } from '../heading.ts';
import type { Table } from '../tables/table.ts';

/** The column that a heading means, matched without case, spaces, `-` and `_`; null when the table has none such. */
export const columnNamed = ({ columns }: Table, written: string): string | null => {
  const key = headingKey(written);
  return Object.keys(columns).find((name) => headingKey(name) === key) ?? null;
};
