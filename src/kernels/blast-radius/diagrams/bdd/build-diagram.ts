import { argumentsOf, type Module } from '../modules/modules.ts';
import { type Edge, FALSE, KIND_AND, KIND_AT_LEAST, KIND_XOR, type LogicNetwork, nodeOf, TRUE } from '../network.ts';
import { Sifter } from '../order/sifter.ts';
import { DecisionDiagrams, OVER_LIMIT } from './decision-diagrams.ts';
import { reachable } from './reachable.ts';

/** A module as a decision diagram. */
export interface ModuleDiagram {
  readonly diagrams: DecisionDiagrams;
  readonly root: Edge;
  /** Input (node of the network) by level. */
  readonly order: readonly number[];
}

/** After a reordering the diagrams may grow to this multiple of their size before the next one. */
const GROWTH_BETWEEN_SIFTS = 4;
/** Collecting garbage is enough if no more than this share of the nodes is in use. */
const LIVE_SHARE = 0.25;

/** Builds the diagram of one module argument by argument, under an order that can change on the way. */
export class DiagramBuilder {
  readonly #network: LogicNetwork;
  readonly #module: Module;
  readonly #lastUse = new Map<number, number>();
  #order: readonly number[];
  #diagrams: DecisionDiagrams;
  /** Diagrams of inputs and of finished gates that are still needed. */
  #edgeOf = new Map<number, Edge>();
  /** Number of gates of the module that are finished. */
  #finished = 0;
  /** Arguments of the gate in work that are still to come, and what the ones before amount to (see #join). */
  #pending: Edge[] = [];
  #partial: Edge[] = [];
  /** Arguments joined so far, over all gates. */
  progress = 0;
  #progressAtLastRoom = -1;

  /**
   * @param order inputs of the module, topmost first
   * @param flipped inputs whose level stands for the complement, so that monotone functions rise with every level
   */
  constructor(
    network: LogicNetwork,
    module: Module,
    order: readonly number[],
    flipped: ReadonlySet<number>,
    nodeLimit: number,
  ) {
    this.#network = network;
    this.#module = module;
    this.#order = order;
    this.#diagrams = new DecisionDiagrams(Math.max(nodeLimit, 2 * order.length + 2));
    order.forEach((input, level) => {
      this.#edgeOf.set(input, this.#diagrams.node(level, FALSE, TRUE) ^ (flipped.has(input) ? 1 : 0));
    });
    module.gates.forEach((gate, index) => {
      for (const arg of argumentsOf(network, gate)) this.#lastUse.set(nodeOf(arg), index);
    });
    this.#open();
  }

  get nodeLimit(): number {
    return this.#diagrams.nodeLimit;
  }

  set nodeLimit(limit: number) {
    this.#diagrams.nodeLimit = limit;
  }

  /** Inputs of the module, topmost first. */
  get order(): readonly number[] {
    return this.#order;
  }

  /** Nodes that are still needed. */
  get liveNodes(): number {
    return reachable(this.#diagrams, [...this.#edgeOf.values(), ...this.#partial]).count;
  }

  /** Goes on until the end or until the node limit is reached; null in the latter case. */
  run(): ModuleDiagram | null {
    const { gates, top } = this.#module;
    while (this.#finished < gates.length) {
      // Deepest first: what is joined last sits on top, so each step touches few nodes.
      const depthOf = (arg: Edge): number => this.#diagrams.levelOf(this.#argument(arg));
      this.#pending.sort((a, b) => depthOf(a) - depthOf(b) || b - a);
      while (this.#pending.length > 0) {
        const joined = this.#join(this.#argument(this.#pending.at(-1) as Edge));
        if (joined.includes(OVER_LIMIT)) return null;
        this.#partial = joined;
        this.#pending.pop();
        this.progress++;
      }
      this.#close();
    }
    return { diagrams: this.#diagrams, root: this.#edgeOf.get(top) as Edge, order: this.#order };
  }

  /**
   * Drops what is no longer needed, finds a better order if that is not enough, and raises the limit if the last time
   * did not help.
   *
   * @returns the work that reordering took, in nodes moved
   */
  makeRoom(): number {
    const nodes = [...this.#edgeOf.keys()];
    const roots = [...this.#edgeOf.values(), ...this.#partial];
    const sifter = new Sifter(this.#diagrams, roots, this.#order.length);
    const stuck = this.progress === this.#progressAtLastRoom;
    this.#progressAtLastRoom = this.progress;
    const limit = stuck ? 2 * this.nodeLimit : this.nodeLimit;
    if (sifter.size > LIVE_SHARE * this.nodeLimit) sifter.sift();
    this.#diagrams = new DecisionDiagrams(Math.max(limit, GROWTH_BETWEEN_SIFTS * sifter.size));
    this.#order = [...sifter.variableAt].map((level) => this.#order[level] as number);
    const moved = sifter.copyInto(this.#diagrams);
    this.#edgeOf = new Map(nodes.map((node, index) => [node, moved[index] as Edge]));
    this.#partial = moved.slice(nodes.length);
    return sifter.work;
  }

  #argument(arg: Edge): Edge {
    return (this.#edgeOf.get(nodeOf(arg)) as Edge) ^ (arg & 1);
  }

  #open(): void {
    const gate = this.#module.gates[this.#finished] as number;
    const kind = this.#network.kinds[gate];
    this.#pending = [...argumentsOf(this.#network, gate)];
    this.#partial = [kind === KIND_XOR ? FALSE : TRUE];
    if (kind !== KIND_AT_LEAST) return;
    for (let k = 1; k <= (this.#network.thresholds[gate] as number); k++) this.#partial.push(FALSE);
  }

  /** What the arguments so far and one more amount to: one diagram, or for k of n one per number still needed. */
  #join(arg: Edge): Edge[] {
    const diagrams = this.#diagrams;
    const kind = this.#network.kinds[this.#module.gates[this.#finished] as number];
    const partial = this.#partial;
    if (kind === KIND_AND) return [diagrams.and(arg, partial[0] as Edge)];
    if (kind === KIND_XOR) return [diagrams.xor(arg, partial[0] as Edge)];
    // Enough already, or one fewer needed and this one true.
    return partial.map((edge, k) => (k === 0 ? TRUE : diagrams.or(edge, diagrams.and(arg, partial[k - 1] as Edge))));
  }

  #close(): void {
    const gate = this.#module.gates[this.#finished] as number;
    this.#edgeOf.set(gate, this.#partial.at(-1) as Edge);
    this.#partial = [];
    for (const arg of argumentsOf(this.#network, gate)) {
      if (this.#lastUse.get(nodeOf(arg)) === this.#finished) this.#edgeOf.delete(nodeOf(arg));
    }
    this.#finished++;
    if (this.#finished < this.#module.gates.length) this.#open();
  }
}
