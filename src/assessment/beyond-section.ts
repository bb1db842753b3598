/** How work reaches the systems beyond the contact centre, as the document has it. */
import type { OperationSummary } from '../schema/result/operation.ts';
import { beyondTheContactCentre } from '../scoring/beyond-the-contact-centre.ts';
import type { Operation } from '../scoring/operation.ts';
import { missingByColumn } from './missing-cells.ts';
import type { Said } from './said.ts';

export function beyondSection(operation: Operation, said: Said): OperationSummary['beyond'] {
  const beyond = beyondTheContactCentre(operation);
  if (beyond === null) return null;
  return {
    volumeShare: beyond.volumeShare,
    byPersonShare: beyond.byPersonShare,
    workflows: Object.fromEntries(
      beyond.workflows.map(({ workflow, way, systems, executions }) => [
        workflow.id,
        { way, systems: [...systems], executions },
      ]),
    ),
    systems: Object.fromEntries(
      beyond.systems.map(({ system, integrations, workflows, stepExecutions, isIsland }) => [
        system.id,
        {
          category: system.category ?? '',
          integrations,
          workflows: [...workflows],
          stepExecutions: { ...stepExecutions },
          isIsland,
        },
      ]),
    ),
    missing: missingByColumn(beyond.missing, said),
  };
}
