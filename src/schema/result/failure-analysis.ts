/** Exact results about failures, per set-up: pairs, cut sets, availability, importance, half-done work, break-even. */
import { z } from 'zod';

const ids = z.array(z.string());
const probability = z.number();
const perYear = z.number();

const states = z.strictObject({ ok: probability, degraded: probability, deferred: probability, broken: probability });
export type StateShares = z.infer<typeof states>;

const reached = z.strictObject({
  broken: z.number(),
  late: z.number().describe('Broken or deferred'),
  affected: z.number().describe('Broken, deferred or degraded'),
});

const pair = z.strictObject({
  elements: ids.describe('Two, in the order of their ids'),
  volumeShare: z.strictObject({ broken: z.number(), deferred: z.number(), degraded: z.number() }),
  addsBroken: z.number().describe('Broken share of the pair less that of the member with the larger one'),
  adds: reached.describe('Beyond the member with the larger share'),
  defeats: reached.describe('Beyond what both members do between them: redundancy that the pair defeats'),
  workflows: z
    .strictObject({ broken: ids, deferred: ids, degraded: ids })
    .describe('Workflows that fare worse under the pair than under either member'),
  contactsPerHour: z.number().nullable(),
  extraMinutesPerHour: z.number().nullable(),
});
export type PairResult = z.infer<typeof pair>;

const cutSetCount = z.strictObject({
  total: z.string().describe('Number of minimal cut sets, in decimal, however many are listed'),
  byOrder: z.array(z.string()).describe('Number by order; index = order'),
  listed: z.int(),
});

const breakEven = z.strictObject({
  kind: z.enum(['at', 'always-better', 'never-better']),
  availability: z.number().nullable().describe('Below it the operation was better off without the orchestrator'),
});
export type BreakEvenResult = z.infer<typeof breakEven>;
const breakEvens = z.strictObject({
  broken: breakEven.describe('By the share that breaks'),
  affected: breakEven.describe('By the share that breaks, is deferred or degraded'),
});

const halfDone = z.strictObject({
  stuckPerYear: perYear.describe('Executions that break with changes done that nobody undoes'),
  undonePerYear: perYear.describe('Executions that break and whose changes the orchestrator undoes'),
});

const before = z.strictObject({ asIs: probability, setup: probability });
const worse = z.strictObject({
  broken: before,
  affected: before.describe('Broken, deferred or degraded'),
});

/** Null wherever a figure is unknown, or its diagram would have been too large. */
export const failureAnalysis = z.strictObject({
  pairs: z.array(pair).describe('The pair that adds most first; those that add nothing are left out'),
  pairCounts: z.strictObject({ all: z.int(), adding: z.int(), defeating: z.int() }),
  cutSets: z.record(z.string(), z.array(ids)).describe('By workflow, smaller ones first, up to the order asked for'),
  cutSetCounts: z.record(z.string(), cutSetCount),
  cutSetsByContactType: z.record(z.string(), z.array(ids)).describe('Sets that break some workflow of the type'),
  cutSetsOfVolume: z
    .strictObject({ atLeast: z.number(), sets: z.array(ids), count: cutSetCount })
    .nullable()
    .describe(
      'Sets that break at least this share of all volume; null where no volume is known, or they are too many to count',
    ),
  reliability: z.record(
    z.string(),
    z.strictObject({
      mtbfHours: z.number(),
      mttrHours: z.number(),
      availability: probability,
      assumed: ids.describe('Parameters that stand in for cells that the map leaves empty'),
    }),
  ),
  availability: z.record(z.string(), states.nullable()).describe('Probability of each state, by workflow'),
  availabilityByContactType: z.record(z.string(), states.nullable()),
  outages: z
    .record(z.string(), z.strictObject({ perYear, meanHours: z.number().nullable() }).nullable())
    .describe('How often each workflow breaks and for how long, on the calendar'),
  expectedShares: states.nullable().describe('Of all offered volume'),
  expectedBrokenShare: z.number().nullable(),
  expectedBrokenShareRange: z
    .strictObject({ low: z.number(), high: z.number() })
    .nullable()
    .describe('If all assumed times were at their best, and at their worst'),
  contactsPerYear: states.nullable(),
  extraHoursPerYear: z.number().nullable(),
  importance: z.record(
    z.string(),
    z.strictObject({
      birnbaum: z.number(),
      fussellVesely: z.number().nullable(),
      raw: z.number().nullable(),
      rrw: z.number().nullable().describe('Null where infinite'),
    }),
  ),
  halfDone: halfDone.extend({ byWorkflow: z.record(z.string(), halfDone) }).nullable(),
  breakEven: z
    .strictObject({
      availability: probability.describe('Of the orchestrator, as reckoned with'),
      overall: breakEvens.nullable(),
      byWorkflow: z.record(z.string(), breakEvens),
    })
    .nullable()
    .describe('Null in a set-up without an orchestrator'),
  busiestHour: z
    .record(z.string(), z.strictObject({ contacts: z.number().nullable(), extraMinutes: z.number().nullable() }))
    .describe('By element: what an outage does in the hour of the week with most arrivals'),
  worseThanAsIs: z
    .strictObject({
      workflows: z.record(z.string(), worse).describe('Probabilities of workflows, where either is higher'),
      elements: z.record(z.string(), worse).describe('Volume shares of single failures, where either is larger'),
    })
    .nullable()
    .describe('What the set-up makes worse; null for the map as it is'),
});
export type FailureAnalysisResult = z.infer<typeof failureAnalysis>;
