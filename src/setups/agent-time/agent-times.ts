import { fillRepeatedShares } from '../interventions/repeated-verifications.ts';
import { either, remaining } from '../touch-factors.ts';
import type { MapNumbers } from './map-numbers.ts';
import type { AgentTimeModel } from './model.ts';
import {
  type Moving,
  type PlaceColumns,
  placeColumns,
  type RowColumns,
  rowColumns,
  weightOf,
} from './touch-columns.ts';

/** Computes a model for given numbers, into buffers of its own; one instance for any number of draws. */
export class AgentTimes {
  readonly model: AgentTimeModel;
  /** Seconds of one contact that reaches an agent, without hand-overs: (type × groups + group) × subsets + subset. */
  readonly seconds: Float64Array;
  /** Agent seconds per contact offered, over all types that agent time is summed over: group × subsets + subset. NaN without volume. */
  readonly perContact: Float64Array;
  /** Contacts offered a period, of those types. */
  offered = 0;

  readonly #rows: RowColumns;
  readonly #places: PlaceColumns;
  readonly #repeated: Float64Array;
  readonly #increments: Float64Array;
  readonly #left: Float64Array;

  /** @param moving touches that later computations may give other numbers than `numbers`; everything else may move freely */
  constructor(model: AgentTimeModel, numbers: MapNumbers, moving: Moving) {
    this.model = model;
    this.seconds = new Float64Array(model.contactTypes * model.groups * model.subsets);
    this.perContact = new Float64Array(model.groups * model.subsets);
    this.#rows = rowColumns(model, numbers, moving);
    this.#places = placeColumns(model, numbers, moving);
    this.#repeated = new Float64Array(model.touches);
    this.#increments = new Float64Array(model.subsets);
    this.#left = new Float64Array(model.subsets);
  }

  /** @param values of the model's parameters, in their order */
  compute(numbers: MapNumbers, values: Float64Array): void {
    fillRepeatedShares(this.model.verifications, numbers.probability, this.#repeated);
    this.#addTouches(numbers, values);
    this.#addNavigation(numbers, values);
    const { seconds } = this;
    for (const { offset, subset, share, rate, time } of this.model.added) {
      const occurs = (share < 0 ? 1 : (numbers.share[share] as number)) * (rate < 0 ? 1 : (values[rate] as number));
      seconds[offset + subset] = (seconds[offset + subset] as number) + occurs * (values[time] as number);
    }
    sumOverSubsets(seconds, this.model.subsets);
    this.#perContactOffered(numbers, values);
  }

  /** Mean handle time of the contacts that reach agents in one subset, over types of known volume; NaN without any. */
  handleTime(numbers: MapNumbers, values: Float64Array, subset: number): number {
    const { model, seconds } = this;
    let reaching = 0;
    let total = 0;
    for (let type = 0; type < model.contactTypes; type++) {
      if (model.reachesAgents[type] === 0) continue;
      const volume = numbers.volume[type] as number;
      const acts = this.#acts(type, subset);
      const left = volume * (1 - (acts ? this.#completes(numbers, values, type) : 0));
      reaching += left;
      total += volume * (acts ? this.#handover(numbers, values, type) : 0);
      for (let group = 0; group < model.groups; group++) {
        total += left * (seconds[(type * model.groups + group) * model.subsets + subset] as number);
      }
    }
    return total / reaching;
  }

  /** Contacts a period that AI completes in one subset. */
  completed(numbers: MapNumbers, values: Float64Array, subset: number): number {
    let contacts = 0;
    for (let type = 0; type < this.model.contactTypes; type++) {
      if (!this.#acts(type, subset)) continue;
      contacts += (numbers.volume[type] as number) * this.#completes(numbers, values, type);
    }
    return contacts;
  }

  #addTouches(numbers: MapNumbers, values: Float64Array): void {
    const { still, touch, weight, offset, factorStart, parameter, repeated, depositStart, deposit } = this.#rows;
    const { seconds } = this;
    const increments = this.#increments;
    seconds.set(still);
    for (let row = 0; row < offset.length; row++) {
      const of = touch[row] as number;
      increments[0] = of < 0 ? (weight[row] as number) : weightOf(numbers, of);
      let size = 1;
      for (let at = factorStart[row] as number; at < (factorStart[row + 1] as number); at++) {
        const change = this.#factor(repeated[at] as number, values[parameter[at] as number] as number) - 1;
        for (let local = 0; local < size; local++) increments[local + size] = (increments[local] as number) * change;
        size *= 2;
      }
      const start = depositStart[row] as number;
      for (let local = 0; local < size; local++) {
        const entry = (offset[row] as number) + (deposit[start + local] as number);
        seconds[entry] = (seconds[entry] as number) + (increments[local] as number);
      }
    }
  }

  /** 1 − reach × (1 − value), with F as reach where the factor is one of repeated verifications. */
  #factor(repeated: number, value: number): number {
    return repeated < 0 ? value : 1 - (this.#repeated[repeated] as number) * (1 - value);
  }

  /** Navigation occurs P/P₀ as often, P = 1 − Π(1 − p ρ): first by subset of a place's interventions, then as increments. */
  #addNavigation(numbers: MapNumbers, values: Float64Array): void {
    const places = this.#places;
    const left = this.#left;
    const { seconds } = this;
    for (let place = 0; place < places.still.length; place++) {
      const start = places.depositStart[place] as number;
      const size = (places.depositStart[place + 1] as number) - start;
      this.#fillLeft(place, size, numbers, values);
      const asIs = left[0] as number;
      for (let local = 0; local < size; local++) left[local] = remaining(left[local] as number, asIs);
      for (let bit = 1; bit < size; bit *= 2) {
        for (let block = bit; block < size; block += 2 * bit) {
          for (let local = block; local < block + bit; local++)
            left[local] = (left[local] as number) - (left[local - bit] as number);
        }
      }
      const end = places.navigationStart[place + 1] as number;
      for (let at = places.navigationStart[place] as number; at < end; at++) {
        const weight = weightOf(numbers, places.navigationTouch[at] as number);
        const offset = places.navigationOffset[at] as number;
        for (let local = 0; local < size; local++) {
          const entry = offset + (places.deposit[start + local] as number);
          seconds[entry] = (seconds[entry] as number) + weight * (left[local] as number);
        }
      }
    }
  }

  /** Probability P that something is left to do in a place, by subset of its interventions. */
  #fillLeft(place: number, size: number, numbers: MapNumbers, values: Float64Array): void {
    const { still, memberStart, memberTouch, factorStart, parameter, repeated, extractStart, extract } = this.#places;
    const left = this.#left;
    const occurs = this.#increments;
    left.fill(still[place] as number, 0, size);
    for (let member = memberStart[place] as number; member < (memberStart[place + 1] as number); member++) {
      occurs[0] = numbers.probability[memberTouch[member] as number] as number;
      let own = 1;
      for (let at = factorStart[member] as number; at < (factorStart[member + 1] as number); at++) {
        const factor = this.#factor(repeated[at] as number, values[parameter[at] as number] as number);
        for (let local = 0; local < own; local++) occurs[local + own] = (occurs[local] as number) * factor;
        own *= 2;
      }
      const start = extractStart[member] as number;
      for (let local = 0; local < size; local++) {
        const there = occurs[extract[start + local] as number] as number;
        left[local] = either(left[local] as number, there);
      }
    }
  }

  #acts(type: number, subset: number): boolean {
    const { ai, subsets } = this.model;
    return ai !== null && ai.acts[type * subsets + subset] === 1;
  }

  /** Share a of the contacts of a type that AI completes where it acts. */
  #completes(numbers: MapNumbers, values: Float64Array, type: number): number {
    const { ai } = this.model;
    return ai === null ? 0 : (numbers.eligible[type] as number) * (values[ai.success] as number);
  }

  /** Seconds of hand-over per contact offered: of the 1 − a contacts left, (eligible − a) ÷ (1 − a) have one. */
  #handover(numbers: MapNumbers, values: Float64Array, type: number): number {
    const { ai } = this.model;
    if (ai === null) return 0;
    return (numbers.eligible[type] as number) * (1 - (values[ai.success] as number)) * (values[ai.handover] as number);
  }

  #perContactOffered(numbers: MapNumbers, values: Float64Array): void {
    const { model, seconds, perContact } = this;
    const { subsets, groups } = model;
    const acts = model.ai?.acts ?? null;
    perContact.fill(0);
    let offered = 0;
    for (let type = 0; type < model.contactTypes; type++) {
      if (model.summed[type] === 0) continue;
      const volume = numbers.volume[type] as number;
      offered += volume;
      if (volume === 0 || model.reachesAgents[type] === 0) continue;
      const weight = volume / (numbers.concurrency[type] as number);
      const left = weight * (1 - this.#completes(numbers, values, type));
      const handover = weight * this.#handover(numbers, values, type);
      for (let group = 0; group < groups; group++) {
        const start = (type * groups + group) * subsets;
        const into = group * subsets;
        const last = group === groups - 1;
        for (let subset = 0; subset < subsets; subset++) {
          const acting = acts !== null && acts[type * subsets + subset] === 1;
          const own = (acting ? left : weight) * (seconds[start + subset] as number);
          perContact[into + subset] = (perContact[into + subset] as number) + own + (acting && last ? handover : 0);
        }
      }
    }
    this.offered = offered;
    for (let entry = 0; entry < perContact.length; entry++) perContact[entry] = (perContact[entry] as number) / offered;
  }
}

/** From increments to seconds: every subset gets what its subsets add. */
function sumOverSubsets(seconds: Float64Array, subsets: number): void {
  for (let bit = 1; bit < subsets; bit *= 2) {
    for (let block = bit; block < seconds.length; block += 2 * bit) {
      for (let entry = block; entry < block + bit; entry++)
        seconds[entry] = (seconds[entry] as number) + (seconds[entry - bit] as number);
    }
  }
}
