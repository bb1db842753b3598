import { addressBatch, createDrawBatch, type DrawBatch } from '../../../src/kernels/random/draw-batch.ts';
import { streamKey } from '../../../src/kernels/random/stream-key.ts';

/** A batch of `size` contacts of one stream, at its first duration. */
export const testBatch = (name: string, size: number): DrawBatch => {
  const batch = createDrawBatch(size);
  batch.size = size;
  for (let i = 0; i < size; i++) batch.contacts[i] = i;
  addressBatch(batch, streamKey(20_240_502, ['tests', name]), 2);
  return batch;
};
