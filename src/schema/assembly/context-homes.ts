import type { ParsedMap } from '../reading/parsed.ts';

export interface HomeClaim {
  readonly system: string;
  /** Table and raw row of the cell that says so. */
  readonly table: 'context' | 'systems';
  readonly row: number;
}

/** Who says what is the system of record of each context item: context.home_system first, then systems.context. */
export const homeClaims = ({ context, systems }: ParsedMap): ReadonlyMap<string, readonly HomeClaim[]> => {
  const claims = new Map<string, HomeClaim[]>();
  const add = (item: string, claim: HomeClaim): void => {
    const list = claims.get(item);
    if (list === undefined) claims.set(item, [claim]);
    else list.push(claim);
  };
  for (const { values, row } of context.rows) {
    if (values.home_system !== null) add(values.id, { system: values.home_system, table: 'context', row });
  }
  for (const { values, row } of systems.rows) {
    for (const item of values.context ?? []) add(item, { system: values.id, table: 'systems', row });
  }
  return claims;
};
