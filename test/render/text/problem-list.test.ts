import { describe, expect, test } from 'vitest';
import { problemList } from '../../../src/render/text/problem-list.ts';
import { problemPlace } from '../../../src/render/text/problem-place.ts';
import { problem } from '../../problem.ts';

describe('problemPlace', () => {
  test.each([
    { given: {}, place: 'workspace' },
    { given: { file: 'systems.csv', line: 3, column: 7 }, place: 'systems.csv:3:7' },
    { given: { file: 'map.xlsx', sheet: 'Touches', line: 14, column: 3 }, place: 'map.xlsx!Touches!C14' },
    { given: { file: 'map.xlsx', sheet: 'Touches', line: 1, column: 28 }, place: 'map.xlsx!Touches!AB1' },
    { given: { file: 'map.xlsx', sheet: 'Touches', line: 2, column: 703 }, place: 'map.xlsx!Touches!AAA2' },
    { given: { file: 'map.xlsx', sheet: 'Touches' }, place: 'map.xlsx!Touches' },
  ])('is $place', ({ given, place }) => {
    expect(problemPlace(problem(given))).toBe(place);
  });
});

describe('problemList', () => {
  const problems = [
    problem({ file: 'a.csv', line: 2, column: 1 }),
    problem({ file: 'a.csv', line: 3, column: 1, severity: 'warning', count: 4 }),
    problem({ file: 'b.csv' }),
  ];

  test('groups by file and gives place, code, what is wrong and how to mend it', () => {
    expect(problemList(problems, false)).toEqual([
      'a.csv',
      '  error  a.csv:2:1  duplicate-id',
      '    Two rows share the id "crm".',
      '    → Rename one of them.',
      '  warning  a.csv:3:1  duplicate-id (and 3 more like it)',
      '    Two rows share the id "crm".',
      '    → Rename one of them.',
      '',
      'b.csv',
      '  error  b.csv  duplicate-id',
      '    Two rows share the id "crm".',
      '    → Rename one of them.',
      '',
    ]);
  });

  test('is coloured only when asked, and says the same', () => {
    const coloured = problemList(problems, true).join('\n');
    expect(coloured).toContain('\u001B[31merror\u001B[0m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters
    expect(coloured.replaceAll(/\u001B\[\d+m/gu, '')).toBe(problemList(problems, false).join('\n'));
  });

  test('counts what is more than anyone reads', () => {
    const flood = Array.from({ length: 700 }, (_, index) => problem({ file: 'a.csv', line: index + 1 }));
    expect(problemList(flood, false).at(-2)).toBe('… and 200 more; --json lists every one.');
  });
});
