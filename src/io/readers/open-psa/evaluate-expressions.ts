import type { ProblemLog } from '../../../schema/problem-log.ts';
import type { AnyDefinition, Expression, Operation, ParameterDefinition } from './definitions.ts';
import { dependencyOrder } from './dependency-order.ts';
import { idOf, type Names } from './names.ts';

/** Values of expressions: null where something that they need is missing or broken, which is reported. */
export type Evaluate = (expression: Expression, containers: readonly string[]) => number | null;

/** Evaluates all parameters, those that others need first. */
export function parameterValues(definitions: readonly AnyDefinition[], names: Names, log: ProblemLog): Evaluate {
  const parameters = definitions.filter((definition) => definition.kind === 'parameter');
  const indexOf = new Map<AnyDefinition, number>(parameters.map((parameter, index) => [parameter, index]));
  const meant = new Map<Expression, AnyDefinition | null>();
  const needs = parameters.map((parameter) =>
    needsOf(parameter, names, meant).map((need) => indexOf.get(need) as number),
  );
  const found = dependencyOrder(parameters.length, [...parameters.keys()], (index) => needs[index] ?? []);
  const values = new Map<AnyDefinition, number | null>();
  const evaluate: Evaluate = (expression, containers) => valueOf(expression, containers, { names, meant, values });
  if (found.kind === 'circle') {
    const path = found.path.map((index) => idOf(parameters[index] as ParameterDefinition));
    const { place } = parameters[found.path[0] as number] as ParameterDefinition;
    log.report(place, { code: 'fault-tree-parameter-cycle', about: { path } });
    for (const parameter of parameters) values.set(parameter, null);
    return evaluate;
  }
  for (const index of found.order) {
    const parameter = parameters[index] as ParameterDefinition;
    const { expression, containers } = parameter;
    values.set(parameter, expression === null ? null : evaluate(expression, containers));
  }
  return evaluate;
}

interface Known {
  readonly names: Names;
  /** What each reference means; looked up once, so that nothing is reported twice. */
  readonly meant: Map<Expression, AnyDefinition | null>;
  readonly values: ReadonlyMap<AnyDefinition, number | null>;
}

function needsOf(
  { expression, containers }: ParameterDefinition,
  names: Names,
  meant: Map<Expression, AnyDefinition | null>,
): AnyDefinition[] {
  const needs: AnyDefinition[] = [];
  const visit = (part: Expression): void => {
    if (part.kind === 'operation') part.args.forEach(visit);
    if (part.kind !== 'parameter') return;
    const definition = names.resolve(part.to, containers);
    meant.set(part, definition);
    if (definition !== null) needs.push(definition);
  };
  if (expression !== null) visit(expression);
  return needs;
}

function valueOf(expression: Expression, containers: readonly string[], known: Known): number | null {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'parameter': {
      const { names, meant, values } = known;
      const definition = meant.has(expression) ? meant.get(expression) : names.resolve(expression.to, containers);
      return definition == null ? null : (values.get(definition) ?? null);
    }
    case 'operation': {
      const args = expression.args.map((arg) => valueOf(arg, containers, known));
      return args.every((arg) => arg !== null) ? OPERATIONS[expression.operation](args) : null;
    }
  }
}

const OPERATIONS: Readonly<Record<Operation, (args: readonly number[]) => number>> = {
  add: (args) => args.reduce((a, b) => a + b),
  sub: (args) => args.reduce((a, b) => a - b),
  mul: (args) => args.reduce((a, b) => a * b),
  div: (args) => args.reduce((a, b) => a / b),
  neg: ([a = Number.NaN]) => -a,
  pow: ([a = Number.NaN, b = Number.NaN]) => a ** b,
  exp: ([a = Number.NaN]) => Math.exp(a),
  log: ([a = Number.NaN]) => Math.log(a),
  log10: ([a = Number.NaN]) => Math.log10(a),
  sqrt: ([a = Number.NaN]) => Math.sqrt(a),
  abs: ([a = Number.NaN]) => Math.abs(a),
  min: (args) => Math.min(...args),
  max: (args) => Math.max(...args),
  mean: (args) => args.reduce((a, b) => a + b) / args.length,
  // 1 − e^(−rate × time), without cancellation for small products.
  exponential: ([rate = Number.NaN, time = Number.NaN]) => -Math.expm1(-rate * time),
};
