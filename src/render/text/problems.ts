import type { Problem } from '../../domain/problem.ts';
import { withNeutralText } from '../neutral-text.ts';
import { problemPlace } from './problem-place.ts';

/** Words for a list of problems: three lines each (place and code, what is wrong, how to mend it), in the order given. */
export function problemLines(problems: readonly Problem[]): string[] {
  return withNeutralText(problems).flatMap((problem) => [
    `${problem.severity}  ${problemPlace(problem)}  [${problem.code}]${elsewhere(problem)}`,
    `  ${problem.message}`,
    `  → ${problem.hint}`,
  ]);
}

/** For example `3 errors, 1 warning`; a problem that stands in several places counts once for each. */
export function problemSummary(problems: readonly Problem[]): string {
  const errors = placesOf(problems, 'error');
  const warnings = placesOf(problems, 'warning');
  const parts = [];
  if (errors > 0) parts.push(counted(errors, 'error'));
  if (warnings > 0) parts.push(counted(warnings, 'warning'));
  return parts.length === 0 ? 'No problems.' : `${parts.join(', ')}.`;
}

function elsewhere({ count }: Problem): string {
  return count > 1 ? ` and ${count - 1} more like it` : '';
}

function placesOf(problems: readonly Problem[], severity: Problem['severity']): number {
  return problems.filter((problem) => problem.severity === severity).reduce((sum, { count }) => sum + count, 0);
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
