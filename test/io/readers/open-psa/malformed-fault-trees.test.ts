import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyseFaultTree } from '../../../../src/app/analyse-fault-tree.ts';
import { InvalidInput } from '../../../../src/app/invalid-input.ts';
import type { Problem } from '../../../../src/domain/problem.ts';
import { FAULT_TREE_PROBLEMS } from '../../../../src/schema/problems/fault-trees.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'fixtures', 'malformed-fault-trees');

/** Line and character where each file goes wrong; null where the problem is of the file as a whole. */
const PLACES: Readonly<Record<string, readonly [number | null, number | null]>> = {
  'fault-tree-argument-count': [3, 25],
  'fault-tree-argument-repeated': [4, 1],
  'fault-tree-attribute-missing': [3, 1],
  'fault-tree-duplicate': [8, 1],
  'fault-tree-element-unknown': [5, 3],
  'fault-tree-element-unsupported': [7, 30],
  'fault-tree-gate-cycle': [4, 1],
  'fault-tree-parameter-cycle': [8, 1],
  'fault-tree-part-ignored': [5, 1],
  'fault-tree-probability-missing': [7, 1],
  'fault-tree-probability-range': [7, 1],
  'fault-tree-several-tops': [null, null],
  'fault-tree-undefined': [5, 1],
  'fault-tree-value-invalid': [7, 30],
  'fault-tree-without-gates': [null, null],
  'fault-tree-wrong-kind': [5, 1],
  'fault-tree-xor-of-many': [4, 1],
  'not-open-psa': [1, 1],
  'xml-doctype': [1, 1],
  'xml-syntax': [3, 12],
  'xml-too-deep': [3, 1010],
};

/** Codes that no small file can bring about; compile-function and cut-sets have tests that do. */
const OF_SIZE = ['fault-tree-too-large', 'fault-tree-cut-sets-refused'];

async function problemsOf(code: string): Promise<readonly Problem[]> {
  try {
    const { problems } = await analyseFaultTree({ file: join(FOLDER, `${code}.xml`), top: null, listing: null });
    return problems;
  } catch (thrown) {
    if (thrown instanceof InvalidInput) return thrown.problems;
    throw thrown;
  }
}

const codes = (await readdir(FOLDER)).filter((name) => name.endsWith('.xml')).map((name) => name.slice(0, -4));

describe('the malformed fault trees', () => {
  test('are one for each problem that a file can have', () => {
    expect([...codes, ...OF_SIZE].toSorted()).toEqual(Object.keys(FAULT_TREE_PROBLEMS).toSorted());
  });

  test.each(codes)('%s reports itself, at its place, and nothing else', async (code) => {
    const problems = await problemsOf(code);
    expect(problems.map((problem) => problem.code)).toEqual([code]);
    expect(problems.map(({ line, column }) => [line, column])).toEqual([PLACES[code]]);
  });

  test.each(codes)('%s says what is wrong and how to mend it', async (code) => {
    for (const { message, hint } of await problemsOf(code)) {
      expect(message.length).toBeGreaterThan(15);
      expect(hint).toMatch(/^[A-Z].*[.?]$/su);
      expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|\[object/u);
    }
  });

  test('come all in one run', async () => {
    const { readOpenPsa } = await import('../../../../src/io/readers/open-psa/read-open-psa.ts');
    const { ProblemLog } = await import('../../../../src/schema/problem-log.ts');
    const log = new ProblemLog();
    const text = `<opsa-mef><define-fault-tree name="t">
      <define-gate name="top"><and><gate name="nowhere"/><basic-event name="a"/></and></define-gate>
      <define-gate name="top"><or/></define-gate>
    </define-fault-tree><model-data>
      <define-basic-event name="a"><float value="7"/></define-basic-event>
    </model-data></opsa-mef>`;
    expect(readOpenPsa(Buffer.from(text), 'tree.xml', log)).toBeNull();
    expect(log.list().map(({ code, line }) => [code, line])).toEqual([
      ['fault-tree-undefined', 2],
      ['fault-tree-duplicate', 3],
      ['fault-tree-argument-count', 3],
      ['fault-tree-probability-range', 5],
    ]);
  });

  test('never expand an entity', async () => {
    const text = await readFile(join(FOLDER, 'xml-doctype.xml'), 'utf8');
    expect(text).toContain('<!ENTITY');
    const [problem] = await problemsOf('xml-doctype');
    expect(problem?.severity).toBe('error');
  });
});
