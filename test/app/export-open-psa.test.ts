import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { analyseFaultTree } from '../../src/app/analyse-fault-tree.ts';
import { type ExportedTrees, exportOpenPsa } from '../../src/app/export-open-psa.ts';
import { UsageProblem } from '../../src/app/usage-problem.ts';
import { analysedFailures } from '../../src/assessment/failures/analysed-failures.ts';
import { TREE_STATES } from '../../src/io/writers/open-psa/fault-tree.ts';
import { openPsaTrees } from '../../src/io/writers/open-psa/open-psa-text.ts';
import { failureModelOf } from '../../src/kernels/blast-radius/failure-model.ts';
import { applySetup } from '../../src/setups/apply.ts';
import { type BuiltIn, builtIn, fixture } from '../assessment/assess-fixture.ts';
import { operationMaps } from '../generators/operation-map.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const exported = (name: string, setups: readonly string[] = [], force = false): Promise<ExportedTrees> =>
  exportOpenPsa({
    workspace: fixture(name),
    seed: 1,
    modelDirectory: null,
    parameterFile: null,
    date: null,
    setups,
    folder: join(folder, 'trees'),
    force,
  });

describe('exporting fault trees', () => {
  test('writes one file for each set-up, workflow and state, and a list with their probabilities', async () => {
    const { trees, sameAs } = await exported('worked-example');
    expect(sameAs).toEqual({ 'copilot-on-top': 'tool-centric', 'connected-interfaces': 'tool-centric' });
    const written = readdirSync(join(folder, 'trees'), { recursive: true })
      .map(String)
      .filter((name) => name.endsWith('.xml'));
    expect(written.toSorted()).toEqual(trees.map(({ file }) => file).toSorted());
    const list = parse<Record<string, string>>(readFileSync(join(folder, 'trees', 'fault-trees.csv')), {
      bom: true,
      columns: true,
    });
    expect(list.map((row) => [row['file'], Number(row['probability'])])).toEqual(
      trees.map(({ file, probability }) => [file, probability]),
    );
  });

  test('writes what this program reads back with the same probability', async () => {
    for (const { file, probability } of (await exported('worked-example')).trees) {
      const path = join(folder, 'trees', file);
      const { probability: found } = await analyseFaultTree({ file: path, top: null, listing: null });
      expect(found).toBeCloseTo(probability ?? Number.NaN, 12);
    }
  });

  test('replaces nothing unless forced', async () => {
    await exported('worked-example', ['execution-layer']);
    await expect(exported('worked-example')).rejects.toThrow(UsageProblem);
    expect((await exported('worked-example', [], true)).trees.length).toBeGreaterThan(0);
  });

  test('says which set-up does not exist', async () => {
    await expect(exported('worked-example', ['execution-leyer'])).rejects.toMatchObject({
      hint: expect.stringContaining('Did you mean execution-layer?') as string,
    });
  });
});

const isInstalled = spawnSync('scram', ['--version']).status === 0;

/** Trees of one workspace that are compared: one process each. */
const MOST_TREES = 24;
/** SCRAM prints six significant digits. */
const PRINTED = 1e-5;

function expectScramToFind(file: string, probability: number | null): void {
  const { stdout, stderr, status } = spawnSync('scram', ['--bdd', '--probability', '1', file], { encoding: 'utf8' });
  expect({ file, stderr, status }).toEqual({ file, stderr: '', status: 0 });
  const found = Number(/<sum-of-products [^>]*probability="([^"]+)"/u.exec(stdout)?.[1]);
  expect(Math.abs(found - (probability ?? Number.NaN))).toBeLessThanOrEqual(PRINTED * found);
}

describe.skipIf(!isInstalled)('an independent program', () => {
  let given: BuiltIn;
  beforeAll(async () => {
    given = await builtIn();
  });

  test.each(['worked-example', 'anonymous-bank', 'harbour-telecom', 'vectors/1', 'vectors/3', 'vectors/6'])(
    'finds the same probabilities for the workflows of %s',
    async (name) => {
      const { trees } = await exported(name, ['execution-layer']);
      expect(trees.length).toBeGreaterThan(0);
      const stride = Math.ceil(trees.length / MOST_TREES);
      for (const { file, probability } of trees.filter((_, at) => at % stride === 0))
        expectScramToFind(join(folder, 'trees', file), probability);
    },
    120_000,
  );

  test('finds the same probabilities for random maps', () => {
    let compared = 0;
    fc.assert(
      fc.property(operationMaps(), fc.constantFrom(...TREE_STATES), (map, state) => {
        for (const plan of given.setups.filter(({ id }) => id === 'tool-centric' || id === 'execution-layer')) {
          const { view } = applySetup(map, plan, given.parameters);
          const model = failureModelOf(view.map, view.orchestration);
          const { probabilities, workflows } = analysedFailures(map, model, given.parameters);
          for (const { name, workflow, text } of openPsaTrees(model, probabilities.isTrue, state)) {
            const states = workflows[model.workflows.findIndex(({ id }) => id === workflow)];
            if (states == null) throw new Error('a small map');
            const { broken, deferred, degraded } = states;
            const worse = { broken, deferred: broken + deferred, degraded: broken + deferred + degraded }[state];
            const file = join(folder, `${name}.xml`);
            writeFileSync(file, text);
            expectScramToFind(file, worse);
            compared += 1;
          }
        }
      }),
      { numRuns: 12, seed: 4 },
    );
    expect(compared).toBeGreaterThan(20);
  }, 120_000);
});
