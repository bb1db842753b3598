import type { WorkflowShare } from '../../domain/map.ts';
import type { ParsedMap } from '../reading/parsed.ts';

/** The contact types that run each workflow, from its own row or from workflow-volumes, by workflow. */
export const sharesByWorkflow = (map: ParsedMap): ReadonlyMap<string, readonly WorkflowShare[]> => {
  const volumes = Map.groupBy(map['workflow-volumes'].rows, ({ values }) => values.workflow);
  return new Map(
    map.workflows.rows.map(({ values }) => [
      values.id,
      values.contact_types ??
        (volumes.get(values.id) ?? []).map((row) => ({
          contactType: row.values.contact_type,
          share: row.values.share,
        })),
    ]),
  );
};
