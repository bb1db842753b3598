/** The one document that everything printed, drawn or written is read from (design 6). */
import { z } from 'zod';
import { assessment } from './assessment.ts';
import { blastRadius } from './blast-radius.ts';
import { change } from './change.ts';
import { handleTime } from './handle-time.ts';
import { operation } from './operation.ts';

const problemRecord = z.strictObject({
  severity: z.enum(['error', 'warning']),
  code: z.string(),
  file: z.string().nullable(),
  sheet: z.string().nullable(),
  line: z.int().nullable(),
  column: z.int().nullable(),
  message: z.string(),
  hint: z.string(),
  count: z.int(),
});

export const assumptionRecord = z.strictObject({
  id: z.string(),
  name: z.string().nullable().describe('Of a parameter; cut points and cells go by what they belong to'),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  source: z.string().describe('A source, or the word "assumption"'),
  reason: z.string().nullable(),
  usedBy: z.array(z.string()),
});
export type AssumptionRecord = z.infer<typeof assumptionRecord>;

const wording = z.strictObject({
  stages: z.array(
    z.strictObject({ stage: z.int(), name: z.string(), definition: z.string(), ai: z.string(), glyph: z.string() }),
  ),
  gates: z.array(z.strictObject({ stage: z.int(), meaning: z.string() })).describe('What each stage asks for'),
  functions: z.record(
    z.string(),
    z.strictObject({ name: z.string(), meaning: z.string(), why: z.string(), remedy: z.string(), gates: z.boolean() }),
  ),
  indicators: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      why: z.string(),
      formula: z.string(),
      remedy: z.string(),
      effort: z.strictObject({ level: z.string(), takes: z.string() }),
      source: z.string(),
      better: z.enum(['lower', 'higher']),
      stage2At: z.number(),
      stage3At: z.number().nullable(),
      best: z.number().describe('Best possible value, where the score is 100'),
      worst: z.number().describe('Value at which the score is 0; values may lie beyond'),
      wider: z.string().nullable().describe('The wider share that decides stage 2, in words'),
      cutSource: z.string(),
      unknownHint: z.string(),
    }),
  ),
  questions: z.record(z.string(), z.strictObject({ name: z.string(), text: z.string(), answers: z.array(z.string()) })),
  setups: z
    .record(z.string(), z.strictObject({ name: z.string(), summary: z.string() }))
    .describe('The set-ups that the document has figures of; the map as it is comes first'),
});

export const resultDocument = z.strictObject({
  schemaVersion: z.string(),
  tool: z.strictObject({ name: z.literal('unswivel'), version: z.string() }),
  date: z.string().nullable().describe('Only when --date is given: the same input gives the same bytes'),
  seed: z.int(),
  language: z.string().default('en').describe('Language of all texts but those of the map, as a BCP 47 tag'),
  input: z.strictObject({
    name: z.string().describe('Name of the workspace folder or workbook'),
    digest: z.string().describe('SHA-256 over the names and bytes of the files read'),
    files: z.array(z.strictObject({ name: z.string(), bytes: z.int(), rows: z.int().nullable() })),
  }),
  model: z.strictObject({ id: z.string(), version: z.string(), title: z.string(), basis: z.string() }),
  parameters: z.record(z.string(), z.string()).describe('Version of each parameter set'),
  organization: z.strictObject({
    name: z.string(),
    currency: z.string().nullable(),
    period: z.string(),
    agents: z.number().nullable(),
    volume: z.number().nullable().describe('Contacts a period, of known volume'),
    openingHoursPerPeriod: z.number().nullable(),
    provenanceNote: z.string().nullable(),
  }),
  wording,
  assessment,
  operation,
  handleTime,
  blastRadius,
  change,
  assumptions: z.array(assumptionRecord),
  problems: z.array(problemRecord),
});
export type ResultDocument = z.infer<typeof resultDocument>;
