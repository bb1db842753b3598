/**
 * The program that Vega runs to draw a chart (its parsed dataflow), as a JSON text with gaps where the chart's own values
 * go: all charts of one shape are filled into one program.
 */
import type { Runtime } from 'vega';
import { type ChartSlots, ROWS_SLOT, slotOfNumber, TEXT_SLOT } from './chart-slots.ts';

/** JSON text around the gaps, one piece more than gaps, and what each gap takes. */
export interface ChartProgram {
  readonly pieces: readonly string[];
  readonly gaps: readonly ProgramGap[];
}

/** A value of its own (`rows`, `number`), or a part of an expression or a string: a number, words, words in quotation marks. */
type GapKind = 'rows' | 'number' | 'digits' | 'words' | 'literal';
export type ProgramGap = readonly [kind: GapKind, slot: number];

/** The key of a program's strings that are expressions. */
const EXPRESSION = 'code';

/** Marks of gaps in the text while it is cut; those of whole values have the quotation marks of JSON around them. */
const mark = (kind: GapKind, slot: number): string => `<<${kind} ${slot}>>`;
const WHOLE_MARK = '"<<(rows|number) ([0-9]+)>>"';
const PART_MARK = '<<(digits|words|literal) ([0-9]+)>>';

/** @param runtime of a shape: what Vega made of a specification with stand-ins for its values */
export function programOf(runtime: Runtime): ChartProgram {
  const marked = JSON.stringify(runtime, (key, value: unknown) => {
    if (typeof value === 'number') return markedNumber(value);
    if (typeof value === 'string') return key === EXPRESSION ? markedExpression(value) : markedWords(value, 'words');
    return markedRows(value);
  });
  const pieces: string[] = [];
  const gaps: ProgramGap[] = [];
  let from = 0;
  for (const found of marked.matchAll(new RegExp(`${WHOLE_MARK}|${PART_MARK}`, 'g'))) {
    pieces.push(marked.slice(from, found.index));
    gaps.push([(found[1] ?? found[3]) as GapKind, Number(found[2] ?? found[4])]);
    from = found.index + found[0].length;
  }
  pieces.push(marked.slice(from));
  return { pieces, gaps };
}

const markedNumber = (number: number): number | string => {
  const slot = slotOfNumber(number);
  return slot === undefined ? number : mark('number', slot);
};

const markedWords = (text: string, kind: 'words' | 'literal'): string =>
  text.replaceAll(new RegExp(`${TEXT_SLOT}([0-9]+)\\.`, 'g'), (_, slot: string) => mark(kind, Number(slot)));

const markedExpression = (code: string): string =>
  markedWords(code, 'literal').replaceAll(/-?[0-9]+/g, (digits) => {
    const slot = slotOfNumber(Number(digits));
    return slot === undefined ? digits : mark('digits', slot);
  });

function markedRows(value: unknown): unknown {
  if (!Array.isArray(value) || value.length !== 1) return value;
  const [row] = value as readonly unknown[];
  if (typeof row !== 'object' || row === null || !(ROWS_SLOT in row)) return value;
  return mark('rows', row[ROWS_SLOT] as number);
}

/** The program of one chart. */
export function filledProgram({ pieces, gaps }: ChartProgram, slots: ChartSlots): Runtime {
  const text = pieces.map((piece, at) => {
    const gap = gaps[at];
    return gap === undefined ? piece : `${piece}${contentOf(gap, slots)}`;
  });
  return JSON.parse(text.join('')) as Runtime;
}

function contentOf([kind, slot]: ProgramGap, { rows, numbers, texts }: ChartSlots): string {
  switch (kind) {
    case 'rows':
      return JSON.stringify(rows[slot]);
    case 'number':
    case 'digits':
      return JSON.stringify(numbers[slot]);
    case 'words':
      return quoted(texts[slot] ?? '');
    case 'literal':
      // A string literal of the expression in a string of the program.
      return quoted(quoted(texts[slot] ?? ''));
  }
}

/** The text as it stands between the quotation marks of JSON, and of JavaScript. */
const quoted = (text: string): string => JSON.stringify(text).slice(1, -1);
