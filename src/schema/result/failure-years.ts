/** A thousand simulated years of failures, per set-up. */
import { z } from 'zod';

const distribution = z.strictObject({
  mean: z.number().nullable().describe('Null where infinite, as below'),
  ci95: z.tuple([z.number(), z.number()]).nullable().describe('Of the mean: sampling error only'),
  p5: z.number().nullable(),
  p50: z.number().nullable(),
  p95: z.number().nullable(),
  p99: z.number().nullable(),
  max: z.number().nullable(),
});
export type YearDistributionResult = z.infer<typeof distribution>;

export const failureYears = z.strictObject({
  years: z.int(),
  repairs: z.enum(['exponential', 'lognormal']),
  retryHours: z.number().describe('For how long a failed call of an orchestrated step is retried'),
  contactsBroken: distribution,
  contactsDeferred: distribution,
  contactsDegraded: distribution,
  extraHours: distribution.describe('Agent hours by manual and offline paths'),
  cost: distribution.nullable().describe('Of the extra hours, as paid hours, in the organisation’s currency'),
  worstDay: z
    .strictObject({ broken: distribution, affected: distribution })
    .describe('Contacts of the calendar day with most'),
  longestSpellHours: z
    .strictObject({ broken: distribution, affected: distribution })
    .describe('Longest time without a pause in which contacts break, or are affected at all'),
  deferredWork: z
    .strictObject({
      executions: distribution,
      late: distribution.nullable().describe('Done later than promised; null where no workflow has a promise'),
      longestWaitHours: distribution,
    })
    .describe('Executions of workflows that had to wait for a repair, and were worked off afterwards'),
  exactContactsBroken: z.number().nullable().describe('Exact mean without retries, for comparison'),
  againstAsIs: z
    .strictObject({ contactsBroken: distribution, extraHours: distribution })
    .nullable()
    .describe(
      'Year by year on the same outages, less the map as it is; negative is fewer; null where nothing fails otherwise than there',
    ),
});
export type FailureYearsResult = z.infer<typeof failureYears>;
