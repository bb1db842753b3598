import type { InterventionId } from '../../domain/scenario.ts';
import { aggregateContext } from './aggregate-context.ts';
import { assistAgents } from './assist-agents.ts';
import { connectInterfaces } from './connect-interfaces.ts';
import { embedGovernance } from './embed-governance.ts';
import { enableActions } from './enable-actions.ts';
import type { Intervention } from './intervention.ts';
import { orchestrateWorkflows } from './orchestrate-workflows.ts';
import { persistInteraction } from './persist-interaction.ts';

/** One entry per intervention of a scenario; the type makes the list complete. */
export const INTERVENTIONS: Readonly<Record<InterventionId, Intervention>> = {
  'aggregate-context': aggregateContext,
  'persist-interaction': persistInteraction,
  'orchestrate-workflows': orchestrateWorkflows,
  'embed-governance': embedGovernance,
  'enable-actions': enableActions,
  'connect-interfaces': connectInterfaces,
  'assist-agents': assistAgents,
};
