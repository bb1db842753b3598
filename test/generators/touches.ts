/** Random touches of one contact type. */
import type { Step, Touch } from '../../src/domain/map.ts';
import type { Activity, Actor } from '../../src/domain/vocabulary.ts';
import type { Dice } from './dice.ts';
import { aDuration, type Climate, type Landscape } from './landscape.ts';
import { aTouch, place } from './rows.ts';

const ANYWHERE: readonly Activity[] = [
  'search',
  'reconcile',
  'verify',
  'recap',
  'document',
  'approve',
  'act',
  'copy',
  'rekey',
  'wait',
];
const CARRYING_OUT: readonly Activity[] = ['act', 'copy', 'rekey', 'wait', 'approve', 'document', 'verify'];
const OTHER_ACTORS: readonly Actor[] = ['customer', 'ivr', 'ai', 'automation'];

/** Ordered by `seq`; some share one. */
export function touchesOf(
  dice: Dice,
  climate: Climate,
  { systems, integrations, context }: Landscape,
  contactType: string,
  steps: readonly Step[],
  most: number,
): readonly Touch[] {
  const ids = systems.map(({ id }) => id);
  const reachesAgents = !dice.chance(0.08);
  const some = (): string | null => (dice.chance(0.85) ? dice.oneOf(ids) : null);
  let seq = 0;
  const touch = (given: Partial<Touch> & Pick<Touch, 'activity'>): Touch => {
    if (seq === 0 || dice.chance(0.95)) seq += 1;
    const actor = given.actor ?? 'agent';
    return aTouch({
      contactType,
      seq,
      duration: dice.perhaps(climate.unknown, () => aDuration(dice)),
      probability: dice.oneOf([1, 0.8, 0.5, 0.25, 0.07, 0]),
      count: dice.oneOf([1, 2, 1.5, 3]),
      integration: integrations.length > 0 && dice.chance(0.1) ? dice.oneOf(integrations).id : null,
      context: dice.some(
        context.map((item) => item.id),
        0,
        1,
      ),
      afterTransfer: dice.chance(0.15),
      at: place('touches.csv', seq + 1),
      ...given,
      actor: reachesAgents || actor !== 'agent' ? actor : 'customer',
    });
  };
  const result: Touch[] = [];
  if (dice.chance(0.7)) result.push(touch({ activity: 'verify', actor: dice.oneOf(['ivr', 'customer', 'agent']) }));
  while (result.length < most && dice.chance(0.97)) {
    const what = dice.whole(0, 9);
    if (what <= 2) {
      const system = dice.oneOf(ids);
      result.push(touch({ activity: dice.chance(0.8) ? 'switch' : 'sign-on', system }));
      result.push(touch({ activity: dice.oneOf(ANYWHERE), system }));
    } else if (what <= 5 && steps.length > 0) {
      const step = dice.oneOf(steps);
      const system = dice.chance(0.85) ? step.system : some();
      result.push(touch({ activity: dice.oneOf(CARRYING_OUT), system, workflow: step.workflow, step: step.id }));
    } else if (what <= 7) {
      result.push(touch({ activity: dice.oneOf(ANYWHERE), system: some() }));
    } else if (what === 8) {
      result.push(touch({ activity: dice.oneOf(['converse', 'decide', 'transfer'] as const) }));
    } else {
      result.push(touch({ activity: dice.oneOf(ANYWHERE), actor: dice.oneOf(OTHER_ACTORS), system: some() }));
    }
  }
  return result;
}
