/**
 * Call records into a workspace:
 *
 *   file → layout, every line counted → columns: given, or guessed and confirmed → a table in the engine → aggregates
 *        → findings → rows that are proposed → merged with what stands there
 *
 * Only aggregates leave the engine; it, its private folder and every record go when it is done, however it ends.
 */
import { basename, resolve } from 'node:path';
import { describeCalls } from '../imports/calls/describe-calls.ts';
import { FATE_MEANINGS, FATES } from '../imports/calls/fates.ts';
import { findInCalls } from '../imports/calls/findings.ts';
import { proposeCalls } from '../imports/calls/proposal/index.ts';
import { standInNotes } from '../imports/calls/proposal/touches.ts';
import { createPrivateFolder } from '../io/private-folder.ts';
import { readCallMapping } from '../io/readers/call-mapping.ts';
import { readWorkspace } from '../io/readers/workspace.ts';
import { createCallTable } from '../io/records/calls/call-table.ts';
import { countCalls } from '../io/records/calls/count-calls.ts';
import { openRecordEngine } from '../io/records/engine.ts';
import { relateRecords } from '../io/records/load-records.ts';
import { openRecordSource, type RecordSource } from '../io/records/record-source.ts';
import { ProblemLog, placeOfFile } from '../schema/problem-log.ts';
import type { CallImport, RecordsRead } from '../schema/result/call-import.ts';
import type { GivenMapping } from './calls/given-mapping.ts';
import { type CallPlan, planCalls } from './calls/plan-calls.ts';
import { type ImportTarget, importIntoWorkspace } from './import-into-workspace.ts';
import { InvalidInput } from './invalid-input.ts';

export interface ImportCallsOptions {
  readonly records: string;
  /** Path of a mapping file, or null. */
  readonly mappingFile: string | null;
  /** What the command line says; it has the last word. */
  readonly given: GivenMapping;
  readonly target: ImportTarget;
  /** Whether types without touches get one that stands for their handle time. */
  readonly standIns: boolean;
  /** Leaves out what could be two columns, instead of asking. */
  readonly acceptGuesses: boolean;
  /** Shows the plan to whoever is there; false leaves everything as it is. */
  readonly confirm: (plan: CallPlan) => Promise<boolean>;
}

/** Null when the person said no. @throws InvalidInput, UsageProblem */
export async function importCalls(options: ImportCallsOptions): Promise<CallImport | null> {
  const log = new ProblemLog();
  const file = basename(options.records);
  const fromFile = options.mappingFile === null ? {} : await readCallMapping(options.mappingFile, log);
  if (fromFile === null) throw new InvalidInput(log.list());
  const delimiter = fromFile.delimiter;
  const source = await openRecordSource(options.records, file, log, delimiter === undefined ? {} : { delimiter });
  if (source === null) throw new InvalidInput(log.list());

  const folder = createPrivateFolder('records');
  const engine = await openRecordEngine([resolve(options.records)], folder);
  try {
    const relation = await relateRecords(engine, source, log);
    if (relation === null) throw new InvalidInput(log.list());
    const decimalComma = source.kind === 'text' && source.layout.delimiter !== ',';
    const plan = await planCalls(engine, relation, { file, fromFile, ...options, decimalComma }, log);
    if (plan === null || log.hasErrors) throw new InvalidInput(log.list());
    if (!(await options.confirm(plan))) return null;

    const { mapping, forms } = plan;
    await createCallTable(engine, relation, mapping, forms);
    relation.release();
    const findings = findInCalls(await countCalls(engine, mapping), mapping);
    if (findings.offered === 0) {
      const reasons = FATES.filter((fate) => findings.fates[fate] > 0)
        .map((fate) => `${findings.fates[fate]} ${FATE_MEANINGS[fate]}`)
        .join('; ');
      log.report(placeOfFile(file), { code: 'records-nothing-offered', about: { rows: relation.rows, reasons } });
      throw new InvalidInput(log.list());
    }
    const touches = options.standIns ? await wantsStandIn(options.target.workspace) : () => false;
    const proposal = proposeCalls(findings, mapping, { touches });
    const description = describeCalls(findings, mapping);
    const { changes } = await importIntoWorkspace(proposal, options.target);
    return {
      file,
      read: recordsRead(source, relation.rows),
      columns: mapping.columns as Readonly<Record<string, string>>,
      dateFormat: plan.dateFormat,
      timeZone: mapping.timeZone,
      ...description,
      notes: [
        ...description.notes,
        ...standInNotes(proposal.tables.find(({ table }) => table === 'touches')?.rows ?? []),
      ],
      changes,
    };
  } finally {
    engine.close();
    folder.remove();
  }
}

/** Types get a stand-in for touches unless the workspace has some that this import did not write. */
async function wantsStandIn(workspace: string): Promise<(contactType: string) => boolean> {
  const { map } = await readWorkspace(workspace);
  const standing = new Set(map?.touches.map(({ contactType }) => contactType));
  const ours = new Set(
    map?.provenance
      .filter(({ table, method }) => table === 'touches' && (method ?? '').startsWith('import calls:'))
      .map(({ row }) => row.slice(0, row.lastIndexOf('/'))),
  );
  return (contactType) => !standing.has(contactType) || ours.has(contactType);
}

function recordsRead(source: RecordSource, rows: number): RecordsRead {
  if (source.kind === 'parquet') {
    const none = { above: 0, blankLines: 0, refused: [], notUtf8: 0 };
    return { format: 'parquet', delimiter: null, compressed: false, encoding: null, ...none, rows };
  }
  const { layout, storage, survey } = source;
  const { above, blankLines, refused, notUtf8 } = survey;
  return {
    format: 'text',
    delimiter: layout.delimiter,
    compressed: storage.container === 'gzip',
    encoding: storage.encoding,
    above,
    blankLines,
    refused,
    notUtf8,
    rows,
  };
}
