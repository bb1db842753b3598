import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../src/domain/problem.ts';
import { PACKAGE_ROOT } from '../../../src/io/package-root.ts';
import { readWorkspace } from '../../../src/io/readers/workspace.ts';
import { english } from '../../../src/messages/english.ts';
import { loadLanguage } from '../../../src/messages/languages.ts';
import { sayIn } from '../../../src/messages/say.ts';

const MALFORMED = join(PACKAGE_ROOT, 'fixtures/malformed');
const german = sayIn(await loadLanguage('de'));

describe('what is reported of a workspace', () => {
  test('is said in another language where it is a warning, which reports show', async () => {
    const workspaces = await Promise.all(
      readdirSync(MALFORMED)
        .toSorted()
        .map((code) => readWorkspace(join(MALFORMED, code))),
    );
    const pairs = workspaces.flatMap(({ problems, problemsIn }) => {
      const said = new Map(problemsIn(german).map((problem) => [JSON.stringify(placeOf(problem)), problem]));
      return problems
        .filter(({ severity }) => severity === 'warning')
        .map((problem) => ({ problem, german: said.get(JSON.stringify(placeOf(problem))) }));
    });
    expect(new Set(pairs.map(({ problem }) => problem.code)).size).toBeGreaterThanOrEqual(14);
    for (const { problem, german: other } of pairs) {
      expect(other?.code, problem.message).toBe(problem.code);
      expect(other?.message).not.toBe(problem.message);
      expect(other?.hint).not.toBe(problem.hint);
    }
  });

  test('is the same said in English again', async () => {
    const { problems, problemsIn } = await readWorkspace(join(MALFORMED, 'unknown-column'));
    expect(problems.length).toBeGreaterThan(0);
    expect(problemsIn(english)).toEqual(problems);
  });
});

const placeOf = ({ code, file, sheet, line, column }: Problem): readonly unknown[] => [code, file, sheet, line, column];
