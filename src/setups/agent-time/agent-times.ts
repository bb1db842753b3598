import { fillRepeatedShares } from '../interventions/repeated-verifications.ts';
import type { MapNumbers } from './map-numbers.ts';
import type { AgentTimeModel, FactorRow, Place } from './model.ts';

/** Computes a model for given numbers, into buffers of its own; one instance for any number of draws. */
export class AgentTimes {
  readonly model: AgentTimeModel;
  /** Seconds of one contact that reaches an agent, without hand-overs: (type × groups + group) × subsets + subset. */
  readonly seconds: Float64Array;
  /** Agent seconds per contact offered, over all types of known volume: group × subsets + subset. NaN without volume. */
  readonly perContact: Float64Array;
  /** Contacts offered a period. */
  offered = 0;

  readonly #repeated: Float64Array;
  readonly #increments: Float64Array;
  readonly #free: Float64Array;

  constructor(model: AgentTimeModel, touches: number) {
    this.model = model;
    this.seconds = new Float64Array(model.contactTypes * model.groups * model.subsets);
    this.perContact = new Float64Array(model.groups * model.subsets);
    this.#repeated = new Float64Array(touches);
    this.#increments = new Float64Array(model.subsets);
    this.#free = new Float64Array(model.subsets);
  }

  /** @param values of the model's parameters, in their order */
  compute(numbers: MapNumbers, values: Float64Array): void {
    this.seconds.fill(0);
    fillRepeatedShares(this.model.verifications, numbers.probability, this.#repeated);
    this.#addTouches(numbers, values);
    for (const place of this.model.places) this.#addNavigation(place, numbers, values);
    for (const { offset, subset, share, rate, time } of this.model.added) {
      const occurs = (share < 0 ? 1 : (numbers.share[share] as number)) * (rate < 0 ? 1 : (values[rate] as number));
      this.seconds[offset + subset] = (this.seconds[offset + subset] as number) + occurs * (values[time] as number);
    }
    this.#sumOverSubsets();
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
      const left = volume * (1 - this.#completes(numbers, values, type, subset));
      reaching += left;
      total += volume * this.#handover(numbers, values, type, subset);
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
      contacts += (numbers.volume[type] as number) * this.#completes(numbers, values, type, subset);
    }
    return contacts;
  }

  #factor({ parameter, repeated }: FactorRow, touch: number, values: Float64Array): number {
    const value = values[parameter] as number;
    return repeated ? 1 - (this.#repeated[touch] as number) * (1 - value) : value;
  }

  #addTouches({ probability, count, seconds: mean }: MapNumbers, values: Float64Array): void {
    const { seconds } = this;
    const increments = this.#increments;
    for (const { touch, offset, factors, deposit } of this.model.rows) {
      const weight = (probability[touch] as number) * (count[touch] as number) * (mean[touch] as number);
      if (factors.length === 0) {
        seconds[offset] = (seconds[offset] as number) + weight;
        continue;
      }
      increments[0] = weight;
      for (let at = 0; at < factors.length; at++) {
        const change = this.#factor(factors[at] as FactorRow, touch, values) - 1;
        for (let local = 0; local < 1 << at; local++)
          increments[local + (1 << at)] = (increments[local] as number) * change;
      }
      for (let local = 0; local < deposit.length; local++) {
        const entry = offset + (deposit[local] as number);
        seconds[entry] = (seconds[entry] as number) + (increments[local] as number);
      }
    }
  }

  /** Navigation occurs P/P₀ as often, P = 1 − Π(1 − p ρ): as values over the place's subsets, then as increments. */
  #addNavigation({ deposit, members, navigation }: Place, numbers: MapNumbers, values: Float64Array): void {
    const free = this.#free;
    const own = this.#increments;
    const size = deposit.length;
    free.fill(1, 0, size);
    for (const { touch, factors, extract } of members) {
      const p = numbers.probability[touch] as number;
      own[0] = p;
      for (let at = 0; at < factors.length; at++) {
        const row = factors[at] as FactorRow;
        const factor = row.onOccurrence ? this.#factor(row, touch, values) : 1;
        for (let local = 0; local < 1 << at; local++) own[local + (1 << at)] = (own[local] as number) * factor;
      }
      for (let local = 0; local < size; local++)
        free[local] = (free[local] as number) * (1 - (own[extract[local] as number] as number));
    }
    const asIs = free[0] as number;
    for (let local = 0; local < size; local++)
      free[local] = asIs === 1 ? 1 : (1 - (free[local] as number)) / (1 - asIs);
    for (let bit = 1; bit < size; bit <<= 1) {
      for (let local = 0; local < size; local++)
        if ((local & bit) !== 0) free[local] = (free[local] as number) - (free[local ^ bit] as number);
    }
    const { seconds } = this;
    for (const { touch, offset } of navigation) {
      const weight =
        (numbers.probability[touch] as number) * (numbers.count[touch] as number) * (numbers.seconds[touch] as number);
      for (let local = 0; local < size; local++) {
        const entry = offset + (deposit[local] as number);
        seconds[entry] = (seconds[entry] as number) + weight * (free[local] as number);
      }
    }
  }

  /** From increments to seconds: every subset gets what its subsets add. */
  #sumOverSubsets(): void {
    const { seconds, model } = this;
    for (let bit = 1; bit < model.subsets; bit <<= 1) {
      for (let entry = 0; entry < seconds.length; entry++)
        if ((entry & bit) !== 0) seconds[entry] = (seconds[entry] as number) + (seconds[entry ^ bit] as number);
    }
  }

  /** Share a of the contacts of a type that AI completes. */
  #completes(numbers: MapNumbers, values: Float64Array, type: number, subset: number): number {
    const { ai, subsets } = this.model;
    if (ai === null || ai.acts[type * subsets + subset] === 0) return 0;
    return (numbers.eligible[type] as number) * (values[ai.success] as number);
  }

  /** Seconds of hand-over per contact offered: of the 1 − a contacts left, (eligible − a) ÷ (1 − a) have one. */
  #handover(numbers: MapNumbers, values: Float64Array, type: number, subset: number): number {
    const { ai, subsets } = this.model;
    if (ai === null || ai.acts[type * subsets + subset] === 0) return 0;
    return (numbers.eligible[type] as number) * (1 - (values[ai.success] as number)) * (values[ai.handover] as number);
  }

  #perContactOffered(numbers: MapNumbers, values: Float64Array): void {
    const { model, seconds, perContact } = this;
    const { subsets, groups } = model;
    perContact.fill(0);
    let offered = 0;
    for (let type = 0; type < model.contactTypes; type++) {
      const volume = numbers.volume[type] as number;
      offered += volume;
      if (volume === 0 || model.reachesAgents[type] === 0) continue;
      const weight = volume / (numbers.concurrency[type] as number);
      for (let subset = 0; subset < subsets; subset++) {
        const left = weight * (1 - this.#completes(numbers, values, type, subset));
        for (let group = 0; group < groups; group++) {
          const entry = group * subsets + subset;
          const own = seconds[(type * groups + group) * subsets + subset] as number;
          perContact[entry] = (perContact[entry] as number) + left * own;
        }
        const last = (groups - 1) * subsets + subset;
        perContact[last] = (perContact[last] as number) + weight * this.#handover(numbers, values, type, subset);
      }
    }
    this.offered = offered;
    for (let entry = 0; entry < perContact.length; entry++) perContact[entry] = (perContact[entry] as number) / offered;
  }
}
