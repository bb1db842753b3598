import type { Module } from '../modules/modules.ts';
import type { LogicNetwork } from '../network.ts';
import { candidateOrders, firstOrder } from '../order/candidate-orders.ts';
import { DiagramBuilder, type ModuleDiagram } from './build-diagram.ts';
import { reachable } from './reachable.ts';

/** Nodes within which the first order is taken without trying others. */
const EASY_NODES = 1 << 10;
/** Nodes per candidate in the first round; each round has four times those of the one before. */
const FIRST_ROUND_NODES = 1 << 12;
const ROUND_FACTOR = 4;
/** Candidates that stay after each round: those that got furthest. */
const SURVIVORS = [5, 3, 2, 1];
/** If this many do not suffice, no order from the start can be hoped for, and it is changed while diagrams are built. */
const FIXED_ORDER_NODES = 1 << 22;
const REORDERING_START_NODES = 1 << 16;
/** Nodes moved in reordering before it is given up; about a minute. */
const MAX_REORDERING_WORK = 1e9;

/**
 * The diagram of a module under a good order of its inputs: candidates race, each round with more nodes, and the ones
 * that have joined the fewest arguments drop out; what none of them can build within `maxNodes` is built with
 * reordering.
 *
 * @returns null if more than `maxNodes` nodes would be needed
 */
export function solveModule(
  network: LogicNetwork,
  module: Module,
  flipped: ReadonlySet<number>,
  maxNodes: number,
): ModuleDiagram | null {
  const easy = new DiagramBuilder(
    network,
    module,
    firstOrder(network, module),
    flipped,
    Math.min(EASY_NODES, maxNodes),
  ).run();
  if (easy !== null) return easy;

  let racing = candidateOrders(network, module).map(
    (order) => new DiagramBuilder(network, module, order, flipped, Math.min(FIRST_ROUND_NODES, maxNodes)),
  );
  let round = 0;
  for (let limit = FIRST_ROUND_NODES; ; limit *= ROUND_FACTOR, round++) {
    const finished: ModuleDiagram[] = [];
    for (const builder of racing) {
      builder.nodeLimit = Math.min(limit, maxNodes);
      const diagram = builder.run();
      if (diagram !== null) finished.push(diagram);
    }
    if (finished.length > 0) return smallest(finished);
    racing.sort((a, b) => b.progress - a.progress);
    racing = racing.slice(0, SURVIVORS[Math.min(round, SURVIVORS.length - 1)]);
    if (limit >= Math.min(maxNodes, FIXED_ORDER_NODES)) break;
  }
  return buildWithReordering(network, module, (racing[0] as DiagramBuilder).order, flipped, maxNodes);
}

function buildWithReordering(
  network: LogicNetwork,
  module: Module,
  order: readonly number[],
  flipped: ReadonlySet<number>,
  maxNodes: number,
): ModuleDiagram | null {
  const builder = new DiagramBuilder(network, module, order, flipped, Math.min(REORDERING_START_NODES, maxNodes));
  let work = 0;
  for (;;) {
    const diagram = builder.run();
    if (diagram !== null) return diagram;
    if (builder.nodeLimit >= maxNodes || work >= MAX_REORDERING_WORK) return null;
    work += builder.makeRoom();
  }
}

function smallest(diagrams: readonly ModuleDiagram[]): ModuleDiagram {
  const sized = diagrams.map((diagram) => ({ diagram, size: reachable(diagram.diagrams, [diagram.root]).count }));
  return sized.reduce((best, next) => (next.size < best.size ? next : best)).diagram;
}
