import type { ProblemLog } from '../problem-log.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import { answers } from './answers.ts';
import { arrivalShares } from './arrival-shares.ts';
import type { Check } from './check.ts';
import { contextHomes } from './context-homes.ts';
import { ids } from './ids.ts';
import { integrationEnds } from './integration-ends.ts';
import { needs } from './needs.ts';
import { platforms } from './platforms.ts';
import { provenance } from './provenance.ts';
import { references } from './references.ts';
import { repeatCauses } from './repeat-causes.ts';
import { requiredTables } from './required-tables.ts';
import { settings } from './settings.ts';
import { signOns } from './sign-ons.ts';
import { standIns } from './stand-ins.ts';
import { steps } from './steps.ts';
import { touchLinks } from './touch-links.ts';
import { touchesWithoutSystems } from './touches-without-systems.ts';
import { uniqueKeys } from './unique-keys.ts';
import { workflowShares } from './workflow-shares.ts';

/** Every check of the map as a whole. Their order does not matter: problems are sorted by place. */
const CHECKS: readonly Check[] = [
  requiredTables,
  uniqueKeys,
  ids,
  references,
  platforms,
  contextHomes,
  integrationEnds,
  workflowShares,
  steps,
  needs,
  touchLinks,
  standIns,
  touchesWithoutSystems,
  signOns,
  repeatCauses,
  settings,
  arrivalShares,
  answers,
  provenance,
];

/** Checks what no single cell can tell: that rows go together. */
export const checkMap = (map: ParsedMap, log: ProblemLog): void => {
  for (const check of CHECKS) check(map, log);
};
