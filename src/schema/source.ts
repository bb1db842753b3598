/** Where figures come from, as model and parameter files write it. */
import { z } from 'zod';
import { type PublishedWork, SOURCE_STRENGTHS } from '../domain/source.ts';
import { text } from './text.ts';

export const ASSUMPTION = 'assumption';
/** A choice of how precisely to compute; only parameters have it. */
export const SETTING = 'setting';

export const publishedWorkSchema = z
  .strictObject({
    title: text,
    address: z.url().optional(),
    strength: z.enum(SOURCE_STRENGTHS),
    says: text.describe('What the work says, no more than it says'),
  })
  .describe('A published work');

export type PublishedWorkFile = z.infer<typeof publishedWorkSchema>;

export const toPublishedWork = ({ title, address, strength, says }: PublishedWorkFile): PublishedWork => ({
  title,
  address: address ?? null,
  strength,
  says,
});
