import { extname } from 'node:path';
import { bpmnTables } from '../../imports/bpmn/bpmn-tables.ts';
import { type BpmnMapping, NO_MAPPING } from '../../imports/bpmn/mapping.ts';
import { placedTable } from '../../imports/bpmn/placed-rows.ts';
import type { BpmnModel } from '../../imports/bpmn/process-model.ts';
import { bpmnMappingSchema } from '../../schema/bpmn-mapping.ts';
import { ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { isUnread, type RawTable, type UnreadTable } from '../../schema/raw.ts';
import { parseTables } from '../../schema/reading/parse-tables.ts';
import type { ReadThing } from '../../schema/result/import-reading.ts';
import type { TableName } from '../../schema/table-name.ts';
import { tableNamed } from '../../schema/tables/find-table.ts';
import { readBpmn } from './bpmn/read-bpmn.ts';
import { listFolder, type SourceFiles } from './source-files.ts';
import type { WorkspaceFiles } from './workspace-files.ts';
import { readYamlDocument } from './yaml-document.ts';

const FOLDER = 'workflows';
const MAPPINGS = ['mapping.yaml', 'mapping.yml'];

/** Tables that models stand for. */
const DRAWN: readonly TableName[] = ['workflows', 'workflow-steps'];

/** Parts of a file that do not become part of the map, by kind and reason. */
export type UnusedParts = ReadonlyMap<string, readonly ReadThing[]>;
export const NO_UNUSED_PARTS: UnusedParts = new Map();

interface WithModels {
  readonly tables: readonly (RawTable | UnreadTable)[];
  readonly unusedParts: UnusedParts;
}

/**
 * Adds the tables that `workflows/*.bpmn` stand for. Empty tables of the same names, as `init` leaves them, give way; with
 * rows in them the table is given twice, which is reported like any other.
 */
export const readWorkflowModels = async (
  given: readonly (RawTable | UnreadTable)[],
  files: WorkspaceFiles,
  sources: SourceFiles,
  workspace: string,
  log: ProblemLog,
): Promise<WithModels> => {
  const names = (await listFolder(files, FOLDER, workspace, log)) ?? [];
  const models = names.filter((name) => extname(name).toLowerCase() === '.bpmn').map((name) => `${FOLDER}/${name}`);
  const [first] = models;
  if (first === undefined) return { tables: given, unusedParts: NO_UNUSED_PARTS };

  const mappingName = names.find((name) => MAPPINGS.includes(name.toLowerCase()));
  const mapping = mappingName === undefined ? NO_MAPPING : await readMapping(`${FOLDER}/${mappingName}`, sources, log);
  const read = await Promise.all(models.map((file) => readModel(file, sources, log)));
  const others = given.filter((table) => isUnread(table) || table.rows.length > 0 || !isDrawn(table));
  const standing = parseTables(others, new ProblemLog());
  const tables = bpmnTables(
    read.filter((model) => model !== null),
    {
      mapping,
      systems: standing.systems.rows.map(({ values }) => values),
      integrations: standing.integrations.rows.map(({ values }) => values),
      makesNew: false,
    },
  );
  const unusedParts = new Map([...tables.asideByFile].filter(([, things]) => things.length > 0));
  reportUnused(unusedParts, log);
  for (const { at } of tables.steps) sources.countRows(at.file, 1);
  const incomplete = read.includes(null);
  return {
    tables: [
      ...others,
      { ...placedTable('workflows', tables.workflows, first), incomplete },
      { ...placedTable('workflow-steps', tables.steps, first), incomplete },
    ],
    unusedParts,
  };
};

const isDrawn = ({ name }: RawTable): boolean => DRAWN.some((table) => table === tableNamed(name));

const readModel = async (file: string, sources: SourceFiles, log: ProblemLog): Promise<BpmnModel | null> => {
  const bytes = await sources.bytesOf(file);
  return bytes === null ? null : readBpmn(bytes, file, log);
};

const readMapping = async (file: string, sources: SourceFiles, log: ProblemLog): Promise<BpmnMapping> => {
  const bytes = await sources.bytesOf(file);
  if (bytes === null) return NO_MAPPING;
  return readYamlDocument(bytes, file, bpmnMappingSchema, log)?.content ?? NO_MAPPING;
};

const reportUnused = (unusedParts: UnusedParts, log: ProblemLog): void => {
  for (const [file, things] of unusedParts) {
    const count = things.reduce((sum, thing) => sum + thing.count, 0);
    log.report(placeOfFile(file), { code: 'bpmn-parts-unused', about: { count } });
  }
};
