import { streamKey } from '../../../src/kernels/random/stream-key.ts';
import { fillWords } from '../../../src/kernels/random/threefry.ts';
import { toUniform } from '../../../src/kernels/random/uniform.ts';

/** Fixed uniform numbers for tests, a different run for every name. */
export const testUniforms = (name: string, size: number): readonly number[] => {
  const key = streamKey(20_240_501, ['tests', name]);
  const words = new Int32Array(2 * size);
  fillWords(
    key.word0,
    key.word1,
    Uint32Array.from({ length: size }, (_, i) => i),
    size,
    0,
    words,
  );
  return Array.from({ length: size }, (_, i) => toUniform(words[2 * i] as number, words[2 * i + 1] as number));
};
