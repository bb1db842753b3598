import type { OperationMap } from '../domain/map.ts';
import type { ExactResult } from '../kernels/handle-time/exact-result.ts';
import { phrase } from '../messages/phrase.ts';
import type { HandleTimeResult } from '../schema/result/handle-time.ts';
import type { Said } from './said.ts';

/** Measured handle times of single contact types have a coefficient of variation of 1.1 to 1.3 (Brown et al. 2005). */
const EVIDENCE = { low: 1.1, high: 1.3 };
/** Below this a spread is flagged beside the evidence (design 4, "One contact"). */
const NARROW = 0.8;

/** Contact types whose quantiles are too narrow to trust: no variability given, or less spread than ever measured. */
export function spreadSection(map: OperationMap, exact: ExactResult, said: Said): HandleTimeResult['spread'] {
  return exact.contactTypes.flatMap((type, at) => {
    const { mean, variance } = type.handleTime;
    if (!type.reachesAgents || mean === 0) return [];
    const variation = Math.sqrt(variance) / mean;
    const touchesOnly = map.contactTypes[at]?.variability === null;
    const narrow = variation < NARROW;
    if (!touchesOnly && !narrow) return [];
    const notes = [
      ...(touchesOnly ? [phrase('notes.touchVarianceOnly')] : []),
      ...(narrow ? [phrase('notes.narrowSpread', EVIDENCE)] : []),
    ];
    return [{ contactType: type.typeId, variation, note: notes.map(said).join('; ') }];
  });
}
