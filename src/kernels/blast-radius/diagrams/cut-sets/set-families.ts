/** A family of sets: an index into SetFamilies. */
export type Family = number;

/** No set at all. */
export const NO_SETS: Family = 0;
/** The family whose only member is the empty set. */
export const EMPTY_SET: Family = 1;
/** Returned instead of a family once the node limit is reached. */
export const OVER_LIMIT: Family = -1;

const INITIAL_NODES = 64;
const INITIAL_STACK = 64;
const MAX_CACHE_ENTRIES = 1 << 20;
/** Below every level that a node can have. */
const TERMINAL_LEVEL = 0x7fffffff;
/** Odd multipliers of a multiplicative hash. */
const HASH_A = 0x9e3779b1;
const HASH_B = 0x85ebca6b;
const HASH_C = 0xc2b2ae35;

/**
 * Families of sets as zero-suppressed decision diagrams (Minato 1993): node n stands for the sets of `lows[n]` and,
 * with element `levels[n]` added, those of `highs[n]`. Children have lower indices than their parents.
 */
export class SetFamilies {
  levels = new Int32Array(INITIAL_NODES);
  lows = new Int32Array(INITIAL_NODES);
  highs = new Int32Array(INITIAL_NODES);
  nodeCount = 2;
  readonly nodeLimit: number;
  #table = new Int32Array(2 * INITIAL_NODES);
  #cacheLeft = new Int32Array(INITIAL_NODES);
  #cacheRight = new Int32Array(INITIAL_NODES);
  #cacheResult = new Int32Array(INITIAL_NODES);
  #stackLeft = new Int32Array(INITIAL_STACK);
  #stackRight = new Int32Array(INITIAL_STACK);
  #stackLow = new Int32Array(INITIAL_STACK);

  constructor(nodeLimit: number) {
    this.nodeLimit = nodeLimit;
    this.levels[NO_SETS] = TERMINAL_LEVEL;
    this.levels[EMPTY_SET] = TERMINAL_LEVEL;
  }

  /** The sets of `low`, and those of `high` with the element `level` added; both are without it and above it. */
  node(level: number, low: Family, high: Family): Family {
    if (low === OVER_LIMIT || high === OVER_LIMIT) return OVER_LIMIT;
    if (high === NO_SETS) return low;
    const mask = this.#table.length - 1;
    let slot = hashOf(level, low, high) & mask;
    for (;;) {
      const found = this.#table[slot] as number;
      if (found === 0) break;
      if (this.lows[found] === low && this.highs[found] === high && this.levels[found] === level) return found;
      slot = (slot + 1) & mask;
    }
    const node = this.nodeCount;
    if (node >= this.nodeLimit) return OVER_LIMIT;
    if (node === this.levels.length) this.#grow();
    this.levels[node] = level;
    this.lows[node] = low;
    this.highs[node] = high;
    this.nodeCount = node + 1;
    if (this.#table.length - 1 === mask) this.#table[slot] = node;
    else this.#insert(node);
    return node;
  }

  /** The sets of `left` that are not in `right`. */
  difference(leftFamily: Family, rightFamily: Family): Family {
    if (leftFamily === OVER_LIMIT || rightFamily === OVER_LIMIT) return OVER_LIMIT;
    let left = leftFamily;
    let right = rightFamily;
    let depth = 0;
    for (;;) {
      // Down: a result at once, or a frame and on with its low branch.
      let result = this.#differenceAtOnce(left, right);
      if (result === NOT_YET) {
        if (depth === this.#stackLow.length) this.#growStack();
        this.#stackLeft[depth] = left;
        this.#stackRight[depth] = right;
        this.#stackLow[depth] = NOT_YET;
        depth++;
        const leftLevel = this.levels[left] as number;
        const rightLevel = this.levels[right] as number;
        if (leftLevel <= rightLevel) left = this.lows[left] as number;
        if (rightLevel <= leftLevel) right = this.lows[right] as number;
        continue;
      }
      // Up: with a result, to the next frame whose high branch is open.
      for (;;) {
        if (depth === 0) return result;
        const top = depth - 1;
        left = this.#stackLeft[top] as number;
        right = this.#stackRight[top] as number;
        const leftLevel = this.levels[left] as number;
        const rightLevel = this.levels[right] as number;
        const low = this.#stackLow[top] as number;
        if (low === NOT_YET && leftLevel === rightLevel) {
          this.#stackLow[top] = result;
          left = this.highs[left] as number;
          right = this.highs[right] as number;
          break;
        }
        if (leftLevel < rightLevel) result = this.node(leftLevel, result, this.highs[left] as number);
        else if (leftLevel === rightLevel) result = this.node(leftLevel, low, result);
        if (result === OVER_LIMIT) return OVER_LIMIT;
        const slot = hashOf(0, left, right) & (this.#cacheLeft.length - 1);
        this.#cacheLeft[slot] = left;
        this.#cacheRight[slot] = right;
        this.#cacheResult[slot] = result;
        depth = top;
      }
    }
  }

  #differenceAtOnce(left: Family, right: Family): Family {
    if (left === NO_SETS || left === right) return NO_SETS;
    if (right === NO_SETS) return left;
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
    for (let node = 2; node < this.nodeCount; node++) this.#insert(node);
    if (size <= MAX_CACHE_ENTRIES) {
      // No pair (0, 0) is ever looked up, so zeros are free entries.
      this.#cacheLeft = new Int32Array(size);
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
