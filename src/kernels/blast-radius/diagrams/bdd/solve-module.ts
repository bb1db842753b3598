import { argumentsOf, type Module } from '../modules/modules.ts';
import type { LogicNetwork } from '../network.ts';
import { arrangedOrders, firstOrder, walkedOrders } from '../order/candidate-orders.ts';
import { DiagramBuilder, type ModuleDiagram } from './build-diagram.ts';
import { reachable } from './reachable.ts';

/** Nodes within which the first order is taken without trying others. */
const EASY_NODES = 1 << 10;
/** Nodes for each of the orders that cost nothing to find. */
const WALKED_NODES = 1 << 13;
/** Candidates that stay after each round of twice the nodes: those that got furthest. The last number holds on. */
const SURVIVORS = [6, 5, 4, 3, 3, 2, 2, 1];
/** Candidates that are further behind the first than this share of all arguments drop out as well. */
const HOPELESS_LAG = 0.1;
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
  const fixedOrderNodes = Math.min(maxNodes, FIXED_ORDER_NODES);
  const candidate = (nodes: number) => (order: readonly number[]) =>
    new DiagramBuilder(network, module, order, flipped, Math.min(nodes, fixedOrderNodes));
  const easy = candidate(EASY_NODES)(firstOrder(network, module)).run();
  if (easy !== null) return easy;

  let limit = Math.min(WALKED_NODES, fixedOrderNodes);
  let racing = walkedOrders(network, module).map(candidate(limit));
  const walked = raceOnce(racing, limit);
  if (walked !== null) return walked;

  racing = [...racing, ...arrangedOrders(network, module).map(candidate(limit))];
  const lag = HOPELESS_LAG * module.gates.reduce((sum, gate) => sum + argumentsOf(network, gate).length, 0);
  for (let round = 0; ; round++) {
    const winner = raceOnce(racing, limit);
    if (winner !== null) return winner;
    if (limit >= fixedOrderNodes) break;
    racing.sort((a, b) => b.progress - a.progress || a.liveNodes - b.liveNodes);
    const needed = (racing[0] as DiagramBuilder).progress - lag;
    const most = SURVIVORS[Math.min(round, SURVIVORS.length - 1)];
    racing = racing.slice(0, most).filter(({ progress }) => progress >= needed);
    limit = Math.min(2 * limit, fixedOrderNodes);
  }
  return buildWithReordering(network, module, (racing[0] as DiagramBuilder).order, flipped, maxNodes);
}

/** Lets each candidate go on, the one that got furthest first; the smallest of those that get through, or null. */
function raceOnce(racing: readonly DiagramBuilder[], limit: number): ModuleDiagram | null {
  let best: ModuleDiagram | null = null;
  let bestSize = 0;
  let allowed = limit;
  for (const builder of racing) {
    builder.nodeLimit = Math.max(allowed, builder.nodeLimit);
    const diagram = builder.run();
    if (diagram === null) continue;
    const size = reachable(diagram.diagrams, [diagram.root]).count;
    if (best === null || size < bestSize) {
      best = diagram;
      bestSize = size;
    }
    // Who needs more nodes on the way than the first one did is no better.
    allowed = Math.min(allowed, diagram.diagrams.nodeCount);
  }
  return best;
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
