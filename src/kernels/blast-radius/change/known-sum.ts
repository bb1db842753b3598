/** A cell that a sum would need and the map does not give. */
export interface UnknownCell {
  readonly table: 'integrations' | 'workflows' | 'contact-types' | 'organization';
  readonly row: string;
  readonly column: string;
}

/** Hours (or events) as far as they are known. */
export interface Known {
  /** Sum of what is known: a lower bound where cells are missing, null where nothing is known at all. */
  readonly value: number | null;
  readonly missing: readonly UnknownCell[];
}

export const known = (value: number): Known => ({ value, missing: [] });
export const unknown = (table: UnknownCell['table'], row: string, column: string): Known => ({
  value: null,
  missing: [{ table, row, column }],
});
export const cell = (value: number | null, table: UnknownCell['table'], row: string, column: string): Known =>
  value === null ? unknown(table, row, column) : known(value);

/** Unknown terms are left out and listed; the sum of no terms is 0, of unknown terms alone null. */
export function sum(terms: readonly Known[]): Known {
  const values = terms.flatMap(({ value }) => (value === null ? [] : [value]));
  const value = terms.length > 0 && values.length === 0 ? null : values.reduce((total, one) => total + one, 0);
  return { value, missing: distinct(terms.flatMap(({ missing }) => missing)) };
}

/** A product is unknown with any factor, except that nothing times an unknown amount is nothing. */
export function product(factors: readonly Known[]): Known {
  if (factors.some(({ value }) => value === 0)) return known(0);
  const missing = distinct(factors.flatMap((factor) => factor.missing));
  const values = factors.flatMap(({ value }) => (value === null ? [] : [value]));
  const value = values.length < factors.length ? null : values.reduce((total, one) => total * one, 1);
  return { value, missing };
}

function distinct(cells: readonly UnknownCell[]): readonly UnknownCell[] {
  const byName = new Map(cells.map((one) => [JSON.stringify([one.table, one.row, one.column]), one]));
  return [...byName.values()];
}
