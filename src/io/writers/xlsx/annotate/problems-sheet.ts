import type { Problem } from '../../../../domain/problem.ts';
import { columnLetters } from '../../../spreadsheet/cell-range.ts';
import { cell, heightOf } from '../../workbook/guidance.ts';
import type { WrittenCell, WrittenRow, WrittenSheet } from '../sheet.ts';

/** First cell of the sheet, by which one of ours is known again. */
export const PROBLEMS_TITLE = 'Problems found by Unswivel';

/** Where a problem stands in a workbook. */
export interface LinkedProblem {
  readonly problem: Problem;
  /** Null where it stands in no sheet of the workbook. */
  readonly target: { readonly sheet: string; readonly line: number | null; readonly column: number | null } | null;
}

const HEADINGS = ['severity', 'place', 'what is wrong, and what was expected', 'how to mend it', 'code', 'places'];
const WIDTHS = [11, 26, 64, 54, 26, 8];
const HEADER_ROW = 4;

export const problemsSheet = (name: string, problems: readonly LinkedProblem[]): WrittenSheet => ({
  name,
  columns: WIDTHS.map((width) => ({ width, style: 'prose' })),
  rows: [
    { cells: [cell(PROBLEMS_TITLE, 'title')], height: 26 },
    { cells: [cell(summaryOf(problems), 'plain')], height: 18 },
    { cells: [], height: 8 },
    { cells: HEADINGS.map((text) => cell(text, 'heading')), height: 20 },
    ...problems.map(problemRow),
  ],
  frozen: { rows: HEADER_ROW, columns: 0 },
  filter:
    problems.length === 0
      ? null
      : { top: HEADER_ROW, left: 1, bottom: HEADER_ROW + problems.length, right: HEADINGS.length },
  dropDowns: [],
  printTitles: null,
  orientation: 'landscape',
  tab: 'A8470F',
});

const summaryOf = (problems: readonly LinkedProblem[]): string => {
  const count = (severity: Problem['severity'], noun: string): string => {
    const places = problems
      .filter(({ problem }) => problem.severity === severity)
      .reduce((sum, { problem }) => sum + problem.count, 0);
    return `${places} ${noun}${places === 1 ? '' : 's'}`;
  };
  if (problems.length === 0) return 'No problems.';
  return `${count('error', 'error')}, ${count('warning', 'warning')}. Errors have to be mended before anything is calculated. Each place is a link to its cell; a problem that stands in several places is shown at the first of them.`;
};

const problemRow = ({ problem, target }: LinkedProblem): WrittenRow => {
  const { severity, message, hint, code, count } = problem;
  const texts = [severity, '', message, hint, code];
  return {
    cells: [
      cell(severity, severity === 'error' ? 'error' : 'plain'),
      placeCell(problem, target),
      cell(message, 'prose'),
      cell(hint, 'prose'),
      cell(code, 'plain'),
      cell(count, 'plain'),
    ],
    height: heightOf(texts, WIDTHS),
  };
};

const placeCell = ({ file, line, column }: Problem, target: LinkedProblem['target']): WrittenCell => {
  if (target === null) {
    const place = [file, line, column].filter((part) => part !== null).join(':');
    return cell(place === '' ? 'the workspace' : place, 'plain');
  }
  const name = `${target.column === null ? 'A' : columnLetters(target.column)}${target.line ?? 1}`;
  const shown = target.line === null ? target.sheet : `${target.sheet}!${name}`;
  return { ...cell(shown, 'link'), link: { sheet: target.sheet, cell: name } };
};
