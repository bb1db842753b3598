import type { Step, Workflow } from '../../domain/map.ts';
import { phrase } from '../../messages/phrase.ts';
import type { Indicator } from '../indicator.ts';
import { reachesTwo, shareOfWorkflows } from '../share-of-workflows.ts';

/** Share of executions of multi-system workflows in which an agent acts through the UI of two or more systems. */
export const humanNavigatedWorkflows: Indicator = {
  id: 'human-navigated-workflows',
  measure: (operation) =>
    shareOfWorkflows(operation, {
      better: 'lower',
      applies: namesTwoSystems,
      counts: agentUsesTwoScreens,
      columns: ['system', 'by', 'access'],
      note: (workflow) => {
        const screens = [...screensOf(workflow)];
        return screens.length === 0
          ? phrase('notes.noScreenStep')
          : phrase('notes.screensOf', { systems: screens.join(', ') });
      },
      none: phrase('notes.noWorkflowSpans'),
    }),
};

function namesTwoSystems(workflow: Workflow): boolean | null {
  const named = new Set(workflow.steps.flatMap((step) => (step.system === null ? [] : [step.system])));
  return reachesTwo(named, workflow.steps.filter((step) => step.system === null).length);
}

const screensOf = (workflow: Workflow): ReadonlySet<string> =>
  new Set(
    workflow.steps.flatMap((step) => (throughScreen(step) === true && step.system !== null ? [step.system] : [])),
  );

function throughScreen(step: Step): boolean | null {
  if (step.by !== null && step.by !== 'agent') return false;
  if (step.access !== null && step.access !== 'ui') return false;
  return step.by === null || step.access === null ? null : true;
}

function agentUsesTwoScreens(workflow: Workflow): boolean | null {
  const sure = screensOf(workflow);
  const open = workflow.steps.filter((step) => {
    const screen = throughScreen(step);
    return screen === null || (screen && step.system === null);
  });
  const possible = new Set(
    open.map((step, index) => step.system ?? `unknown ${index}`).filter((system) => !sure.has(system)),
  );
  return reachesTwo(sure, possible.size);
}
