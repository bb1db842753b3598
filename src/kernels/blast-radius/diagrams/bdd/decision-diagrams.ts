import { type Edge, FALSE, negate, TRUE } from '../network.ts';

/** Returned instead of a diagram once the node limit is reached; every operation passes it on. */
export const OVER_LIMIT = -1;

/** Level of the terminal, below every variable. */
export const TERMINAL_LEVEL = 0x7fffffff;

const INITIAL_NODES = 64;
const INITIAL_STACK = 64;
/** Entries of the operation cache never exceed this many; a larger one misses the processor's caches. */
const MAX_CACHE_ENTRIES = 1 << 20;
/** Multipliers of a multiplicative hash: odd numbers near 2³² divided by the golden ratio and its powers. */
const HASH_A = 0x9e3779b1;
const HASH_B = 0x85ebca6b;
const HASH_C = 0xc2b2ae35;

/**
 * Reduced ordered binary decision diagrams with complement edges, all over one order of levels 0, 1, 2, …
 * (Bryant 1986; Brace, Rudell and Bryant 1990). A diagram is an edge: 2 × node + complement, `TRUE` and `FALSE` as in
 * a logic network. The high edge of a node never is complemented, so every stored function is true where all variables
 * are, and a monotone function has no complemented edge but the constant false.
 *
 * Nodes live in typed arrays that double; none is ever freed. Results depend on the sequence of calls only.
 */
export class DecisionDiagrams {
  levels = new Int32Array(INITIAL_NODES);
  lows = new Int32Array(INITIAL_NODES);
  highs = new Int32Array(INITIAL_NODES);
  nodeCount = 1;
  /** Operations that would need more nodes return OVER_LIMIT; may be raised, and the operation tried again. */
  nodeLimit: number;
  /** Open addressing, linear probing; 0 is free, since the terminal never is looked up. */
  #table = new Int32Array(2 * INITIAL_NODES);
  #cacheLeft = new Int32Array(INITIAL_NODES);
  #cacheRight = new Int32Array(INITIAL_NODES);
  #cacheResult = new Int32Array(INITIAL_NODES);
  #stackLeft = new Int32Array(INITIAL_STACK);
  #stackRight = new Int32Array(INITIAL_STACK);
  /** Result of the low branch while the high one is worked on; unset: NOT_YET. */
  #stackLow = new Int32Array(INITIAL_STACK);

  constructor(nodeLimit: number) {
    this.nodeLimit = nodeLimit;
    this.levels[0] = TERMINAL_LEVEL;
    this.#cacheLeft.fill(NO_EDGE);
  }

  levelOf(edge: Edge): number {
    return this.levels[edge >>> 1] as number;
  }

  /** The function that is `high` where the level's variable is true and `low` elsewhere. */
  node(level: number, low: Edge, high: Edge): Edge {
    if (low === high) return low;
    const sign = high & 1;
    const lowEdge = low ^ sign;
    const highEdge = high ^ sign;
    const mask = this.#table.length - 1;
    let slot = hashOf(level, lowEdge, highEdge) & mask;
    for (;;) {
      const found = this.#table[slot] as number;
      if (found === 0) break;
      if (this.lows[found] === lowEdge && this.highs[found] === highEdge && this.levels[found] === level) {
        return (found << 1) | sign;
      }
      slot = (slot + 1) & mask;
    }
    const node = this.nodeCount;
    if (node >= this.nodeLimit) return OVER_LIMIT;
    if (node === this.levels.length) this.#grow();
    this.levels[node] = level;
    this.lows[node] = lowEdge;
    this.highs[node] = highEdge;
    this.nodeCount = node + 1;
    if (this.#table.length - 1 === mask) this.#table[slot] = node;
    else this.#insert(node);
    return (node << 1) | sign;
  }

  or(f: Edge, g: Edge): Edge {
    if (f === OVER_LIMIT || g === OVER_LIMIT) return OVER_LIMIT;
    const result = this.and(negate(f), negate(g));
    return result === OVER_LIMIT ? OVER_LIMIT : negate(result);
  }

  xor(f: Edge, g: Edge): Edge {
    if (f === OVER_LIMIT || g === OVER_LIMIT) return OVER_LIMIT;
    return this.or(this.and(f, negate(g)), this.and(negate(f), g));
  }

  and(f: Edge, g: Edge): Edge {
    if (f === OVER_LIMIT || g === OVER_LIMIT) return OVER_LIMIT;
    let left = f;
    let right = g;
    let depth = 0;
    for (;;) {
      // Down: a result at once, or a frame and on with its low branch.
      let result = this.#andAtOnce(left, right);
      if (result === NOT_YET) {
        if (left > right) {
          const swap = left;
          left = right;
          right = swap;
        }
        if (depth === this.#stackLow.length) this.#growStack();
        this.#stackLeft[depth] = left;
        this.#stackRight[depth] = right;
        this.#stackLow[depth] = NOT_YET;
        depth++;
        const level = Math.min(this.levels[left >>> 1] as number, this.levels[right >>> 1] as number);
        left = this.lowAt(left, level);
        right = this.lowAt(right, level);
        continue;
      }
      // Up: with a result, to the next frame whose high branch is open.
      for (;;) {
        if (depth === 0) return result;
        const top = depth - 1;
        left = this.#stackLeft[top] as number;
        right = this.#stackRight[top] as number;
        const level = Math.min(this.levels[left >>> 1] as number, this.levels[right >>> 1] as number);
        const low = this.#stackLow[top] as number;
        if (low === NOT_YET) {
          this.#stackLow[top] = result;
          left = this.highAt(left, level);
          right = this.highAt(right, level);
          break;
        }
        result = this.node(level, low, result);
        if (result === OVER_LIMIT) return OVER_LIMIT;
        const slot = hashOf(0, left, right) & (this.#cacheLeft.length - 1);
        this.#cacheLeft[slot] = left;
        this.#cacheRight[slot] = right;
        this.#cacheResult[slot] = result;
        depth = top;
      }
    }
  }

  lowAt(edge: Edge, level: number): Edge {
    const node = edge >>> 1;
    return this.levels[node] === level ? (this.lows[node] as number) ^ (edge & 1) : edge;
  }

  highAt(edge: Edge, level: number): Edge {
    const node = edge >>> 1;
    return this.levels[node] === level ? (this.highs[node] as number) ^ (edge & 1) : edge;
  }

  #andAtOnce(f: Edge, g: Edge): Edge {
    if (f === g || g === TRUE) return f;
    if (f === TRUE) return g;
    if (f === FALSE || g === FALSE || (f ^ g) === 1) return FALSE;
    const left = f < g ? f : g;
    const right = f < g ? g : f;
    const slot = hashOf(0, left, right) & (this.#cacheLeft.length - 1);
    if (this.#cacheLeft[slot] === left && this.#cacheRight[slot] === right) return this.#cacheResult[slot] as number;
    return NOT_YET;
  }

  #grow(): void {
    const size = 2 * this.levels.length;
    this.levels = grown(this.levels, size);
    this.lows = grown(this.lows, size);
    this.highs = grown(this.highs, size);
    this.#table = new Int32Array(2 * size);
    for (let node = 1; node < this.nodeCount; node++) this.#insert(node);
    if (size <= MAX_CACHE_ENTRIES) {
      this.#cacheLeft = new Int32Array(size).fill(NO_EDGE);
      this.#cacheRight = new Int32Array(size);
      this.#cacheResult = new Int32Array(size);
    }
  }

  #insert(node: number): void {
    const mask = this.#table.length - 1;
    let slot = hashOf(this.levels[node] as number, this.lows[node] as number, this.highs[node] as number) & mask;
    while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
    this.#table[slot] = node;
  }

  #growStack(): void {
    const size = 2 * this.#stackLow.length;
    this.#stackLeft = grown(this.#stackLeft, size);
    this.#stackRight = grown(this.#stackRight, size);
    this.#stackLow = grown(this.#stackLow, size);
  }
}

/** No edge is negative. */
const NO_EDGE = -1;
const NOT_YET = -2;

function hashOf(a: number, b: number, c: number): number {
  let hash = Math.imul(a, HASH_A) ^ Math.imul(b, HASH_B);
  hash ^= hash >>> 15;
  hash = Math.imul(hash ^ c, HASH_C);
  return hash ^ (hash >>> 13);
}

function grown(array: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(array);
  return larger;
}
