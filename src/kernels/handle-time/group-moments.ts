import { type Moments, withVariability } from './touch-moments.ts';

/** Moments of the seconds of each group, in the order of its axis. */
export interface GroupMoments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;
}

/** Sums of independent times by group. */
export class Groups implements GroupMoments {
  readonly mean: Float64Array;
  readonly variance: Float64Array;

  constructor(size: number) {
    this.mean = new Float64Array(size);
    this.variance = new Float64Array(size);
  }

  at(group: number): Moments {
    return { mean: this.mean[group] as number, variance: this.variance[group] as number };
  }

  set(group: number, moments: Moments): void {
    this.mean[group] = moments.mean;
    this.variance[group] = moments.variance;
  }

  add(group: number, moments: Moments): void {
    const { mean, variance } = this.at(group);
    this.set(group, { mean: mean + moments.mean, variance: variance + moments.variance });
  }

  applyVariability(variability: number): void {
    if (variability === 0) return;
    for (let group = 0; group < this.mean.length; group++)
      this.set(group, withVariability(this.at(group), variability));
  }
}
