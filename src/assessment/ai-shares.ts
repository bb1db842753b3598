import type { MeasuredSetup } from './measured-setup.ts';

/** Shares of AI-eligible volume that AI could read for and complete: the informational and the operational ceiling. */
export function aiShares(setup: MeasuredSetup): { readable: number | null; completable: number | null } {
  let eligible = 0;
  let readable = 0;
  let completable = 0;
  for (const { type } of setup.operation.types) {
    const weight = (type.volume ?? 0) * (type.aiEligible ?? 0);
    const reach = setup.view.reach.get(type.id);
    eligible += weight;
    if (reach?.readable === true) readable += weight;
    if (reach?.completable === true) completable += weight;
  }
  const hasWorkflows = setup.view.map.workflows.length > 0;
  return {
    readable: eligible === 0 ? null : readable / eligible,
    completable: eligible === 0 || !hasWorkflows ? null : completable / eligible,
  };
}
