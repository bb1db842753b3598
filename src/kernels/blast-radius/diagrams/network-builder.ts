import {
  type Edge,
  FALSE,
  KIND_AND,
  KIND_AT_LEAST,
  KIND_CONSTANT,
  KIND_VARIABLE,
  KIND_XOR,
  type LogicNetwork,
  negate,
  nodeOf,
  TRUE,
  variableEdge,
} from './network.ts';

/**
 * Builds a logic network bottom up. Equal gates are stored once (structural hashing); constants, repeated and
 * contradicting arguments vanish on the way in.
 *
 * ```ts
 * const logic = new NetworkBuilder(3);
 * const top = logic.or([logic.variable(0), logic.and([logic.variable(1), logic.not(logic.variable(2))])]);
 * const network = logic.build();
 * ```
 */
export class NetworkBuilder {
  readonly variableCount: number;
  readonly #kinds: number[];
  readonly #thresholds: number[];
  readonly #firstArg: number[];
  readonly #args: number[] = [];
  /** Hash of a gate to the newest node with that hash; older ones follow in #sameHash. */
  readonly #newestByHash = new Map<number, number>();
  readonly #sameHash: number[];

  constructor(variableCount: number) {
    this.variableCount = variableCount;
    this.#kinds = [KIND_CONSTANT];
    for (let variable = 0; variable < variableCount; variable++) this.#kinds.push(KIND_VARIABLE);
    this.#thresholds = new Array<number>(variableCount + 1).fill(0);
    this.#firstArg = new Array<number>(variableCount + 2).fill(0);
    this.#sameHash = new Array<number>(variableCount + 1).fill(0);
  }

  get nodeCount(): number {
    return this.#kinds.length;
  }

  constant(value: boolean): Edge {
    return value ? TRUE : FALSE;
  }

  /** @throws RangeError if there is no such variable. */
  variable(variable: number): Edge {
    if (!Number.isInteger(variable) || variable < 0 || variable >= this.variableCount) {
      throw new RangeError(`variable ${variable} is not in 0..${this.variableCount - 1}`);
    }
    return variableEdge(variable);
  }

  not(edge: Edge): Edge {
    return negate(edge);
  }

  /** True if every argument is true; `and([])` is true. */
  and(edges: readonly Edge[]): Edge {
    const sorted = Int32Array.from(edges).sort();
    const args: Edge[] = [];
    for (const edge of sorted) {
      if (edge === FALSE) return FALSE;
      if (edge === TRUE || edge === args.at(-1)) continue;
      // Complements are neighbours when sorted: 2n and 2n + 1.
      if (args.length > 0 && edge === negate(args.at(-1) as Edge)) return FALSE;
      args.push(edge);
    }
    if (args.length === 0) return TRUE;
    if (args.length === 1) return args[0] as Edge;
    return this.#gate(KIND_AND, 0, args);
  }

  /** True if any argument is true; `or([])` is false. */
  or(edges: readonly Edge[]): Edge {
    return negate(this.and(edges.map(negate)));
  }

  /** True if an odd number of arguments is true; `xor([])` is false. */
  xor(edges: readonly Edge[]): Edge {
    const sorted = Int32Array.from(edges).sort();
    const args: Edge[] = [];
    let complement = 0;
    for (const edge of sorted) {
      complement ^= edge & 1;
      const plain = edge & ~1;
      if (plain === TRUE) complement ^= 1;
      else if (args.at(-1) === plain) args.pop();
      else args.push(plain);
    }
    if (args.length === 0) return FALSE ^ complement;
    if (args.length === 1) return (args[0] as Edge) ^ complement;
    return this.#gate(KIND_XOR, 0, args) ^ complement;
  }

  /** True if at least `threshold` arguments are true; an argument given twice counts twice. */
  atLeast(threshold: number, edges: readonly Edge[]): Edge {
    let needed = threshold;
    const sorted = Int32Array.from(edges).sort();
    const args: Edge[] = [];
    for (const edge of sorted) {
      if (edge === FALSE) continue;
      if (edge === TRUE) needed--;
      else if (args.at(-1) === negate(edge)) {
        // Of a function and its complement exactly one is true.
        args.pop();
        needed--;
      } else args.push(edge);
    }
    if (needed <= 0) return TRUE;
    if (needed > args.length) return FALSE;
    if (needed === args.length) return this.and(args);
    if (needed === 1) return this.or(args);
    const repeated = args.find((edge, index) => index > 0 && edge === args[index - 1]);
    if (repeated === undefined) return this.#gate(KIND_AT_LEAST, needed, args);
    const others = args.filter((edge) => edge !== repeated);
    const ifTrue = this.atLeast(needed - (args.length - others.length), others);
    return this.or([this.and([repeated, ifTrue]), this.atLeast(needed, others)]);
  }

  /** `condition` chooses between two functions. */
  ifThenElse(condition: Edge, then: Edge, otherwise: Edge): Edge {
    return this.or([this.and([condition, then]), this.and([negate(condition), otherwise])]);
  }

  /** One of the KIND constants. */
  kindOf(node: number): number {
    return this.#kinds[node] as number;
  }

  /** The arguments of a gate built so far. */
  argsOf(node: number): readonly Edge[] {
    return this.#args.slice(this.#firstArg[node], this.#firstArg[node + 1]);
  }

  build(): LogicNetwork {
    return {
      variableCount: this.variableCount,
      nodeCount: this.#kinds.length,
      kinds: Uint8Array.from(this.#kinds),
      thresholds: Int32Array.from(this.#thresholds),
      firstArg: Int32Array.from(this.#firstArg),
      args: Int32Array.from(this.#args),
    };
  }

  #gate(kind: number, threshold: number, args: readonly Edge[]): Edge {
    const hash = hashOfGate(kind, threshold, args);
    const newest = this.#newestByHash.get(hash) ?? 0;
    for (let node = newest; node !== 0; node = this.#sameHash[node] as number) {
      if (this.#isGate(node, kind, threshold, args)) return 2 * node;
    }
    const node = this.#kinds.length;
    for (const arg of args) {
      if (nodeOf(arg) >= node) throw new RangeError(`edge ${arg} is of no node built so far`);
      this.#args.push(arg);
    }
    this.#kinds.push(kind);
    this.#thresholds.push(threshold);
    this.#firstArg.push(this.#args.length);
    this.#sameHash.push(newest);
    this.#newestByHash.set(hash, node);
    return 2 * node;
  }

  #isGate(node: number, kind: number, threshold: number, args: readonly Edge[]): boolean {
    const first = this.#firstArg[node] as number;
    if (this.#kinds[node] !== kind || this.#thresholds[node] !== threshold) return false;
    if ((this.#firstArg[node + 1] as number) - first !== args.length) return false;
    for (let index = 0; index < args.length; index++) {
      if (this.#args[first + index] !== args[index]) return false;
    }
    return true;
  }
}

/** FNV-1a over 32-bit words (Fowler, Noll, Vo): offset basis and prime. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

function hashOfGate(kind: number, threshold: number, args: readonly Edge[]): number {
  let hash = Math.imul(FNV_OFFSET ^ kind, FNV_PRIME);
  hash = Math.imul(hash ^ threshold, FNV_PRIME);
  for (const arg of args) {
    hash = Math.imul(hash ^ arg, FNV_PRIME);
    hash ^= hash >>> 15;
  }
  return hash;
}
