import type { OperationMap } from '../../domain/map.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import { contactTypes } from './contact-types.ts';
import { context } from './context.ts';
import { type EmpiricalValues, resolveWith } from './durations.ts';
import { answers, provenance } from './evidence.ts';
import { integrations } from './integrations.ts';
import { organization } from './organization.ts';
import { agents, arrivals, vendors } from './staffing.ts';
import { systems } from './systems.ts';
import { touches } from './touches.ts';
import { workflows } from './workflows.ts';

/** Puts the map together from tables that were read and checked without an error. */
export const assembleMap = (map: ParsedMap, empirical: EmpiricalValues): OperationMap => {
  const resolve = resolveWith(empirical);
  return {
    organization: organization(map, resolve),
    systems: systems(map),
    integrations: integrations(map, resolve),
    contactTypes: contactTypes(map, resolve),
    touches: touches(map, resolve),
    workflows: workflows(map, resolve),
    context: context(map),
    vendors: vendors(map),
    agents: agents(map),
    arrivals: arrivals(map),
    provenance: provenance(map),
    answers: answers(map),
  };
};
