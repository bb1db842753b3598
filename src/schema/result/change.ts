/** What changes cost and what keeping things as they are costs, per set-up; hours unless said otherwise. */
import { z } from 'zod';

const hours = z.number().nullable().describe('Null where nothing of it is known');
const ids = z.array(z.string());

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
});

const workflowChange = z.strictObject({
  audit: hours,
  retest: hours,
  retrain: hours,
  hours,
  cost: z.number().nullable(),
  leadDays: z.number().nullable(),
});

const addedLinks = z.strictObject({
  links: z.number(),
  connectors: z.number(),
  maintenance: z.number().describe('Hours a year, as all of these'),
  mend: z.number(),
  retest: z.number(),
  hours: z.number(),
  cost: z.number().nullable(),
});

const unknownCell = z.strictObject({ table: z.string(), row: z.string(), column: z.string() });

export const change = z.strictObject({
  setups: z.record(
    z.string(),
    z.strictObject({
      debt,
      links: z.strictObject({ live: z.int(), retired: ids, connectors: ids }),
      api: z.record(z.string(), apiChange).describe('By system'),
      workflow: z.record(z.string(), workflowChange),
      checkpoint: workflowChange.describe('A checkpoint added to every workflow'),
      newSystem: addedLinks.describe('One more system'),
      acquisition: addedLinks
        .extend({ ownDebt: hours.describe('Of the acquired operation as it is') })
        .nullable()
        .describe('Null unless an acquired workspace was given'),
      unknownCells: z.array(unknownCell).describe('Cells that the yearly debt would need'),
    }),
  ),
});
export type ChangeResult = z.infer<typeof change>;
