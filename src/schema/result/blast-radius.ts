import { z } from 'zod';
import { failureAnalysis } from './failure-analysis.ts';
import { failureYears } from './failure-years.ts';

const share = z.number();

const elementImpact = z.strictObject({
  name: z.string().describe('Name for people: a system’s name, or what an integration joins, such as “CRM → Billing”'),
  kind: z.enum(['system', 'integration', 'vendor', 'orchestrator', 'connector']),
  workflows: z.strictObject({
    broken: z.array(z.string()),
    deferred: z.array(z.string()),
    degraded: z.array(z.string()),
  }),
  volumeShare: z.strictObject({ broken: share, deferred: share, degraded: share }).nullable(),
  contactsPerHour: z.number().nullable().describe('Broken, deferred and degraded contacts per mean opening hour'),
  extraMinutesPerHour: z.number().nullable().describe('Extra agent minutes per mean opening hour'),
  dependentShare: z
    .number()
    .nullable()
    .describe('Volume that runs a workflow which needs it, alternatives or not; null when no volume is known'),
  touchedShare: z.number().nullable().describe('Volume whose agents touch something down: effect not modelled'),
});
export type ElementImpact = z.infer<typeof elementImpact>;

export const blastRadius = z.strictObject({
  withoutWorkflowsShare: z
    .number()
    .nullable()
    .describe('Volume of contact types without workflows: unknown, not unaffected'),
  setups: z
    .record(
      z.string(),
      z.strictObject({
        elements: z.record(z.string(), elementImpact),
        ...failureAnalysis.partial().shape,
        year: failureYears.optional(),
      }),
    )
    .describe('Beyond single failures only where failures were analysed, years only where they were simulated'),
});
export type BlastRadiusResult = z.infer<typeof blastRadius>;
