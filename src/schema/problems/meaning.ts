import { phrase } from '../../messages/phrase.ts';
import { error, quoted, warning } from './wording.ts';

/** Contact types that a message names. */
const MOST_NAMED = 3;

/** Cells that are well-formed one by one and do not go together, or mean something unlikely. */
export const MEANING_PROBLEMS = {
  'not-applicable-without-reason': error<{ question: string }>(
    'A question is answered with not-applicable and no reason.',
    ({ question }) => `${question} is not-applicable without a reason`,
    () => 'Say why in reason, or answer unknown.',
  ),
  'incomplete-setting': error<{ setting: string; missing: string }>(
    'A setting of several parts has only some of them.',
    ({ setting, missing }) => `${setting} lacks ${missing}`,
    ({ setting }) => `Fill in the rest, or leave ${setting} out.`,
  ),
  'impossible-hours': error<{ from: string; to: string }>(
    'Hours end before they begin, or at the same time.',
    ({ from, to }) => `the hours from ${from} to ${to} are none; to must be later than from`,
    () => 'Write the hours of one day, such as from "08:00" to "20:00"; to may be "24:00".',
  ),
  'arrival-shares-do-not-sum': error<{ sum: string }>(
    'The shares of the arrival profile do not add up to the whole week.',
    ({ sum }) => `the shares add up to ${sum}; over the whole week they must add up to 1`,
    () => 'Divide every share by their sum, or add the intervals that are missing.',
  ),
  'low-above-high': error<{ low: string; high: string }>(
    'The low end of a range lies above its high end.',
    ({ low, high }) => `low (${low}) lies above high (${high})`,
    () => 'Swap the two.',
  ),
  'repeat-causes-exceed-one': error<{ sum: string }>(
    'The causes of repeat contacts add up to more than all of them.',
    ({ sum }) => `repeat_context and repeat_action add up to ${sum}; they are shares of the same repeats`,
    () => 'Lower one of them, so that they add up to 1 at most.',
  ),
  'workflow-without-steps': warning<{ workflow: string }>(
    'A workflow has no steps, so that nothing is known of what it needs.',
    ({ workflow }) => phrase('problems.workflow-without-steps', { workflow: quoted(workflow) }),
    () => phrase('problems.workflow-without-steps-hint'),
  ),
  'touch-without-step': warning<{ workflow: string }>(
    'A touch names a workflow and no step of it, so that no intervention can reach it through the workflow.',
    ({ workflow }) => phrase('problems.touch-without-step', { workflow: quoted(workflow) }),
    () => phrase('problems.touch-without-step-hint'),
  ),
  'touch-exceeds-share': warning<{ percent: number; workflow: string }>(
    'A touch linked to a workflow happens more often than the workflow runs.',
    ({ percent, workflow }) => phrase('problems.touch-exceeds-share', { workflow: quoted(workflow), percent }),
    () => phrase('problems.touch-exceeds-share-hint'),
  ),
  'need-listed-twice': warning<{ need: string }>(
    'A step lists the same need twice; it counts once.',
    ({ need }) => phrase('problems.need-listed-twice', { need: quoted(need) }),
    () => phrase('problems.need-listed-twice-hint'),
  ),
  'need-also-alternative': warning<{ need: string }>(
    'An integration is required and also an alternative, which then never helps.',
    ({ need }) => phrase('problems.need-also-alternative', { need: quoted(need) }),
    () => phrase('problems.need-also-alternative-hint'),
  ),
  'needless-sign-on': warning<{ system: string; signOn: string }>(
    'Agents sign on to a system that has no sign-on of its own.',
    ({ system, signOn }) => phrase('problems.needless-sign-on', { system: quoted(system), signOn }),
    () => phrase('problems.needless-sign-on-hint'),
  ),
  'integration-to-itself': warning<{ system: string }>(
    'An integration starts and ends at the same system.',
    ({ system }) => phrase('problems.integration-to-itself', { system: quoted(system) }),
    () => phrase('problems.integration-to-itself-hint'),
  ),
  'stand-in-touches': warning<{ types: readonly string[] }>(
    'Touches that an import wrote only stand in for what agents do, so that no stage can be read from the map.',
    ({ types }) =>
      phrase('problems.stand-in-touches', {
        count: types.length,
        first: types.slice(0, MOST_NAMED).map(quoted),
        isAll: types.length > MOST_NAMED ? 'no' : 'yes',
      }),
    () => phrase('problems.stand-in-touches-hint'),
  ),
  'touches-without-systems': warning<{ ground: 'steps' | 'desks'; systems: readonly string[] }>(
    'No touch of an agent names a system, though the map says that agents work in some, so that no stage can be read from it.',
    ({ ground, systems }) =>
      phrase('problems.touches-without-systems', {
        ground,
        systems: systems.slice(0, MOST_NAMED).map(quoted),
        isAll: systems.length > MOST_NAMED ? 'no' : 'yes',
      }),
    () => phrase('problems.touches-without-systems-hint'),
  ),
  'few-contact-types': warning<{ count: number; expected: number }>(
    'The map has fewer than ten contact types, so that it may not stand for the operation.',
    ({ count, expected }) => phrase('problems.few-contact-types', { count, expected }),
    () => phrase('problems.few-contact-types-hint'),
  ),
};
