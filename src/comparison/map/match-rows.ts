/** Pairs the rows of two maps by their key; rows that share a key (touches may) by what they hold. */
import { compareCodeUnits } from '../../schema/code-units.ts';
import type { MapRow } from './map-row.ts';

export interface RowPair {
  readonly key: readonly (string | number)[];
  /** Null: the row is on the other side only. At least one is there. */
  readonly from: MapRow | null;
  readonly to: MapRow | null;
}

/** Every row of both sides once, ordered by key: numbers by size, texts by code unit. */
export function matchRows(from: readonly MapRow[], to: readonly MapRow[]): readonly RowPair[] {
  const left = byKey(from);
  const right = byKey(to);
  const pairs = [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
    pairsOfKey(left.get(key) ?? [], right.get(key) ?? []),
  );
  return pairs.sort((a, b) => compareKeys(a.key, b.key) || compareCodeUnits(contentOfPair(a), contentOfPair(b)));
}

const byKey = (rows: readonly MapRow[]): ReadonlyMap<string, readonly MapRow[]> =>
  Map.groupBy(rows, ({ key }) => JSON.stringify(key));

function pairsOfKey(from: readonly MapRow[], to: readonly MapRow[]): readonly RowPair[] {
  const [first = null, ...others] = from;
  const [second = null, ...rest] = to;
  if (others.length + rest.length > 0) return pairsByContent(from, to);
  const key = (first ?? second)?.key ?? [];
  return [{ key, from: first, to: second }];
}

/**
 * The most alike first. What decides between equals does not depend on the order of rows nor on which side is first, so
 * that the comparison the other way round pairs the same rows.
 */
function pairsByContent(from: readonly MapRow[], to: readonly MapRow[]): readonly RowPair[] {
  const left = new Set(from);
  const right = new Set(to);
  const candidates = from
    .flatMap((a) => to.map((b) => ({ a, b, apart: differingCells(a, b), ...contents(a, b) })))
    .sort(
      (x, y) => x.apart - y.apart || compareCodeUnits(x.lesser, y.lesser) || compareCodeUnits(x.greater, y.greater),
    );
  const pairs: RowPair[] = [];
  for (const { a, b } of candidates) {
    if (!left.has(a) || !right.has(b)) continue;
    left.delete(a);
    right.delete(b);
    pairs.push({ key: a.key, from: a, to: b });
  }
  for (const row of left) pairs.push({ key: row.key, from: row, to: null });
  for (const row of right) pairs.push({ key: row.key, from: null, to: row });
  return pairs;
}

export const columnsOfRows = (a: MapRow | null, b: MapRow | null): readonly string[] =>
  Object.keys((a ?? b)?.cells ?? {});

const differingCells = (a: MapRow, b: MapRow): number =>
  columnsOfRows(a, b).filter((column) => a.cells[column] !== b.cells[column]).length;

const contentOf = (row: MapRow | null): string => (row === null ? '' : JSON.stringify(Object.values(row.cells)));

function contents(a: MapRow | null, b: MapRow | null): { readonly lesser: string; readonly greater: string } {
  const [lesser = '', greater = ''] = [contentOf(a), contentOf(b)].sort(compareCodeUnits);
  return { lesser, greater };
}

const contentOfPair = ({ from, to }: RowPair): string => {
  const { lesser, greater } = contents(from, to);
  return `${lesser}${greater}`;
};

function compareKeys(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const x = a[at] as string | number;
    const y = b[at] as string | number;
    const order = typeof x === 'number' && typeof y === 'number' ? x - y : compareCodeUnits(String(x), String(y));
    if (order !== 0) return order;
  }
  return a.length - b.length;
}
