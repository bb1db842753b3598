/**
 * What a chart's specification says of its own data, taken out of it: what is left is the chart's shape, which Vega-Lite
 * and Vega compile to the same program whatever stands in the places that were emptied.
 */
import type { ChartSpec } from '../../charts/chart-spec.ts';

export type Rows = readonly unknown[];

/** What stood in each place. Equal values share one, so that charts of one shape are equal in the same places. */
export interface ChartSlots {
  readonly rows: readonly Rows[];
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
}

export interface ShapedChart {
  /** The specification with stand-ins in place of its values. */
  readonly shape: ChartSpec;
  readonly slots: ChartSlots;
}

/** Stands for rows: the only key of the one row that is left. */
export const ROWS_SLOT = 'rows of slot';
/** Stands for a text, before its number; no chart says it. */
export const TEXT_SLOT = 'text of slot ';

/** Stand-ins for numbers are whole, of the same sign, far from what charts hold, and rise with the number of their slot. */
const FIRST_NUMBER = 7_340_000_123;
const MOST_NUMBERS = 1000;

const standInFor = (slot: number, isNegative: boolean): number =>
  isNegative ? slot - FIRST_NUMBER - MOST_NUMBERS : FIRST_NUMBER + slot;

/** The slot that a number stands for; undefined for every other number. */
export function slotOfNumber(number: number): number | undefined {
  const slot = number < 0 ? number + FIRST_NUMBER + MOST_NUMBERS : number - FIRST_NUMBER;
  return Number.isInteger(slot) && slot >= 0 && slot < MOST_NUMBERS ? slot : undefined;
}

/**
 * Numbers: the size of the chart, ends of scales, and places on it. Texts: ends of scales, titles, words that stand by
 * themselves, and how numbers are written. Zero stays, since Vega-Lite treats it in a way of its own.
 */
export function shapeOf(spec: ChartSpec): ShapedChart {
  const rows: Rows[] = [];
  const texts: string[] = [];
  const numbers: number[] = [];

  const text = (value: string): string => (value === '' ? value : `${TEXT_SLOT}${placeOf(value, texts)}.`);
  const number = (value: number): number =>
    value === 0 || !Number.isFinite(value) ? value : standInFor(placeOf(value, numbers), value < 0);
  const filled = (value: unknown): unknown =>
    typeof value === 'string' ? text(value) : typeof value === 'number' ? number(value) : value;

  const domain = (values: readonly unknown[]): readonly unknown[] => {
    const standIns = values.map(filled);
    return inSameOrder(values, standIns) ? standIns : values;
  };

  const lift = (node: unknown, key: string, parent: string): unknown => {
    if (Array.isArray(node)) {
      if (key === 'domain' && parent === 'scale') return domain(node);
      return node.map((item: unknown) => lift(item, key, parent));
    }
    if (node === null || typeof node !== 'object') return isOfItsData(node, key, parent) ? filled(node) : node;
    if (key === 'data' && 'values' in node && Array.isArray(node.values))
      return { ...node, values: [{ [ROWS_SLOT]: placeOf(node.values as Rows, rows) }] };
    return Object.fromEntries(Object.entries(node).map(([own, value]) => [own, lift(value, own, key)]));
  };

  return { shape: lift(spec, '', '') as ChartSpec, slots: { rows, texts, numbers } };
}

function placeOf<Value>(value: Value, values: Value[]): number {
  const at = values.indexOf(value);
  return at === -1 ? values.push(value) - 1 : at;
}

const PLACES = ['x', 'x2', 'y', 'y2'];
const SIZES = ['width', 'height'];

function isOfItsData(value: unknown, key: string, parent: string): boolean {
  if (typeof value === 'number')
    return (SIZES.includes(key) && parent === '') || (key === 'value' && PLACES.includes(parent));
  if (typeof value !== 'string') return false;
  return (key === 'value' && parent === 'text') || (key === 'title' && parent === 'axis') || parent === 'number';
}

/** Vega-Lite may ask which end of a scale is the larger. */
const inSameOrder = (values: readonly unknown[], others: readonly unknown[]): boolean =>
  values.every((value, at) => {
    const [before, otherBefore, other] = [values[at - 1], others[at - 1], others[at]];
    if (typeof value !== 'number' || typeof before !== 'number') return true;
    return Math.sign(value - before) === Math.sign((other as number) - (otherBefore as number));
  });
