import type { Duration } from '../../domain/duration.ts';

/** Longest duration that can be written, in seconds (about 31 years): beyond it a unit is wrong, not a contact long. */
const LONGEST_SECONDS = 1e9;

/** Spread beyond which a lognormal's variance has no sensible number (its mean is e^50 times its median). */
const LARGEST_SIGMA = 10;

/** Shape below which the moments of a gamma or Weibull distribution leave the range of sensible numbers. */
const SMALLEST_SHAPE = 0.02;

/** Most phases of an Erlang distribution; its coefficient of variation is then 0.001, a constant in all but name. */
const LARGEST_K = 1e6;

/** Why a distribution, though possible, lies beyond what can be computed with, or null. */
export const beyondComputing = (duration: Duration): string | null => {
  switch (duration.kind) {
    case 'lognormal':
      if (duration.sigma > LARGEST_SIGMA) return `its spread is beyond computing (sigma above ${LARGEST_SIGMA})`;
      if (!(duration.sigma > 0)) return 'its spread vanishes';
      return tooLong(Math.exp(duration.mu));
    case 'gamma':
      if (duration.shape < SMALLEST_SHAPE) return `its spread is beyond computing (shape below ${SMALLEST_SHAPE})`;
      if (!(duration.scale > 0) || !Number.isFinite(duration.shape)) return 'its spread vanishes';
      return tooLong(duration.shape * duration.scale);
    case 'weibull':
      if (duration.shape < SMALLEST_SHAPE) return `its spread is beyond computing (shape below ${SMALLEST_SHAPE})`;
      return tooLong(duration.scale);
    case 'erlang':
      return duration.k > LARGEST_K ? `k is above ${LARGEST_K}` : tooLong(duration.mean);
    case 'exponential':
      return tooLong(duration.mean);
    case 'triangular':
    case 'uniform':
      return tooLong(duration.max);
    case 'constant':
      return tooLong(duration.seconds);
    case 'empirical':
      return null;
  }
};

const tooLong = (seconds: number): string | null =>
  seconds <= LONGEST_SECONDS ? null : 'it lasts longer than thirty years';
