import { z } from 'zod';
import { provenanceStatus } from './evidence.ts';

/** The map in figures that reports show: what each contact type goes through, and how well the map is known. */
const contactTypeSummary = z.strictObject({
  id: z.string(),
  name: z.string(),
  channel: z.string().nullable(),
  volume: z.number().nullable(),
  volumeStatus: provenanceStatus.nullable().describe('Provenance of the volume; null when unknown'),
  systems: z.array(z.string()).describe('Names of distinct systems that its agents touch'),
  systemsPerContact: z.number().nullable(),
  touches: z.int().describe('Rows of touches, all actors'),
  agentTouchesPerContact: z.number().nullable().describe('Expected executions of agent touches per contact'),
  handleTime: z.number().nullable().describe('Exact mean of the touches, seconds; null when it does not reach agents'),
  measuredHandleTime: z.number().nullable().describe('Mean of the measured handle time, seconds'),
  measuredHandleTimeStatus: provenanceStatus.nullable().describe('Provenance of that mean; null without one'),
  coordinationShare: z.number().nullable(),
  reachesAgents: z.boolean().nullable().describe('Null where no touch says whether, nor what agents do'),
});

const byStatus = z.strictObject({
  measured: z.number(),
  attested: z.number(),
  assumed: z.number(),
  unknown: z.number(),
});

const word = z.string().nullable();

const landscape = z.strictObject({
  systems: z.record(
    z.string(),
    z.strictObject({ category: word, platform: word.describe('Id of the system that hosts it') }),
  ),
  integrations: z.record(
    z.string(),
    z.strictObject({
      from: z.string(),
      to: z.string(),
      via: word.describe('Id of the hub that it runs through'),
      style: word,
      mode: word,
    }),
  ),
});

const bounds = z
  .strictObject({
    floor: z.number().describe('What is known'),
    ceiling: z.number().describe('With all that unknown cells might add'),
  })
  .nullable()
  .describe('Null without volume');

const way = z
  .enum(['executed', 'by-person', 'not-callable', 'by-person-unclear', 'unknown'])
  .describe('Without a person; by one though callable; by one and not callable; by one, callable or not; by whom');

const beyond = z.strictObject({
  volumeShare: bounds.describe('Share of volume whose contacts run a workflow that reaches beyond'),
  byPersonShare: bounds.describe('Share of volume whose contacts run one that a person carries there'),
  workflows: z.record(
    z.string(),
    z.strictObject({
      way: way.describe('Of the steps there, the way that is furthest behind'),
      systems: z.array(z.string()).describe('Ids of the systems beyond that it reaches'),
      executions: z.number().describe('Per period, those that are known'),
    }),
  ),
  systems: z.record(
    z.string(),
    z.strictObject({
      category: z.string(),
      integrations: z.int().describe('Rows of integrations that have it at an end or run through it'),
      workflows: z.array(z.string()),
      stepExecutions: z
        .strictObject({
          executed: z.number(),
          'by-person': z.number(),
          'not-callable': z.number(),
          'by-person-unclear': z.number(),
          unknown: z.number(),
        })
        .describe('Known executions of steps on it per period, by way'),
      isIsland: z
        .boolean()
        .nullable()
        .describe('No integration, and nothing but people’s screens reads or writes it; null where that is not known'),
    }),
  ),
  missing: z.array(z.strictObject({ table: z.string(), column: z.string(), rows: z.array(z.string()) })),
});

export const operation = z.strictObject({
  contactTypes: z.array(contactTypeSummary).describe('By volume, largest first'),
  systemsAboveThree: z
    .int()
    .describe('Contact types whose agents touch more than three systems, of the ten most common'),
  systemNames: z.record(z.string(), z.string()).describe('Name of each system by id'),
  workflowNames: z.record(z.string(), z.string()).describe('Name of each workflow by id'),
  landscape: landscape.describe('What joins what; null is not known, or none for a platform and a hub'),
  beyond: beyond
    .nullable()
    .describe('How work reaches ERP, billing, fulfilment, product and legal systems; null without any'),
  counts: z.record(z.string(), z.int()).describe('Rows by table'),
  coverage: z.strictObject({
    volume: byStatus
      .nullable()
      .describe('Share of contact types’ volumes by provenance; unknown is the share of types'),
    seconds: byStatus.nullable().describe('Share of expected agent seconds by provenance of the duration'),
  }),
});
export type OperationSummary = z.infer<typeof operation>;
