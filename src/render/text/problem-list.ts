import type { Problem } from '../../domain/problem.ts';
import { withNeutralText } from '../neutral-text.ts';
import { problemPlace } from './problem-place.ts';

/** Problems that people are shown before the rest is only counted: more than anyone mends in one go. */
const MOST_SHOWN = 500;

const RED = '\u001B[31m';
const YELLOW = '\u001B[33m';
const BOLD = '\u001B[1m';
const DIM = '\u001B[2m';
const PLAIN = '\u001B[0m';

/** Words for a list of problems, grouped by file, in the order given; `colour` only where a person watches a terminal. */
export function problemList(problems: readonly Problem[], colour: boolean): string[] {
  const paint = (code: string, text: string): string => (colour ? `${code}${text}${PLAIN}` : text);
  const shown = withNeutralText(problems.slice(0, MOST_SHOWN));
  const lines = [...Map.groupBy(shown, ({ file }) => file)].flatMap(([file, group]) => [
    paint(BOLD, file ?? 'The workspace'),
    ...group.flatMap((problem) => {
      const { severity, code, message, hint, count } = problem;
      const more = count > 1 ? ` (and ${count - 1} more like it)` : '';
      return [
        `  ${paint(severity === 'error' ? RED : YELLOW, severity)}  ${problemPlace(problem)}  ${paint(DIM, code)}${more}`,
        `    ${message}`,
        `    → ${hint}`,
      ];
    }),
    '',
  ]);
  const hidden = problems.length - shown.length;
  return hidden === 0 ? lines : [...lines, `… and ${hidden} more; --json lists every one.`, ''];
}
