/** Pieces of a YAML text: where its nodes stand, how a value is written, how a key is put into a mapping. */
import {
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { headingKey } from '../../../schema/heading.ts';
import { withFormulaMark } from '../../formula-mark.ts';
import { TableNotEditable } from './table-not-editable.ts';
import { lineEndOf, type Splice } from './text-splices.ts';

export interface YamlText {
  readonly file: string;
  readonly text: string;
  readonly lineEnd: string;
  readonly document: Document.Parsed;
}

/** @throws TableNotEditable where a change in one place would also be one in another */
export function yamlText(text: string, file: string): YamlText {
  const document = parseDocument(text, { keepSourceTokens: true, prettyErrors: false, logLevel: 'error' });
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node) || node.anchor !== undefined)
        throw new TableNotEditable(file, 'it uses anchors, by which one change would be several');
    },
  });
  return { file, text, lineEnd: lineEndOf(text), document };
}

export const isNothing = (node: unknown): boolean =>
  node === null || node === undefined || (isScalar(node) && node.value === null);

/** A number, or words that no reader of YAML takes for anything else, inside brackets or out of them. */
const PLAIN =
  /^(?:-?(?:0|[1-9]\d*)(?:\.\d+)?|(?!(?:true|false|null|yes|no|on|off|y|n)$)[a-z](?:[\w ./()=%+-]*[\w)%])?)$/iu;

export const scalarText = (value: string): string => {
  const text = withFormulaMark(value);
  return PLAIN.test(text) ? text : JSON.stringify(text);
};

/** Cells as a mapping on one line. */
export const flowMap = (cells: Readonly<Record<string, string>>): string => {
  const pairs = Object.entries(cells).map(([key, value]) => `${key}: ${scalarText(value)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
};

export function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as Node | null | undefined)?.range;
  if (range === null || range === undefined) throw new Error('A node that was read has no range.');
  return [range[0], range[1]];
}

/** End of what a node says; its range may take in blank lines and comments behind it. */
export const contentEnd = (text: string, node: unknown): number => {
  if (isMap(node) && node.flow !== true && node.items.length > 0) return pairEnd(text, node.items.at(-1));
  if (isSeq(node) && node.flow !== true && node.items.length > 0) {
    const last = node.items.at(-1);
    if (!isNothing(last)) return contentEnd(text, last);
  }
  const [start, end] = rangeOf(node);
  return start + text.slice(start, end).trimEnd().length;
};

/** End of what a key and its value say. */
export const pairEnd = (text: string, pair: { readonly key: unknown; readonly value: unknown } | undefined): number =>
  pair === undefined || isNothing(pair.value) ? rangeOf(pair?.key)[1] + 1 : contentEnd(text, pair.value);

/** The end of the line on which an offset stands, before its line end. */
export const endOfLine = (text: string, offset: number): number => {
  const found = /[\r\n]/u.exec(text.slice(offset));
  return found === null ? text.length : offset + found.index;
};

export const startOfLine = (text: string, offset: number): number =>
  Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;

export const indentAt = (text: string, offset: number): string => ' '.repeat(offset - startOfLine(text, offset));

/** Sets a key of a mapping, or adds it at the end; an empty value empties it. */
export function setKey({ text, lineEnd, file }: YamlText, map: YAMLMap, key: string, value: string): Splice {
  const pair = map.items.find((each) => isScalar(each.key) && headingKey(String(each.key.value)) === headingKey(key));
  const written = value === '' ? '' : scalarText(value);
  if (pair !== undefined) {
    if (isNothing(pair.value)) {
      const [at, end] = pair.value === null || pair.value === undefined ? endOfKey(pair.key) : rangeOf(pair.value);
      return { start: at, end, text: written === '' ? '' : ` ${written}` };
    }
    const [start] = rangeOf(pair.value);
    const end = contentEnd(text, pair.value);
    if (!isCollection(pair.value) || pair.value.flow === true) return { start, end, text: written };
    return { start: rangeOf(pair.key)[0], end, text: `${text.slice(...rangeOf(pair.key))}: ${written}` };
  }
  const entry = `${key}: ${written}`;
  const last = map.items.at(-1);
  if (map.flow === true) {
    if (last === undefined) return { ...pointIn(contentEnd(text, map) - 1), text: ` ${entry} ` };
    const at = pairEnd(text, last);
    return { ...pointIn(at), text: `, ${entry}` };
  }
  if (last === undefined) throw new TableNotEditable(file, 'a mapping in it is empty');
  const at = endOfLine(text, pairEnd(text, last));
  const indent = indentAt(text, rangeOf(map.items[0]?.key)[0]);
  return { ...pointIn(at), text: `${lineEnd}${indent}${entry}` };
}

const pointIn = (at: number) => ({ start: at, end: at });

const endOfKey = (key: unknown): readonly [number, number] => {
  const [, end] = rangeOf(key);
  return [end + 1, end + 1];
};
