import type { Proposal, ProposedRow, ProposedTable } from '../merging/proposal.ts';
import { plainText } from '../names/plain-text.ts';
import type { BpmnTables } from './bpmn-tables.ts';
import type { PlacedRow } from './placed-rows.ts';

/** A drawing tells how people say that the work is done: attested, each row with the part of the model that it comes from. */
export function proposeBpmn({ systems, integrations, workflows, steps }: BpmnTables): Proposal {
  const tables: ProposedTable[] = [
    { table: 'systems', rows: systems.map(proposed) },
    { table: 'integrations', rows: integrations.map(proposed) },
    { table: 'workflows', rows: workflows.map(proposed) },
    { table: 'workflow-steps', rows: steps.map(proposed) },
  ];
  return { kind: 'bpmn', tables: tables.filter(({ rows }) => rows.length > 0), organization: {}, files: [] };
}

const proposed = ({ cells, was, at }: PlacedRow): ProposedRow => ({
  cells,
  provenance: { status: 'attested', source: `${fileName(at.file)}, line ${at.line}`, method: plainText(was) },
});

const fileName = (file: string): string => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
