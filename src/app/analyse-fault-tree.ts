/** Reads a fault tree in the Open-PSA model exchange format and analyses what happens below one gate. */
import { basename } from 'node:path';
import { faultTreeDocument, type Listing } from '../assessment/fault-tree-document.ts';
import { packageVersion } from '../io/package-version.ts';
import { faultTreeLogic } from '../io/readers/open-psa/fault-tree-logic.ts';
import { type FaultTreeModel, type ModelGate, readOpenPsa } from '../io/readers/open-psa/read-open-psa.ts';
import { compileFunction } from '../kernels/blast-radius/diagrams/compile-function.ts';
import { compareCodeUnits } from '../schema/code-units.ts';
import { nearestName } from '../schema/nearest.ts';
import { ProblemLog, placeOfFile } from '../schema/problem-log.ts';
import type { FaultTreeDocument } from '../schema/result/fault-tree.ts';
import { InvalidInput } from './invalid-input.ts';
import { readInputFile } from './read-input-file.ts';
import { UsageProblem } from './usage-problem.ts';

export interface FaultTreeOptions {
  readonly file: string;
  /** Gate to analyse; null for the one that no other gate uses. */
  readonly top: string | null;
  /** Cut sets to list; null for none. */
  readonly listing: Listing | null;
}

/**
 * @throws InvalidInput with every problem of the file; also when several gates could be the top, or the logic is too large
 * @throws UsageProblem when there is no such gate
 */
export async function analyseFaultTree({ file, top, listing }: FaultTreeOptions): Promise<FaultTreeDocument> {
  const log = new ProblemLog();
  const model = readOpenPsa(await readInputFile(file, log), file, log);
  if (model === null) throw new InvalidInput(log.list());
  const gate = top === null ? onlyTop(model, file, log) : gateNamed(model, top);
  const logic = faultTreeLogic(model, gate);
  const result = compileFunction(logic.network, logic.root);
  if (result.kind === 'too-large') {
    log.report(placeOfFile(file), { code: 'fault-tree-too-large', about: { maxNodes: result.maxNodes } });
    throw new InvalidInput(log.list());
  }
  const tree = {
    toolVersion: await packageVersion(),
    file: basename(file),
    top: (model.gates[gate] as ModelGate).id,
    gateCount: logic.gateCount,
    events: logic.events,
    compiled: result.function,
    problems: log.list(),
  };
  return faultTreeDocument(tree, listing);
}

function onlyTop({ gates, tops }: FaultTreeModel, file: string, log: ProblemLog): number {
  const [first, ...more] = tops;
  if (first !== undefined && more.length === 0) return first;
  const names = tops.map((gate) => (gates[gate] as ModelGate).id).sort(compareCodeUnits);
  log.report(placeOfFile(file), { code: 'fault-tree-several-tops', about: { names } });
  throw new InvalidInput(log.list());
}

function gateNamed({ gates }: FaultTreeModel, name: string): number {
  const found = gates.findIndex(({ id }) => id === name);
  if (found >= 0) return found;
  const nearest = nearestName(name, gates.map(({ id }) => id).sort(compareCodeUnits));
  throw new UsageProblem(
    `There is no gate "${name}" in the fault tree.`,
    nearest === null ? 'Give the name of a gate as the file defines it.' : `Did you mean ${nearest}?`,
  );
}
