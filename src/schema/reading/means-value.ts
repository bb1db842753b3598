import type { AnyColumn } from '../tables/column.ts';
import { cellReader } from './cell-reader.ts';

const POINTS_ONLY = { allowed: false, used: false };

/** Whether a text (with decimal points) means what a cell of the column was read as: `50%` means 0.5, `1m30s` means `90s`. */
export const meansValue = (column: AnyColumn, text: string, value: unknown): boolean => {
  const reading = cellReader(column, POINTS_ONLY)(text);
  return reading.ok && JSON.stringify(reading.value) === JSON.stringify(value);
};
