import { meansValue } from '../../schema/reading/means-value.ts';
import { columnsOf } from '../../schema/tables/index.ts';
import type { CellDecision } from './decisions.ts';
import type { EarlierImports } from './earlier-imports.ts';
import type { KeyedRow } from './keyed-rows.ts';
import type { Proposal } from './proposal.ts';
import type { ProvenanceWrite } from './provenance-entries.ts';

/**
 * Decides on the settings of the organisation, each for itself: those that are empty are filled, those that an earlier
 * import wrote are refreshed, those made by hand stay unless `replace` says otherwise.
 * @throws Error for a key that the organisation does not have
 */
export function mergeSettings(
  { organization }: Proposal,
  existing: KeyedRow | null,
  earlier: EarlierImports,
  replace: boolean,
): readonly CellDecision[] {
  const columns = new Map(columnsOf('organization'));
  return Object.entries(organization).map(([key, { value }]): CellDecision => {
    const column = columns.get(key);
    if (column === undefined) throw new Error(`An import proposes a setting "${key}" that does not exist.`);
    const before = existing?.texts[key] ?? null;
    const cell = { column: key, before, after: value };
    if (before === null || existing === null) return { ...cell, action: 'added' };
    if (!existing.faulty.includes(key) && meansValue(column, value, existing.values[key]))
      return { ...cell, action: 'unchanged' };
    return { ...cell, action: replace || earlier.wroteCell('organization', existing, key) ? 'replaced' : 'kept' };
  });
}

/** Entries for the settings that are the import's own. */
export function settingProvenance(
  { organization }: Proposal,
  existing: KeyedRow | null,
  earlier: EarlierImports,
  decisions: readonly CellDecision[],
): readonly ProvenanceWrite[] {
  return decisions.flatMap(({ column, action, after }): ProvenanceWrite[] => {
    const proposed = organization[column];
    const wrote = existing !== null && earlier.wroteCell('organization', existing, column);
    const mine = action === 'added' || action === 'replaced' || (action === 'unchanged' && wrote);
    if (!mine || proposed === undefined) return [];
    const { provenance } = proposed;
    return [{ table: 'organization', row: column, column: null, provenance, written: after ?? '' }];
  });
}
