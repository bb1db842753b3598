/**
 * A BPMN 2.0 file, from bytes to a model without notation:
 *
 *   XML tree (refuses declarations, gives places) → bpmn-moddle (references, namespaces) → processes, parties, messages
 */
import { BpmnModdle } from 'bpmn-moddle';
import type { BpmnModel, MessageFlow, ModelParty, ModelPlace } from '../../../imports/bpmn/process-model.ts';
import { ThingCounter } from '../../../imports/reading/thing-counter.ts';
import type { ProblemLog } from '../../../schema/problem-log.ts';
import { textBytes } from '../text-bytes.ts';
import { readXmlTree, type XmlElement } from '../xml-tree.ts';
import { annotationsOf } from './annotations.ts';
import { countNotes } from './count-notes.ts';
import { elementOf, elementsOf, idOf, type ModdleElement, textOf, typeOf } from './moddle-element.ts';
import { readProcess } from './read-process.ts';

/** Parts that draw the model or define its words, which say nothing of their own about the work. */
const SILENT = ['Process', 'Collaboration', 'ItemDefinition', 'Message', 'Error', 'Escalation', 'Signal', 'DataStore'];

/** Null when the file is no BPMN model or cannot be read, which is reported. */
export async function readBpmn(bytes: Buffer, file: string, log: ProblemLog): Promise<BpmnModel | null> {
  const text = textBytes(bytes, file, log)?.toString('utf8');
  const tree = text === undefined ? null : readXmlTree(text, file, log);
  if (text === undefined || tree === null) return null;
  const placeOf = placesById(tree, file);
  const name = tree.name.slice(tree.name.indexOf(':') + 1);
  const parsed = name === 'definitions' ? await parse(text) : null;
  if (parsed === null) {
    log.report(
      { file, sheet: null, line: tree.line, column: tree.column },
      { code: 'not-bpmn', about: { root: tree.name } },
    );
    return null;
  }
  return modelOf(parsed, file, placeOf);
}

interface Parsed {
  readonly root: ModdleElement;
  readonly warnings: readonly { readonly message: string }[];
}

async function parse(text: string): Promise<Parsed | null> {
  try {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(text);
    const root = elementOf(rootElement);
    return root === null ? null : { root, warnings };
  } catch (thrown) {
    // The library rejects what is well-formed XML and no BPMN with an error that carries its warnings.
    if (thrown instanceof Error && 'warnings' in thrown) return null;
    throw thrown;
  }
}

function modelOf({ root, warnings }: Parsed, file: string, placeOf: (id: string | null) => ModelPlace): BpmnModel {
  const aside = new ThingCounter();
  const parties: ModelParty[] = [];
  const messages: MessageFlow[] = [];
  const pools = new Map<string, string>();
  for (const { message } of warnings) aside.add('part that the notation does not know', firstLine(message), null);
  const roots = elementsOf(root['rootElements']);
  for (const collaboration of roots.filter((each) => typeOf(each) === 'Collaboration')) {
    for (const pool of elementsOf(collaboration['participants'])) {
      const id = idOf(pool) ?? '';
      const process = idOf(pool['processRef']);
      if (process !== null) pools.set(process, id);
      const isClosed = elementsOf(elementOf(pool['processRef'])?.['flowElements']).length === 0;
      const said = { name: textOf(pool['name']), annotations: annotationsOf(pool), at: placeOf(id) };
      parties.push({ id, kind: 'pool', around: null, isClosed, ...said });
    }
    for (const message of elementsOf(collaboration['messageFlows'])) {
      const [from, to] = [idOf(message['sourceRef']), idOf(message['targetRef'])];
      const id = idOf(message) ?? '';
      if (from === null || to === null) aside.add('message flow', 'one of its ends is not in the file', id);
      else messages.push({ id, name: textOf(message['name']), from, to });
    }
    countNotes(collaboration, aside);
  }
  const processes = roots
    .filter((each) => typeOf(each) === 'Process')
    .map((each) => readProcess(each, pools.get(idOf(each) ?? '') ?? null, placeOf, parties, aside));
  for (const each of roots) {
    if (!SILENT.includes(typeOf(each)))
      aside.add(typeOf(each), 'the map has nothing of the kind', textOf(each['name']) ?? idOf(each));
  }
  return { file, processes, parties, messages, setAside: aside.list() };
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message;

function placesById(tree: XmlElement, file: string): (id: string | null) => ModelPlace {
  const places = new Map<string, ModelPlace>();
  const visit = (element: XmlElement): void => {
    const id = element.attributes.get('id');
    const { line, column } = element;
    if (id !== undefined && !places.has(id)) places.set(id, { file, line, column });
    for (const child of element.children) visit(child);
  };
  visit(tree);
  return (id) => (id === null ? undefined : places.get(id)) ?? { file, line: tree.line, column: tree.column };
}
