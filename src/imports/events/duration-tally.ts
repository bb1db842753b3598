/**
 * Durations in one pass and bounded memory: exact count, sum and sum of squares, and a histogram of cells that are two
 * per cent wide, from which quantiles follow with that error at most. No single duration can be read from it.
 */
const CELLS_PER_E_FOLD = 50;
/** Shorter durations than a millisecond share the lowest cell; none at all has one of its own. */
const SHORTEST_US = 1000;
const ZERO_CELL = -1;
export const US_PER_SECOND = 1e6;

export interface DurationCell {
  readonly count: number;
  /** Sum of what is in it. */
  readonly seconds: number;
  /** Upper end. */
  readonly upToSeconds: number;
}

interface Cell {
  count: number;
  sumUs: number;
}

export class DurationTally {
  #count = 0;
  #sumUs = 0;
  #squares = 0;
  readonly #cells = new Map<number, Cell>();

  add(durationUs: number): void {
    this.#count += 1;
    this.#sumUs += durationUs;
    this.#squares += (durationUs / US_PER_SECOND) ** 2;
    this.#put(cellOf(durationUs), 1, durationUs);
  }

  merge(other: DurationTally): void {
    this.#count += other.#count;
    this.#sumUs += other.#sumUs;
    this.#squares += other.#squares;
    for (const [cell, { count, sumUs }] of other.#cells) this.#put(cell, count, sumUs);
  }

  #put(cell: number, count: number, sumUs: number): void {
    const known = this.#cells.get(cell);
    if (known === undefined) {
      this.#cells.set(cell, { count, sumUs });
      return;
    }
    known.count += count;
    known.sumUs += sumUs;
  }

  get count(): number {
    return this.#count;
  }

  get seconds(): number {
    return this.#sumUs / US_PER_SECOND;
  }

  /** Null of nothing. */
  get meanSeconds(): number | null {
    return this.#count === 0 ? null : this.seconds / this.#count;
  }

  /** Of the durations themselves (division by their number); null of nothing. */
  get variance(): number | null {
    const mean = this.meanSeconds;
    return mean === null ? null : Math.max(0, this.#squares / this.#count - mean * mean);
  }

  /** Cells that hold any, by ascending durations. */
  cells(): readonly DurationCell[] {
    return [...this.#cells]
      .sort(([a], [b]) => a - b)
      .map(([cell, { count, sumUs }]) => ({ count, seconds: sumUs / US_PER_SECOND, upToSeconds: upperEnd(cell) }));
  }
}

const cellOf = (durationUs: number): number =>
  durationUs <= 0 ? ZERO_CELL : Math.max(0, Math.floor(Math.log(durationUs / SHORTEST_US) * CELLS_PER_E_FOLD));

const upperEnd = (cell: number): number =>
  cell === ZERO_CELL ? 0 : (SHORTEST_US / US_PER_SECOND) * Math.exp((cell + 1) / CELLS_PER_E_FOLD);
