import { beforeAll, describe, expect, test } from 'vitest';
import { CATALOGUE, entriesBelow, entryOf } from '../../../src/assessment/explanations/catalogue/index.ts';
import { explainPath, type ResultToExplain } from '../../../src/assessment/explanations/explain.ts';
import { leavesOf, pathText } from '../../../src/assessment/explanations/find-path.ts';
import { matchPattern, pathPattern } from '../../../src/assessment/explanations/path-pattern.ts';
import { explanationDocument } from '../../../src/schema/result/explanation.ts';
import { builtIn, mapOf } from '../assess-fixture.ts';
import { ANY, resultOf, schemaLeaves } from './explained-results.ts';

const patterns = CATALOGUE.flatMap(({ entries }) =>
  entries.flatMap((entry) => entry.patterns.map((text) => pathPattern(text, entry))),
);
const leaves = schemaLeaves();

let result: ResultToExplain;
beforeAll(async () => {
  result = resultOf(await mapOf('worked-example'), await builtIn(), true);
});

describe('the catalogue of explanations', () => {
  test('explains every value that a result can hold, once', () => {
    expect(leaves.length).toBeGreaterThan(250);
    const wrong = leaves.flatMap((path) => {
      const found = patterns.filter((pattern) => matchPattern(pattern, path) !== null).map(({ text }) => text);
      return found.length === 1 ? [] : [[path.join('.'), found]];
    });
    expect(wrong).toEqual([]);
  });

  test('explains every value of the worked example', () => {
    // Null may stand for a whole part, such as what was not simulated.
    const unexplained = leavesOf(result.document)
      .filter(({ path }) => entryOf(path) === null)
      .filter(({ path, value }) => value !== null || entriesBelow(path).length === 0);
    expect(unexplained.map(({ path }) => pathText(path))).toEqual([]);
  });

  test('explains nothing that no result can hold', () => {
    const stale = patterns.filter((pattern) => leaves.every((path) => matchPattern(pattern, path) === null));
    expect(stale.map(({ text }) => text)).toEqual([]);
  });

  test('names every alternative of a pattern that a result can hold', () => {
    for (const { text } of patterns) {
      const ways = text
        .split('.')
        .reduce<string[][]>(
          (paths, segment) =>
            paths.flatMap((path) => segment.split('|').map((way) => [...path, way === '*' ? ANY : way])),
          [[]],
        );
      for (const way of ways) expect(leaves.map((leaf) => leaf.join('.'))).toContain(way.join('.'));
    }
  });

  test('says of everything what it means, and of what is computed how', () => {
    for (const { entry } of patterns) {
      expect(entry.title).toMatch(/^\S.*[^.]$/u);
      expect(entry.meaning).toMatch(/^\S.*[.?]$/su);
      if (entry.formula !== null) expect(entry.formula).toMatch(/^\S.*[^.]$/su);
    }
  });
});

describe('an explanation', () => {
  test('of a part that was not simulated says what it would hold', () => {
    const explanation = explainPath(result, 'asked', ['handleTime', 'uncertainty']);
    expect(explanation.finding).toContain('does not hold it');
    expect(explanation.parts.map(({ path }) => path)).toContain('handleTime.uncertainty.draws');
  });

  test('of every kind of value fits its schema and points to rows that are there', async () => {
    const map = await mapOf('worked-example');
    const files = new Set(['organization.yaml', 'answers.yaml', ...map.systems.map(({ at }) => at.file)]);
    for (const { at } of [...map.touches, ...map.contactTypes, ...map.integrations, ...map.workflows, ...map.context])
      files.add(at.file);
    for (const { steps } of map.workflows) for (const { at } of steps) files.add(at.file);
    const once = new Map(leavesOf(result.document).map(({ path }) => [entryOf(path)?.entry, path]));
    for (const path of once.values()) {
      const explanation = explainPath(result, 'asked', path);
      expect(explanationDocument.parse(explanation)).toEqual(explanation);
      for (const { file, row } of explanation.evidence) {
        expect(files).toContain(file);
        expect(row).toBeGreaterThan(0);
      }
      const shares = Object.values(explanation.provenance ?? { all: 1 });
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    }
  });

  test('of every part of a result lists what stands below or beside it', () => {
    const parts = new Set<string>();
    const visit = (node: unknown, path: readonly string[]): void => {
      if (typeof node !== 'object' || node === null || path.length > 3 || parts.size > 300) return;
      const explanation = explainPath(result, 'asked', path);
      // An indicator that is not known has nothing beside it.
      const isEmpty = Object.keys(node).length === 0 || (explanation.formula !== null && explanation.value === null);
      if (!isEmpty) expect([path, explanation.parts.length]).not.toEqual([path, 0]);
      parts.add(pathText(path));
      for (const [key, value] of Object.entries(node)) visit(value, [...path, key]);
    };
    visit(result.document, []);
    expect(parts.size).toBeGreaterThan(40);
  });
});
