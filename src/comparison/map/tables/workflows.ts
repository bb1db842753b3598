import type { Workflow } from '../../../domain/map.ts';
import { durationText, plainText, sharesText } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

/** The contact types that run a workflow stand here, whichever table said so. */
export const workflowRows = (workflows: readonly Workflow[]): MapRow[] =>
  workflows.map((workflow) => {
    const cells: CellsOf<'workflows', 'id'> = {
      name: workflow.name,
      trigger: workflow.trigger,
      contact_types: sharesText(workflow.shares),
      change_lead_days: plainText(workflow.changeLeadDays),
      changes_per_year: plainText(workflow.changesPerYear),
      promise: durationText(workflow.promise),
    };
    return { key: [workflow.id], cells, at: workflow.at };
  });
