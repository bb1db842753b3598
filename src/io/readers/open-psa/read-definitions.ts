import { nearestName } from '../../../schema/nearest.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { AnyDefinition, Expression } from './definitions.ts';
import type { ElementReader } from './element-reader.ts';
import { readExpression } from './read-expression.ts';
import { readConstant, readFormula } from './read-formula.ts';

/** Where definitions stand: names of the containers around them, and whether they are private unless they say otherwise. */
interface Surroundings {
  readonly containers: readonly string[];
  readonly isPrivate: boolean;
}

const CONTAINERS: ReadonlySet<string> = new Set(['define-fault-tree', 'define-component']);
const DEFINITIONS: ReadonlySet<string> = new Set([
  'define-gate',
  'define-basic-event',
  'define-house-event',
  'define-parameter',
]);
/** Parts of the format that change what fault trees mean, and are not analysed. */
const UNSUPPORTED: ReadonlySet<string> = new Set(['define-CCF-group', 'define-substitution', 'include']);
/** Parts of the format beside fault trees. */
const IGNORED: ReadonlySet<string> = new Set([
  'define-event-tree',
  'define-initiating-event',
  'define-functional-event',
  'define-sequence',
  'define-rule',
  'define-alignment',
  'define-extern-library',
  'define-extern-function',
]);
const ROOTS: ReadonlySet<string> = new Set(['opsa-mef', 'open-psa']);

/** Every definition of a file, broken ones included as far as their names are known; null when it is another format. */
export function readDefinitions(root: XmlElement, reader: ElementReader): AnyDefinition[] | null {
  if (!ROOTS.has(root.name)) {
    reader.report(root, { code: 'not-open-psa', about: { root: root.name } });
    return null;
  }
  const found: AnyDefinition[] = [];
  for (const part of reader.contentOf(root)) {
    if (part.name === 'model-data') readContent(part, { containers: [], isPrivate: false }, found, reader);
    else if (part.name === 'define-fault-tree')
      readContainer(part, { containers: [], isPrivate: false }, found, reader);
    else readOther(part, root.name, ['model-data', 'define-fault-tree'], reader);
  }
  return found;
}

function readContainer(element: XmlElement, around: Surroundings, found: AnyDefinition[], reader: ElementReader): void {
  const name = reader.required(element, 'name') ?? '';
  const inside = { containers: [...around.containers, name], isPrivate: isPrivateIn(element, around) };
  readContent(element, inside, found, reader);
}

function readContent(element: XmlElement, around: Surroundings, found: AnyDefinition[], reader: ElementReader): void {
  for (const part of reader.contentOf(element)) {
    if (CONTAINERS.has(part.name)) readContainer(part, around, found, reader);
    else if (DEFINITIONS.has(part.name)) {
      const definition = readDefinition(part, around, reader);
      if (definition !== null) found.push(definition);
    } else readOther(part, element.name, [...CONTAINERS, ...DEFINITIONS], reader);
  }
}

function readOther(element: XmlElement, inside: string, known: readonly string[], reader: ElementReader): void {
  const { name } = element;
  if (UNSUPPORTED.has(name))
    reader.report(element, { code: 'fault-tree-element-unsupported', about: { element: name } });
  else if (IGNORED.has(name)) reader.report(element, { code: 'fault-tree-part-ignored', about: { element: name } });
  else {
    const about = { element: name, inside, nearest: nearestName(name, known) };
    reader.report(element, { code: 'fault-tree-element-unknown', about });
  }
}

function readDefinition(element: XmlElement, around: Surroundings, reader: ElementReader): AnyDefinition | null {
  const content = reader.contentOf(element);
  const name = reader.required(element, 'name');
  const own = {
    name: name ?? '',
    containers: around.containers,
    isPrivate: isPrivateIn(element, around),
    place: reader.placeOf(element),
  };
  // A definition without a name is still read for what is wrong inside it.
  const definition = readBody(element, content, own, reader);
  return name === null ? null : definition;
}

function readBody(
  element: XmlElement,
  content: readonly XmlElement[],
  own: Pick<AnyDefinition, 'name' | 'containers' | 'isPrivate' | 'place'>,
  reader: ElementReader,
): AnyDefinition {
  switch (element.name) {
    case 'define-gate': {
      const formula = onlyOne(element, content, 'formula', reader);
      return { ...own, kind: 'gate', formula: formula === null ? null : readFormula(formula, element.name, reader) };
    }
    case 'define-house-event': {
      if (content.length === 0) return { ...own, kind: 'house event', value: false };
      const constant = onlyOne(element, content, 'constant', reader);
      return { ...own, kind: 'house event', value: constant !== null && readConstant(constant, reader) === true };
    }
    case 'define-parameter':
      return { ...own, kind: 'parameter', expression: readValue(element, content, reader) };
    default: {
      const isValued = content.length > 0;
      return {
        ...own,
        kind: 'basic event',
        isValued,
        expression: isValued ? readValue(element, content, reader) : null,
      };
    }
  }
}

function readValue(element: XmlElement, content: readonly XmlElement[], reader: ElementReader): Expression | null {
  const expression = onlyOne(element, content, 'expression', reader);
  return expression === null ? null : readExpression(expression, reader);
}

function onlyOne(
  element: XmlElement,
  content: readonly XmlElement[],
  what: string,
  reader: ElementReader,
): XmlElement | null {
  const [first, ...more] = content;
  if (first !== undefined && more.length === 0) return first;
  const about = { element: element.name, found: content.length, expected: `one ${what}` };
  reader.report(element, { code: 'fault-tree-argument-count', about });
  return null;
}

function isPrivateIn(element: XmlElement, around: Surroundings): boolean {
  const role = element.attributes.get('role');
  return role === undefined ? around.isPrivate : role === 'private';
}
