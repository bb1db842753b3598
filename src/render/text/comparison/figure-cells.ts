/** A compared figure in the four cells that every table of a comparison ends with: A, B, change, and which is better. */

import type { ComparedFigure, ComparedStage, Verdict } from '../../../schema/result/comparison.ts';
import { type Figures } from '../../figures.ts';
import { NOT_KNOWN } from '../english-words.ts';
import type { TextColumn } from '../table.ts';

export type FigureCells = readonly [from: string, to: string, change: string, verdict: string];

/** How a figure is written: in an indicator's unit, or as one of these. */
export type FigureForm = { readonly unit: string } | 'seconds' | 'share' | 'whole' | 'number' | 'money';

/** Words of the four cells. */
export interface CellWording {
  readonly notKnown: string;
  /** Nothing where the two do not compare. */
  readonly verdict: (verdict: Verdict) => string;
  /** Percentage points. */
  readonly points: (size: string) => string;
}

const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  same: 'same',
  better: 'better',
  worse: 'worse',
  changed: 'moved',
  'not-compared': '',
};

export const ENGLISH_CELLS: CellWording = {
  notKnown: NOT_KNOWN,
  verdict: (verdict) => VERDICT_WORDS[verdict],
  points: (size) => `${size}\u00a0pp`,
};

const NO_CHANGE = '–';
/** Below this a number shows no digit. */
const SMALLEST = 0.01;

export const figureColumns: readonly TextColumn[] = [
  { heading: 'A', align: 'right' },
  { heading: 'B', align: 'right' },
  { heading: 'change', align: 'right' },
  { heading: 'B is' },
];

export function figureCells(
  figure: ComparedFigure,
  form: FigureForm,
  figures: Figures,
  wording: CellWording = ENGLISH_CELLS,
): FigureCells {
  const text = (value: number | null): string => (value === null ? wording.notKnown : formText(value, form, figures));
  return [
    text(figure.from),
    text(figure.to),
    figure.difference === null ? NO_CHANGE : changeText(figure.difference, form, figures, wording),
    wording.verdict(figure.verdict),
  ];
}

/** The change in per cent of A's figure, for figures whose zero means nothing at all. */
export const relativeText = ({ relative }: ComparedFigure): string =>
  relative === null || relative === 0 ? '' : signed(100 * relative, (size) => `${Math.round(size)}%`, 1);

export function stageCells(stage: ComparedStage, wording: CellWording = ENGLISH_CELLS): FigureCells {
  const text = (value: number | null): string => (value === null ? wording.notKnown : String(value));
  const change = stage.difference === null || stage.difference === 0 ? NO_CHANGE : signed(stage.difference, String, 1);
  return [text(stage.from), text(stage.to), change, wording.verdict(stage.verdict)];
}

/** `−12 s`; shares change by points of a hundred, so that nobody takes them for per cent of the figure. */
export function changeText(
  difference: number,
  form: FigureForm,
  figures: Figures,
  wording: CellWording = ENGLISH_CELLS,
): string {
  if (difference === 0) return NO_CHANGE;
  if (isShare(form)) return signed(100 * difference, (size) => wording.points(figures.number(size)), SMALLEST);
  const text = (size: number): string => formText(size, typeof form === 'object' ? 'number' : form, figures);
  return signed(difference, text, form === 'whole' || form === 'money' ? 1 : SMALLEST);
}

const isShare = (form: FigureForm): boolean => form === 'share' || (typeof form === 'object' && form.unit === 'share');

function formText(value: number, form: FigureForm, figures: Figures): string {
  switch (form) {
    case 'seconds':
      return `${figures.number(value)}\u00a0s`;
    case 'share':
      return figures.share(value);
    case 'whole':
      return figures.whole(value);
    case 'number':
      return figures.number(value);
    case 'money':
      return figures.money(value);
    default:
      return isShare(form) ? figures.share(value) : figures.number(value);
  }
}

/** With a sign; what rounds to nothing and is not nothing stands as less than the smallest that shows. */
function signed(value: number, text: (size: number) => string, smallest: number): string {
  const size = text(Math.abs(value));
  const sign = value < 0 ? '−' : '+';
  return /[1-9]/u.test(size) ? `${sign}${size}` : `${sign}<${text(smallest)}`;
}
