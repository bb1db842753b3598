import type { Problem } from '../src/domain/problem.ts';

/** A problem for tests, with the fields that matter to them given. */
export function problem(given: Partial<Problem>): Problem {
  return {
    severity: 'error',
    code: 'duplicate-id',
    file: null,
    sheet: null,
    line: null,
    column: null,
    message: 'Two rows share the id "crm".',
    hint: 'Rename one of them.',
    count: 1,
    ...given,
  };
}
