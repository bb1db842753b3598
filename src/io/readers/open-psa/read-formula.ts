import { nearestName } from '../../../schema/nearest.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { Connective, DefinedKind, Formula, Reference } from './definitions.ts';
import type { ElementReader } from './element-reader.ts';

/** Fewest and most arguments of each connective. */
const ARITY: Readonly<Record<Connective, readonly [number, number]>> = {
  and: [1, Infinity],
  or: [1, Infinity],
  nand: [1, Infinity],
  nor: [1, Infinity],
  xor: [2, Infinity],
  not: [1, 1],
  imply: [2, 2],
  iff: [2, 2],
  atleast: [1, Infinity],
  cardinality: [1, Infinity],
};

const REFERENCES: ReadonlyMap<string, DefinedKind | null> = new Map([
  ['gate', 'gate'],
  ['basic-event', 'basic event'],
  ['house-event', 'house event'],
  ['event', null],
]);

const NAMES = [...Object.keys(ARITY), ...REFERENCES.keys(), 'constant'];

/** @returns null when the formula or anything in it is broken, which is reported */
export function readFormula(element: XmlElement, inside: string, reader: ElementReader): Formula<Reference> | null {
  const { name } = element;
  if (name === 'constant') {
    const value = readConstant(element, reader);
    return value === null ? null : { kind: 'constant', value };
  }
  const kind = REFERENCES.get(name);
  if (kind !== undefined) return readReference(element, kind, reader);
  if (isConnective(name)) return readConnective(element, name, reader);
  const about = { element: name, inside, nearest: nearestName(name, NAMES) };
  reader.report(element, { code: 'fault-tree-element-unknown', about });
  return null;
}

/** `<constant value="true"/>` */
export function readConstant(element: XmlElement, reader: ElementReader): boolean | null {
  const value = reader.required(element, 'value');
  if (value === null) return null;
  if (value === 'true' || value === '1') return true;
  if (value === 'false' || value === '0') return false;
  const about = { what: 'the constant', value, expected: 'true or false' };
  reader.report(element, { code: 'fault-tree-value-invalid', about });
  return null;
}

function readReference(
  element: XmlElement,
  kind: DefinedKind | null,
  reader: ElementReader,
): Formula<Reference> | null {
  const name = reader.required(element, 'name');
  if (name === null) return null;
  const stated = kind ?? REFERENCES.get(element.attributes.get('type') ?? '') ?? null;
  return { kind: 'reference', to: { name, kind: stated, place: reader.placeOf(element) } };
}

function isConnective(name: string): name is Connective {
  return Object.hasOwn(ARITY, name);
}

function readConnective(element: XmlElement, connective: Connective, reader: ElementReader): Formula<Reference> | null {
  const children = reader.contentOf(element);
  const args = children.map((child) => readFormula(child, connective, reader));
  const [fewest, most] = ARITY[connective];
  if (children.length < fewest || children.length > most) {
    const expected = fewest === most ? `${fewest}` : `at least ${fewest}`;
    reader.report(element, {
      code: 'fault-tree-argument-count',
      about: { element: connective, found: children.length, expected: `${expected} formula${fewest === 1 ? '' : 's'}` },
    });
    return null;
  }
  const bounds = readBounds(element, connective, children.length, reader);
  reportRepeated(element, args, reader);
  if (connective === 'xor' && children.length > 2) {
    reader.report(element, { code: 'fault-tree-xor-of-many', about: { found: children.length } });
  }
  if (bounds === null || !args.every((arg) => arg !== null)) return null;
  return { kind: 'connective', connective, ...bounds, args };
}

function readBounds(
  element: XmlElement,
  connective: Connective,
  count: number,
  reader: ElementReader,
): { min: number; max: number } | null {
  if (connective !== 'atleast' && connective !== 'cardinality') return { min: 0, max: Infinity };
  // At least none of them would be no condition at all, so "atleast" starts at 1.
  const min = readCount(element, 'min', connective === 'atleast' ? 1 : 0, count, reader);
  if (connective === 'atleast' || min === null) return min === null ? null : { min, max: Infinity };
  const max = readCount(element, 'max', min, count, reader);
  return max === null ? null : { min, max };
}

function readCount(
  element: XmlElement,
  attribute: string,
  fewest: number,
  most: number,
  reader: ElementReader,
): number | null {
  const text = reader.required(element, attribute);
  if (text === null) return null;
  const value = /^\d+$/u.test(text) ? Number(text) : Number.NaN;
  if (value >= fewest && value <= most) return value;
  const what = `${attribute} of ${element.name}`;
  const expected = fewest === most ? `${most}` : `a whole number from ${fewest} to ${most}`;
  reader.report(element, { code: 'fault-tree-value-invalid', about: { what, value: text, expected } });
  return null;
}

function reportRepeated(
  element: XmlElement,
  args: readonly (Formula<Reference> | null)[],
  reader: ElementReader,
): void {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const arg of args) {
    if (arg?.kind !== 'reference') continue;
    if (seen.has(arg.to.name)) repeated.add(arg.to.name);
    seen.add(arg.to.name);
  }
  for (const name of repeated) {
    reader.report(element, { code: 'fault-tree-argument-repeated', about: { element: element.name, name } });
  }
}
