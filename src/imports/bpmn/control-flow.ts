/** The order that flows give the steps of a process: no way back, every node once. */
import type { ModelFlow, ModelNode } from './process-model.ts';

export interface ControlFlow {
  /** What is reached from the starts, in an order in which nothing stands before what it waits for. */
  readonly order: readonly ModelNode[];
  /** Steps that a step follows, gateways and events between them left out; in the order of the process. */
  readonly stepsBefore: (node: ModelNode) => readonly ModelNode[];
  /** Flows that lead back to what has been done already. */
  readonly loops: readonly ModelFlow[];
}

export const isStep = ({ type }: ModelNode): boolean => type.kind === 'task' || type.kind === 'throw';

/** Nodes that flows lead to from others; boundary events start ways of their own. */
export function reachedFrom(starts: readonly string[], flows: readonly ModelFlow[]): ReadonlySet<string> {
  const outgoing = Map.groupBy(flows, ({ from }) => from);
  const reached = new Set<string>();
  const open = [...starts];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    for (const { to } of outgoing.get(id) ?? []) open.push(to);
  }
  return reached;
}

/**
 * Where a process begins: nodes that no flow leads to, boundary events aside. Where flows only lead round in circles, or
 * back from a boundary event, that leaves a step unreached: then it begins at the first node of the file that leads there.
 */
export function startsOf(nodes: readonly ModelNode[], flows: readonly ModelFlow[]): readonly string[] {
  const boundary = new Set(nodes.filter(({ type }) => type.kind === 'boundary').map(({ id }) => id));
  const hosts = new Set(nodes.flatMap(({ type }) => (type.kind === 'boundary' ? [type.host] : [])));
  const targets = new Set(flows.map(({ to }) => to));
  const starts = nodes.filter(({ id }) => !targets.has(id) && !boundary.has(id)).map(({ id }) => id);
  const usual = new Set(reachedFrom(starts, flows));
  const afterEvents = reachedFrom([...boundary], flows);
  // What only follows a boundary event need not be reached from a start, unless there would be no start at all.
  const isWanted = (id: string): boolean => !afterEvents.has(id) || (starts.length === 0 && hosts.has(id));
  const unreached = nodes.filter(({ id }) => !usual.has(id) && isWanted(id));
  for (const { id: wanted } of unreached) {
    if (usual.has(wanted)) continue;
    const first = nodes.find(({ id }) => !usual.has(id) && !boundary.has(id) && reachedFrom([id], flows).has(wanted));
    const start = first?.id ?? wanted;
    starts.push(start);
    for (const id of reachedFrom([start], flows)) usual.add(id);
  }
  return starts;
}

export function controlFlow(nodes: readonly ModelNode[], flows: readonly ModelFlow[]): ControlFlow {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const known = flows.filter(({ from, to }) => byId.has(from) && byId.has(to));
  const loops = new Set(flowsBack(startsOf(nodes, known), known));
  const forward = known.filter((flow) => !loops.has(flow));
  const order = topological(nodes, forward);
  const position = new Map(order.map(({ id }, at) => [id, at]));
  const incoming = Map.groupBy(forward, ({ to }) => to);
  const stepsBefore = (node: ModelNode): readonly ModelNode[] => {
    const found = new Set<ModelNode>();
    const seen = new Set<string>();
    const open = [node.id];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const { from } of incoming.get(id) ?? []) {
        const before = byId.get(from);
        if (before === undefined || seen.has(from)) continue;
        seen.add(from);
        if (isStep(before)) found.add(before);
        else open.push(from);
      }
    }
    return [...found].sort((a, b) => (position.get(a.id) ?? 0) - (position.get(b.id) ?? 0));
  };
  return { order, stepsBefore, loops: [...loops] };
}

/** Flows that close a circle, found by walking in depth from the starts in the order of the file; without recursion. */
function flowsBack(starts: readonly string[], flows: readonly ModelFlow[]): readonly ModelFlow[] {
  const outgoing = Map.groupBy(flows, ({ from }) => from);
  const state = new Map<string, 'open' | 'done'>();
  const back: ModelFlow[] = [];
  for (const start of starts) {
    if (state.has(start)) continue;
    state.set(start, 'open');
    const path = [{ id: start, next: 0 }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const flow = outgoing.get(top.id)?.[top.next];
      top.next += 1;
      if (flow === undefined) {
        state.set(top.id, 'done');
        path.pop();
      } else if (state.get(flow.to) === 'open') {
        back.push(flow);
      } else if (!state.has(flow.to)) {
        state.set(flow.to, 'open');
        path.push({ id: flow.to, next: 0 });
      }
    }
  }
  return back;
}

/** Ties go by the order of the file. */
function topological(nodes: readonly ModelNode[], forward: readonly ModelFlow[]): readonly ModelNode[] {
  const waiting = new Map(nodes.map(({ id }) => [id, 0]));
  for (const { to } of forward) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const outgoing = Map.groupBy(forward, ({ from }) => from);
  const rank = new Map(nodes.map(({ id }, at) => [id, at]));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ready = nodes.filter(({ id }) => waiting.get(id) === 0).map(({ id }) => id);
  const order: ModelNode[] = [];
  for (let id = ready.shift(); id !== undefined; id = ready.shift()) {
    const node = byId.get(id);
    if (node !== undefined) order.push(node);
    for (const { to } of outgoing.get(id) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) ready.push(to);
    }
    ready.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  }
  return order;
}
