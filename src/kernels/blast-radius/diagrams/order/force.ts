import { argumentsOf, type Module } from '../modules/modules.ts';
import { type LogicNetwork, nodeOf } from '../network.ts';

/** Rounds without a shorter total span after which the search ends. */
const PATIENCE = 3;
const MAX_ROUNDS = 40;

/**
 * Moves inputs that gates use together next to each other (Aloul, Markov and Sakallah, "FORCE: a fast and
 * easy-to-implement variable-ordering heuristic", 2003): each round every item goes to the mean centre of the gates
 * that it belongs to, and the arrangement with the shortest total span of gates is kept.
 *
 * @param withGates gates are items too, beside their inputs; otherwise a gate ties only the inputs it uses itself
 */
export function forceOrder(
  network: LogicNetwork,
  module: Module,
  start: readonly number[],
  withGates: boolean,
): number[] {
  const { items, groups } = itemsAndGroups(network, module, start, withGates);
  let places = startingPlaces(items.length, start.length, groups);
  let best = [...start];
  let bestSpan = Number.POSITIVE_INFINITY;
  let waited = 0;
  for (let round = 0; round < MAX_ROUNDS && waited < PATIENCE; round++) {
    places = ranks(meanCentres(places, groups), places);
    const span = totalSpan(places, groups);
    waited++;
    if (span >= bestSpan) continue;
    waited = 0;
    bestSpan = span;
    const placesNow = places;
    best = [...start.keys()]
      .sort((a, b) => place(placesNow, a) - place(placesNow, b))
      .map((item) => items[item] as number);
  }
  return best;
}

/** Items are the inputs as in `start`, then the gates; a group is a gate's arguments, as items. */
function itemsAndGroups(
  network: LogicNetwork,
  module: Module,
  start: readonly number[],
  withGates: boolean,
): { items: number[]; groups: number[][] } {
  const items = withGates ? [...start, ...module.gates] : [...start];
  const itemOf = new Map(items.map((node, item) => [node, item]));
  const groups: number[][] = [];
  for (const gate of module.gates) {
    const group: number[] = withGates ? [itemOf.get(gate) as number] : [];
    for (const arg of argumentsOf(network, gate)) {
      const item = itemOf.get(nodeOf(arg));
      if (item !== undefined) group.push(item);
    }
    if (group.length > 0) groups.push(group);
  }
  return { items, groups };
}

/** Inputs at their rank; gates, arguments first, at the centre of their arguments. */
function startingPlaces(itemCount: number, inputCount: number, groups: readonly (readonly number[])[]): Float64Array {
  const places = Float64Array.from({ length: itemCount }, (_, item) => item);
  if (itemCount === inputCount) return places;
  for (const [gate, ...args] of groups) places[gate as number] = centre(places, args);
  return places;
}

function meanCentres(places: Float64Array, groups: readonly (readonly number[])[]): Float64Array {
  const sums = new Float64Array(places.length);
  const counts = new Int32Array(places.length);
  for (const group of groups) {
    const middle = centre(places, group);
    for (const item of group) {
      sums[item] = place(sums, item) + middle;
      counts[item] = (counts[item] as number) + 1;
    }
  }
  return sums.map((sum, item) => (counts[item] === 0 ? place(places, item) : sum / (counts[item] as number)));
}

/** Replaces places by ranks; former places decide between equals. */
function ranks(wanted: Float64Array, former: Float64Array): Float64Array {
  const byPlace = [...wanted.keys()].sort(
    (a, b) => place(wanted, a) - place(wanted, b) || place(former, a) - place(former, b) || a - b,
  );
  const result = new Float64Array(wanted.length);
  byPlace.forEach((item, rank) => {
    result[item] = rank;
  });
  return result;
}

function totalSpan(places: Float64Array, groups: readonly (readonly number[])[]): number {
  let total = 0;
  for (const group of groups) {
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    for (const item of group) {
      first = Math.min(first, place(places, item));
      last = Math.max(last, place(places, item));
    }
    total += last - first;
  }
  return total;
}

function centre(places: Float64Array, group: readonly number[]): number {
  let sum = 0;
  for (const item of group) sum += place(places, item);
  return sum / group.length;
}

function place(places: Float64Array, item: number): number {
  return places[item] as number;
}
