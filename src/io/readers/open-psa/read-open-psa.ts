import type { ProblemLog } from '../../../schema/problem-log.ts';
import { textBytes } from '../text-bytes.ts';
import { readXmlTree } from '../xml-tree.ts';
import type { AnyDefinition, BasicEventDefinition, Formula, GateDefinition, Reference } from './definitions.ts';
import { dependencyOrder } from './dependency-order.ts';
import { ElementReader } from './element-reader.ts';
import { type Evaluate, parameterValues } from './evaluate-expressions.ts';
import { idOf, Names } from './names.ts';
import { readDefinitions } from './read-definitions.ts';

/** What a file in the Open-PSA model exchange format says about fault trees, every name resolved. */
export interface FaultTreeModel {
  readonly gates: readonly ModelGate[];
  readonly events: readonly ModelEvent[];
  /** Gates, as indices, that no other gate uses; never empty. */
  readonly tops: readonly number[];
}

export interface ModelGate {
  readonly id: string;
  readonly formula: Formula<Operand>;
}

export interface ModelEvent {
  readonly id: string;
  /** Null where the file gives none. */
  readonly probability: number | null;
}

/** A gate or a basic event, as an index into the model; house events have become constants. */
export interface Operand {
  readonly kind: 'gate' | 'event';
  readonly index: number;
}

/**
 * Reads the Open-PSA model exchange format, version 2.0d, as far as it concerns static fault trees: gates, basic and
 * house events, parameters and their arithmetic, nested formulas, components, private names.
 *
 * @param file as problems name it
 * @returns null when anything in the file is an error; all of them have been reported
 */
export function readOpenPsa(bytes: Buffer, file: string, log: ProblemLog): FaultTreeModel | null {
  const text = textBytes(bytes, file, log);
  const root = text === null ? null : readXmlTree(text.toString('utf8'), file, log);
  const definitions = root === null ? null : readDefinitions(root, new ElementReader(file, log));
  if (definitions === null) return null;

  const names = new Names(definitions, log);
  const gates = definitions.filter((definition) => definition.kind === 'gate');
  const events = definitions.filter((definition) => definition.kind === 'basic event');
  const evaluate = parameterValues(definitions, names, log);
  const resolved = resolveGates(gates, events, names);
  const valued = events.map((event) => ({ id: idOf(event), probability: probabilityOf(event, evaluate, log) }));
  if (gates.length === 0) {
    log.report({ file, sheet: null, line: null, column: null }, { code: 'fault-tree-without-gates', about: {} });
  }
  if (log.hasErrors) return null;

  const uses = resolved.map(({ formula }) => gatesIn(formula));
  const found = dependencyOrder(gates.length, [...gates.keys()], (gate) => uses[gate] ?? []);
  if (found.kind === 'circle') {
    const path = found.path.map((gate) => (resolved[gate] as ModelGate).id);
    const { place } = gates[found.path[0] as number] as GateDefinition;
    log.report(place, { code: 'fault-tree-gate-cycle', about: { path } });
    return null;
  }
  const used = new Set(uses.flat());
  return { gates: resolved, events: valued, tops: [...gates.keys()].filter((gate) => !used.has(gate)) };
}

/** Formulas that are broken or name something unknown become false; by then an error has been reported. */
function resolveGates(
  gates: readonly GateDefinition[],
  events: readonly BasicEventDefinition[],
  names: Names,
): ModelGate[] {
  const operands = new Map<AnyDefinition, Operand>([
    ...gates.map((gate, index) => [gate, { kind: 'gate', index }] as const),
    ...events.map((event, index) => [event, { kind: 'event', index }] as const),
  ]);
  return gates.map((gate) => {
    const resolve = (formula: Formula<Reference>): Formula<Operand> => {
      switch (formula.kind) {
        case 'constant':
          return formula;
        case 'connective':
          return { ...formula, args: formula.args.map(resolve) };
        case 'reference': {
          const definition = names.resolve(formula.to, gate.containers);
          const operand = definition === null ? undefined : operands.get(definition);
          if (operand !== undefined) return { kind: 'reference', to: operand };
          return { kind: 'constant', value: definition?.kind === 'house event' && definition.value };
        }
      }
    };
    return { id: idOf(gate), formula: gate.formula === null ? NEVER : resolve(gate.formula) };
  });
}

const NEVER: Formula<Operand> = { kind: 'constant', value: false };

function probabilityOf(event: BasicEventDefinition, evaluate: Evaluate, log: ProblemLog): number | null {
  const name = idOf(event);
  if (!event.isValued) log.report(event.place, { code: 'fault-tree-probability-missing', about: { name } });
  const value = event.expression === null ? null : evaluate(event.expression, event.containers);
  if (value !== null && !(value >= 0 && value <= 1)) {
    log.report(event.place, { code: 'fault-tree-probability-range', about: { name, value: String(value) } });
    return null;
  }
  return value;
}

function gatesIn(formula: Formula<Operand>): number[] {
  const found: number[] = [];
  const visit = (part: Formula<Operand>): void => {
    if (part.kind === 'connective') part.args.forEach(visit);
    else if (part.kind === 'reference' && part.to.kind === 'gate') found.push(part.to.index);
  };
  visit(formula);
  return found;
}
