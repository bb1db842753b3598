import { z } from 'zod';
import { evidence, missingCell, stage } from './evidence.ts';

const graded = z.strictObject({
  value: z.number().nullable().describe('Null where nothing bounds it'),
  wider: z.number().nullable(),
  stage,
  score: z.number(),
});

/** One indicator: outcome, value with unit, stage, score, range for unknown cells, and the rows that made it. */
const indicatorResult = z.strictObject({
  outcome: z.enum(['measured', 'not-applicable', 'unknown', 'failed']),
  function: z.string(),
  question: z.string().nullable(),
  value: z.number().nullable(),
  wider: z.number().nullable().describe('The wider share that decides stage 2, for indicators with two shares'),
  unit: z.string(),
  stage: stage.nullable(),
  score: z.number().nullable().describe('0 to 100'),
  floor: graded.nullable().describe('If every unknown cell turned out at its worst'),
  ceiling: graded.nullable().describe('If every unknown cell turned out at its best'),
  knownShare: z.number().nullable().describe('Known weight ÷ weight of all its rows'),
  weight: z.number(),
  reason: z.string().nullable().describe('Why it is not applicable, unknown or failed'),
  finding: z.string().describe('The value in a sentence'),
  evidence: z.array(evidence).describe('Rows that made the value, worst first, at most the limit of the document'),
  evidenceTotal: z.int().describe('Number of rows that made the value'),
  missing: z.array(missingCell.omit({ indicators: true })),
});
export type IndicatorResult = z.infer<typeof indicatorResult>;

const functionResult = z.strictObject({
  stage: stage.nullable(),
  floor: stage,
  ceiling: stage,
  score: z.number().nullable(),
  scoreFloor: z.number(),
  scoreCeiling: z.number(),
  indicators: z.array(z.string()),
});
export type FunctionResult = z.infer<typeof functionResult>;

const stageResult = z.strictObject({
  value: stage.nullable().describe('Null when a function has nothing measured'),
  floor: stage,
  ceiling: stage,
  heldBy: z.array(z.string()).describe('Indicators that keep the operation from the next stage'),
});

const questionResult = z.strictObject({
  answer: z.enum(['stage', 'unknown', 'not-applicable', 'none']),
  claimed: stage.nullable(),
  measured: stage.nullable(),
  conflict: z.boolean(),
  attested: stage.nullable().describe('The claim where nothing is measured'),
  reason: z.string().nullable(),
  evidence: z.string().nullable(),
  respondent: z.string().nullable(),
  confidence: z.enum(['low', 'medium', 'high']).nullable(),
  indicators: z.array(z.string()),
  contradictedBy: z.array(z.strictObject({ indicator: z.string(), rows: z.array(evidence) })),
});
export type QuestionResult = z.infer<typeof questionResult>;

/** The score that the operation would have in a set-up, and what the set-up cannot move. */
const setupScore = z.strictObject({
  stage: stageResult,
  score: z.strictObject({ value: z.number().nullable(), floor: z.number(), ceiling: z.number() }),
  functions: z.record(z.string(), functionResult),
  indicators: z.record(
    z.string(),
    z.strictObject({
      outcome: z.enum(['measured', 'not-applicable', 'unknown', 'failed']),
      value: z.number().nullable(),
      wider: z.number().nullable(),
      stage: stage.nullable(),
      score: z.number().nullable(),
    }),
  ),
  unmoved: z.array(z.string()).describe('Indicators below stage 3 that the set-up leaves as they are'),
});
export type SetupScore = z.infer<typeof setupScore>;

/** One function of one contact type by itself, from the indicators restricted to what that type touches. */
const functionOfType = z.strictObject({
  stage: stage.nullable().describe('Null where nothing of it is measured'),
  floor: stage.nullable().describe('Null where none of its indicators applies to the contact type'),
  ceiling: stage.nullable(),
  score: z.number().nullable().describe('0 to 100'),
  scoreFloor: z.number().nullable(),
  scoreCeiling: z.number().nullable(),
  heldBy: z.array(z.string()).describe('Measured indicators at the stage of the function; none at stage 3'),
});
export type FunctionOfTypeResult = z.infer<typeof functionOfType>;

export const assessment = z.strictObject({
  stage: stageResult,
  score: z.strictObject({ value: z.number().nullable(), floor: z.number(), ceiling: z.number() }),
  coverage: z.number().nullable().describe('Σ weight × known share ÷ Σ weight over the indicators that apply'),
  functions: z.record(z.string(), functionResult).describe('The five functions that gate the stage'),
  observations: z.record(z.string(), functionResult).describe('Groups that do not gate: resilience, outcomes'),
  indicators: z.record(z.string(), indicatorResult),
  byContactType: z
    .record(z.string(), z.strictObject({ functions: z.record(z.string(), functionOfType) }))
    .describe('The five functions for each contact type, as if it were the only one'),
  questions: z.record(z.string(), questionResult),
  setups: z.record(z.string(), setupScore),
  robustness: z.strictObject({
    draws: z.int(),
    '1': z.number().nullable().describe('Share of cut-point draws that give stage 1; null when there is no stage'),
    '2': z.number().nullable(),
    '3': z.number().nullable(),
    scoreLow: z.number().nullable().describe('5th percentile of the score over weight draws'),
    scoreHigh: z.number().nullable().describe('95th percentile'),
  }),
  callableReading: z.strictObject({
    stage: stage.nullable(),
    floor: stage,
    ceiling: stage,
    overAllVolume: z.boolean().describe('True where no AI-eligible share is known, so that all volume was taken'),
  }),
  wayUp: z
    .strictObject({
      to: stage,
      improvements: z.array(
        z.strictObject({
          indicator: z.string(),
          from: z.number().nullable(),
          target: z.number().describe('Cut point to reach'),
          usesWider: z.boolean().describe('Whether the wider share has to reach it'),
          unit: z.string(),
        }),
      ),
      toMeasure: z.array(z.string()),
    })
    .nullable(),
  deciding: z.array(missingCell).describe('Cells that would decide the stage where floor and ceiling differ'),
});
export type AssessmentResult = z.infer<typeof assessment>;
