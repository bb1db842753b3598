/** A workflow's fault tree as gates and basic events, step by step, so that a person can follow it. */
import type { FailureModel, StepModel, WorkflowModel } from '../../../kernels/blast-radius/failure-model.ts';
import { BROKEN, DEFERRED, DEGRADED } from '../../../kernels/blast-radius/step-outcome.ts';

/** How badly a workflow has to fare for the tree's top event: at least so. */
export const TREE_STATES = ['broken', 'deferred', 'degraded'] as const;
export type TreeState = (typeof TREE_STATES)[number];

export type TreeFormula =
  | { readonly kind: 'event' | 'gate'; readonly key: string }
  | { readonly kind: 'and' | 'or'; readonly of: readonly TreeFormula[] };

export interface TreeGate {
  /** What kind of thing the gate is about, and which one. */
  readonly kind: 'workflow' | 'step' | 'down';
  readonly key: string;
  readonly label: string;
  readonly formula: TreeFormula;
}

export interface FaultTree {
  /** The top first, then steps, then elements; each only if something uses it. */
  readonly gates: readonly TreeGate[];
  /** Elements whose own failure is a basic event. */
  readonly elements: readonly number[];
}

/** The tree of "the workflow is at least so bad"; null where it never is. */
export function workflowFaultTree(model: FailureModel, workflow: WorkflowModel, state: TreeState): FaultTree | null {
  const elements = new Set<number>();
  const downs = new Map<number, TreeGate>();
  const isDown = (element: number): TreeFormula => {
    const { id, standsOn } = model.elements[element] ?? { id: '', standsOn: [] };
    for (const base of standsOn) elements.add(base);
    const events = standsOn.map((base): TreeFormula => ({ kind: 'event', key: model.elements[base]?.id ?? '' }));
    if (events.length === 1) return events[0] as TreeFormula;
    downs.set(element, { kind: 'down', key: id, label: `${id} is down`, formula: { kind: 'or', of: events } });
    return { kind: 'gate', key: id };
  };
  const steps = workflow.steps.flatMap((step): TreeGate[] => {
    const formula = stepFormula(step, state, isDown);
    return formula === null
      ? []
      : [{ kind: 'step', key: step.id, label: `Step ${step.id} is ${AT_LEAST[state]}`, formula }];
  });
  if (steps.length === 0) return null;
  const top: TreeGate = {
    kind: 'workflow',
    key: workflow.id,
    label: `Workflow ${workflow.id} is ${AT_LEAST[state]}`,
    formula: { kind: 'or', of: steps.map(({ key }) => ({ kind: 'gate', key })) },
  };
  return {
    gates: [top, ...steps, ...[...downs].sort(([a], [b]) => a - b).map(([, gate]) => gate)],
    elements: [...elements].sort((a, b) => a - b),
  };
}

const AT_LEAST: Readonly<Record<TreeState, string>> = {
  broken: 'broken',
  deferred: 'deferred or broken',
  degraded: 'degraded, deferred or broken',
};
const LEVELS: Readonly<Record<TreeState, number>> = { broken: BROKEN, deferred: DEFERRED, degraded: DEGRADED };

/** When a step is at least so bad; null: never. */
function stepFormula(step: StepModel, state: TreeState, isDown: (element: number) => TreeFormula): TreeFormula | null {
  const level = LEVELS[state];
  const systemDown = (): readonly TreeFormula[] => (step.system < 0 ? [] : [isDown(step.system)]);
  const needDown = (): TreeFormula | null => {
    const needs = step.needs.map((either): TreeFormula => ({ kind: 'and', of: either.map(isDown) }));
    const all = [...systemDown(), ...needs];
    return all.length === 0 ? null : { kind: 'or', of: all };
  };
  if (level === DEGRADED) return needDown();
  // A failing step of these is queued at worst.
  if (step.readSurvives || (step.deferrable && level === BROKEN)) return null;
  switch (step.fallback.kind) {
    case 'fail':
      return needDown();
    case 'manual':
      return systemDown()[0] ?? null;
    case 'defer':
      return level === DEFERRED ? needDown() : null;
    case 'offline':
    case 'skip':
      return null;
  }
}
