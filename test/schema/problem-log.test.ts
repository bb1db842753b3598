import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PROBLEM_CATALOGUE, PROBLEM_CODES } from '../../src/schema/problem-catalogue.ts';
import { ProblemLog, type ProblemPlace } from '../../src/schema/problem-log.ts';
import { ARCHITECTURE_PROBLEMS } from '../../src/schema/problems/architecture.ts';
import { CELL_PROBLEMS } from '../../src/schema/problems/cells.ts';
import { EVENT_LOG_PROBLEMS } from '../../src/schema/problems/event-logs.ts';
import { FAULT_TREE_PROBLEMS } from '../../src/schema/problems/fault-trees.ts';
import { FILE_PROBLEMS } from '../../src/schema/problems/files.ts';
import { MEANING_PROBLEMS } from '../../src/schema/problems/meaning.ts';
import { RECORD_PROBLEMS } from '../../src/schema/problems/records.ts';
import { REFERENCE_PROBLEMS } from '../../src/schema/problems/references.ts';
import { REPORT_PROBLEMS } from '../../src/schema/problems/reports.ts';
import { RESULT_PROBLEMS } from '../../src/schema/problems/results.ts';
import { STRUCTURE_PROBLEMS } from '../../src/schema/problems/structure.ts';
import { TRANSLATION_PROBLEMS } from '../../src/schema/problems/translations.ts';
import { quoted } from '../../src/schema/problems/wording.ts';
import { WORKBOOK_PROBLEMS } from '../../src/schema/problems/workbooks.ts';

describe('the catalogue', () => {
  test('names every problem once, in kebab-case, with an explanation', () => {
    const parts = [
      FILE_PROBLEMS,
      WORKBOOK_PROBLEMS,
      STRUCTURE_PROBLEMS,
      CELL_PROBLEMS,
      REFERENCE_PROBLEMS,
      MEANING_PROBLEMS,
      RESULT_PROBLEMS,
      REPORT_PROBLEMS,
      RECORD_PROBLEMS,
      FAULT_TREE_PROBLEMS,
      EVENT_LOG_PROBLEMS,
      ARCHITECTURE_PROBLEMS,
      TRANSLATION_PROBLEMS,
    ];
    expect(parts.flatMap((part) => Object.keys(part)).toSorted()).toEqual(PROBLEM_CODES.toSorted());
    for (const code of PROBLEM_CODES) {
      expect(code).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/u);
      expect(PROBLEM_CATALOGUE[code].explanation).toMatch(/^[A-Z].*\.$/su);
    }
  });
});

describe('the log', () => {
  const place = fc.record({
    file: fc.constantFrom('a.csv', 'b.csv', null),
    sheet: fc.constant(null),
    line: fc.option(fc.integer({ min: 1, max: 5 })),
    column: fc.option(fc.integer({ min: 1, max: 5 })),
  });
  const reports = fc.array(fc.tuple(place, fc.constantFrom('x', 'y')), { maxLength: 30 });
  const logOf = (entries: readonly (readonly [ProblemPlace, string])[]): ProblemLog => {
    const log = new ProblemLog();
    for (const [where, text] of entries) log.report(where, { code: 'not-a-number', about: { text } });
    return log;
  };

  test('lists the same problems in the same order, in whatever order they were reported', () => {
    fc.assert(
      fc.property(reports, (entries) => {
        expect(logOf(entries.toReversed()).list()).toEqual(logOf(entries).list());
      }),
    );
  });

  test('counts every report once', () => {
    fc.assert(
      fc.property(reports, (entries) => {
        const problems = logOf(entries).list();
        expect(problems.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
      }),
    );
  });

  test('shows control characters and shortens long input', () => {
    expect(quoted('a\nb\u0000\u202Ec')).toBe('"a\\nb\\u0000\\u202ec"');
    expect(Array.from(quoted('𝄞'.repeat(100)))).toHaveLength(62);
  });
});
