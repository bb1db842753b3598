/** One process of a BPMN file: its nodes with sub-processes opened up, its flows, its lanes. */
import type {
  ModelFlow,
  ModelNode,
  ModelParty,
  ModelPlace,
  ModelProcess,
  NodeKind,
} from '../../../imports/bpmn/process-model.ts';
import type { ThingCounter } from '../../../imports/reading/thing-counter.ts';
import { annotationsOf } from './annotations.ts';
import { countNotes } from './count-notes.ts';
import { elementOf, elementsOf, idOf, type ModdleElement, textOf, typeOf } from './moddle-element.ts';
import { nodeKind } from './node-kind.ts';

type PlaceOf = (id: string | null) => ModelPlace;

/** Parts of a process that are neither nodes nor flows. */
const DATA = ['DataObject', 'DataObjectReference', 'DataStoreReference'];

const SUB_PROCESSES = ['SubProcess', 'Transaction', 'AdHocSubProcess'];

export function readProcess(
  process: ModdleElement,
  pool: string | null,
  placeOf: PlaceOf,
  parties: ModelParty[],
  aside: ThingCounter,
): ModelProcess {
  const id = idOf(process) ?? '';
  const lanes = new Map<string, string>();
  readLanes(process, pool, placeOf, parties, lanes);
  const nodes: ModelNode[] = [];
  const flows: ModelFlow[] = [];
  readScope(process, []);
  return {
    id,
    name: textOf(process['name']),
    pool,
    annotations: annotationsOf(process),
    nodes,
    flows,
    at: placeOf(id),
  };

  function readScope(scope: ModdleElement, within: readonly string[]): void {
    countNotes(scope, aside);
    const elements = elementsOf(scope['flowElements']);
    const opened = new Set<string>();
    for (const element of elements) {
      const kind = typeOf(element);
      const own = idOf(element) ?? '';
      const label = textOf(element['name']) ?? own;
      if (element['loopCharacteristics'] !== undefined)
        aside.add('repetition', 'a step is listed once, however often it is done', label);
      if (kind === 'SequenceFlow') continue;
      if (DATA.includes(kind)) readData(element, kind, label);
      else if (SUB_PROCESSES.includes(kind) && element['triggeredByEvent'] === true)
        aside.add('event sub-process', 'it happens beside the flow, when something occurs', label);
      else if (SUB_PROCESSES.includes(kind)) {
        opened.add(own);
        openSubProcess(element, own, kind, label, within);
      } else readNode(element, own, kind, label, within);
    }
    for (const element of elements) {
      if (typeOf(element) !== 'SequenceFlow') continue;
      const [from, to] = [idOf(element['sourceRef']), idOf(element['targetRef'])];
      const own = idOf(element) ?? '';
      if (from === null || to === null) {
        aside.add('sequence flow', 'one of its ends is not in the file', own);
        continue;
      }
      const said = { name: textOf(element['name']), annotations: annotationsOf(element) };
      flows.push({ id: own, from: opened.has(from) ? endOf(from) : from, to, ...said });
    }
  }

  /** Its edges become nodes that are passed through, so that what flows in and out goes on inside. */
  function openSubProcess(
    element: ModdleElement,
    own: string,
    kind: string,
    label: string,
    within: readonly string[],
  ): void {
    if (kind === 'AdHocSubProcess')
      aside.add('ad-hoc sub-process', 'the order inside is open; its steps stand side by side', label);
    const inside = elementsOf(element['flowElements']);
    const isNode = (each: ModdleElement): boolean =>
      !DATA.includes(typeOf(each)) && typeOf(each) !== 'SequenceFlow' && each['triggeredByEvent'] !== true;
    const sources = new Set(
      inside.flatMap((each) => (typeOf(each) === 'SequenceFlow' ? (idOf(each['sourceRef']) ?? []) : [])),
    );
    const targets = new Set(
      inside.flatMap((each) => (typeOf(each) === 'SequenceFlow' ? (idOf(each['targetRef']) ?? []) : [])),
    );
    push(element, own, { kind: 'pass', what: 'sub-process', end: null }, within);
    readScope(element, [own, ...within]);
    push(element, endOf(own), { kind: 'pass', what: 'sub-process end', end: null }, within);
    const subs = new Set(inside.filter((each) => SUB_PROCESSES.includes(typeOf(each))).map((each) => idOf(each) ?? ''));
    const none = { name: null, annotations: new Map<string, string>() };
    const nodesInside = inside.filter(isNode).map((each) => ({ id: idOf(each) ?? '', type: typeOf(each) }));
    for (const { id: inner, type } of nodesInside) {
      const from = subs.has(inner) ? endOf(inner) : inner;
      if (!targets.has(inner) && type !== 'BoundaryEvent')
        flows.push({ id: `${own}>${inner}`, from: own, to: inner, ...none });
      if (!sources.has(inner)) flows.push({ id: `${inner}>${own}`, from, to: endOf(own), ...none });
    }
    if (nodesInside.length === 0) flows.push({ id: `${own}>`, from: own, to: endOf(own), ...none });
  }

  function readNode(element: ModdleElement, own: string, kind: string, label: string, within: readonly string[]): void {
    const type = nodeKind(element);
    if (type === null) aside.add(kind, 'the map has nothing of the kind', label);
    else push(element, own, type, within);
  }

  function readData(element: ModdleElement, kind: string, label: string): void {
    if (kind === 'DataStoreReference') {
      const own = idOf(element) ?? '';
      const named = textOf(element['name']) ?? textOf(elementOf(element['dataStoreRef'])?.['name']);
      const said = { name: named, annotations: annotationsOf(element), at: placeOf(own) };
      parties.push({ id: own, kind: 'store', around: null, isClosed: true, ...said });
    } else if (kind === 'DataObjectReference') {
      aside.add('data object', 'the map knows what systems keep, not what is handed on', label);
    }
  }

  function push(element: ModdleElement, own: string, type: NodeKind, within: readonly string[]): void {
    nodes.push({
      id: own,
      name: textOf(element['name']),
      type,
      lane: [own, ...within].flatMap((each) => lanes.get(each) ?? [])[0] ?? pool,
      within,
      annotations: annotationsOf(element),
      reads: elementsOf(element['dataInputAssociations']).flatMap((each) =>
        elementsOf(each['sourceRef']).flatMap((source) => idOf(source) ?? []),
      ),
      writes: elementsOf(element['dataOutputAssociations']).flatMap((each) => idOf(each['targetRef']) ?? []),
      defaultFlow: idOf(element['default']),
      at: placeOf(idOf(element)),
    });
  }
}

const endOf = (subProcess: string): string => `${subProcess}:end`;

function readLanes(
  process: ModdleElement,
  around: string | null,
  placeOf: PlaceOf,
  parties: ModelParty[],
  lanes: Map<string, string>,
): void {
  const read = (laneSet: ModdleElement, outer: string | null): void => {
    for (const lane of elementsOf(laneSet['lanes'])) {
      const id = idOf(lane) ?? '';
      const said = { name: textOf(lane['name']), annotations: annotationsOf(lane), at: placeOf(id) };
      parties.push({ id, kind: 'lane', around: outer, isClosed: false, ...said });
      for (const node of elementsOf(lane['flowNodeRef'])) lanes.set(idOf(node) ?? '', id);
      // Inner lanes come later, so that the innermost wins.
      const inner = elementOf(lane['childLaneSet']);
      if (inner !== null) read(inner, id);
    }
  };
  for (const laneSet of elementsOf(process['laneSets'])) read(laneSet, around);
}
