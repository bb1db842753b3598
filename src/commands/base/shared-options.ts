import { string as stringArg } from '@oclif/core/args';
import { integer, string } from '@oclif/core/flags';
import { FEWEST_YEARS, MOST_YEARS } from '../../app/simulate-failure-years.ts';
import { UsageProblem } from '../../app/usage-problem.ts';

/** Largest seed: the generators take one unsigned 32-bit word. */
const HIGHEST_SEED = 2 ** 32 - 1;

/** Positional argument of every command that reads a workspace. */
export const workspaceArgument = stringArg({
  name: 'workspace',
  description: 'Folder that holds the workspace, or workbook (.xlsx) in place of one.',
  default: '.',
});

/** For commands that draw at random; the same seed gives the same bytes. */
export const seedFlag = integer({
  description: 'Seed of everything random; the same seed gives the same result.',
  helpValue: '<number>',
  default: 1,
  min: 0,
  max: HIGHEST_SEED,
});

/** For commands that compare set-ups. */
export const setupFlag = string({
  description: 'A set-up to compare with the map as it is; may be given again (default: all).',
  helpValue: '<id>',
  multiple: true,
  multipleNonGreedy: true,
});

/** A precision that takes more contacts than this is not waited for. */
export const MOST_CONTACTS = 100_000_000;

/** For commands that simulate handle time, and simulate `usual` contacts unless told otherwise. */
export const contactsFlag = (usual: number) =>
  integer({
    description: `About how many contacts to simulate (default: ${usual}).`,
    helpValue: '<number>',
    min: 1000,
    max: MOST_CONTACTS,
  });

/** For commands that simulate years of failures; none unless told otherwise where `usual` is null. */
export const yearsFlag = (usual: number | null) =>
  integer({
    description: `Years of failures to simulate, all set-ups on the same outages (default: ${usual ?? 'none'}).`,
    helpValue: '<number>',
    min: FEWEST_YEARS,
    max: MOST_YEARS,
  });

/** For commands that simulate. */
export const workersFlag = integer({
  description: 'Worker threads; the result does not depend on them.',
  helpValue: '<number>',
  min: 1,
  max: 64,
});

/** For commands that score. */
export const modelFlag = string({
  description: 'Folder of a maturity model to use instead of the built-in one.',
  helpValue: '<folder>',
});

/** For commands that use the numbers which the simulations assume. */
export const parametersFlag = string({
  description: 'File of parameters that replace the built-in ones.',
  helpValue: '<file>',
});

/** For commands that make a result; without it no result carries a date, so that the same input gives the same bytes. */
export const dateFlag = string({
  description: 'Date that the result carries, such as 2026-03-31.',
  helpValue: '<yyyy-mm-dd>',
});

/** @throws UsageProblem when what stands behind `--date` is no date */
export function dateOf(text: string | undefined): string | null {
  if (text === undefined || isDate(text)) return text ?? null;
  throw new UsageProblem(`--date ${text} is no date.`, 'Write year, month and day, such as 2026-03-31.');
}

function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  // A day that its month does not have, such as 31 February, comes back as another one.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
