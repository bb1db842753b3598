/** Reads catalogues of systems and models of architecture, and merges systems and integrations into a workspace. */
import { basename } from 'node:path';
import { archimateLandscape } from '../imports/catalog/archimate.ts';
import { backstageLandscape, type CatalogDocument, isEntity } from '../imports/catalog/backstage.ts';
import type { Landscape } from '../imports/catalog/landscape.ts';
import { proposeLandscape } from '../imports/catalog/propose-landscape.ts';
import { readArchimate } from '../io/readers/archimate/read-archimate.ts';
import { textBytes } from '../io/readers/text-bytes.ts';
import { readWorkspace } from '../io/readers/workspace.ts';
import { readXmlTree } from '../io/readers/xml-tree.ts';
import { readYamlTree, readYamlTrees } from '../io/readers/yaml-parse.ts';
import { plainOf, type YamlTree } from '../io/readers/yaml-tree.ts';
import { ProblemLog } from '../schema/problem-log.ts';
import { parseTables } from '../schema/reading/parse-tables.ts';
import { type ImportTarget, importIntoWorkspace } from './import-into-workspace.ts';
import type { ArchitectureImport } from './import-openapi.ts';
import { InvalidInput } from './invalid-input.ts';
import { readInputFile } from './read-input-file.ts';

export interface CatalogImport extends ImportTarget {
  readonly files: readonly string[];
  /** Whether components of a Backstage catalogue fold into the system that they name. */
  readonly bySystem: boolean;
}

/** @throws InvalidInput with every problem of the files, and as `importIntoWorkspace`; UsageProblem as that */
export async function importCatalog({ files, bySystem, ...target }: CatalogImport): Promise<ArchitectureImport> {
  const log = new ProblemLog();
  const models: Landscape[] = [];
  const documents: CatalogDocument[] = [];
  for (const file of files) {
    const bytes = await readInputFile(file, log);
    if (isMarkup(bytes)) models.push(...readModel(bytes, file, log));
    else documents.push(...readEntities(bytes, file, log));
  }
  if (log.hasErrors) throw new InvalidInput(log.list());

  // One catalogue may be spread over many files that refer to each other.
  const all = documents.length === 0 ? models : [backstageLandscape(documents, bySystem), ...models];
  const landscape = {
    systems: all.flatMap(({ systems }) => systems),
    links: all.flatMap(({ links }) => links),
    reading: {
      used: all.flatMap(({ reading }) => reading.used),
      setAside: all.flatMap(({ reading }) => reading.setAside),
    },
  };
  const { tables } = await readWorkspace(target.workspace);
  const standing = parseTables(tables, new ProblemLog());
  const { proposal, reading } = proposeLandscape(landscape, {
    systems: standing.systems.rows.map(({ values }) => values),
    integrations: standing.integrations.rows.map(({ values }) => values),
  });
  const outcome = await importIntoWorkspace(proposal, target);
  return { reading: { files: [...files], ...reading }, ...outcome };
}

/** Whether a file begins like XML. */
const isMarkup = (bytes: Buffer): boolean => /^(?:\uFEFF)?\s*</u.test(bytes.subarray(0, 200).toString('utf8'));

function readModel(bytes: Buffer, file: string, log: ProblemLog): readonly Landscape[] {
  const text = textBytes(bytes, file, log)?.toString('utf8');
  const tree = text === undefined ? null : readXmlTree(text, file, log);
  if (tree === null) return [];
  const model = readArchimate(tree, basename(file));
  if (model !== null) return [archimateLandscape(model)];
  const place = { file, sheet: null, line: tree.line, column: tree.column };
  log.report(place, { code: 'not-a-catalog', about: { found: `<${tree.name}>` } });
  return [];
}

function readEntities(bytes: Buffer, file: string, log: ProblemLog): readonly CatalogDocument[] {
  const trees = readYamlTrees(bytes, file, log) ?? [];
  const documents = trees.map((tree) => entityAt(tree, file));
  const wrong = trees.find((_, at) => !isEntity(documents[at]?.content));
  if (wrong !== undefined || (trees.length === 0 && !log.hasErrors)) {
    const place = { file, sheet: null, ...(wrong?.place ?? { line: 1, column: 1 }) };
    const found = wrong === undefined ? 'nothing' : 'a document without kind and metadata.name';
    log.report(place, { code: 'not-a-catalog', about: { found } });
    return [];
  }
  return documents;
}

/** An interface may be described in the entity itself, as text in the text. */
function entityAt(tree: YamlTree, file: string): CatalogDocument {
  const content = plainOf(tree);
  const { spec } = (content ?? {}) as { spec?: { definition?: unknown } };
  const written = typeof spec === 'object' && spec !== null ? spec.definition : null;
  const inner = typeof written === 'string' ? readYamlTree(Buffer.from(written), file, new ProblemLog()) : null;
  const source = `${basename(file)}, line ${tree.place.line}`;
  return { content, definition: inner === null ? null : plainOf(inner), source };
}
