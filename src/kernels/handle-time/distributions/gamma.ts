import { type DrawBatch, drawWords, redraw } from '../../random/draw-batch.ts';
import { exp } from '../../random/elementary/exp.ts';
import { lowerGamma } from '../../random/elementary/incomplete-gamma.ts';
import { log } from '../../random/elementary/log.ts';
import { normalQuantile } from '../../random/elementary/normal.ts';
import { normalFrom } from '../../random/normal-ziggurat.ts';
import { toUniform } from '../../random/uniform.ts';
import type { DurationOf } from './distribution.ts';
import { invertCdf } from './invert-cdf.ts';

type Gamma = DurationOf<'gamma'>;

export const mean = (d: Gamma): number => d.shape * d.scale;
export const variance = (d: Gamma): number => d.shape * d.scale * d.scale;
export const cdf = (d: Gamma, seconds: number): number => (seconds <= 0 ? 0 : lowerGamma(d.shape, seconds / d.scale));

/** Starts at Wilson and Hilferty's cube (PNAS 17, 1931) and closes in on the cdf. */
export const quantile = (d: Gamma, u: number): number => {
  if (u <= 0) return 0;
  if (u >= 1) return Number.POSITIVE_INFINITY;
  const spread = 1 / (9 * d.shape);
  const root = 1 - spread + normalQuantile(u) * Math.sqrt(spread);
  const start = root > 0 ? d.shape * root * root * root : d.shape * u;
  return d.scale * invertCdf((x) => lowerGamma(d.shape, x), u, start);
};

export const parameters = (d: Gamma): readonly number[] => [d.shape, d.scale];

/** Every attempt has a window of slots of its own: the normal's pair, the uniform's, then what the normal needs beyond. */
const SLOTS_PER_ATTEMPT = 64;
/** In the first attempt's window, and out of the normal's reach. */
const BOOST_SLOT = 63;

/**
 * G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables" (ACM TOMS 26, 2000): d (1 + c Z)³, accepted
 * with probability above 0.95; a shape below 1 takes shape + 1 times U^(1/shape) (section 6).
 */
export const sample = (p: Float64Array, batch: DrawBatch, seconds: Float64Array): void => {
  const shape = p[0] as number;
  const scale = p[1] as number;
  const d = (shape < 1 ? shape + 1 : shape) - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  const { size, words, moreWords } = batch;
  drawWords(batch, 0, words);
  drawWords(batch, 1, moreWords);
  for (let j = 0; j < size; j++) {
    const z = normalFrom(batch, j, words[2 * j] as number, words[2 * j + 1] as number, 2);
    const u = toUniform(moreWords[2 * j] as number, moreWords[2 * j + 1] as number);
    const root = 1 + c * z;
    const cube = root * root * root;
    seconds[j] = scale * d * (accepted(z, u, d, cube) ? cube : nextAttempt(batch, j, d, c));
  }
  if (shape < 1) boost(shape, batch, seconds);
};

const accepted = (z: number, u: number, d: number, cube: number): boolean => {
  if (cube <= 0) return false;
  const square = z * z;
  return u < 1 - 0.0331 * square * square || log(u) < 0.5 * square + d * (1 - cube + log(cube));
};

const nextAttempt = (batch: DrawBatch, j: number, d: number, c: number): number => {
  for (let slot = SLOTS_PER_ATTEMPT; ; slot += SLOTS_PER_ATTEMPT) {
    redraw(batch, j, slot);
    const z = normalFrom(batch, j, batch.fresh[0] as number, batch.fresh[1] as number, slot + 2);
    redraw(batch, j, slot + 1);
    const u = toUniform(batch.fresh[0] as number, batch.fresh[1] as number);
    const root = 1 + c * z;
    const cube = root * root * root;
    if (accepted(z, u, d, cube)) return cube;
  }
};

const boost = (shape: number, batch: DrawBatch, seconds: Float64Array): void => {
  const { size, words } = batch;
  drawWords(batch, BOOST_SLOT, words);
  for (let j = 0; j < size; j++) {
    const u = toUniform(words[2 * j] as number, words[2 * j + 1] as number);
    seconds[j] = (seconds[j] as number) * exp(log(u) / shape);
  }
};
