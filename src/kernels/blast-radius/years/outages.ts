/** Outages of elements, drawn year by year: alternating renewal, up for exponential times, repaired in random ones. */
import { createDrawBatch, type DrawBatch, drawWords } from '../../random/draw-batch.ts';
import { exp } from '../../random/elementary/exp.ts';
import { exponentialFrom } from '../../random/exponential-ziggurat.ts';
import { normalFrom } from '../../random/normal-ziggurat.ts';
import { childKey } from '../../random/stream-key.ts';
import type { WordPair } from '../../random/threefry.ts';
import { toUniform } from '../../random/uniform.ts';
import type { ElementTimes } from '../states/availability.ts';

/** Elements fail on the calendar: hours of a mean Gregorian year. */
export const HOURS_PER_YEAR = 8766;

export type RepairTimes =
  | { readonly kind: 'exponential' }
  /** `logSd`: standard deviation of the logarithm; the mean stays the mean time to repair. */
  | { readonly kind: 'lognormal'; readonly logSd: number };

/** An element that fails and is repaired; its name addresses its random numbers. */
export interface RenewalElement {
  readonly id: string;
  readonly times: ElementTimes;
}

/** Outages of one year by element, in hours of that year; they may begin before it, at 0, and end after it. */
export interface YearOutages {
  readonly elements: number[];
  readonly starts: number[];
  readonly ends: number[];
}

/** What the draws of an element and year are for. */
const STATE_AT_START = 0;
const REST_AT_START = 1;
const PLACE_AT_START = 2;
const FIRST_LATER = 3;
/** Rejection methods go on from here; slot 0 holds the draw itself. */
const NEXT_SLOT = 1;

/**
 * The years `firstYear` … `firstYear + years − 1`, each beginning in the elements' long-run state and independent of the
 * others, so that no warm-up is needed and years can be simulated anywhere in any order. The outages of an element depend
 * on seed, name and times alone: set-ups that share it share its outages.
 *
 * @param key of the simulation; every element draws from its child
 */
export function drawOutages(
  elements: readonly RenewalElement[],
  repair: RepairTimes,
  key: WordPair,
  firstYear: number,
  years: number,
): readonly YearOutages[] {
  const result = Array.from({ length: years }, (): YearOutages => ({ elements: [], starts: [], ends: [] }));
  const draws = new ElementDraws(years);
  elements.forEach(({ id, times }, element) => {
    if (times.mttrHours > 0) draws.draw(element, times, repair, childKey(key, id), firstYear, result);
  });
  return result;
}

class ElementDraws {
  readonly #batch: DrawBatch;
  readonly #years: number;
  /** Per year: hours of the year that are drawn, and whether the element is down at that time. */
  readonly #clock: Float64Array;
  readonly #isDown: Uint8Array;

  constructor(years: number) {
    this.#batch = createDrawBatch(years);
    this.#years = years;
    this.#clock = new Float64Array(years);
    this.#isDown = new Uint8Array(years);
  }

  draw(
    element: number,
    times: ElementTimes,
    repair: RepairTimes,
    key: WordPair,
    firstYear: number,
    result: readonly YearOutages[],
  ): void {
    const batch = this.#batch;
    batch.key0 = key.word0;
    batch.key1 = key.word1;
    batch.size = this.#years;
    for (let year = 0; year < this.#years; year++) batch.contacts[year] = firstYear + year;
    this.#begin(times, repair, element, result);
    for (let draw = FIRST_LATER; this.#dropFinished(firstYear) > 0; draw++) {
      batch.draw = draw;
      drawWords(batch, 0, batch.words);
      for (let j = 0; j < batch.size; j++) {
        const year = (batch.contacts[j] as number) - firstYear;
        const down = this.#isDown[year] === 1;
        const time = down ? this.#repairTime(repair, times, j) : times.mtbfHours * this.#exponential(j);
        this.#pass(year, time, element, result);
      }
    }
  }

  /** The state at the start of each year, and how much of it is left. */
  #begin(times: ElementTimes, repair: RepairTimes, element: number, result: readonly YearOutages[]): void {
    const batch = this.#batch;
    const unavailability = times.mttrHours / (times.mtbfHours + times.mttrHours);
    batch.draw = STATE_AT_START;
    drawWords(batch, 0, batch.words);
    for (let year = 0; year < this.#years; year++) {
      this.#isDown[year] = this.#uniform(batch.words, year) < unavailability ? 1 : 0;
      this.#clock[year] = 0;
    }
    batch.draw = PLACE_AT_START;
    drawWords(batch, 0, batch.moreWords);
    batch.draw = REST_AT_START;
    drawWords(batch, 0, batch.words);
    for (let year = 0; year < this.#years; year++) {
      const place = this.#uniform(batch.moreWords, year);
      const down = this.#isDown[year] === 1;
      const rest = down ? this.#restOfRepair(repair, times, year, place) : times.mtbfHours * this.#exponential(year);
      this.#pass(year, rest, element, result);
    }
  }

  /** A stay in the present state has ended. */
  #pass(year: number, hours: number, element: number, result: readonly YearOutages[]): void {
    const from = this.#clock[year] as number;
    if (this.#isDown[year] === 1) {
      const { elements, starts, ends } = result[year] as YearOutages;
      elements.push(element);
      starts.push(from);
      ends.push(from + hours);
    }
    this.#clock[year] = from + hours;
    this.#isDown[year] = 1 - (this.#isDown[year] as number);
  }

  /** Years that are drawn to their end need no more; how many others there are. */
  #dropFinished(firstYear: number): number {
    const batch = this.#batch;
    let kept = 0;
    for (let j = 0; j < batch.size; j++) {
      const year = batch.contacts[j] as number;
      if ((this.#clock[year - firstYear] as number) < HOURS_PER_YEAR) batch.contacts[kept++] = year;
    }
    batch.size = kept;
    return kept;
  }

  #repairTime(repair: RepairTimes, { mttrHours }: ElementTimes, j: number): number {
    if (repair.kind === 'exponential') return mttrHours * this.#exponential(j);
    const { logSd } = repair;
    return mttrHours * exp(logSd * this.#normal(j) - (logSd * logSd) / 2);
  }

  /**
   * What is left of a repair that a moment falls into. Exponential ones have no memory; long lognormal ones are met more
   * often, in proportion to their length, which shifts the logarithm by its variance, and at any place.
   */
  #restOfRepair(repair: RepairTimes, { mttrHours }: ElementTimes, j: number, place: number): number {
    if (repair.kind === 'exponential') return mttrHours * this.#exponential(j);
    const { logSd } = repair;
    return place * mttrHours * exp(logSd * this.#normal(j) + (logSd * logSd) / 2);
  }

  #uniform(words: Int32Array, j: number): number {
    return toUniform(words[2 * j] as number, words[2 * j + 1] as number);
  }

  #exponential(j: number): number {
    const { words } = this.#batch;
    return exponentialFrom(this.#batch, j, words[2 * j] as number, words[2 * j + 1] as number, NEXT_SLOT);
  }

  #normal(j: number): number {
    const { words } = this.#batch;
    return normalFrom(this.#batch, j, words[2 * j] as number, words[2 * j + 1] as number, NEXT_SLOT);
  }
}
