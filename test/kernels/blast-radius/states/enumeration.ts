/** The plain way: every combination of failures, weighed by its probability. */
import { failureImpact, shareByState } from '../../../../src/kernels/blast-radius/failure-impact.ts';
import type { FailureModel, WorkflowModel } from '../../../../src/kernels/blast-radius/failure-model.ts';
import type { ElementTimes } from '../../../../src/kernels/blast-radius/states/availability.ts';
import { BROKEN, DEFERRED, OK, type State, stepOutcome } from '../../../../src/kernels/blast-radius/step-outcome.ts';

export interface Enumerated {
  /** Per workflow, probability of each state, ascending. */
  readonly workflows: number[][];
  /** Per contact type, probability of each state, ascending. */
  readonly types: number[][];
  /** Per workflow. */
  readonly stuck: number[];
  readonly undone: number[];
  readonly extraSeconds: number[];
  /** Expected share of volume broken: at all, and given each element down or up. */
  readonly broken: number;
  readonly brokenGiven: readonly { down: number; up: number }[];
}

export function enumerate(model: FailureModel, times: readonly ElementTimes[]): Enumerated {
  const count = model.elements.length;
  const workflows = model.workflows.map(() => [0, 0, 0, 0]);
  const types = model.types.map(() => [0, 0, 0, 0]);
  const perWorkflow = (): number[] => model.workflows.map(() => 0);
  const stuck = perWorkflow();
  const undone = perWorkflow();
  const extraSeconds = perWorkflow();
  const brokenGiven = model.elements.map(() => ({ down: 0, up: 0 }));
  let broken = 0;
  for (let failed = 0; failed < 2 ** count; failed++) {
    const down = [...model.elements.keys()].filter((element) => (failed >> element) & 1);
    const q = times.map(({ mtbfHours, mttrHours }) => mttrHours / (mtbfHours + mttrHours));
    const probability = q.reduce(
      (product, one, element) => product * (((failed >> element) & 1) === 1 ? one : 1 - one),
      1,
    );
    const impact = failureImpact(model, down);
    impact.states.forEach((state, at) => add(workflows[at], state, probability));
    model.types.forEach((type, at) => {
      const share = shareByState(type, impact.states);
      add(types[at], 3, probability * share.broken);
      add(types[at], 2, probability * share.deferred);
      add(types[at], 1, probability * share.degraded);
      add(types[at], 0, probability * (1 - share.broken - share.deferred - share.degraded));
    });
    model.workflows.forEach((workflow, at) => {
      const after = aftermath(model, workflow, down);
      add(stuck, at, after.left === 'stuck' ? probability : 0);
      add(undone, at, after.left === 'undone' ? probability : 0);
      add(extraSeconds, at, probability * after.seconds);
    });
    const share = impact.volumeShare?.broken ?? 0;
    broken += probability * share;
    brokenGiven.forEach((given, element) => {
      const own = q[element] as number;
      if (((failed >> element) & 1) === 1) given.down += (probability / own) * share;
      else given.up += (probability / (1 - own)) * share;
    });
  }
  return { workflows, types, stuck, undone, extraSeconds, broken, brokenGiven };
}

/** Carries a workflow out step by step, in the order in which steps wait for each other. */
function aftermath(
  model: FailureModel,
  workflow: WorkflowModel,
  down: readonly number[],
): { left: 'nothing' | 'stuck' | 'undone'; seconds: number } {
  const isUp = (element: number): boolean =>
    !(model.elements[element]?.standsOn ?? []).some((base) => down.includes(base));
  const outcomes = workflow.steps.map((step) => stepOutcome(step, isUp));
  const worst = outcomes.reduce<State>((state, one) => (one.state > state ? one.state : state), 0);
  const passed = workflow.steps.map(() => false);
  for (let round = 0; round < workflow.steps.length; round++) {
    workflow.steps.forEach((step, at) => {
      if ((outcomes[at]?.state ?? BROKEN) < DEFERRED && step.after.every((before) => passed[before])) passed[at] = true;
    });
  }
  if (worst < BROKEN) return { left: 'nothing', seconds: outcomes.reduce((sum, { seconds }) => sum + seconds, 0) };
  const changes = workflow.steps.filter(({ leaves, fallback }, at) => {
    const skipped = fallback.kind === 'skip' && outcomes[at]?.state !== OK;
    return passed[at] && !skipped && leaves !== 'nothing';
  });
  const stays = changes.some(({ leaves }) => leaves === 'change' || !workflow.orchestrated);
  return { left: changes.length === 0 ? 'nothing' : stays ? 'stuck' : 'undone', seconds: 0 };
}

function add(sums: number[] | undefined, at: number, amount: number): void {
  if (sums === undefined) throw new Error('no sums');
  sums[at] = (sums[at] ?? 0) + amount;
}
