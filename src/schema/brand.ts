/** `brand.yaml`: whose report it is, and how it looks. Files are named relative to it. */
import { parse } from 'culori';
import { z } from 'zod';
import { text } from './text.ts';

const colour = text.refine(isOpaqueColour, 'expected a CSS colour without transparency, such as "#0b5a68"');
const file = text.describe('A file beside brand.yaml');

export const brandSchema = z.strictObject({
  name: text.optional().describe('Who made the report, such as the consultancy'),
  logo: file.optional().describe('PNG, JPEG, WebP or SVG file beside brand.yaml'),
  colours: z
    .strictObject({
      accent: colour.optional().describe('CSS colour of links, marks and most bars'),
      signal: colour.optional().describe('CSS colour of what needs attention'),
    })
    .optional(),
  fonts: z
    .strictObject({
      regular: file.describe('WOFF2, WOFF, TrueType or OpenType file for text'),
      bold: file.optional().describe('The same for headings; the regular one without it'),
    })
    .optional()
    .describe('For text; charts keep their own typeface, whose widths they are laid out with'),
  footer: text.optional().describe('Stands at the foot of every printed page and at the end of the report'),
  confidentiality: text.optional().describe('Such as "Confidential: for the board only"; stands on every page'),
});
export type BrandFile = z.infer<typeof brandSchema>;

function isOpaqueColour(written: string): boolean {
  const read = parse(written);
  return read !== undefined && (read.alpha ?? 1) === 1;
}
