/**
 * Sums per level over spans of levels, without a subtraction anywhere: a span is cut into the blocks of a binary tree
 * (a segment tree), and a level's sum is read off the blocks that hold it.
 */
export class LevelSpans {
  readonly #width: number;
  readonly #blocks: Float64Array;

  constructor(levelCount: number) {
    let width = 1;
    while (width < levelCount) width *= 2;
    this.#width = width;
    this.#blocks = new Float64Array(2 * width);
  }

  /** Adds `amount` to every level from `first` up to, not including, `end`. */
  add(first: number, end: number, amount: number): void {
    let left = first + this.#width;
    let right = end + this.#width;
    while (left < right) {
      if ((left & 1) === 1) this.#addTo(left++, amount);
      if ((right & 1) === 1) this.#addTo(--right, amount);
      left >>>= 1;
      right >>>= 1;
    }
  }

  at(level: number): number {
    let sum = 0;
    for (let block = level + this.#width; block > 0; block >>>= 1) sum += this.#blocks[block] as number;
    return sum;
  }

  #addTo(block: number, amount: number): void {
    this.#blocks[block] = (this.#blocks[block] as number) + amount;
  }
}
