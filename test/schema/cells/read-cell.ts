import { type Cell, type CellInput, complaintOf } from '../../../src/schema/cells/cell.ts';

/** The value of a cell, or the code of what is wrong with it. */
export const readCell = <T>(cell: Cell<T>, input: CellInput): T | string => {
  const result = cell.schema.safeParse(input);
  return result.success ? result.data : complaintOf(result.error.issues, cell.form).code;
};
