import { type DecisionDiagrams, TERMINAL_LEVEL } from '../bdd/decision-diagrams.ts';
import { reachable } from '../bdd/reachable.ts';
import type { Edge } from '../network.ts';

/** A variable stops moving on once the diagrams have grown by this factor (Rudell's choice). */
const MAX_GROWTH = 1.2;
const FREE = -1;

/**
 * Reorders diagrams in place by sifting (Rudell, "Dynamic variable ordering for ordered binary decision diagrams",
 * 1993): each variable in turn, the one with most nodes first, moves through all levels by swaps of neighbours and
 * stays where the diagrams are smallest.
 *
 * Works on a copy of what the roots reach; `copyInto` writes the outcome.
 */
export class Sifter {
  /** Variable (level in the original diagrams) by level. */
  readonly variableAt: Int32Array;
  size = 0;
  /** Nodes looked at in swaps so far. */
  work = 0;
  readonly #levelOf: Int32Array;
  readonly #roots: Edge[] = [];
  #variable: Int32Array<ArrayBuffer>;
  #low: Int32Array<ArrayBuffer>;
  #high: Int32Array<ArrayBuffer>;
  #uses: Int32Array<ArrayBuffer>;
  /** Next node of the same bucket, or next free node; 0 ends a chain. */
  #next: Int32Array<ArrayBuffer>;
  #firstFree = 0;
  #end = 1;
  readonly #buckets: Int32Array<ArrayBuffer>[] = [];
  readonly #nodesOf: Int32Array;
  #moved = new Int32Array(64);

  constructor(diagrams: DecisionDiagrams, roots: readonly Edge[], variableCount: number) {
    this.variableAt = Int32Array.from({ length: variableCount }, (_, level) => level);
    this.#levelOf = this.variableAt.slice();
    this.#nodesOf = new Int32Array(variableCount);
    for (let variable = 0; variable < variableCount; variable++) this.#buckets.push(new Int32Array(16));

    const { marks, count } = reachable(diagrams, roots);
    const capacity = 2 * count + 64;
    this.#variable = new Int32Array(capacity);
    this.#low = new Int32Array(capacity);
    this.#high = new Int32Array(capacity);
    this.#uses = new Int32Array(capacity);
    this.#next = new Int32Array(capacity);
    this.#variable[0] = TERMINAL_LEVEL;
    const copied = new Int32Array(diagrams.nodeCount);
    for (let node = 1; node < diagrams.nodeCount; node++) {
      if (marks[node] === 0) continue;
      const low = diagrams.lows[node] as number;
      const high = diagrams.highs[node] as number;
      const lowCopy = (2 * (copied[low >>> 1] as number)) | (low & 1);
      copied[node] =
        this.#findOrAdd(diagrams.levels[node] as number, lowCopy, 2 * (copied[high >>> 1] as number)) >>> 1;
    }
    for (const root of roots) {
      const copy = copied[root >>> 1] as number;
      this.#uses[copy] = (this.#uses[copy] as number) + 1;
      this.#roots.push((2 * copy) | (root & 1));
    }
  }

  /** Moves every variable once, those with most nodes first. */
  sift(): void {
    const variables = [...this.variableAt].sort((a, b) => nodes(this.#nodesOf, b) - nodes(this.#nodesOf, a) || a - b);
    for (const variable of variables) this.#siftOne(variable);
  }

  /** Writes the diagrams into an empty manager whose levels follow `variableAt`; returns the roots there. */
  copyInto(target: DecisionDiagrams): Edge[] {
    const edgeOf = new Int32Array(this.#end);
    for (let level = this.variableAt.length - 1; level >= 0; level--) {
      for (const first of this.#buckets[this.variableAt[level] as number] as Int32Array) {
        for (let node = first; node !== 0; node = this.#next[node] as number) {
          const low = this.#low[node] as number;
          const high = this.#high[node] as number;
          edgeOf[node] = target.node(level, (edgeOf[low >>> 1] as number) ^ (low & 1), edgeOf[high >>> 1] as number);
        }
      }
    }
    return this.#roots.map((root) => (edgeOf[root >>> 1] as number) ^ (root & 1));
  }

  #siftOne(variable: number): void {
    const last = this.variableAt.length - 1;
    const start = this.#levelOf[variable] as number;
    let level = start;
    let best = start;
    let bestSize = this.size;
    const towards = (end: number): void => {
      const step = end > level ? 1 : -1;
      while (level !== end && this.size <= MAX_GROWTH * bestSize) {
        this.#swap(step > 0 ? level : level - 1);
        level += step;
        // Of equal sizes the one nearer to the start wins: fewer changes, and the same ones for any history.
        if (this.size < bestSize) {
          bestSize = this.size;
          best = level;
        }
      }
    };
    const endsByDistance = last - start < start ? [last, 0] : [0, last];
    for (const end of endsByDistance) towards(end);
    while (level !== best) {
      const step = best > level ? 1 : -1;
      this.#swap(step > 0 ? level : level - 1);
      level += step;
    }
  }

  /** Exchanges the variables of `level` and `level + 1`; every node keeps its function and its index. */
  #swap(level: number): void {
    const upper = this.variableAt[level] as number;
    const lower = this.variableAt[level + 1] as number;
    this.work += nodes(this.#nodesOf, upper);
    const count = this.#unlinkDependent(upper, lower);
    for (let index = 0; index < count; index++) {
      const node = this.#moved[index] as number;
      const low = this.#low[node] as number;
      const high = this.#high[node] as number;
      const highNode = high >>> 1;
      const lowNode = low >>> 1;
      const highSplits = this.#variable[highNode] === lower;
      const lowSplits = this.#variable[lowNode] === lower;
      const sign = low & 1;
      const highHigh = highSplits ? (this.#high[highNode] as number) : high;
      const highLow = highSplits ? (this.#low[highNode] as number) : high;
      const lowHigh = lowSplits ? (this.#high[lowNode] as number) ^ sign : low;
      const lowLow = lowSplits ? (this.#low[lowNode] as number) ^ sign : low;
      const newHigh = this.#findOrAdd(upper, lowHigh, highHigh);
      this.#uses[newHigh >>> 1] = (this.#uses[newHigh >>> 1] as number) + 1;
      const newLow = this.#findOrAdd(upper, lowLow, highLow);
      this.#uses[newLow >>> 1] = (this.#uses[newLow >>> 1] as number) + 1;
      this.#variable[node] = lower;
      this.#low[node] = newLow;
      this.#high[node] = newHigh;
      this.#link(lower, node);
      this.#release(highNode);
      this.#release(lowNode);
    }
    this.variableAt[level] = lower;
    this.variableAt[level + 1] = upper;
    this.#levelOf[lower] = level;
    this.#levelOf[upper] = level + 1;
  }

  /** Takes the nodes of `upper` that have a child of `lower` out of its table, into #moved; returns how many. */
  #unlinkDependent(upper: number, lower: number): number {
    const buckets = this.#buckets[upper] as Int32Array;
    let count = 0;
    for (let bucket = 0; bucket < buckets.length; bucket++) {
      let kept = 0;
      let node = buckets[bucket] as number;
      while (node !== 0) {
        const next = this.#next[node] as number;
        const low = (this.#low[node] as number) >>> 1;
        const high = (this.#high[node] as number) >>> 1;
        if (this.#variable[low] === lower || this.#variable[high] === lower) {
          if (count === this.#moved.length) this.#moved = grown(this.#moved);
          this.#moved[count++] = node;
        } else {
          this.#next[node] = kept;
          kept = node;
        }
        node = next;
      }
      buckets[bucket] = kept;
    }
    this.#nodesOf[upper] = nodes(this.#nodesOf, upper) - count;
    return count;
  }

  /** The edge of a function; a new node has no uses yet, its children one more each. */
  #findOrAdd(variable: number, low: Edge, high: Edge): Edge {
    if (low === high) return low;
    const sign = high & 1;
    const lowEdge = low ^ sign;
    const highEdge = high ^ sign;
    const buckets = this.#buckets[variable] as Int32Array;
    const first = buckets[hashOf(lowEdge, highEdge) & (buckets.length - 1)] as number;
    for (let node = first; node !== 0; node = this.#next[node] as number) {
      if (this.#low[node] === lowEdge && this.#high[node] === highEdge) return (2 * node) | sign;
    }
    const node = this.#allocate();
    this.#variable[node] = variable;
    this.#low[node] = lowEdge;
    this.#high[node] = highEdge;
    this.#uses[node] = 0;
    this.#uses[lowEdge >>> 1] = (this.#uses[lowEdge >>> 1] as number) + 1;
    this.#uses[highEdge >>> 1] = (this.#uses[highEdge >>> 1] as number) + 1;
    this.size++;
    this.#link(variable, node);
    return (2 * node) | sign;
  }

  /** One use fewer; what has none left goes, and with it its own uses. (Depth: two levels per swap.) */
  #release(node: number): void {
    const uses = (this.#uses[node] as number) - 1;
    this.#uses[node] = uses;
    if (uses > 0 || node === 0) return;
    this.#unlink(node);
    this.size--;
    const low = (this.#low[node] as number) >>> 1;
    const high = (this.#high[node] as number) >>> 1;
    this.#variable[node] = FREE;
    this.#next[node] = this.#firstFree;
    this.#firstFree = node;
    this.#release(low);
    this.#release(high);
  }

  #allocate(): number {
    const free = this.#firstFree;
    if (free !== 0) {
      this.#firstFree = this.#next[free] as number;
      return free;
    }
    if (this.#end === this.#variable.length) {
      this.#variable = grown(this.#variable);
      this.#low = grown(this.#low);
      this.#high = grown(this.#high);
      this.#uses = grown(this.#uses);
      this.#next = grown(this.#next);
    }
    return this.#end++;
  }

  #link(variable: number, node: number): void {
    let buckets = this.#buckets[variable] as Int32Array<ArrayBuffer>;
    const count = nodes(this.#nodesOf, variable) + 1;
    this.#nodesOf[variable] = count;
    if (count > buckets.length) {
      const larger = new Int32Array(2 * buckets.length);
      for (const first of buckets) {
        for (let current = first; current !== 0; ) {
          const next = this.#next[current] as number;
          this.#push(larger, current);
          current = next;
        }
      }
      buckets = larger;
      this.#buckets[variable] = larger;
    }
    this.#push(buckets, node);
  }

  #push(buckets: Int32Array, node: number): void {
    const bucket = hashOf(this.#low[node] as number, this.#high[node] as number) & (buckets.length - 1);
    this.#next[node] = buckets[bucket] as number;
    buckets[bucket] = node;
  }

  #unlink(node: number): void {
    const variable = this.#variable[node] as number;
    const buckets = this.#buckets[variable] as Int32Array;
    const bucket = hashOf(this.#low[node] as number, this.#high[node] as number) & (buckets.length - 1);
    this.#nodesOf[variable] = nodes(this.#nodesOf, variable) - 1;
    if (buckets[bucket] === node) {
      buckets[bucket] = this.#next[node] as number;
      return;
    }
    let before = buckets[bucket] as number;
    while (this.#next[before] !== node) before = this.#next[before] as number;
    this.#next[before] = this.#next[node] as number;
  }
}

function nodes(counts: Int32Array, variable: number): number {
  return counts[variable] as number;
}

const HASH_A = 0x9e3779b1;
const HASH_B = 0x85ebca6b;

function hashOf(low: number, high: number): number {
  let hash = Math.imul(low, HASH_A) ^ Math.imul(high, HASH_B);
  hash ^= hash >>> 15;
  return hash ^ (hash >>> 7);
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * array.length);
  larger.set(array);
  return larger;
}
