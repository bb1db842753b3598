/** Reads BPMN models and merges the workflows that they draw into a workspace. */
import { type BpmnTables, bpmnTables } from '../imports/bpmn/bpmn-tables.ts';
import { type BpmnMapping, NO_MAPPING } from '../imports/bpmn/mapping.ts';
import { placedTable } from '../imports/bpmn/placed-rows.ts';
import type { BpmnModel } from '../imports/bpmn/process-model.ts';
import { proposeBpmn } from '../imports/bpmn/propose-bpmn.ts';
import { readBpmn } from '../io/readers/bpmn/read-bpmn.ts';
import { readWorkspace } from '../io/readers/workspace.ts';
import { readYamlDocument } from '../io/readers/yaml-document.ts';
import { bpmnMappingSchema } from '../schema/bpmn-mapping.ts';
import { ProblemLog } from '../schema/problem-log.ts';
import { parseTables } from '../schema/reading/parse-tables.ts';
import { type ImportTarget, importIntoWorkspace } from './import-into-workspace.ts';
import type { ArchitectureImport } from './import-openapi.ts';
import { InvalidInput } from './invalid-input.ts';
import { readInputFile } from './read-input-file.ts';

export interface BpmnImport extends ImportTarget {
  readonly files: readonly string[];
  /** File that says what pools, lanes, tasks and processes are; null for none. */
  readonly mapping: string | null;
}

/** @throws InvalidInput with every problem of models and mapping, and as `importIntoWorkspace`; UsageProblem as that */
export async function importBpmn({ files, mapping, ...target }: BpmnImport): Promise<ArchitectureImport> {
  const log = new ProblemLog();
  const said = mapping === null ? NO_MAPPING : await readMapping(mapping, log);
  const models: BpmnModel[] = [];
  for (const file of files) {
    const model = await readBpmn(await readInputFile(file, log), file, log);
    if (model !== null) models.push(model);
  }
  if (log.hasErrors) throw new InvalidInput(log.list());

  const { tables } = await readWorkspace(target.workspace);
  const standing = parseTables(tables, new ProblemLog());
  const found = bpmnTables(models, {
    mapping: said,
    systems: standing.systems.rows.map(({ values }) => values),
    integrations: standing.integrations.rows.map(({ values }) => values),
    makesNew: true,
  });
  refuseUnreadable(found);
  const outcome = await importIntoWorkspace(proposeBpmn(found), target);
  return { reading: { files: [...files], used: [...found.used], setAside: [...found.setAside] }, ...outcome };
}

async function readMapping(file: string, log: ProblemLog): Promise<BpmnMapping> {
  const document = readYamlDocument(await readInputFile(file, log), file, bpmnMappingSchema, log);
  return document?.content ?? NO_MAPPING;
}

/** What a model says in Unswivel's own words may be wrong like any cell; it is told where the model has it. */
function refuseUnreadable({ systems, integrations, workflows, steps }: BpmnTables): void {
  const log = new ProblemLog();
  const named = { systems, integrations, workflows, 'workflow-steps': steps } as const;
  const tables = (['systems', 'integrations', 'workflows', 'workflow-steps'] as const).flatMap((name) => {
    const [first] = named[name];
    return first === undefined ? [] : [placedTable(name, named[name], first.at.file)];
  });
  parseTables(tables, log);
  if (log.hasErrors) throw new InvalidInput(log.list());
}
