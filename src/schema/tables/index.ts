import type { TableName } from '../table-name.ts';
import { agents } from './agents.ts';
import { answers } from './answers.ts';
import { arrivals } from './arrivals.ts';
import type { AnyColumn } from './column.ts';
import { contactTypes } from './contact-types.ts';
import { context } from './context.ts';
import { integrations } from './integrations.ts';
import { organization } from './organization.ts';
import { provenance } from './provenance.ts';
import { systems } from './systems.ts';
import type { Table } from './table.ts';
import { touches } from './touches.ts';
import { vendors } from './vendors.ts';
import { workflowSteps } from './workflow-steps.ts';
import { workflowVolumes } from './workflow-volumes.ts';
import { workflows } from './workflows.ts';

/** Every table of the map by its name; a test holds it against the folder. */
export const TABLES = {
  organization,
  systems,
  integrations,
  'contact-types': contactTypes,
  touches,
  workflows,
  'workflow-volumes': workflowVolumes,
  'workflow-steps': workflowSteps,
  context,
  agents,
  vendors,
  arrivals,
  provenance,
  answers,
} satisfies Record<TableName, Table>;

export type Tables = typeof TABLES;

/** Columns of a table, by name, in the order in which people are shown them. */
export const columnsOf = (name: TableName): readonly (readonly [string, AnyColumn])[] => {
  const { columns }: Table = TABLES[name];
  return Object.entries(columns);
};
