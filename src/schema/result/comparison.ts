/** Two results held against each other (design 3 and 6): everything that `compare` prints is read from this document. */
import { z } from 'zod';
import { stage } from './evidence.ts';
import { mapChanges } from './map-changes.ts';

/** Grows its first number when a reader of the old document would misread the new one. */
export const COMPARISON_SCHEMA_VERSION = '1.0.0';

const verdict = z
  .enum(['same', 'better', 'worse', 'changed', 'not-compared'])
  .describe('`changed` where neither way is better; `not-compared` where a side is unknown or the two do not compare');

const comparedFigure = z.strictObject({
  from: z.number().nullable(),
  to: z.number().nullable(),
  difference: z
    .number()
    .nullable()
    .describe('to − from; 0 where they differ by rounding only, null where not compared'),
  relative: z.number().nullable().describe('difference ÷ |from|; null where from is 0 or the two are not compared'),
  verdict,
});
export type ComparedFigure = z.infer<typeof comparedFigure>;
export type Verdict = ComparedFigure['verdict'];

const comparedStage = z.strictObject({
  from: stage.nullable(),
  to: stage.nullable(),
  difference: z.int().nullable(),
  verdict,
});
export type ComparedStage = z.infer<typeof comparedStage>;

const presence = z.enum(['both', 'from', 'to']).describe('The sides that have it at all');

const comparedSide = z.strictObject({
  source: z.enum(['workspace', 'result']).describe('Assessed now from a workspace, or read from a result file'),
  name: z.string().describe('Name of the workspace folder or workbook'),
  digest: z.string(),
  date: z.string().nullable(),
  organization: z.string(),
  setup: z.string(),
  setupName: z.string(),
  toolVersion: z.string(),
  model: z.strictObject({ id: z.string(), version: z.string() }),
  currency: z.string().nullable(),
  period: z.string(),
});
export type ComparedSide = z.infer<typeof comparedSide>;

const comparability = z.strictObject({
  aspect: z.enum(['tool', 'model', 'cut-points', 'parameters', 'period', 'currency', 'organization', 'volumes']),
  from: z.string(),
  to: z.string(),
  effect: z
    .enum(['note', 'with-care', 'not-compared'])
    .describe('`with-care`: compared, and the difference is not of the operation alone'),
  message: z.string(),
});
export type Comparability = z.infer<typeof comparability>;

const comparedFunction = z.strictObject({
  id: z.string(),
  name: z.string(),
  gates: z.boolean(),
  presence,
  stage: comparedStage,
  score: comparedFigure,
});
export type ComparedFunction = z.infer<typeof comparedFunction>;

const outcome = z.enum(['measured', 'not-applicable', 'unknown', 'failed']);

const comparedIndicator = z.strictObject({
  id: z.string(),
  name: z.string(),
  function: z.string(),
  unit: z.string(),
  better: z.enum(['lower', 'higher']).nullable().describe('Null where the two models do not agree'),
  presence,
  outcome: z.strictObject({ from: outcome.nullable(), to: outcome.nullable() }),
  value: comparedFigure,
  wider: comparedFigure.describe('The wider share that decides stage 2, for indicators with two shares'),
  stage: comparedStage,
  score: comparedFigure,
  sameCutPoints: z.boolean(),
});
export type ComparedIndicator = z.infer<typeof comparedIndicator>;

const held = z.strictObject({
  both: z.array(z.string()),
  from: z.array(z.string()).describe('Indicators that hold the stage on the first side only'),
  to: z.array(z.string()).describe('Indicators that hold the stage on the second side only'),
});

const comparedAssessment = z.strictObject({
  stage: comparedStage,
  floor: comparedStage,
  ceiling: comparedStage,
  heldBy: held,
  score: comparedFigure,
  coverage: comparedFigure.describe('Known only of the map as it is'),
  functions: z.array(comparedFunction).describe('Gating functions first, in the order of the model'),
  indicators: z.array(comparedIndicator).describe('In the order of the model'),
});
export type ComparedAssessment = z.infer<typeof comparedAssessment>;

const comparedType = z.strictObject({
  id: z.string(),
  name: z.string(),
  presence,
  volume: comparedFigure,
  exactMean: comparedFigure.describe('Seconds per contact that reaches an agent; null where none does'),
});
export type ComparedType = z.infer<typeof comparedType>;

const comparedHandleTime = z.strictObject({
  notApplicable: z.strictObject({ from: z.string().nullable(), to: z.string().nullable() }),
  exactMean: comparedFigure.describe('Seconds per contact that reaches an agent'),
  exactSd: comparedFigure,
  agentTimePerContact: comparedFigure.describe('Agent seconds per contact offered'),
  paired: z
    .strictObject({ meanDifference: z.number(), ci95: z.tuple([z.number(), z.number()]) })
    .nullable()
    .describe('Simulated on the same random numbers, agent seconds per contact offered; null where it was not'),
  coordinationShare: comparedFigure,
  byKind: z.record(z.string(), comparedFigure).describe('Seconds per contact that reaches an agent'),
  byContactType: z.array(comparedType).describe('By the larger volume, largest first'),
  mixEffect: z
    .strictObject({ ofTypes: z.number(), ofMix: z.number() })
    .nullable()
    .describe(
      'The difference of the mean as types themselves and as their mix make it; null where the mix is not known',
    ),
  volume: comparedFigure.describe('Contacts offered a period'),
  agentHours: comparedFigure.describe('Hours a period'),
  cost: comparedFigure.describe('A period'),
  fullTimeEquivalents: comparedFigure,
  ai: z.strictObject({ readable: comparedFigure, completable: comparedFigure }).describe('Shares of eligible volume'),
  firstContactResolution: comparedFigure.describe('Share of contacts that do not come back'),
  customer: z
    .strictObject({
      identityChecks: comparedFigure,
      retellings: comparedFigure,
      transfers: comparedFigure,
      waitingSeconds: comparedFigure,
      contactSeconds: comparedFigure,
      carriedByPerson: comparedFigure,
    })
    .describe('What a customer lives through, per contact'),
});
export type ComparedHandleTime = z.infer<typeof comparedHandleTime>;

const namedShare = z.strictObject({ id: z.string(), name: z.string(), share: z.number() });

const comparedElement = z.strictObject({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  presence,
  broken: comparedFigure.describe('Share of volume broken while it alone is down'),
  deferred: comparedFigure,
  degraded: comparedFigure,
  contactsPerHour: comparedFigure,
  extraMinutesPerHour: comparedFigure,
});
export type ComparedElement = z.infer<typeof comparedElement>;

const comparedFailures = z.strictObject({
  largest: comparedFigure.describe('Largest share of volume that one failure breaks'),
  largestBy: z.strictObject({ from: namedShare.nullable(), to: namedShare.nullable() }),
  breaking: comparedFigure.describe('Elements whose failure alone breaks at least one workflow'),
  withoutWorkflowsShare: comparedFigure.describe('Volume of contact types without workflows: unknown, not unaffected'),
  elements: z.array(comparedElement).describe('Those on one side only or with the largest change first'),
});
export type ComparedFailures = z.infer<typeof comparedFailures>;

const comparedClaim = z.strictObject({
  question: z.string(),
  name: z.string(),
  claimed: comparedStage,
  measured: comparedStage,
  conflict: z.strictObject({ from: z.boolean(), to: z.boolean() }),
});
export type ComparedClaim = z.infer<typeof comparedClaim>;

const assumed = z.strictObject({
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

const changedAssumption = z.strictObject({
  id: z.string(),
  unit: z.string(),
  from: assumed.nullable().describe('Null where this side does not use it'),
  to: assumed.nullable(),
});
export type ChangedAssumption = z.infer<typeof changedAssumption>;

export const comparisonDocument = z.strictObject({
  schemaVersion: z.string(),
  from: comparedSide,
  to: comparedSide,
  comparability: z.array(comparability).describe('In what respects the two differ that is not the operation itself'),
  assessment: comparedAssessment,
  handleTime: comparedHandleTime,
  singleFailures: comparedFailures,
  claims: z.array(comparedClaim),
  assumptions: z.array(changedAssumption).describe('Assumptions that differ or that one side alone uses'),
  map: mapChanges.nullable().describe('Null unless both sides are workspaces'),
});
export type ComparisonDocument = z.infer<typeof comparisonDocument>;
