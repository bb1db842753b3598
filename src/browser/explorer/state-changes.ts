/** One change after another; what comes to the same as the report is no change. */
import type { ExplorerData } from '../../assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../../assessment/what-if/what-if.ts';
import type { InterventionId } from '../../domain/scenario.ts';
import { asReported, interventionsIn, reportedValue } from './report-values.ts';

/** The same state without what the report says anyway. */
export function normalised(data: ExplorerData, whatIf: WhatIf): WhatIf {
  const { setup, interventions, parameters, volumes } = whatIf;
  const own = interventionsIn(data, setup);
  const same =
    interventions !== null && interventions.size === own.size && [...own].every((id) => interventions.has(id));
  const known = new Map(data.parameters.map((parameter) => [parameter.id, parameter]));
  const reported = new Map(data.map.contactTypes.map(({ id, volume }) => [id, volume]));
  return {
    ...whatIf,
    interventions: same ? null : interventions,
    parameters: new Map(
      [...parameters].filter(([id, value]) => {
        const parameter = known.get(id);
        return parameter !== undefined && reportedValue(data, setup, parameter) !== value;
      }),
    ),
    volumes: new Map([...volumes].filter(([id, value]) => reported.get(id) !== value)),
  };
}

/** Whether any figure is no longer the report's. Failures are questions of their own: the report's figures stand beside. */
export function isChanged(data: ExplorerData, whatIf: WhatIf): boolean {
  const { interventions, parameters, volumes, seed, contacts } = normalised(data, whatIf);
  const reported = asReported(data);
  return (
    interventions !== null ||
    parameters.size > 0 ||
    volumes.size > 0 ||
    seed !== reported.seed ||
    contacts !== reported.contacts
  );
}

export const withSetup = (data: ExplorerData, whatIf: WhatIf, setup: string): WhatIf =>
  normalised(data, { ...whatIf, setup, interventions: null });

export function withIntervention(data: ExplorerData, whatIf: WhatIf, id: InterventionId, inForce: boolean): WhatIf {
  const interventions = new Set(whatIf.interventions ?? interventionsIn(data, whatIf.setup));
  if (inForce) interventions.add(id);
  else interventions.delete(id);
  return normalised(data, { ...whatIf, interventions });
}

/** Null takes the change back. */
export const withParameter = (data: ExplorerData, whatIf: WhatIf, id: string, value: number | null): WhatIf =>
  normalised(data, { ...whatIf, parameters: withEntry(whatIf.parameters, id, value) });

/** Null takes the change back. */
export const withVolume = (data: ExplorerData, whatIf: WhatIf, id: string, value: number | null): WhatIf =>
  normalised(data, { ...whatIf, volumes: withEntry(whatIf.volumes, id, value) });

export function withFailure(whatIf: WhatIf, id: string, fails: boolean): WhatIf {
  const failures = new Set(whatIf.failures);
  if (fails) failures.add(id);
  else failures.delete(id);
  return { ...whatIf, failures };
}

function withEntry<V>(entries: ReadonlyMap<string, V>, id: string, value: V | null): ReadonlyMap<string, V> {
  const changed = new Map(entries);
  if (value === null) changed.delete(id);
  else changed.set(id, value);
  return changed;
}
