/** What orchestrated steps of one system need, and when retries no longer bridge its outages (design 5). */
import type { FailureModel } from '../failure-model.ts';
import type { YearOutages } from './outages.ts';

/** Orchestrated steps of one system all need the same: the system, its connector, the orchestrator. */
export interface OrchestratedReach {
  /** The system's element; −1 for steps that name none. */
  readonly system: number;
  /** Elements any of whose failures interrupts it. */
  readonly bases: ReadonlySet<number>;
}

export function orchestratedReaches(model: FailureModel): readonly OrchestratedReach[] {
  const reaches = new Map<number, OrchestratedReach>();
  for (const step of model.workflows.flatMap(({ steps }) => steps)) {
    if (!step.orchestrated || reaches.has(step.system)) continue;
    const needs = [step.system, ...step.needs.flat()];
    const bases = new Set(needs.flatMap((need) => model.elements[need]?.standsOn ?? []));
    reaches.set(step.system, { system: step.system, bases });
  }
  return [...reaches.values()];
}

/** Times at which orchestrated steps cannot be carried out at once nor by retrying. */
export interface Blockage {
  readonly start: number;
  readonly end: number;
}

/**
 * Outages of anything that the reach needs, joined where they overlap. Whoever calls within the retry horizon before the
 * end of one gets through by retrying, so that it blocks for the horizon less, or not at all.
 */
export function blockages(
  { bases }: OrchestratedReach,
  { elements, starts, ends }: YearOutages,
  retryHours: number,
): readonly Blockage[] {
  const own: number[] = [];
  for (let at = 0; at < elements.length; at++) if (bases.has(elements[at] as number)) own.push(at);
  own.sort((a, b) => (starts[a] as number) - (starts[b] as number));
  const joined: { start: number; end: number }[] = [];
  for (const at of own) {
    const [start, end] = [starts[at] as number, ends[at] as number];
    const last = joined.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  return joined.map(({ start, end }) => ({ start, end: end - retryHours })).filter(({ start, end }) => end > start);
}
