import type { Edge, LogicNetwork } from '../../../kernels/blast-radius/diagrams/network.ts';
import { NetworkBuilder } from '../../../kernels/blast-radius/diagrams/network-builder.ts';
import { compareCodeUnits } from '../../../schema/code-units.ts';
import type { Formula } from './definitions.ts';
import { dependencyOrder } from './dependency-order.ts';
import type { FaultTreeModel, ModelEvent, ModelGate, Operand } from './read-open-psa.ts';

/** One fault tree as logic: what happens below one gate. */
export interface FaultTreeLogic {
  readonly network: LogicNetwork;
  readonly root: Edge;
  /** By variable, in order of their names. */
  readonly events: readonly ModelEvent[];
  /** Gates at and below the top. */
  readonly gateCount: number;
}

/** Gates and events are taken in the order of their names, so that the order of the file never shows in a result. */
export function faultTreeLogic(model: FaultTreeModel, top: number): FaultTreeLogic {
  const operandsOf = model.gates.map(({ formula }) => operandsIn(formula, model));
  const gatesBelow = (gate: number): number[] => {
    return (operandsOf[gate] ?? []).filter(({ kind }) => kind === 'gate').map(({ index }) => index);
  };
  const found = dependencyOrder(model.gates.length, [top], gatesBelow);
  if (found.kind === 'circle') throw new RangeError('the gates go round in a circle');

  const inUse = new Set<number>();
  for (const gate of found.order) {
    for (const { kind, index } of operandsOf[gate] ?? []) if (kind === 'event') inUse.add(index);
  }
  const events = [...inUse].sort((a, b) => compareCodeUnits(eventId(model, a), eventId(model, b)));
  const variableOf = new Map(events.map((event, variable) => [event, variable]));
  const logic = new NetworkBuilder(events.length);
  const edges = new Map<number, Edge>();
  const edgeOf = ({ kind, index }: Operand): Edge =>
    kind === 'gate' ? (edges.get(index) as Edge) : logic.variable(variableOf.get(index) as number);
  for (const gate of found.order) edges.set(gate, build((model.gates[gate] as ModelGate).formula, logic, edgeOf));
  return {
    network: logic.build(),
    root: edges.get(top) as Edge,
    events: events.map((event) => model.events[event] as ModelEvent),
    gateCount: found.order.length,
  };
}

function eventId({ events }: FaultTreeModel, event: number): string {
  return (events[event] as ModelEvent).id;
}

/** Gates and events of a formula, each once, in the order of their names. */
function operandsIn(formula: Formula<Operand>, model: FaultTreeModel): Operand[] {
  const found = new Map<string, Operand>();
  const visit = (part: Formula<Operand>): void => {
    if (part.kind === 'connective') part.args.forEach(visit);
    if (part.kind !== 'reference') return;
    const { kind, index } = part.to;
    found.set(kind === 'gate' ? (model.gates[index] as ModelGate).id : eventId(model, index), part.to);
  };
  visit(formula);
  return [...found].sort(([a], [b]) => compareCodeUnits(a, b)).map(([, operand]) => operand);
}

function build(formula: Formula<Operand>, logic: NetworkBuilder, edgeOf: (operand: Operand) => Edge): Edge {
  if (formula.kind === 'constant') return logic.constant(formula.value);
  if (formula.kind === 'reference') return edgeOf(formula.to);
  const args = formula.args.map((arg) => build(arg, logic, edgeOf));
  const [first = logic.constant(false), second = logic.constant(false)] = args;
  switch (formula.connective) {
    case 'and':
      return logic.and(args);
    case 'or':
      return logic.or(args);
    case 'nand':
      return logic.not(logic.and(args));
    case 'nor':
      return logic.not(logic.or(args));
    case 'not':
      return logic.not(first);
    case 'xor':
      return logic.xor(args);
    case 'iff':
      return logic.not(logic.xor([first, second]));
    case 'imply':
      return logic.or([logic.not(first), second]);
    case 'atleast':
      return logic.atLeast(formula.min, args);
    case 'cardinality':
      return logic.and([logic.atLeast(formula.min, args), logic.not(logic.atLeast(formula.max + 1, args))]);
  }
}
