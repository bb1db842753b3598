/** What changes cost and what keeping things as they are costs, per set-up; hours unless said otherwise. */
import { z } from 'zod';

const hours = z.number().nullable().describe('Null where nothing of it is known');
const ids = z.array(z.string());

const unknownCells = z
  .array(z.strictObject({ table: z.string(), row: z.string(), column: z.string() }))
  .describe('Cells that the hours would need: without them they are a lower bound');

const debt = z.strictObject({
  maintenance: hours.describe('Hours a year, as all of these'),
  mend: hours,
  retest: hours,
  workflows: hours,
  hours,
  cost: z.number().nullable().describe('A year, in the organisation’s currency'),
  capacityShare: z.number().nullable().describe('Share of IT capacity'),
  hoursRange: z
    .strictObject({ low: z.number(), high: z.number() })
    .nullable()
    .describe('With all parameters of changes at their low ends, and at their high ones'),
  byYear: z
    .array(z.strictObject({ hours, cost: z.number().nullable(), capacityShare: z.number().nullable() }))
    .describe('From this year on: everything ages, and systems are added at the assumed pace'),
});

const apiChange = z.strictObject({
  links: ids.describe('Integrations to mend'),
  connector: z.boolean().describe('Whether the connector is mended too'),
  workflows: ids.describe('Workflows to re-test'),
  mend: hours,
  retest: hours,
  hours,
  cost: z.number().nullable(),
  unknownCells,
});

const changeHours = z.strictObject({
  audit: hours,
  retest: hours,
  retrain: hours,
  hours,
  cost: z.number().nullable(),
  leadDays: z.number().nullable().describe('From decision to live, as the map has it; null where unknown'),
  unknownCells,
});

const workflowChange = z.strictObject({
  links: ids.describe('Integrations to audit'),
  flow: z.boolean().describe('Whether its orchestrated steps are audited too, as one flow'),
  agents: z.number().nullable().describe('Agents to retrain, full-time equivalents'),
  ...changeHours.shape,
});

const addedLinks = z.strictObject({
  links: z.number().describe('Point-to-point links to build'),
  connectors: z.number(),
  maintenance: z.number().describe('Hours a year, as all of these'),
  mend: z.number(),
  retest: z.number(),
  hours: z.number(),
  cost: z.number().nullable(),
});

export const change = z.strictObject({
  capacityHours: z.number().nullable().describe('Of IT, a year; null where the map does not state it'),
  setups: z.record(
    z.string(),
    z.strictObject({
      debt,
      links: z.strictObject({ live: z.int(), retired: ids, connectors: ids }),
      api: z.record(z.string(), apiChange).describe('By system'),
      workflow: z.record(z.string(), workflowChange),
      checkpoint: changeHours.describe('A checkpoint added to every workflow; lead days of the slowest'),
      newSystem: addedLinks.describe(
        'One more system, connected as systems are on average; the yearly debt that it adds',
      ),
      newSystemByCategory: z
        .record(z.string(), addedLinks)
        .describe('One more system of a category that the map has, connected as those are'),
      acquisition: addedLinks
        .extend({ ownDebt: hours.describe('Of the acquired operation as it is') })
        .nullable()
        .describe('Null unless an acquired workspace was given'),
      unknownCells,
    }),
  ),
});
export type ChangeResult = z.infer<typeof change>;
