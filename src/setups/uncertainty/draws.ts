/** Thousands of draws of everything uncertain at once, each with all headline figures (design 4, "Parameter uncertainty"). */
import { streamKey } from '../../kernels/random/stream-key.ts';
import { fillWords } from '../../kernels/random/threefry.ts';
import { toUniform } from '../../kernels/random/uniform.ts';
import { type HeadlineModel } from './headline-model.ts';
import { triangularQuantile } from './triangular.ts';
import type { UncertainInput } from './uncertain-inputs.ts';

/** Draws whose uniform numbers are kept at once. */
const BLOCK = 512;

/**
 * Figures of every draw: figure × draws + draw, figures in the order of the model's places. Each input has a stream of
 * its own by its id, so that what else is uncertain never changes its numbers, and set-ups share them.
 */
export function drawFigures(
  model: HeadlineModel,
  inputs: readonly UncertainInput[],
  draws: number,
  seed: number,
): Float64Array {
  const result = new Float64Array(model.places.length * draws);
  const figures = new Float64Array(model.places.length);
  const uniforms = new Float64Array(inputs.length * BLOCK);
  const keys = inputs.map(({ id }) => streamKey(seed, ['uncertainty', id]));
  const counters = new Uint32Array(BLOCK);
  const words = new Int32Array(2 * BLOCK);
  const writes = writersOf(model, inputs);
  model.reset();
  for (let start = 0; start < draws; start += BLOCK) {
    const size = Math.min(BLOCK, draws - start);
    for (let j = 0; j < size; j++) counters[j] = start + j;
    keys.forEach(({ word0, word1 }, input) => {
      fillWords(word0, word1, counters, size, 0, words);
      for (let j = 0; j < size; j++)
        uniforms[input * BLOCK + j] = toUniform(words[2 * j] as number, words[2 * j + 1] as number);
    });
    for (let j = 0; j < size; j++) {
      writes.forEach((write, input) => {
        write(uniforms[input * BLOCK + j] as number);
      });
      model.compute(figures);
      for (let figure = 0; figure < figures.length; figure++)
        result[figure * draws + start + j] = figures[figure] as number;
    }
  }
  model.reset();
  return result;
}

/** One function per input: puts the value at a quantile of its range everywhere it is used. */
export function writersOf(model: HeadlineModel, inputs: readonly UncertainInput[]): readonly ((u: number) => void)[] {
  return inputs.map(({ id, targets }) => {
    const slots = model.setups.flatMap(({ parameters, ranges, values }) => {
      const slot = parameters.indexOf(id);
      const range = ranges[slot];
      return range === undefined ? [] : [{ values, slot, range }];
    });
    return (u) => {
      for (const { values, slot, range } of slots) values[slot] = triangularQuantile(range, u);
      for (const target of targets) {
        const value = triangularQuantile(target, u);
        if (target.kind === 'map') model.numbers[target.column][target.index] = value;
        else model.organization = { ...model.organization, [target.column]: value };
      }
    };
  });
}
