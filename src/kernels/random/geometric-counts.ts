import { type DrawBatch, drawWords } from './draw-batch.ts';
import { log } from './elementary/log.ts';
import { toUniform } from './uniform.ts';

/**
 * One plus a geometric number on 0, 1, 2 … for every entry of the batch, by inversion: P(count > n) = ratio^n with
 * ratio = (mean − 1) ÷ mean, so that the mean is `mean` and the variance mean (mean − 1).
 */
export const geometricCounts = (mean: number, batch: DrawBatch, counts: Uint32Array): void => {
  const perLog = 1 / log((mean - 1) / mean);
  const { size, words } = batch;
  drawWords(batch, 0, words);
  for (let j = 0; j < size; j++) {
    const u = toUniform(words[2 * j] as number, words[2 * j + 1] as number);
    counts[j] = 1 + Math.floor(log(u) * perLog);
  }
};
