/**
 * Tables whose rows mean something only together, and what that makes of an import that meets such rows:
 *
 *   whole      all of them or none: a share of arrivals means nothing beside shares from elsewhere
 *   sequence   the same, but for a list that is still the same list: rows are named by their place in it, so a cell is
 *              only comparable while the rows around it are the ones that the import knows
 *   chain      rows have names of their own and are merged one by one; what an earlier import wrote and this one does
 *              not propose any more goes, since a step that is gone may not go on waiting and being waited for
 *
 * Rows of other tables stand by themselves: they are merged one by one, and never removed.
 */
import type { TableName } from '../../schema/table-name.ts';

export type RowUnion =
  | { readonly kind: 'whole'; readonly by: null }
  | { readonly kind: 'sequence'; readonly by: string; readonly identity: readonly string[] }
  | { readonly kind: 'chain'; readonly by: string };

/** `by`: the column that names the union; null where the whole table is one. */
export const ROW_UNIONS: { readonly [N in TableName]?: RowUnion } = {
  touches: { kind: 'sequence', by: 'contact_type', identity: ['actor', 'system', 'activity'] },
  'workflow-steps': { kind: 'chain', by: 'workflow' },
  arrivals: { kind: 'whole', by: null },
  agents: { kind: 'whole', by: null },
};
