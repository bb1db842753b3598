/** What `explain` says of one thing: everything that it prints is read from these documents. */
import { z } from 'zod';
import { evidence } from './evidence.ts';
import { assumptionRecord } from './result-document.ts';

/** Grows its first number when a reader of the old document would misread the new one. */
export const EXPLANATION_SCHEMA_VERSION = '1.0.0';

const value = z.union([z.number(), z.string(), z.boolean()]).nullable();

const part = z.strictObject({
  path: z.string(),
  title: z.string(),
  value: value.describe('Null where it is not known, or has parts of its own'),
  unit: z.string().nullable(),
  parts: z.int().nullable().describe('How many values stand below it; null for a value'),
});
export type ExplanationPart = z.infer<typeof part>;

export const explanationDocument = z.strictObject({
  schemaVersion: z.string(),
  asked: z.string().describe('What was asked for, as it was written'),
  path: z.string().nullable().describe('Path in the result document; null for a parameter'),
  title: z.string(),
  about: z.array(z.string()).describe('What it is of, such as a set-up and a contact type'),
  meaning: z.string(),
  why: z.string().nullable().describe('Why it matters'),
  value: value.describe('Null where it is not known, or for what has only parts'),
  unit: z.string().nullable(),
  finding: z.string().nullable().describe('The value in a sentence, or why there is none'),
  formula: z.string().nullable(),
  worked: z.string().nullable().describe('The formula with the numbers of this workspace put in'),
  remedy: z.string().nullable().describe('What to do about it'),
  parts: z.array(part).describe('What stands below or beside it'),
  evidence: z.array(evidence).describe('Rows that made it, worst first, at most the limit of the document'),
  evidenceTotal: z.int(),
  provenance: z
    .strictObject({ measured: z.number(), attested: z.number(), assumed: z.number() })
    .nullable()
    .describe('Shares of the weight of those rows; of their number where they have no weight'),
  assumptions: z.array(assumptionRecord).describe('Assumptions that it rests on'),
  sources: z.array(z.string()),
});
export type ExplanationDocument = z.infer<typeof explanationDocument>;

export const explainableDocument = z.strictObject({
  schemaVersion: z.string(),
  groups: z.array(
    z.strictObject({
      title: z.string(),
      how: z.string().describe('How to ask for one of them'),
      entries: z.array(z.strictObject({ name: z.string(), title: z.string() })),
    }),
  ),
});
export type ExplainableDocument = z.infer<typeof explainableDocument>;
