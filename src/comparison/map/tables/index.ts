import type { OperationMap } from '../../../domain/map.ts';
import type { TableName } from '../../../schema/table-name.ts';
import type { MapRow } from '../map-row.ts';
import { agentRows } from './agents.ts';
import { answerRows } from './answers.ts';
import { arrivalRows } from './arrivals.ts';
import { contactTypeRows } from './contact-types.ts';
import { contextRows } from './context.ts';
import { integrationRows } from './integrations.ts';
import { organizationRows } from './organization.ts';
import { provenanceRows } from './provenance.ts';
import { systemRows } from './systems.ts';
import { touchRows } from './touches.ts';
import { vendorRows } from './vendors.ts';
import { stepRows } from './workflow-steps.ts';
import { workflowRows } from './workflows.ts';

/** The tables that a map holds by themselves; the shares of `workflow-volumes` stand in the map's workflows. */
export type MapTable = Exclude<TableName, 'workflow-volumes'>;

/** The rows of each table of a map, as text. */
export const MAP_TABLES: Readonly<Record<MapTable, (map: OperationMap) => MapRow[]>> = {
  organization: (map) => organizationRows(map.organization),
  systems: (map) => systemRows(map.systems),
  integrations: (map) => integrationRows(map.integrations),
  'contact-types': (map) => contactTypeRows(map.contactTypes),
  touches: (map) => touchRows(map.touches),
  workflows: (map) => workflowRows(map.workflows),
  'workflow-steps': (map) => stepRows(map.workflows),
  context: (map) => contextRows(map.context),
  agents: (map) => agentRows(map.agents),
  vendors: (map) => vendorRows(map.vendors),
  arrivals: (map) => arrivalRows(map.arrivals),
  provenance: (map) => provenanceRows(map.provenance),
  answers: (map) => answerRows(map.answers),
};
