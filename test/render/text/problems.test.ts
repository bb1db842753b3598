import { describe, expect, test } from 'vitest';
import { problemLines, problemSummary } from '../../../src/render/text/problems.ts';
import { problem } from '../../problem.ts';

describe('problemLines', () => {
  test('gives place and code, what is wrong, and how to mend it', () => {
    expect(problemLines([problem({ file: 'systems.csv', line: 3, column: 7 })])).toEqual([
      'error  systems.csv:3:7  [duplicate-id]',
      '  Two rows share the id "crm".',
      '  → Rename one of them.',
    ]);
  });

  test.each([
    { given: {}, place: 'workspace' },
    { given: { file: 'systems.csv' }, place: 'systems.csv' },
    { given: { file: 'systems.csv', line: 3 }, place: 'systems.csv:3' },
    { given: { file: 'map.xlsx', sheet: 'systems', line: 3, column: 2 }, place: 'map.xlsx!systems!B3' },
    { given: { file: 'map.xlsx', sheet: 'systems' }, place: 'map.xlsx!systems' },
  ])('names the place $place', ({ given, place }) => {
    expect(problemLines([problem(given)])[0]).toBe(`error  ${place}  [duplicate-id]`);
  });

  test('says how many more places a repeated problem has', () => {
    expect(problemLines([problem({ count: 4 })])[0]).toBe('error  workspace  [duplicate-id] and 3 more like it');
  });
});

describe('problemSummary', () => {
  test.each([
    { problems: [], words: 'No problems.' },
    { problems: [problem({})], words: '1 error.' },
    { problems: [problem({ count: 3 }), problem({ severity: 'warning' })], words: '3 errors, 1 warning.' },
    { problems: [problem({ severity: 'warning', count: 2 })], words: '2 warnings.' },
  ])('says "$words"', ({ problems, words }) => {
    expect(problemSummary(problems)).toBe(words);
  });
});
