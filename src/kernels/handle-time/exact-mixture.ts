import type { ExactOfType, ExactSeconds } from './exact-result.ts';
import { type GroupMoments, Groups } from './group-moments.ts';
import { mixtureMoments } from './mixture.ts';
import type { Moments } from './touch-moments.ts';

/** Moments of a contact that reaches an agent, of whatever type; null where no volume is known. */
export const mixtureOfTypes = (types: readonly ExactOfType[]): ExactSeconds | null => {
  const weights = types.map((type) => type.volumeToAgents ?? 0);
  const mix = (of: (type: ExactOfType) => Moments): Moments | null =>
    mixtureMoments(
      weights,
      types.map((type) => of(type).mean),
      types.map((type) => of(type).variance),
    );
  const handleTime = mix((type) => type.handleTime);
  const coordination = mix((type) => type.coordination);
  const resolutionAndAction = mix((type) => type.resolutionAndAction);
  if (handleTime === null || coordination === null || resolutionAndAction === null) return null;
  const mixGroups = (of: (type: ExactOfType) => GroupMoments): GroupMoments => {
    const size = types.length === 0 ? 0 : of(types[0] as ExactOfType).mean.length;
    const result = new Groups(size);
    for (let group = 0; group < size; group++) {
      const moments = mix((type) => ({
        mean: of(type).mean[group] as number,
        variance: of(type).variance[group] as number,
      }));
      if (moments !== null) result.set(group, moments);
    }
    return result;
  };
  return {
    handleTime,
    coordination,
    resolutionAndAction,
    byKind: mixGroups((type) => type.byKind),
    byActivity: mixGroups((type) => type.byActivity),
    bySystem: mixGroups((type) => type.bySystem),
  };
};
