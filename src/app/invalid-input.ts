import type { Problem } from '../domain/problem.ts';

/** The input cannot be used; every problem found in one run is in `problems`. Nothing has been written. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('The input has problems.');
    this.problems = problems;
  }
}
