import { isMap, isScalar, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TableEdits } from '../../../imports/merging/table-edits.ts';
import { TABLES } from '../../../schema/tables/index.ts';
import { TableNotEditable } from './table-not-editable.ts';
import { type Splice, spliced } from './text-splices.ts';
import {
  contentEnd,
  endOfLine,
  flowMap,
  indentAt,
  isNothing,
  pairEnd,
  rangeOf,
  scalarText,
  setKey,
  startOfLine,
  type YamlText,
  yamlText,
} from './yaml-parts.ts';
import { entryOf, pairOf } from './yaml-settings-edits.ts';

/**
 * A YAML text with rows of one table changed; new rows are mappings on one line each, like those around them or not.
 * @param section as for `editSetting`
 */
export function editYamlRows(text: string, edits: TableEdits, section: string | null): string {
  const yaml = yamlText(text, edits.file);
  const { contents } = yaml.document;
  const root = section === null ? contents : entryOf(contents, section);
  if (isSeq(root)) return spliced(text, listSplices(yaml, root, edits));
  if (isMap(root)) return spliced(text, mappingSplices(yaml, root, edits));
  return withoutRows(yaml, section, edits);
}

function listSplices(yaml: YamlText, list: YAMLSeq, edits: TableEdits): readonly Splice[] {
  const { text, file } = yaml;
  const rowAt = (row: number): YAMLMap => {
    const item = list.items[row];
    if (!isMap(item)) throw new TableNotEditable(file, 'a row of it is no mapping');
    return item;
  };
  const sets = edits.set.map(({ row, column, value }) => setKey(yaml, rowAt(row), column, value));
  if (list.flow === true) {
    if (edits.removed.length > 0) throw new TableNotEditable(file, 'its rows stand in one pair of brackets');
    const last = list.items.at(-1);
    const at = last === undefined ? contentEnd(text, list) - 1 : contentEnd(text, last);
    const lead = last === undefined ? '' : ', ';
    return [...sets, ...edits.added.map(({ cells }) => ({ start: at, end: at, text: `${lead}${flowMap(cells)}` }))];
  }
  const dashes = dashOffsets(list);
  const indent = indentAt(text, dashes[0] ?? 0);
  const removed = edits.removed.map((row) => lines(text, dashes[row] ?? 0, contentEnd(text, rowAt(row))));
  const added = edits.added.map(({ cells, after }): Splice => {
    return newLine(yaml, contentEnd(text, rowAt(after ?? list.items.length - 1)), `${indent}- ${flowMap(cells)}`);
  });
  return [...sets, ...added, ...removed];
}

function mappingSplices(yaml: YamlText, map: YAMLMap, edits: TableEdits): readonly Splice[] {
  const { text, file } = yaml;
  const [idColumn = 'id'] = TABLES[edits.table].key;
  const setsByRow = Map.groupBy(edits.set, ({ row }) => row);
  const sets = [...setsByRow].flatMap(([row, cells]): Splice[] => {
    const pair = map.items[row];
    if (pair !== undefined && isMap(pair.value)) {
      const { value } = pair;
      return cells.map(({ column, value: fresh }) => setKey(yaml, value, column, fresh));
    }
    if (pair === undefined || !isNothing(pair.value)) throw new TableNotEditable(file, 'a row of it is no mapping');
    const at = rangeOf(pair.key)[1] + 1;
    const fresh = flowMap(Object.fromEntries(cells.map(({ column, value }) => [column, value])));
    return [{ start: at, end: at, text: ` ${fresh}` }];
  });
  const entry = (cells: Readonly<Record<string, string>>): string => {
    const { [idColumn]: id = '', ...others } = cells;
    return `${scalarText(id)}: ${flowMap(others)}`;
  };
  if (map.flow === true) {
    if (edits.removed.length > 0) throw new TableNotEditable(file, 'its rows stand in one pair of brackets');
    const last = map.items.at(-1);
    const at = last === undefined ? contentEnd(text, map) - 1 : pairEnd(text, last);
    const lead = last === undefined ? '' : ', ';
    return [...sets, ...edits.added.map(({ cells }) => ({ start: at, end: at, text: `${lead}${entry(cells)}` }))];
  }
  const endOfRow = (row: number): number => pairEnd(text, map.items[row]);
  const indent = indentAt(text, rangeOf(map.items[0]?.key)[0]);
  const removed = edits.removed.map((row) => lines(text, rangeOf(map.items[row]?.key)[0], endOfRow(row)));
  const added = edits.added.map(({ cells, after }): Splice => {
    return newLine(yaml, endOfRow(after ?? map.items.length - 1), `${indent}${entry(cells)}`);
  });
  return [...sets, ...added, ...removed];
}

/** The table is there and has no row yet. */
function withoutRows({ text, lineEnd, document }: YamlText, section: string | null, { added }: TableEdits): string {
  const pair = section === null || !isMap(document.contents) ? undefined : pairOf(document.contents, section);
  const indent = section === null ? '' : '  ';
  const rows = added.map(({ cells }) => `${indent}- ${flowMap(cells)}`);
  if (pair !== undefined && isScalar(pair.key)) {
    const at = endOfLine(text, rangeOf(pair.key)[1]);
    return spliced(text, [{ start: at, end: at, text: rows.map((row) => `${lineEnd}${row}`).join('') }]);
  }
  const start = text === '' || /[\r\n]$/u.test(text) ? '' : lineEnd;
  return `${text}${start}${rows.map((row) => `${row}${lineEnd}`).join('')}`;
}

/** A line of its own behind the one on which an offset stands. */
function newLine({ text, lineEnd }: YamlText, behind: number, line: string): Splice {
  const end = endOfLine(text, behind);
  const past = pastLineEnd(text, end);
  return { start: past, end: past, text: past === end ? `${lineEnd}${line}` : `${line}${lineEnd}` };
}

const pastLineEnd = (text: string, end: number): number =>
  text.startsWith('\r\n', end) ? end + 2 : Math.min(end + 1, text.length);

/** The whole lines from one offset to another, line end included. */
function lines(text: string, from: number, to: number): Splice {
  return { start: startOfLine(text, from), end: pastLineEnd(text, endOfLine(text, to)), text: '' };
}

/** Where the dash of each item stands. */
function dashOffsets(list: YAMLSeq): readonly number[] {
  const token = list.srcToken;
  if (token?.type !== 'block-seq') throw new Error('A list in block style has no source token of its kind.');
  return token.items.flatMap(({ start }) => {
    const dash = start.find(({ type }) => type === 'seq-item-ind');
    return dash === undefined ? [] : [dash.offset];
  });
}
