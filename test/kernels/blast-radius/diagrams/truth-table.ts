import {
  type Edge,
  KIND_AND,
  KIND_AT_LEAST,
  KIND_XOR,
  type LogicNetwork,
  nodeOf,
} from '../../../../src/kernels/blast-radius/diagrams/network.ts';

/**
 * The second algorithm: a function written out over all assignments. Bit v of the index of an entry is the value of
 * variable v.
 */
export function truthTable(network: LogicNetwork, root: Edge): boolean[] {
  const table: boolean[] = [];
  for (let assignment = 0; assignment < 2 ** network.variableCount; assignment++) {
    const values: boolean[] = [true];
    for (let variable = 0; variable < network.variableCount; variable++) {
      values.push(((assignment >> variable) & 1) === 1);
    }
    for (let node = network.variableCount + 1; node < network.nodeCount; node++) {
      const args = [...network.args.subarray(network.firstArg[node], network.firstArg[node + 1])];
      const trueOnes = args.filter((arg) => values[nodeOf(arg)] !== ((arg & 1) === 1)).length;
      values.push(gateValue(network, node, trueOnes, args.length));
    }
    table.push(values[nodeOf(root)] !== ((root & 1) === 1));
  }
  return table;
}

function gateValue(network: LogicNetwork, node: number, trueOnes: number, total: number): boolean {
  switch (network.kinds[node]) {
    case KIND_AND:
      return trueOnes === total;
    case KIND_AT_LEAST:
      return trueOnes >= (network.thresholds[node] as number);
    case KIND_XOR:
      return trueOnes % 2 === 1;
    default:
      throw new Error(`node ${node} is no gate`);
  }
}

/** Sum of the weights of all assignments for which the function has the value. */
export function weightOf(
  table: readonly boolean[],
  probabilities: ArrayLike<number>,
  value: boolean,
  given: { variable: number; value: boolean } | null = null,
): number {
  const weights: number[] = [];
  table.forEach((entry, assignment) => {
    if (entry !== value) return;
    let weight = 1;
    for (let variable = 0; variable < probabilities.length; variable++) {
      const isTrue = ((assignment >> variable) & 1) === 1;
      const probability = probabilities[variable] as number;
      if (given?.variable === variable) weight *= given.value === isTrue ? 1 : 0;
      else weight *= isTrue ? probability : 1 - probability;
    }
    weights.push(weight);
  });
  // Small ones first, so that they are not lost.
  return weights.sort((a, b) => a - b).reduce((sum, weight) => sum + weight, 0);
}

/** How the function depends on a variable: whether some change of it from false to true raises or lowers the value. */
export function changes(table: readonly boolean[], variable: number): { rises: boolean; falls: boolean } {
  const found = { rises: false, falls: false };
  table.forEach((whenFalse, assignment) => {
    if (((assignment >> variable) & 1) === 1) return;
    const whenTrue = table[assignment | (1 << variable)] as boolean;
    if (whenTrue && !whenFalse) found.rises = true;
    if (whenFalse && !whenTrue) found.falls = true;
  });
  return found;
}

/**
 * All prime implicants, as ascending lists of literals 2 × variable + (1 if it must be false), sorted by length, then
 * literal by literal: every product of literals is tried, and kept if it implies the function and no shorter one in it does.
 */
export function primesOf(table: readonly boolean[], variableCount: number): number[][] {
  const implicants = new Map<string, number[]>();
  for (let code = 0; code < 3 ** variableCount; code++) {
    const literals: number[] = [];
    let rest = code;
    for (let variable = 0; variable < variableCount; variable++) {
      const choice = rest % 3;
      rest = Math.floor(rest / 3);
      if (choice > 0) literals.push(2 * variable + choice - 1);
    }
    const implies = table.every((value, assignment) => value || !agrees(assignment, literals));
    if (implies) implicants.set(literals.join(), literals);
  }
  return [...implicants.values()]
    .filter((literals) =>
      literals.every((left) => !implicants.has(literals.filter((literal) => literal !== left).join())),
    )
    .sort(byLengthThenLiterals);
}

function agrees(assignment: number, literals: readonly number[]): boolean {
  return literals.every((literal) => ((assignment >> (literal >> 1)) & 1) !== (literal & 1));
}

export function byLengthThenLiterals(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  for (let index = 0; index < a.length; index++) {
    const difference = (a[index] as number) - (b[index] as number);
    if (difference !== 0) return difference;
  }
  return 0;
}
