/** How much of the volume depends on each element, whether or not something else could stand in for it. */
import type { FailureModel } from './failure-model.ts';

/**
 * Per element, the share of offered volume that runs a workflow with a step that needs it: as its system, as one of its
 * integrations, alternatives included, or as something that one of these stands on. Contacts run their workflows
 * independently, each with its share, as in `shareByState`.
 * @returns null when no volume is known
 */
export function dependentShares({ elements, workflows, types, offered }: FailureModel): readonly number[] | null {
  if (offered === 0) return null;
  const used = workflows.map(({ steps }) => {
    const named = steps.flatMap(({ system, needs }) => [system, ...needs.flat()]).filter((element) => element >= 0);
    return [...new Set(named.flatMap((element) => elements[element]?.standsOn ?? []))];
  });
  const volume = elements.map(() => 0);
  for (const type of types) {
    const runsNone = new Map<number, number>();
    for (const { workflow, share } of type.runs) {
      for (const element of used[workflow] ?? []) {
        runsNone.set(element, (runsNone.get(element) ?? 1) * (1 - share));
      }
    }
    for (const [element, none] of runsNone) volume[element] = (volume[element] ?? 0) + type.volume * (1 - none);
  }
  return volume.map((amount) => amount / offered);
}
