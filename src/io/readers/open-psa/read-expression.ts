import { readDecimal } from '../../../schema/decimal.ts';
import type { XmlElement } from '../xml-tree.ts';
import type { Expression, Operation } from './definitions.ts';
import type { ElementReader } from './element-reader.ts';

/** Fewest and most arguments of each operation. */
const ARITY: Readonly<Record<Operation, readonly [number, number]>> = {
  add: [1, Infinity],
  sub: [1, Infinity],
  mul: [1, Infinity],
  div: [2, 2],
  neg: [1, 1],
  pow: [2, 2],
  exp: [1, 1],
  log: [1, 1],
  log10: [1, 1],
  sqrt: [1, 1],
  abs: [1, 1],
  min: [1, Infinity],
  max: [1, Infinity],
  mean: [1, Infinity],
  // Rate and time.
  exponential: [2, 2],
};

/** @returns null when the expression is broken or beyond what is evaluated, which is reported */
export function readExpression(element: XmlElement, reader: ElementReader): Expression | null {
  const { name } = element;
  if (name === 'float' || name === 'int') return readNumber(element, reader);
  if (name === 'pi') return { kind: 'number', value: Math.PI };
  if (name === 'parameter') {
    const to = reader.required(element, 'name');
    return to === null
      ? null
      : { kind: 'parameter', to: { name: to, kind: 'parameter', place: reader.placeOf(element) } };
  }
  if (isOperation(name)) return readOperation(element, name, reader);
  reader.report(element, { code: 'fault-tree-element-unsupported', about: { element: name } });
  return null;
}

function readNumber(element: XmlElement, reader: ElementReader): Expression | null {
  const text = reader.required(element, 'value');
  if (text === null) return null;
  const value = readDecimal(text);
  if (value !== null && Number.isFinite(value)) return { kind: 'number', value };
  const about = { what: `the value of ${element.name}`, value: text, expected: 'a number' };
  reader.report(element, { code: 'fault-tree-value-invalid', about });
  return null;
}

function isOperation(name: string): name is Operation {
  return Object.hasOwn(ARITY, name);
}

function readOperation(element: XmlElement, operation: Operation, reader: ElementReader): Expression | null {
  const children = reader.contentOf(element);
  const args = children.map((child) => readExpression(child, reader));
  const [fewest, most] = ARITY[operation];
  if (children.length < fewest || children.length > most) {
    const expected = `${fewest === most ? '' : 'at least '}${fewest} expression${fewest === 1 ? '' : 's'}`;
    reader.report(element, {
      code: 'fault-tree-argument-count',
      about: { element: operation, found: children.length, expected },
    });
    return null;
  }
  return args.every((arg) => arg !== null) ? { kind: 'operation', operation, args } : null;
}
