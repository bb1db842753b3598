/** Random workflows and their steps. */
import type { OnFailure, Step, Workflow } from '../../src/domain/map.ts';
import { ACCESSES, AUDITS, CHECKPOINTS, OPERATIONS, PERMISSIONS, STEP_ACTORS } from '../../src/domain/vocabulary.ts';
import type { Dice } from './dice.ts';
import { aDuration, type Climate, type Landscape } from './landscape.ts';
import { aStep, aWorkflow, place } from './rows.ts';

export function workflows(
  dice: Dice,
  climate: Climate,
  { systems, integrations, context }: Landscape,
  contactTypes: readonly string[],
  count: number,
): readonly Workflow[] {
  const ids = { systems: systems.map(({ id }) => id), integrations: integrations.map(({ id }) => id) };
  /** In some maps permissions are mostly enforced, so that AI can complete something. */
  const governed = dice.chance(0.5);
  return Array.from({ length: count }, (_, at) => {
    const id = `workflow-${at}`;
    const length = dice.chance(0.05) ? 0 : dice.whole(1, 5);
    const orchestrated = dice.chance(0.15);
    const steps = Array.from({ length }, (_step, position): Step => {
      const earlier = Array.from({ length: position }, (_earlier, before) => `step-${before}`);
      return aStep({
        workflow: id,
        seq: position + 1,
        id: `step-${position}`,
        system: dice.perhaps(climate.unknown / 4, () => dice.oneOf(ids.systems)),
        operation: dice.perhaps(climate.unknown / 4, () => dice.oneOf(OPERATIONS)),
        by:
          orchestrated && position > 0
            ? 'orchestrator'
            : dice.perhaps(climate.unknown, () => dice.oneOf(['agent', ...STEP_ACTORS])),
        access: dice.perhaps(climate.unknown, () => dice.oneOf(ACCESSES)),
        needs: needsOf(dice, ids.integrations),
        after:
          position === 0 || dice.chance(0.1) ? [] : dice.chance(0.7) ? earlier.slice(-1) : dice.some(earlier, 1, 2),
        onFailure: onFailureOf(dice),
        permission: dice.perhaps(climate.unknown, () =>
          governed && dice.chance(0.9) ? 'enforced' : dice.oneOf(PERMISSIONS),
        ),
        checkpoint: dice.perhaps(climate.unknown, () => dice.oneOf(CHECKPOINTS)),
        audit: dice.perhaps(climate.unknown, () => dice.oneOf(AUDITS)),
        needsContext: dice.some(
          context.map((item) => item.id),
          0,
          2,
        ),
        idempotent: dice.chance(0.4),
        compensable: dice.chance(0.3),
        at: place('workflow-steps.csv', at * 10 + position + 2),
      });
    });
    return aWorkflow({
      id,
      shares: dice.some(contactTypes, dice.chance(0.9) ? 1 : 0, 3).map((contactType) => ({
        contactType,
        share: dice.perhaps(climate.unknown / 4, () => dice.oneOf([1, 0.8, 0.5, 0.125, 0])),
      })),
      changeLeadDays: dice.perhaps(climate.unknown, () => dice.number(2, 60)),
      steps,
      at: place('workflows.csv', at + 2),
    });
  });
}

function needsOf(dice: Dice, integrations: readonly string[]): readonly (readonly string[])[] {
  if (integrations.length === 0 || dice.chance(0.5)) return [];
  return Array.from({ length: dice.whole(1, 2) }, () => dice.some(integrations, 1, 2));
}

function onFailureOf(dice: Dice): OnFailure {
  const kind = dice.oneOf(['fail', 'defer', 'skip', 'manual', 'offline'] as const);
  return kind === 'manual' || kind === 'offline' ? { kind, duration: aDuration(dice) } : { kind };
}
