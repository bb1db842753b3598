/** "At least x of all volume is broken" as logic over broken workflows. */

import type { Edge } from '../diagrams/network.ts';
import type { NetworkBuilder } from '../diagrams/network-builder.ts';
import type { FailureModel } from '../failure-model.ts';

const DEFAULT_MAX_GATES = 200_000;
/** Shares that differ by rounding only count as equal: a share that is exactly reached is reached. */
const ROUNDING = 1e-12;

/**
 * Decides workflow after workflow whether it is broken, with the share of volume broken so far. Two ways of getting to a
 * workflow go on alike if they leave the same contact types in the same state and their broken shares lie in one
 * interval within which nothing further is decided differently (the idea of I. Abío et al., "A new look at BDDs for
 * pseudo-Boolean constraints", Journal of Artificial Intelligence Research 45, 2012). What gets on only with more broken
 * workflows rises with every one of them.
 *
 * @param broken per workflow of the model
 * @returns null where it takes more than `maxGates` decisions
 */
export function shareReached(
  logic: NetworkBuilder,
  model: FailureModel,
  broken: readonly Edge[],
  share: number,
  maxGates: number = DEFAULT_MAX_GATES,
): Edge | null {
  if (model.offered === 0) return logic.constant(false);
  return new ShareDecisions(logic, model, broken, share - ROUNDING, maxGates).edge();
}

/** A decision's edge holds for broken shares in [from, to). */
interface Decided {
  readonly edge: Edge;
  readonly from: number;
  readonly to: number;
}

class ShareDecisions {
  readonly #logic: NetworkBuilder;
  readonly #broken: readonly Edge[];
  readonly #share: number;
  #gatesLeft: number;
  /** Workflows to decide, so that contact types are dealt with one after the other. */
  readonly #order: readonly number[];
  /** Per workflow of the order: types that run it, with share, weight of their volume and whether it is their last. */
  readonly #runs: readonly (readonly Run[])[];
  /** Per place in the order: what all further workflows together could still break, by type. */
  readonly #sparedAfter: readonly Float64Array[];
  readonly #weights: Float64Array;
  readonly #decided: readonly Map<string, Decided[]>[];

  constructor(logic: NetworkBuilder, model: FailureModel, broken: readonly Edge[], share: number, maxGates: number) {
    this.#logic = logic;
    this.#broken = broken;
    this.#share = share;
    this.#gatesLeft = maxGates;
    this.#weights = Float64Array.from(model.types, ({ volume }) => volume / model.offered);
    const types = model.types.map(({ runs }, type) => ({ type, runs })).filter(({ type }) => this.#weight(type) > 0);
    this.#order = [...new Set(types.flatMap(({ runs }) => runs.map(({ workflow }) => workflow)))];
    const last = new Map(
      types.map(({ type, runs }) => [type, Math.max(-1, ...runs.map(({ workflow }) => this.#order.indexOf(workflow)))]),
    );
    this.#runs = this.#order.map((workflow, place) =>
      types.flatMap(({ type, runs }) =>
        runs
          .filter((run) => run.workflow === workflow)
          .map((run) => ({ type, spares: 1 - run.share, isLast: last.get(type) === place })),
      ),
    );
    const spared: Float64Array[] = [new Float64Array(model.types.length).fill(1)];
    for (let place = this.#order.length - 1; place >= 0; place--) {
      const before = Float64Array.from(spared[0] as Float64Array);
      for (const { type, spares } of this.#runs[place] ?? []) before[type] = (before[type] as number) * spares;
      spared.unshift(before);
    }
    this.#sparedAfter = spared;
    this.#decided = this.#order.map(() => new Map());
  }

  edge(): Edge | null {
    return this.#decide(0, new Map(), 0)?.edge ?? null;
  }

  /**
   * @param open share of each type that is not broken yet, for types with broken workflows and others to come
   * @param closed share of all volume that is broken in types that are decided
   */
  #decide(place: number, open: ReadonlyMap<number, number>, closed: number): Decided | null {
    let surely = 0;
    let atMost = 0;
    const after = this.#sparedAfter[place] as Float64Array;
    for (let type = 0; type < this.#weights.length; type++) {
      const spared = open.get(type) ?? 1;
      surely += this.#weight(type) * (1 - spared);
      // A decided type has nothing to come, so that it adds nothing here.
      atMost += this.#weight(type) * (1 - spared * (after[type] as number));
    }
    if (closed + surely >= this.#share) {
      return { edge: this.#logic.constant(true), from: this.#share - surely, to: Number.POSITIVE_INFINITY };
    }
    if (closed + atMost < this.#share) {
      return { edge: this.#logic.constant(false), from: Number.NEGATIVE_INFINITY, to: this.#share - atMost };
    }
    const key = [...open]
      .sort(([a], [b]) => a - b)
      .map(([type, spared]) => `${type}:${spared}`)
      .join(' ');
    const alike = this.#decided[place]?.get(key) ?? [];
    const known = alike.find(({ from, to }) => from <= closed && closed < to);
    if (known !== undefined) return known;
    if (this.#gatesLeft-- <= 0) return null;
    const decided = this.#branch(place, open, closed);
    if (decided !== null) this.#decided[place]?.set(key, [...alike, decided]);
    return decided;
  }

  #branch(place: number, open: ReadonlyMap<number, number>, closed: number): Decided | null {
    const [whole, wholeGain] = this.#next(place, open, false);
    const low = this.#decide(place + 1, whole, closed + wholeGain);
    if (low === null) return null;
    const [struck, struckGain] = this.#next(place, open, true);
    const high = this.#decide(place + 1, struck, closed + struckGain);
    if (high === null) return null;
    const isBroken = this.#broken[this.#order[place] as number] as Edge;
    return {
      edge: this.#logic.or([low.edge, this.#logic.and([isBroken, high.edge])]),
      from: Math.max(low.from - wholeGain, high.from - struckGain),
      to: Math.min(low.to - wholeGain, high.to - struckGain),
    };
  }

  /** What is open after a workflow, and what its types that are decided with it add to the broken share. */
  #next(place: number, open: ReadonlyMap<number, number>, isBroken: boolean): [ReadonlyMap<number, number>, number] {
    const next = new Map(open);
    let gain = 0;
    for (const { type, spares, isLast } of this.#runs[place] ?? []) {
      const spared = (next.get(type) ?? 1) * (isBroken ? spares : 1);
      if (isLast) gain += this.#weight(type) * (1 - spared);
      if (isLast || spared === 1) next.delete(type);
      else next.set(type, spared);
    }
    return [next, gain];
  }

  #weight(type: number): number {
    return this.#weights[type] as number;
  }
}

interface Run {
  readonly type: number;
  readonly spares: number;
  readonly isLast: boolean;
}
