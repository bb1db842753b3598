/** Work left half done: a workflow that breaks at a step has done others before (design 5, item 7). */

import type { Edge } from '../diagrams/network.ts';
import type { NetworkBuilder } from '../diagrams/network-builder.ts';
import type { WorkflowModel } from '../failure-model.ts';
import type { StateEvents } from './step-events.ts';

/**
 * A step is done when it is neither deferred nor broken and every step that it waits for is done; so branches beside the
 * one that breaks are done as well, and whatever waits for a deferred step is not. What an orchestrated workflow has done
 * and can undo, it undoes; everything else that is no read stays.
 */
export function halfDoneEvents(
  logic: NetworkBuilder,
  { steps, orchestrated }: WorkflowModel,
  events: readonly StateEvents[],
  broken: Edge,
): { readonly halfDone: Edge; readonly stuck: Edge } {
  const done = new Map<number, Edge>();
  const doneAt = (place: number): Edge => {
    const known = done.get(place);
    if (known !== undefined) return known;
    const own = logic.not(events[place]?.deferred ?? logic.constant(false));
    const edge = logic.and([own, ...(steps[place]?.after ?? []).map(doneAt)]);
    done.set(place, edge);
    return edge;
  };
  const changes: Edge[] = [];
  const staying: Edge[] = [];
  steps.forEach(({ leaves }, place) => {
    if (leaves === 'nothing') return;
    changes.push(doneAt(place));
    if (leaves === 'change' || !orchestrated) staying.push(doneAt(place));
  });
  return {
    halfDone: logic.and([broken, logic.or(changes)]),
    stuck: logic.and([broken, logic.or(staying)]),
  };
}
