/** `commentary.yaml`: what the consultant adds to a report, always marked as theirs. */
import { z } from 'zod';
import type { Commentary } from '../domain/commentary.ts';
import { text } from './text.ts';

const paragraphs = z.array(text).min(1);

const comment = z.strictObject({
  title: text.optional().describe('Replaces the heading; the computed one is still shown below it'),
  paragraphs: paragraphs.optional(),
  recommendations: paragraphs.optional(),
});

export const commentarySchema = z.strictObject({
  author: text.optional().describe('Whose words these are; the brand’s name without it'),
  sections: z
    .record(z.string(), comment)
    .describe(
      'By section: its id stands in the address of its heading, such as handle-time; summary is the first page',
    ),
});
export type CommentaryFile = z.infer<typeof commentarySchema>;

export const toCommentary = ({ author, sections }: CommentaryFile): Commentary => ({
  author: author ?? null,
  sections: new Map(
    Object.entries(sections).map(([id, { title, paragraphs: written, recommendations }]) => [
      id,
      { title: title ?? null, paragraphs: written ?? [], recommendations: recommendations ?? [] },
    ]),
  ),
});
