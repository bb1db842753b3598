import type { Duration } from '../../domain/duration.ts';
import { parseDuration } from './parse.ts';
import { NORMAL_QUANTILE_90 } from './quantile.ts';

/** Significant digits tried for parameters that are worked back from canonical ones, fewest first. */
const DIGITS = [3, 6, 9, 12, 15];

/**
 * Text that `parseDuration` reads back to the very same duration (an empirical one without its values). Lognormal and
 * gamma are written with mean and sd, or p50 and p90, where that gives back the same bits, else with their canonical
 * parameters.
 */
export const formatDuration = (duration: Duration): string => {
  switch (duration.kind) {
    case 'constant':
      return String(duration.seconds);
    case 'exponential':
      return `exponential(${duration.mean})`;
    case 'lognormal':
      return lognormalText(duration);
    case 'gamma': {
      const mean = duration.shape * duration.scale;
      const sd = Math.sqrt(duration.shape) * duration.scale;
      const exact = `gamma(shape=${duration.shape}, scale=${duration.scale})`;
      return firstExact(duration, [['mean', mean, 'sd', sd]]) ?? exact;
    }
    case 'erlang':
      return `erlang(k=${duration.k}, mean=${duration.mean})`;
    case 'weibull':
      return `weibull(shape=${duration.shape}, scale=${duration.scale})`;
    case 'triangular':
      return `triangular(${duration.min}, ${duration.mode}, ${duration.max})`;
    case 'uniform':
      return `uniform(${duration.min}, ${duration.max})`;
    case 'empirical':
      return `empirical(${duration.source})`;
  }
};

type Pair = readonly [string, number, string, number];

const lognormalText = (duration: Extract<Duration, { kind: 'lognormal' }>): string => {
  const { mu, sigma } = duration;
  const mean = Math.exp(mu + sigma ** 2 / 2);
  const sd = mean * Math.sqrt(Math.expm1(sigma ** 2));
  const p90 = Math.exp(mu + NORMAL_QUANTILE_90 * sigma);
  const friendly = firstExact(duration, [
    ['mean', mean, 'sd', sd],
    ['p50', Math.exp(mu), 'p90', p90],
  ]);
  return friendly ?? `lognormal(mu=${mu}, sigma=${sigma})`;
};

/** The shortest of the pairs, written with few digits, that reads back to the same parameters. */
const firstExact = (duration: Duration, pairs: readonly Pair[]): string | null => {
  const same = JSON.stringify(duration);
  for (const digits of DIGITS) {
    for (const [first, a, second, b] of pairs) {
      const text = `${duration.kind}(${first}=${Number(a.toPrecision(digits))}, ${second}=${Number(b.toPrecision(digits))})`;
      const reading = parseDuration(text);
      if ('value' in reading && JSON.stringify(reading.value) === same) return text;
    }
  }
  return null;
};
