const MOST_INDEX_BITS = 32;

/** Events in order of time; those at the same time in order of their codes. Times are finite and from 0. */
export class EventList {
  #times = new Float64Array(256);
  #codes = new Int32Array(256);
  #order = new Int32Array(256);
  /** The times with the last bits of their fractions replaced by the number of the event, seen as numbers and as words. */
  #keys = new Float64Array(256);
  #words = new Uint32Array(this.#keys.buffer);
  #count = 0;

  clear(): void {
    this.#count = 0;
  }

  add(time: number, code: number): void {
    if (this.#count === this.#times.length) this.#grow();
    this.#times[this.#count] = time;
    this.#codes[this.#count] = code;
    this.#count++;
  }

  /**
   * Numbers sort several times as fast without a function that compares them, so keys are sorted that carry the number of
   * their event where it hardly changes them; what that leaves out of order lies next to its place.
   * @returns how many there are
   */
  sort(): number {
    const count = this.#count;
    const keys = this.#keys;
    const words = this.#words;
    const order = this.#order;
    const mask = 2 ** (MOST_INDEX_BITS - Math.clz32(count)) - 1;
    for (let event = 0; event < count; event++) {
      keys[event] = this.#times[event] as number;
      words[2 * event] = ((words[2 * event] as number) & ~mask) | event;
    }
    keys.subarray(0, count).sort();
    for (let place = 0; place < count; place++) {
      const event = (words[2 * place] as number) & mask;
      let at = place;
      for (; at > 0 && this.#isBefore(event, order[at - 1] as number); at--) order[at] = order[at - 1] as number;
      order[at] = event;
    }
    return count;
  }

  time(place: number): number {
    return this.#times[this.#order[place] as number] as number;
  }

  code(place: number): number {
    return this.#codes[this.#order[place] as number] as number;
  }

  #isBefore(one: number, other: number): boolean {
    const time = this.#times[one] as number;
    const otherTime = this.#times[other] as number;
    return time < otherTime || (time === otherTime && (this.#codes[one] as number) < (this.#codes[other] as number));
  }

  #grow(): void {
    const size = 2 * this.#times.length;
    const times = new Float64Array(size);
    times.set(this.#times);
    this.#times = times;
    const codes = new Int32Array(size);
    codes.set(this.#codes);
    this.#codes = codes;
    this.#order = new Int32Array(size);
    this.#keys = new Float64Array(size);
    this.#words = new Uint32Array(this.#keys.buffer);
  }
}
