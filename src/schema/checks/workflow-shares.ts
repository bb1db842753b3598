import type { Check } from './check.ts';

/** Workflows whose shares stand in their own row and in workflow-volumes. */
export const workflowShares: Check = ({ workflows, 'workflow-volumes': volumes }, log) => {
  const inVolumes = new Set(volumes.rows.map(({ values }) => values.workflow));
  for (const { values, row } of workflows.rows) {
    if (values.contact_types === null || !inVolumes.has(values.id)) continue;
    log.report(workflows.placeOf(row, 'contact_types'), { code: 'shares-given-twice', about: { workflow: values.id } });
  }
};
