/** A file that says of the parts of a BPMN model what they are in the map. */
import { z } from 'zod';
import { text } from './text.ts';

const cells = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean()]).transform((value) => String(value)),
);

export const bpmnMappingSchema = z.strictObject({
  parties: z
    .record(z.string(), z.strictObject({ system: text.optional(), by: text.optional() }))
    .default({})
    .describe('Pools, lanes and data stores by name or id: the system that each is, or who works in it'),
  tasks: z
    .record(z.string(), cells)
    .default({})
    .describe('Tasks by name or id: columns of workflow-steps, and duration'),
  workflows: z.record(z.string(), cells).default({}).describe('Processes by name or id: columns of workflows'),
});
