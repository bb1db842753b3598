/**
 * BPMN models as rows of the map:
 *
 *   pools, lanes, stores → who and where → failure paths → ways through the process → steps in their order → links
 *
 * What the notation says and the map has no word for is counted, with the reason.
 */
import { headingKey } from '../../schema/heading.ts';
import type { ReadThing } from '../../schema/result/import-reading.ts';
import { columnsOf } from '../../schema/tables/index.ts';
import { plainText } from '../names/plain-text.ts';
import { shortId, uniqueIds } from '../names/short-id.ts';
import { ThingCounter } from '../reading/thing-counter.ts';
import { controlFlow, isStep } from './control-flow.ts';
import { failurePaths } from './failure-paths.ts';
import { type KnownIntegration, linksOf } from './links.ts';
import { type BpmnMapping, mapped } from './mapping.ts';
import { annotation, type KnownSystem, type PartyRole, partyRoles } from './party-roles.ts';
import type { PlacedRow } from './placed-rows.ts';
import type { BpmnModel, ModelNode, ModelProcess } from './process-model.ts';
import { partnersOf, type StepFacts, statedColumns, stepFacts } from './step-cells.ts';
import { type Variant, variantsOf } from './variants.ts';

export interface BpmnSurroundings {
  readonly mapping: BpmnMapping;
  readonly systems: readonly KnownSystem[];
  readonly integrations: readonly KnownIntegration[];
  /** Whether systems and integrations that the workspace lacks become rows. */
  readonly makesNew: boolean;
}

export interface BpmnTables {
  readonly systems: readonly PlacedRow[];
  readonly integrations: readonly PlacedRow[];
  readonly workflows: readonly PlacedRow[];
  readonly steps: readonly PlacedRow[];
  readonly used: readonly ReadThing[];
  readonly setAside: readonly ReadThing[];
  /** The same by file. */
  readonly asideByFile: ReadonlyMap<string, readonly ReadThing[]>;
}

export function bpmnTables(models: readonly BpmnModel[], around: BpmnSurroundings): BpmnTables {
  const used = new ThingCounter();
  const asideByFile = new Map<string, readonly ReadThing[]>();
  const workflowId = uniqueIds();
  const integrations: PlacedRow[] = [];
  const workflows: PlacedRow[] = [];
  const steps: PlacedRow[] = [];
  const named = new Map<string, PlacedRow>();
  for (const model of models) {
    const aside = new ThingCounter();
    const roles = partyRoles(model, around.mapping, around.systems);
    countParties(model, roles, used, aside);
    const partners = partnersOf(model, roles);
    const facts = new Map<string, StepFacts>();
    for (const node of model.processes.flatMap(({ nodes }) => nodes).filter(isStep)) {
      facts.set(node.id, stepFacts(node, roles.get(node.lane ?? ''), partners(node), around.mapping, aside));
    }
    const systemOf = new Map([...facts].map(([id, { system }]) => [id, system]));
    const known = [...around.integrations, ...integrations.map(({ cells }) => cells as unknown as KnownIntegration)];
    const links = linksOf(model, roles, systemOf, known, around.makesNew, used, aside);
    integrations.push(...links.fresh);
    for (const process of model.processes) {
      const rows = processRows(process, {
        facts,
        needs: links.neededBy,
        mapping: around.mapping,
        workflowId,
        used,
        aside,
      });
      workflows.push(...rows.workflows);
      steps.push(...rows.steps);
    }
    for (const party of model.parties) {
      const system = roles.get(party.id)?.system ?? null;
      if (system === null || named.has(system)) continue;
      const name =
        party.name === null || headingKey(party.name) === headingKey(system) ? {} : { name: plainText(party.name) };
      named.set(system, {
        cells: { id: system, ...name },
        was: `${party.kind} "${party.name ?? party.id}"`,
        at: party.at,
      });
    }
    for (const node of model.processes.flatMap(({ nodes }) => nodes)) {
      const system = systemOf.get(node.id) ?? null;
      if (system === null || named.has(system)) continue;
      named.set(system, { cells: { id: system }, was: `system of "${node.name ?? node.id}"`, at: node.at });
    }
    asideByFile.set(model.file, merged([...(asideByFile.get(model.file) ?? []), ...model.setAside, ...aside.list()]));
  }
  const standing = new Set(around.systems.map(({ id }) => id));
  return {
    systems: around.makesNew ? [...named.values()].filter(({ cells }) => !standing.has(cells['id'] ?? '')) : [],
    integrations,
    workflows,
    steps,
    used: used.list(),
    setAside: merged([...asideByFile.values()].flat()),
    asideByFile,
  };
}

function countParties(
  { parties }: BpmnModel,
  roles: ReadonlyMap<string, PartyRole>,
  used: ThingCounter,
  aside: ThingCounter,
): void {
  for (const { id, name, kind } of parties) {
    const { system = null, by = null } = roles.get(id) ?? {};
    const is = [system === null ? [] : `system ${system}`, by === null ? [] : `done by ${by}`].flat().join(', ');
    const what = kind === 'store' ? 'data store' : kind;
    if (is === '') aside.add(what, 'nothing says which system it is, or who works in it', name ?? id);
    else used.add(what, is, name ?? id);
  }
}

interface ProcessContext {
  readonly facts: ReadonlyMap<string, StepFacts>;
  readonly needs: ReadonlyMap<string, readonly string[]>;
  readonly mapping: BpmnMapping;
  readonly workflowId: (id: string) => string;
  readonly used: ThingCounter;
  readonly aside: ThingCounter;
}

function processRows(process: ModelProcess, context: ProcessContext): Pick<BpmnTables, 'workflows' | 'steps'> {
  const { mapping, used, aside, facts } = context;
  if (!process.nodes.some(isStep)) {
    aside.add('process', 'no step is drawn in it', process.name ?? process.id);
    return { workflows: [], steps: [] };
  }
  const duration = (node: ModelNode): string | null =>
    annotation(node.annotations, 'duration') ?? mapped(mapping.tasks, node, headingKey)?.['duration'] ?? null;
  const failures = failurePaths(process, duration, used, aside);
  const nodes = process.nodes.filter(({ id, type }) => type.kind !== 'boundary' && !failures.onlyAfter.has(id));
  const inside = new Set(nodes.map(({ id }) => id));
  const flows = process.flows.filter(({ from, to }) => inside.has(from) && inside.has(to));
  const { loops } = controlFlow(nodes, flows);
  for (const { name, id } of loops) aside.add('way back', 'steps that are done again are listed once', name ?? id);
  for (const node of nodes) countNode(node, used);

  const ids = new Map<string, string>();
  const unique = uniqueIds();
  for (const node of nodes.filter(isStep)) {
    ids.set(node.id, unique(annotation(node.annotations, 'id') ?? shortId(plainText(node.name ?? ''), node.id)));
  }
  const stated = {
    ...mapped(mapping.workflows, process, headingKey),
    ...statedColumns(process.annotations, workflowColumns(), ['id'], aside),
  };
  const name = plainText(process.name ?? stated['id'] ?? process.id);
  const baseId = annotation(process.annotations, 'id') ?? stated['id'] ?? shortId(name, process.id);
  const contacts = stated['contact_types'] ?? null;
  const ways = variantsOf(nodes, flows, new Set(loops), aside);
  const variants = contacts === null ? [{ branches: [], probability: 1, nodes, flows }] : ways;
  if (contacts === null && ways.length > 1) {
    const why = 'all branches become steps of one workflow: nothing says which contact types run it';
    aside.add('ways with probabilities', why, process.name ?? process.id);
  }

  const rows: { workflows: PlacedRow[]; steps: PlacedRow[] } = { workflows: [], steps: [] };
  used.add(
    'process',
    variants.length === 1 ? 'workflow' : `${variants.length} workflows, one a way through it`,
    process.name ?? process.id,
  );
  for (const variant of variants) {
    const workflow = context.workflowId(
      variant.branches.length === 0 ? baseId : shortId(`${baseId} ${variant.branches.join(' ')}`, baseId),
    );
    const cells = { ...stated, id: workflow, name: variantName(name, variant), ...variantContacts(contacts, variant) };
    rows.workflows.push({ cells: given(cells), was: `process "${name}"`, at: process.at });
    rows.steps.push(...stepRows(workflow, variant));
  }
  return rows;

  function stepRows(workflow: string, variant: Variant): readonly PlacedRow[] {
    const { order, stepsBefore } = controlFlow(variant.nodes, variant.flows);
    return order.filter(isStep).map((node, at): PlacedRow => {
      const before = stepsBefore(node).map(({ id }) => ids.get(id) ?? id);
      const own = facts.get(node.id)?.cells ?? {};
      const failure = [node.id, ...node.within].flatMap((id) => failures.onFailure.get(id) ?? [])[0];
      const cells = {
        workflow,
        seq: String(at + 1),
        id: ids.get(node.id) ?? node.id,
        name: node.name === null ? '' : plainText(node.name),
        ...own,
        integrations: own['integrations'] ?? (context.needs.get(node.id) ?? []).join('; '),
        after: before.length === 0 ? 'start' : before.join('; '),
        on_failure: own['on_failure'] ?? (failure === 'fail' ? '' : (failure ?? '')),
      };
      return { cells: given(cells), was: `${kindWords(node)} "${plainText(node.name ?? node.id)}"`, at: node.at };
    });
  }
}

const workflowColumns = (): readonly string[] =>
  columnsOf('workflows')
    .map(([column]) => column)
    .filter((column) => column !== 'id' && column !== 'name');

const given = (cells: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''));

const variantName = (name: string, { branches }: Variant): string =>
  branches.length === 0 ? name : `${name} (${branches.map(plainText).join(', ')})`;

/** Decimals that shares keep: four places are finer than anyone estimates. */
const SHARE_SCALE = 1e4;

/** Each contact type runs a variant in its share of the cases. */
function variantContacts(
  contacts: string | null,
  { branches, probability }: Variant,
): Readonly<Record<string, string>> {
  if (contacts === null || branches.length === 0) return {};
  const scaled = contacts.split(';').map((part) => {
    const [type = '', share = ''] = part.split('=').map((each) => each.trim());
    const [, percent] = /^(\d+(?:\.\d+)?)\s*%$/u.exec(share) ?? [];
    const value = percent === undefined ? Number(share) : Number(percent) / 100;
    // What cannot be read stays as it is written and is reported with its place.
    if (share === '' || !Number.isFinite(value)) return part.trim();
    return `${type}=${Math.round(value * probability * SHARE_SCALE) / SHARE_SCALE}`;
  });
  return { contact_types: scaled.join('; ') };
}

const TASK_WORDS: Readonly<Record<string, string>> = {
  task: 'task',
  user: 'user task',
  manual: 'manual task',
  service: 'service task',
  script: 'script task',
  rule: 'business rule task',
  send: 'send task',
  receive: 'receive task',
  call: 'call activity',
};

function kindWords({ type }: ModelNode): string {
  switch (type.kind) {
    case 'task':
      return TASK_WORDS[type.task] ?? type.task;
    case 'throw':
    case 'pass':
      return type.what;
    case 'gateway':
      return `${type.gateway} gateway`;
    case 'boundary':
      return `boundary event: ${type.event}`;
  }
}

function countNode(node: ModelNode, used: ThingCounter): void {
  const label = node.name ?? node.id;
  if (isStep(node)) used.add(kindWords(node), 'step', label);
  else used.add(kindWords(node), 'the order of the steps', label);
}

/** Lists of several models as one, each thing once. */
function merged(things: readonly ReadThing[]): readonly ReadThing[] {
  const found = new Map<string, ReadThing>();
  for (const thing of things) {
    const key = JSON.stringify([thing.what, thing.becomes]);
    const known = found.get(key);
    if (known === undefined) found.set(key, thing);
    else
      found.set(key, {
        ...known,
        count: known.count + thing.count,
        examples: [...known.examples, ...thing.examples].slice(0, 3),
      });
  }
  return [...found.values()];
}
