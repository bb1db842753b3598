import { string as stringArg } from '@oclif/core/args';
import { integer, string } from '@oclif/core/flags';

/** Largest seed: the generators take one unsigned 32-bit word. */
const HIGHEST_SEED = 2 ** 32 - 1;

/** Positional argument of every command that reads a workspace. */
export const workspaceArgument = stringArg({
  name: 'workspace',
  description: 'Folder or .xlsx workbook that holds the workspace.',
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
