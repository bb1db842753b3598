/** An operation as if one contact type were all there is: what the indicators say of that type alone. */
import type { ContactType, Touch, Workflow } from '../domain/map.ts';
import { type Operation, type TypeOnMap, workflowExecutions } from './operation.ts';

/** Contacts of a type of unknown volume: within one type the number cancels out of every mean and share. */
const ANY_VOLUME = 1;

/**
 * The view of the map that holds one contact type, its touches and the workflows that it runs, with systems,
 * integrations and context whole. What is measured on it is what the whole would give if no other type were offered; a
 * type without a single row of touches, or of workflows, leaves unknown what those would tell.
 */
export function operationOfType(operation: Operation, entry: TypeOnMap): Operation {
  const type: ContactType = { ...entry.type, volume: entry.type.volume ?? ANY_VOLUME };
  const touches = entry.touches.map((index) => operation.map.touches[index] as Touch);
  const workflows = entry.workflows.flatMap(({ workflow: id, share }): Workflow[] => {
    const workflow = operation.workflows.get(id);
    return workflow === undefined || share === 0 ? [] : [{ ...workflow, shares: [{ contactType: type.id, share }] }];
  });
  const types = new Map([[type.id, type]]);
  return {
    ...operation,
    map: { ...operation.map, contactTypes: [type], touches, workflows },
    workflows: new Map(workflows.map((workflow) => [workflow.id, workflow])),
    types: [{ ...entry, type, touches: [...touches.keys()], agentTouches: agentTouchesOf(touches) }],
    executions: new Map(workflows.map((workflow) => [workflow.id, workflowExecutions(workflow, types)])),
    occurrence: entry.touches.map((index) => operation.occurrence[index] as number),
    touchSeconds: entry.touches.map((index) => operation.touchSeconds[index] as number),
    broken: new Map(
      [...operation.broken].map(([id, { ofType }]) => [id, { share: ofType(type.id), ofType: () => ofType(type.id) }]),
    ),
  };
}

const agentTouchesOf = (touches: readonly Touch[]): readonly number[] =>
  touches.flatMap(({ actor }, index) => (actor === 'agent' ? [index] : []));
