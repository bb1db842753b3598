import type { Problem } from '../domain/problem.ts';

/** The input cannot be used; every problem found in one run is in `problems`. Nothing has been written. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly problems: readonly Problem[];
  /** What to print under `--json` instead of the usual; a command that gives it has told people all there is to tell. */
  readonly document: unknown;

  constructor(problems: readonly Problem[], document: unknown = null) {
    super('The input has problems.');
    this.problems = problems;
    this.document = document;
  }
}
