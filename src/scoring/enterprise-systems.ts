/** Systems beyond the contact centre: where the work that contacts ask for is often done (design 3, `enterprise-reach`). */
import type { Step, System } from '../domain/map.ts';
import type { SystemCategory } from '../domain/vocabulary.ts';

const ENTERPRISE: ReadonlySet<SystemCategory> = new Set(['erp', 'billing', 'fulfilment', 'product', 'legal']);

export const isEnterpriseSystem = ({ category }: System): boolean | null =>
  category === null ? null : ENTERPRISE.has(category);

/** Whether a step is on such a system; null where its system or the system's category is unknown. */
export function isEnterpriseStep(step: Step, systems: ReadonlyMap<string, System>): boolean | null {
  const system = step.system === null ? undefined : systems.get(step.system);
  return system === undefined ? null : isEnterpriseSystem(system);
}

export const isByAgent = (step: Step): boolean | null => (step.by === null ? null : step.by === 'agent');

/** Whether all of two hold, or any of many, when some are not known. */
export const both = (a: boolean | null, b: boolean | null): boolean | null =>
  a === false || b === false ? false : a === null || b === null ? null : true;

export const some = (flags: readonly (boolean | null)[]): boolean | null =>
  flags.includes(true) ? true : flags.includes(null) ? null : false;
