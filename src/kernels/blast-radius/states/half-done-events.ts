/** Work left half done: a workflow that breaks at a step has done others before (design 5, item 7). */

import type { Edge } from '../diagrams/network.ts';
import type { NetworkBuilder } from '../diagrams/network-builder.ts';
import type { WorkflowModel } from '../failure-model.ts';
import type { StateEvents } from './step-events.ts';

/**
 * A step is passed when it is neither deferred nor broken and every step that it waits for is passed; so branches beside
 * the one that breaks are carried out as well, and whatever waits for a deferred step is not. A passed step that is no
 * read and was not skipped has changed something. What an orchestrated workflow has done and can undo, it undoes.
 */
export function halfDoneEvents(
  logic: NetworkBuilder,
  { steps, orchestrated }: WorkflowModel,
  events: readonly StateEvents[],
  broken: Edge,
): { readonly halfDone: Edge; readonly stuck: Edge } {
  const never = logic.constant(false);
  const passed = new Map<number, Edge>();
  const passedAt = (place: number): Edge => {
    const known = passed.get(place);
    if (known !== undefined) return known;
    const own = logic.not(events[place]?.deferred ?? never);
    const edge = logic.and([own, ...(steps[place]?.after ?? []).map(passedAt)]);
    passed.set(place, edge);
    return edge;
  };
  const changes: Edge[] = [];
  const staying: Edge[] = [];
  steps.forEach(({ leaves, fallback }, place) => {
    if (leaves === 'nothing') return;
    const skipped = fallback.kind === 'skip' ? (events[place]?.degraded ?? never) : never;
    const changed = logic.and([passedAt(place), logic.not(skipped)]);
    changes.push(changed);
    if (leaves === 'change' || !orchestrated) staying.push(changed);
  });
  return {
    halfDone: logic.and([broken, logic.or(changes)]),
    stuck: logic.and([broken, logic.or(staying)]),
  };
}
