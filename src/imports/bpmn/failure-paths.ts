/**
 * What boundary events make of the steps that they are attached to:
 *
 *   the way leads back to its host          defer     it is tried again
 *   the way joins the flow behind the host  skip      the work goes on without it
 *   the first step on the way is by hand    manual    in the system's stead; offline for a manual task, which needs none
 *   the way ends                            fail      which is what the map takes anyway
 *
 * An annotation `on_failure` at the event goes before. Ways that interrupt for reasons of their own (a message, a
 * condition) and automatic fall-backs have no word in the map: they are told.
 */
import type { ThingCounter } from '../reading/thing-counter.ts';
import { controlFlow, isStep, reachedFrom, startsOf } from './control-flow.ts';
import { annotation } from './party-roles.ts';
import type { ModelFlow, ModelNode, ModelProcess } from './process-model.ts';

export interface FailurePaths {
  /** By host: a step, or a sub-process. */
  readonly onFailure: ReadonlyMap<string, string>;
  /** What happens only after a boundary event. */
  readonly onlyAfter: ReadonlySet<string>;
}

/** @param duration how long a step takes by hand, as the model or the mapping says; null where nothing does */
export function failurePaths(
  { nodes, flows }: ModelProcess,
  duration: (node: ModelNode) => string | null,
  used: ThingCounter,
  aside: ThingCounter,
): FailurePaths {
  const usual = reachedFrom(startsOf(nodes, flows), flows);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const inFlow = nodes.filter(({ type }) => type.kind !== 'boundary');
  const loops = new Set(controlFlow(inFlow, flows).loops);
  // A way that joins the flow behind its host is no second try because the flow itself may turn back later.
  const forward = flows.filter((flow) => !loops.has(flow));
  const onFailure = new Map<string, string>();
  for (const event of nodes) {
    if (event.type.kind !== 'boundary') continue;
    const { type } = event;
    const host = byId.get(type.host);
    const label = `${event.name ?? type.event} at ${host?.name ?? type.host}`;
    if (!type.isFailure || !type.interrupts) {
      const why = type.isFailure
        ? 'it does not interrupt its step'
        : 'it interrupts for a reason of its own, which is no failure';
      aside.add(`boundary event: ${type.event}`, why, label);
      continue;
    }
    const what = `boundary event: ${type.event}`;
    const means = annotation(event.annotations, 'on_failure') ?? outcomeOf(event, type.host, label);
    if (means === null) continue;
    if (onFailure.has(type.host)) {
      aside.add(what, 'its step has another failure path already', label);
      continue;
    }
    used.add(what, `on_failure ${means}`, label);
    onFailure.set(type.host, means);
  }
  const onlyAfter = new Set(nodes.map(({ id }) => id).filter((id) => !usual.has(id)));
  for (const node of nodes) {
    if (!onlyAfter.has(node.id) || node.type.kind === 'boundary') continue;
    const label = node.name ?? node.id;
    if (isStep(node)) aside.add('step after a boundary event', 'it is not part of the usual way', label);
    else used.add('event or gateway after a boundary event', 'the way after a failure', label);
  }
  return { onFailure, onlyAfter };

  function outcomeOf(event: ModelNode, host: string, label: string): string | null {
    const way = firstOnTheWay(event.id, flows, byId, usual);
    if (way.kind === 'joins') return leadsTo(host, way.node.id) ? 'defer' : 'skip';
    if (way.kind === 'ends') return 'fail';
    const { step } = way;
    const isByHand = step.type.kind === 'task' && ['user', 'manual', 'task'].includes(step.type.task);
    if (!isByHand) {
      if (leadsTo(host, step.id)) return 'defer';
      aside.add('boundary event', 'an automatic fall-back, for which the map has no word', label);
      return null;
    }
    const took = duration(step) ?? annotation(event.annotations, 'duration');
    if (took === null) {
      aside.add('boundary event', 'by hand, and nothing says how long that takes (duration)', label);
      return null;
    }
    return `${step.type.kind === 'task' && step.type.task === 'manual' ? 'offline' : 'manual'}(${took})`;
  }

  function leadsTo(host: string, from: string): boolean {
    const reached = reachedFrom([from], forward);
    return reached.has(host) || nodes.some(({ id, within }) => reached.has(id) && within.includes(host));
  }
}

type Way =
  | { readonly kind: 'step'; readonly step: ModelNode }
  | { readonly kind: 'joins'; readonly node: ModelNode }
  | { readonly kind: 'ends' };

/** The first step on a way that is only taken after the event, or where it joins the usual flow. */
function firstOnTheWay(
  event: string,
  flows: readonly ModelFlow[],
  byId: ReadonlyMap<string, ModelNode>,
  usual: ReadonlySet<string>,
): Way {
  const seen = new Set([event]);
  const open = [event];
  let joined: ModelNode | null = null;
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const { from, to } of flows) {
      const node = byId.get(to);
      if (from !== id || node === undefined || seen.has(to)) continue;
      seen.add(to);
      if (usual.has(to)) joined ??= node.type.kind === 'pass' && node.type.end !== null ? null : node;
      else if (isStep(node)) return { kind: 'step', step: node };
      else open.push(to);
    }
  }
  return joined === null ? { kind: 'ends' } : { kind: 'joins', node: joined };
}
