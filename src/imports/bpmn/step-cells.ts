/** The cells of one step: what the model says of it, what its kind implies, where it stands. */
import { headingKey } from '../../schema/heading.ts';
import { columnsOf } from '../../schema/tables/index.ts';
import type { ThingCounter } from '../reading/thing-counter.ts';
import { type BpmnMapping, mapped } from './mapping.ts';
import { NO_ROLE, type PartyRole } from './party-roles.ts';
import type { Annotations, BpmnModel, ModelNode, TaskKind } from './process-model.ts';

/** What a kind of task implies; what it leaves open stays empty, since unknown is not none. */
const IMPLIED: Readonly<Record<TaskKind | 'throw', { by?: string; access?: string; operation?: string }>> = {
  task: {},
  user: { by: 'agent', access: 'ui' },
  manual: { by: 'agent', access: 'none' },
  service: { by: 'system', access: 'api' },
  rule: { by: 'system', access: 'api' },
  script: { by: 'system', access: 'none' },
  send: { by: 'system', access: 'api', operation: 'notify' },
  receive: { by: 'system', access: 'api' },
  call: {},
  throw: { by: 'system', access: 'api', operation: 'notify' },
};

/** Columns that the flow decides, or that name the row. */
const OWN = ['workflow', 'seq', 'id', 'after', 'name', 'integrations'];

/** Who automatic work may be said to be done by. */
const AUTOMATIC = ['system', 'ai', 'orchestrator'];

/** What a node exchanges messages with, and the data stores that it uses, by the systems that they are. */
export interface Partners {
  /** Systems that it sends to, and that it hears from. */
  readonly to: readonly string[];
  readonly from: readonly string[];
  readonly reads: readonly string[];
  readonly writes: readonly string[];
}

export interface StepFacts {
  readonly system: string | null;
  /** Columns of workflow-steps, integrations and the order aside. */
  readonly cells: Readonly<Record<string, string>>;
}

export function stepFacts(
  node: ModelNode,
  role: PartyRole | undefined,
  partners: Partners,
  mapping: BpmnMapping,
  aside: ThingCounter,
): StepFacts {
  const said = statedCells(node, mapping, aside);
  const place = role ?? NO_ROLE;
  const kind = node.type.kind === 'task' ? node.type.task : 'throw';
  const implied = IMPLIED[kind];
  const others = [...new Set([...partners.to, ...partners.from])];
  const stores = [...new Set([...partners.reads, ...partners.writes])];
  const system = said['system'] ?? place.system ?? onlyOne(others) ?? onlyOne(stores);
  const works = partners.writes.length > 0 ? 'write' : partners.reads.length > 0 ? 'read' : undefined;
  const byLane = place.by !== null && implied.by === 'system' && AUTOMATIC.includes(place.by) ? place.by : undefined;
  const cells = {
    system: system ?? undefined,
    operation: implied.operation ?? works,
    by: byLane ?? implied.by ?? place.by ?? (place.system === null ? undefined : 'system'),
    access: implied.access,
    ...said,
  };
  const filled = Object.entries(cells).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return { system: system ?? null, cells: Object.fromEntries(filled) };
}

const onlyOne = (systems: readonly string[]): string | null => (systems.length === 1 ? (systems[0] ?? null) : null);

function statedCells(node: ModelNode, mapping: BpmnMapping, aside: ThingCounter): Readonly<Record<string, string>> {
  const fromMapping = mapped(mapping.tasks, node, headingKey) ?? {};
  const columns = columnsOf('workflow-steps').map(([column]) => column);
  return {
    ...fromMapping,
    ...statedColumns(
      node.annotations,
      columns.filter((column) => !OWN.includes(column)),
      ['duration', 'id'],
      aside,
    ),
  };
}

/** The annotations that are columns; others are told, those aside that something else reads. */
export function statedColumns(
  annotations: Annotations,
  columns: readonly string[],
  elsewhere: readonly string[],
  aside: ThingCounter,
): Readonly<Record<string, string>> {
  const cells: Record<string, string> = {};
  for (const [name, value] of annotations) {
    const column = columns.find((each) => headingKey(each) === headingKey(name));
    if (column !== undefined) cells[column] = value;
    else if (!elsewhere.includes(headingKey(name)))
      aside.add('annotation', 'there is no column of that name', `unswivel:${name}`);
  }
  return cells;
}

/** Systems at the other ends of a node's messages and data, going by roles of pools and of the steps inside them. */
export function partnersOf(
  { messages, processes }: BpmnModel,
  roles: ReadonlyMap<string, PartyRole>,
): (node: ModelNode) => Partners {
  const nodes = new Map(processes.flatMap((process) => process.nodes.map((node) => [node.id, node] as const)));
  const systemOf = (end: string): readonly string[] => {
    const node = nodes.get(end);
    const system = roles.get(node === undefined ? end : (node.lane ?? ''))?.system ?? null;
    return system === null ? [] : [system];
  };
  const outgoing = Map.groupBy(messages, ({ from }) => from);
  const incoming = Map.groupBy(messages, ({ to }) => to);
  return ({ id, reads, writes }) => ({
    to: (outgoing.get(id) ?? []).flatMap(({ to }) => systemOf(to)),
    from: (incoming.get(id) ?? []).flatMap(({ from }) => systemOf(from)),
    reads: reads.flatMap(systemOf),
    writes: writes.flatMap(systemOf),
  });
}
