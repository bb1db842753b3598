import type { ChangeModel } from './change-model.ts';
import type { ChangeRates } from './change-rates.ts';
import { type Known, known, sum } from './known-sum.ts';

/** What an API change of one system ripples into. */
export interface ApiChange {
  /** Integrations ending at the system or running via it, which are mended. */
  readonly links: readonly string[];
  /** Whether the system's connector is mended too. */
  readonly connector: boolean;
  /** Workflows that use one of them or the system, which are re-tested. */
  readonly workflows: readonly string[];
  readonly mend: Known;
  readonly retest: Known;
  readonly hours: Known;
}

export function apiChange(model: ChangeModel, rates: ChangeRates, system: string): ApiChange {
  const links = model.links.filter(({ systems }) => systems.includes(system));
  const connector = model.connectors.some((one) => one.system === system);
  const touched = new Set([...links.flatMap(({ workflows }) => workflows), ...(model.workflowsOn.get(system) ?? [])]);
  const workflows = model.workflows.map(({ id }) => id).filter((id) => touched.has(id));
  const mend = sum([
    ...links.map(({ hoursPerChange }) => hoursPerChange),
    ...(connector ? [known(rates.connectorMendHours)] : []),
  ]);
  const retest = known(rates.retestHours * workflows.length);
  return { links: links.map(({ id }) => id), connector, workflows, mend, retest, hours: sum([mend, retest]) };
}
