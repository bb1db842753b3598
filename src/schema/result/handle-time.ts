import { z } from 'zod';
import { setupChanges } from './setup-changes.ts';
import { differenceBasis, handleTimeBasis } from './time-basis.ts';

const seconds = z.number().nonnegative();
const interval = z.tuple([z.number(), z.number()]);

const typeHandleTime = z.strictObject({
  exactMean: seconds,
  exactSd: seconds,
  mean: seconds.nullable(),
  ci95: interval.nullable(),
  p10: seconds.nullable(),
  p50: seconds.nullable(),
  p90: seconds.nullable(),
  p95: seconds.nullable(),
  p99: seconds.nullable(),
  byKind: z.record(z.string(), seconds),
});

/** The simulated fields are null where nothing was simulated. */
const overallHandleTime = z.strictObject({
  exactMean: seconds,
  exactSd: seconds,
  mean: seconds.nullable().describe('Simulated mean'),
  ci95: interval.nullable().describe('95 % interval of the simulated mean: sampling error only'),
  p10: seconds.nullable(),
  p50: seconds.nullable(),
  p90: seconds.nullable(),
  p95: seconds.nullable(),
  p99: seconds.nullable(),
});

const contactsAndHours = z.strictObject({
  contacts: z.number(),
  hours: z.number().nullable().describe('Of types whose agent time is known; null where it is of none'),
});

const funnelGap = z.strictObject({
  contacts: z.number(),
  hours: z.number().nullable(),
  reason: z.string(),
  system: z.string().nullable(),
  workflow: z.string().nullable(),
  step: z.string().nullable(),
  contactTypes: z.array(z.string()),
});

const ofTouches = z.number().nullable().describe('Over contact types with touches; null without any');

const customerExperience = z.strictObject({
  identityChecks: ofTouches,
  retellings: ofTouches,
  transfers: ofTouches,
  waitingSeconds: ofTouches,
  contactSeconds: ofTouches,
  carriedByPerson: z
    .number()
    .nullable()
    .describe('Share of contacts with a cross-system hand-off that a person carries; null without any workflow'),
});

const blocker = z.strictObject({
  intervention: z.string(),
  kind: z
    .enum(['no-ability', 'unknown', 'not-supported'])
    .describe('An API that is not there, a cell that is not known, or something else that the message names'),
  message: z.string(),
  system: z.string().nullable(),
  ability: z.string().nullable().describe('What the API of the system lacks or is not known to have'),
  unknown: z
    .strictObject({ table: z.string(), key: z.string(), column: z.string() })
    .nullable()
    .describe('The empty cell that is the cause'),
  workflows: z.array(z.string()),
  contactTypes: z.array(z.string()),
  steps: z.array(z.string()),
  volumeShare: z.number().nullable(),
});

const setupHandleTime = z.strictObject({
  overall: overallHandleTime.nullable().describe('Per contact that reaches an agent; null when none does'),
  byKind: z.record(z.string(), seconds).describe('Seconds per contact that reaches an agent; they sum to the mean'),
  byActivity: z
    .record(z.string(), seconds)
    .describe('What a set-up adds stands by its name: context-view, trigger, exception, reading, hand-over'),
  bySystem: z.record(z.string(), seconds).describe('The key "" holds touches without a system'),
  byContactType: z.record(z.string(), typeHandleTime),
  coordinationShare: z.number().nullable(),
  coordinationSd: z.number().nullable().describe('Standard deviation of coordination work per contact, seconds'),
  resolutionSd: z.number().nullable().describe('Standard deviation of resolution and action per contact, seconds'),
  histogram: z
    .strictObject({ edges: z.array(z.number()), shares: z.array(z.number()) })
    .nullable()
    .describe('Simulated: share of contacts between consecutive edges, seconds'),
  agentHours: z.number().nullable().describe('Hours a period'),
  agentTimePerContact: z
    .strictObject({ exactMean: seconds, mean: seconds.nullable(), ci95: interval.nullable() })
    .nullable(),
  paidHours: z.number().nullable(),
  cost: z.number().nullable().describe('In the organisation’s currency, a period'),
  fullTimeEquivalents: z.number().nullable(),
  ai: z.strictObject({
    readable: z.number().nullable(),
    completable: z.number().nullable(),
    eligible: contactsAndHours,
    readableContacts: contactsAndHours,
    completableContacts: contactsAndHours,
    completed: contactsAndHours,
    handoverHours: z.number().nullable().describe('Of eligible contacts that AI tries and does not complete'),
    hoursSaved: z.number().nullable(),
    gaps: z.strictObject({
      readable: z.array(funnelGap),
      completable: z.array(funnelGap),
      completed: z.array(funnelGap),
    }),
    unknownTypes: z.array(z.string()).describe('Contact types whose ai_eligible or volume is unknown'),
  }),
  firstContactResolution: z.strictObject({
    value: z.number().nullable(),
    repeatsAvoided: z.number().nullable(),
    hours: z.number().nullable(),
  }),
  customer: customerExperience.nullable(),
  governance: z.strictObject({
    executions: z.number(),
    ungoverned: z.number(),
    unaudited: z.number(),
    manuallyChecked: z.number(),
    atLeast: z
      .strictObject({
        executions: z.boolean(),
        ungoverned: z.boolean(),
        unaudited: z.boolean(),
        manuallyChecked: z.boolean(),
      })
      .describe('True for counts to which an empty cell or an unknown volume might add'),
    unknownCells: z
      .strictObject({ operation: z.int(), permission: z.int(), checkpoint: z.int(), audit: z.int(), share: z.int() })
      .describe(
        'Empty cells of steps, by column, and shares of workflows that are not stated: they might add to counts',
      ),
  }),
  onboarding: z.strictObject({
    applications: z.array(z.string()),
    daysPerAgent: z.number().nullable(),
    daysPerAgentAndYear: z.number().nullable(),
    costPerAgentAndYear: z.number().nullable(),
  }),
  blockers: z.array(blocker),
  basis: handleTimeBasis.nullable().describe('Null where no contact of known volume reaches an agent'),
  changes: setupChanges,
});
export type SetupHandleTime = z.infer<typeof setupHandleTime>;

const ledgerEntry = z.strictObject({
  seconds: z.number(),
  saved: z.number(),
  added: z.number(),
  alone: z.number().describe('What it brings with nothing else in force'),
  addedLast: z.number().describe('What it brings on top of all the others'),
  isCost: z.boolean(),
  byKind: z.record(z.string(), z.number()),
});

const money = z.strictObject({
  hoursSavedPerYear: z.number().nullable(),
  costSavedPerYear: z.number().nullable(),
  fullTimeEquivalentsSaved: z.number().nullable(),
  netValue: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('cost-not-stated'), missing: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('saving-not-known') }),
    z.strictObject({
      kind: z.literal('stated'),
      buildCost: z.number(),
      runCostPerYear: z.number(),
      netPerYear: z.number(),
      paybackYears: z.number().nullable(),
    }),
  ]),
});

/** Seconds of agent time per contact offered, to − from: below 0 is saved. */
const handleTimeComparison = z.strictObject({
  from: z.string(),
  to: z.string(),
  exactDifference: z.number().nullable(),
  relativeDifference: z.number().nullable(),
  meanDifference: z.number().nullable().describe('Simulated, paired contact by contact'),
  ci95: interval.nullable(),
  savings: z
    .strictObject({ p10: z.number(), p50: z.number(), p90: z.number(), p95: z.number(), p99: z.number() })
    .nullable()
    .describe('Simulated: quantiles of seconds saved per contact offered, above 0 is saved'),
  basis: differenceBasis.nullable(),
  ledger: z.record(z.string(), z.number()).describe('Shapley value of each function; they sum to the difference'),
  ledgerEntries: z.record(z.string(), ledgerEntry),
  byKind: z.record(z.string(), z.strictObject({ before: z.number(), after: z.number(), difference: z.number() })),
  interactions: z.array(z.strictObject({ functions: z.tuple([z.string(), z.string()]), seconds: z.number() })),
  byContactType: z.record(
    z.string(),
    z.strictObject({ before: z.number(), after: z.number(), difference: z.number() }),
  ),
  resolution: z
    .record(z.string(), z.strictObject({ before: z.number(), after: z.number() }))
    .describe('Seconds of converse and decide per contact type that reaches agents: equal in every built-in set-up'),
  agentHours: z.number().nullable(),
  cost: z.number().nullable(),
  money,
});
export type HandleTimeComparison = z.infer<typeof handleTimeComparison>;

const range = z
  .strictObject({ base: z.number(), low: z.number(), median: z.number(), high: z.number() })
  .nullable()
  .describe('Middle 95 % of the draws; null where the figure cannot be had');

const comparisonUncertainty = z.strictObject({
  difference: range,
  relativeDifference: range,
  agentHours: range,
  cost: range,
  ledger: z.record(z.string(), range),
  savesInShare: z.number().nullable().describe('Share of draws in which agent time is less than as it is'),
  tornado: z
    .array(
      z.strictObject({
        input: z.string(),
        label: z.string(),
        unit: z.string(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        atLow: z.number().describe('Difference of agent time with the input at its low'),
        atHigh: z.number(),
      }),
    )
    .describe('One input at a time, widest swing first'),
  breakEvens: z.array(
    z.strictObject({
      of: z.string().describe('"difference", or the function whose part vanishes'),
      parameter: z.string(),
      base: z.number(),
      value: z.number().nullable().describe('Null where the saving stays, whatever the value'),
      plausible: z.boolean().describe('Whether the value lies within the range of the parameter'),
    }),
  ),
});

/** Ranges for what is assumed; sampling error has no part in them. */
const uncertainty = z.strictObject({
  draws: z.int(),
  inputs: z.int().describe('Parameters and assumed cells that are drawn'),
  setups: z.record(z.string(), z.record(z.string(), range)),
  comparisons: z.record(z.string(), comparisonUncertainty),
});

export const handleTime = z.strictObject({
  notApplicable: z.string().nullable().describe('Why there is no handle time, or null'),
  undescribedTypes: z
    .array(z.string())
    .describe(
      'Contact types of which no touch says what agents do: no agent time counts for them, which is at least what it says',
    ),
  spread: z
    .array(
      z.strictObject({
        contactType: z.string(),
        variation: z.number().describe('Coefficient of variation of handle time'),
        note: z.string(),
      }),
    )
    .describe('Contact types whose spread is that of the touches only, or narrower than the evidence'),
  uncertainty: uncertainty.nullable().describe('Null where no parameters were drawn'),
  simulation: z
    .strictObject({ contacts: z.int(), quantileError: z.number().describe('Largest relative error of a quantile') })
    .nullable()
    .describe('Null where nothing was simulated'),
  setups: z.record(z.string(), setupHandleTime),
  comparisons: z.array(handleTimeComparison),
});
export type HandleTimeResult = z.infer<typeof handleTime>;
