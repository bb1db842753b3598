import type { Problem } from '../domain/problem.ts';
import type { CompiledFunction } from '../kernels/blast-radius/diagrams/compiled-function.ts';
import { type CutSets, cutSetsOf } from '../kernels/blast-radius/diagrams/cut-sets/cut-sets.ts';
import { listCutSets } from '../kernels/blast-radius/diagrams/cut-sets/list-cut-sets.ts';
import { type Conditionals, conditionalsOf } from '../kernels/blast-radius/diagrams/probability/conditionals.ts';
import { importanceOf } from '../kernels/blast-radius/diagrams/probability/importance.ts';
import { NO_PLACE, ProblemLog } from '../schema/problem-log.ts';
import {
  type EventImportance,
  FAULT_TREE_SCHEMA_VERSION,
  type FaultTreeDocument,
} from '../schema/result/fault-tree.ts';

export interface AnalysedTree {
  readonly toolVersion: string;
  readonly file: string;
  readonly top: string;
  readonly gateCount: number;
  /** By variable of the function. */
  readonly events: readonly TreeEvent[];
  readonly compiled: CompiledFunction;
  readonly problems: readonly Problem[];
}

export interface TreeEvent {
  readonly id: string;
  readonly probability: number | null;
}

/** How many cut sets to list: at most `limit`, each of at most `maxOrder` events. */
export interface Listing {
  readonly limit: number;
  readonly maxOrder: number;
}

/** @param listing null lists none */
export function faultTreeDocument(tree: AnalysedTree, listing: Listing | null): FaultTreeDocument {
  const { compiled, events } = tree;
  const probabilities = events.map(({ probability }) => probability);
  const known = probabilities.every((probability) => probability !== null);
  const conditionals = known ? conditionalsOf(compiled, Float64Array.from(probabilities)) : null;
  const found = cutSetsOf(compiled);
  const cutSets = found.kind === 'cut-sets' ? found.cutSets : null;
  const problems = new ProblemLog();
  if (found.kind === 'too-large') {
    const about = { maxNodes: found.maxNodes, coherent: compiled.coherent };
    problems.report({ ...NO_PLACE, file: tree.file }, { code: 'fault-tree-cut-sets-refused', about });
  }
  return {
    schemaVersion: FAULT_TREE_SCHEMA_VERSION,
    tool: { name: 'unswivel', version: tree.toolVersion },
    file: tree.file,
    tree: { top: tree.top, basicEvents: events.length, gates: tree.gateCount, coherent: compiled.coherent },
    probability: conditionals?.whenTrue ?? null,
    cutSetKind: compiled.coherent ? 'minimal-cut-sets' : 'prime-implicants',
    minimalCutSets: cutSets === null ? null : wholeNumber(cutSets.total),
    byOrder: cutSets === null ? {} : byOrder(cutSets),
    importance: conditionals === null ? {} : importances(tree, conditionals),
    ...(listing === null || cutSets === null ? {} : { cutSets: listed(cutSets, events, listing) }),
    problems: [...tree.problems, ...problems.list()],
  };
}

function wholeNumber(value: bigint): number | string {
  return value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value.toString();
}

function byOrder(cutSets: CutSets): FaultTreeDocument['byOrder'] {
  const counts: FaultTreeDocument['byOrder'] = {};
  cutSets.byOrder.forEach((count, order) => {
    if (count > 0n) counts[order] = wholeNumber(count);
  });
  return counts;
}

function importances({ compiled, events }: AnalysedTree, conditionals: Conditionals): Record<string, EventImportance> {
  const total = conditionals.whenTrue;
  const placeOf = new Map([...compiled.support].map((variable, place) => [variable, place]));
  const entries = events.map(({ id, probability }, variable): [string, EventImportance] => {
    // An event that the top event does not depend on leaves it as it is.
    const place = placeOf.get(variable);
    const down = place === undefined ? total : (conditionals.givenTrue[place] as number);
    const up = place === undefined ? total : (conditionals.givenFalse[place] as number);
    const birnbaum = place === undefined ? 0 : (conditionals.birnbaum[place] as number);
    const found = importanceOf(total, down, up, birnbaum, probability as number);
    return [
      id,
      {
        birnbaum,
        fussellVesely: found.fussellVesely,
        raw: finiteOrNull(found.riskAchievementWorth),
        rrw: finiteOrNull(found.riskReductionWorth),
      },
    ];
  });
  return Object.fromEntries(entries);
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function listed(cutSets: CutSets, events: readonly TreeEvent[], { limit, maxOrder }: Listing): string[][] {
  const sets: string[][] = [];
  for (const literals of listCutSets(cutSets, maxOrder)) {
    if (sets.length >= limit) break;
    sets.push(
      literals.map((literal) => {
        const { id } = events[literal >>> 1] as TreeEvent;
        return (literal & 1) === 1 ? `not ${id}` : id;
      }),
    );
  }
  return sets;
}
