import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultTreeLogic } from '../../../../src/io/readers/open-psa/fault-tree-logic.ts';
import { readOpenPsa } from '../../../../src/io/readers/open-psa/read-open-psa.ts';
import { TREE_STATES, type TreeState } from '../../../../src/io/writers/open-psa/fault-tree.ts';
import { openPsaTrees } from '../../../../src/io/writers/open-psa/open-psa-text.ts';
import { compileFunction } from '../../../../src/kernels/blast-radius/diagrams/compile-function.ts';
import { probabilityOf } from '../../../../src/kernels/blast-radius/diagrams/probability/event-probabilities.ts';
import { type FailureModel, failureModelOf } from '../../../../src/kernels/blast-radius/failure-model.ts';
import {
  elementProbabilities,
  type StateProbabilities,
  stateProbabilities,
} from '../../../../src/kernels/blast-radius/states/availability.ts';
import { compileStates } from '../../../../src/kernels/blast-radius/states/compiled-states.ts';
import { ProblemLog } from '../../../../src/schema/problem-log.ts';
import { failureCases } from '../../../kernels/blast-radius/failure-maps.ts';
import { fourSystems, fourSystemsOrchestrated } from '../../../kernels/blast-radius/four-systems.ts';
import { contactType, smallMap, system, workflow } from '../../../kernels/blast-radius/small-map.ts';

/** The probability of the tree's only top, read back by this program's own reader. */
function readBack(text: string): number {
  const log = new ProblemLog();
  const model = readOpenPsa(Buffer.from(text), 'tree.xml', log);
  expect(log.list()).toEqual([]);
  if (model === null) throw new Error('unread');
  expect(model.tops).toHaveLength(1);
  const { network, root, events } = faultTreeLogic(model, model.tops[0] ?? -1);
  const compiled = compileFunction(network, root);
  if (compiled.kind !== 'compiled') throw new Error('too large');
  return probabilityOf(
    compiled.function,
    Float64Array.from(events, ({ probability }) => probability ?? Number.NaN),
  ).whenTrue;
}

const atLeast = (states: StateProbabilities | null, state: TreeState): number => {
  const { degraded, deferred, broken } = states ?? { degraded: 0, deferred: 0, broken: 0 };
  return broken + (state === 'broken' ? 0 : deferred) + (state === 'degraded' ? degraded : 0);
};

function timesOf(model: FailureModel) {
  return elementProbabilities(model.elements.map((_, at) => ({ mtbfHours: 20 + at, mttrHours: 1 + (at % 3) })));
}

describe('fault trees in the Open-PSA format', () => {
  test('read back with the probability of each workflow state', () => {
    fc.assert(
      fc.property(failureCases(), fc.constantFrom(...TREE_STATES), ({ model }, state) => {
        const probabilities = timesOf(model);
        const compiled = compileStates(model);
        const written = openPsaTrees(model, probabilities.isTrue, state).map(({ text }) => readBack(text));
        const expected = compiled.workflows
          .map((functions) => atLeast(stateProbabilities(functions, probabilities), state))
          .filter((probability) => probability > 0);
        expect(written).toHaveLength(expected.length);
        written.forEach((probability, at) => expect(probability).toBeCloseTo(expected[at] ?? -1, 12));
      }),
    );
  });

  test('name what they cannot spell by something like it, and label it in full', () => {
    const map = smallMap({
      systems: [system('1 <CRM> & "co"'), system('1-CRM--co'), system('crm\u0000é', { platform: '1-CRM--co' })],
      contactTypes: [contactType('t', 1)],
      workflows: [
        workflow('Änderung/Adresse', { t: 1 }, [
          { id: 'a b', system: '1 <CRM> & "co"' },
          { id: 'a-b', system: 'crm\u0000é' },
        ]),
      ],
    });
    const model = failureModelOf(map);
    const [tree] = openPsaTrees(model, timesOf(model).isTrue, 'broken');
    expect(tree?.name).toBe('broken-nderung-Adresse');
    expect(tree?.text).toContain('<label>1 &lt;CRM&gt; &amp; &quot;co&quot; fails</label>');
    expect(tree?.text).not.toContain('\u0000');
    const names = [...(tree?.text ?? '').matchAll(/<define-(?:gate|basic-event) name="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*$/);
    // Two systems and the platform of one of them: 1 − Π (1 − q).
    const { isFalse } = timesOf(model);
    const up = isFalse.reduce((product, availability) => product * availability, 1);
    expect(readBack(tree?.text ?? '')).toBeCloseTo(1 - up, 12);
  });

  test('are left out for a workflow that never gets so bad', () => {
    const model = failureModelOf(
      smallMap({
        systems: [system('a')],
        workflows: [workflow('w', {}, [{ system: 'a', onFailure: { kind: 'skip' } }])],
      }),
    );
    expect(openPsaTrees(model, Float64Array.of(0.1), 'broken')).toEqual([]);
    expect(openPsaTrees(model, Float64Array.of(0.1), 'degraded')).toHaveLength(1);
  });
});

const scram = spawnSync('scram', ['--version']).status === 0;

describe.skipIf(!scram)('the reference program scram', () => {
  test.each([
    ['as it is', failureModelOf(fourSystems)],
    ['with the execution layer', failureModelOf(fourSystems, fourSystemsOrchestrated)],
  ])('finds the same probabilities for four systems %s', (_, model) => {
    const folder = mkdtempSync(join(tmpdir(), 'unswivel-open-psa-'));
    try {
      const probabilities = timesOf(model);
      const compiled = compileStates(model);
      for (const state of TREE_STATES) {
        const trees = openPsaTrees(model, probabilities.isTrue, state);
        const expected = compiled.workflows
          .map((functions) => atLeast(stateProbabilities(functions, probabilities), state))
          .filter((probability) => probability > 0);
        trees.forEach(({ name, text }, at) => {
          const file = join(folder, `${name}.xml`);
          writeFileSync(file, text);
          const { stdout, stderr, status } = spawnSync('scram', ['--bdd', '--probability', '1', file], {
            encoding: 'utf8',
          });
          expect(stderr).toBe('');
          expect(status).toBe(0);
          const found = /<sum-of-products [^>]*probability="([^"]+)"/.exec(stdout)?.[1];
          // scram prints six significant digits.
          expect(Number(found) / (expected[at] ?? Number.NaN)).toBeCloseTo(1, 4);
        });
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
