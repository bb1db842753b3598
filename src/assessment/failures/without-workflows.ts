import type { FailureModel } from '../../kernels/blast-radius/failure-model.ts';

/**
 * Share of volume whose contacts are touched by failures in ways that no workflow tells: unknown, not unaffected. Null
 * where no volume is known.
 */
export function withoutWorkflowsShare({ types, offered }: FailureModel): number | null {
  if (offered === 0) return null;
  const without = types.filter((type) => type.runs.length === 0).reduce((sum, type) => sum + type.volume, 0);
  return without / offered;
}
