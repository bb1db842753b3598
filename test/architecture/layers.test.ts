import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import configuration from '../../.dependency-cruiser.mjs';

const ROOT = join(import.meta.dirname, '..', '..');

/** Names of the rules broken by the files under `src` of a folder, with how many modules were read there. */
async function check(baseDir: string): Promise<{ broken: string[]; modules: string[] }> {
  const ruleSet: IFlattenedRuleSet = { forbidden: configuration.forbidden ?? [] };
  const { output } = await cruise(['src'], { ...configuration.options, ruleSet, validate: true, baseDir });
  const { modules, summary } = output as ICruiseResult;
  return {
    broken: [...new Set(summary.violations.map(({ rule }) => rule.name))].sort(),
    modules: modules.map(({ source }) => source).filter((source) => source.startsWith('src/')),
  };
}

describe('the layers of this repository', () => {
  test('are kept, and every source file was read', { timeout: 120_000 }, async () => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
    const sources = files.filter((file) => file.endsWith('.ts')).map((file) => `src/${file.replaceAll('\\', '/')}`);
    const { broken, modules } = await check(ROOT);
    expect(broken).toEqual([]);
    expect(modules.filter((module) => module.endsWith('.ts')).sort()).toEqual(sources.sort());
    expect(modules.length).toBeGreaterThan(100);
  });

  test('are all the folders that src has', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const layers = new Set(configuration.forbidden?.map(({ name }) => name?.replace('-looks-down-only', '')));
    expect(folders.map(({ name }) => name).filter((name) => !layers.has(name))).toEqual([]);
  });
});

describe('a planted violation', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'unswivel-layers-'));
    write('package.json', '{ "type": "module" }');
    write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true } }');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }

  function plantImport(from: string, to: string): void {
    write(`src/${to}`, 'export const target = 1;\nexport type Target = number;\n');
    const up = from
      .split('/')
      .slice(1)
      .map(() => '..')
      .join('/');
    write(`src/${from}`, `import { target } from './${up}/${to}';\nexport const source = target;\n`);
  }

  test.each([
    ['domain/a.ts', 'schema/b.ts', 'domain-looks-down-only'],
    ['schema/a.ts', 'kernels/b.ts', 'schema-looks-down-only'],
    ['schema/a.ts', 'io/b.ts', 'schema-looks-down-only'],
    ['kernels/random/a.ts', 'schema/b.ts', 'kernels-looks-down-only'],
    ['kernels/a.ts', 'scoring/b.ts', 'kernels-looks-down-only'],
    ['scoring/indicators/a.ts', 'setups/b.ts', 'scoring-looks-down-only'],
    ['scoring/a.ts', 'assessment/b.ts', 'scoring-looks-down-only'],
    ['setups/a.ts', 'scoring/b.ts', 'setups-looks-down-only'],
    ['imports/merging/a.ts', 'io/b.ts', 'imports-looks-down-only'],
    ['imports/a.ts', 'scoring/b.ts', 'imports-looks-down-only'],
    ['assessment/a.ts', 'imports/b.ts', 'assessment-looks-down-only'],
    ['assessment/a.ts', 'render/b.ts', 'assessment-looks-down-only'],
    ['assessment/a.ts', 'comparison/b.ts', 'assessment-looks-down-only'],
    ['comparison/a.ts', 'charts/b.ts', 'comparison-looks-down-only'],
    ['charts/a.ts', 'kernels/b.ts', 'charts-looks-down-only'],
    ['charts/a.ts', 'schema/cells/b.ts', 'charts-looks-down-only'],
    ['render/html/a.ts', 'scoring/b.ts', 'render-looks-down-only'],
    ['render/a.ts', 'schema/result-of.ts', 'render-looks-down-only'],
    ['render/a.ts', 'io/b.ts', 'render-looks-down-only'],
    ['io/readers/a.ts', 'render/b.ts', 'io-looks-down-only'],
    ['io/a.ts', 'app/b.ts', 'io-looks-down-only'],
    ['app/a.ts', 'commands/b.ts', 'app-looks-down-only'],
    ['browser/a.ts', 'scoring/b.ts', 'browser-looks-down-only'],
    ['browser/a.ts', 'schema/scenario.ts', 'browser-looks-down-only'],
    ['browser/a.ts', 'render/html/b.ts', 'browser-looks-down-only'],
    ['browser/a.ts', 'charts/b.ts', 'browser-looks-down-only'],
    ['assessment/a.ts', 'browser/b.ts', 'assessment-looks-down-only'],
    ['commands/a.ts', 'browser/b.ts', 'commands-looks-down-only'],
  ])('from %s to %s breaks %s', async (from, to, rule) => {
    plantImport(from, to);
    expect((await check(folder)).broken).toEqual([rule]);
  });

  test.each([
    ['commands/a.ts', 'app/b.ts'],
    ['app/a.ts', 'render/html/b.ts'],
    ['render/html/a.ts', 'schema/result/b.ts'],
    ['charts/a.ts', 'schema/result/stage.ts'],
    ['io/readers/a.ts', 'imports/bpmn/b.ts'],
    ['imports/calls/a.ts', 'kernels/b.ts'],
    ['comparison/a.ts', 'assessment/b.ts'],
    ['assessment/a.ts', 'kernels/handle-time/b.ts'],
    ['kernels/a.ts', 'domain/b.ts'],
    ['browser/a.ts', 'assessment/what-if/b.ts'],
    ['browser/a.ts', 'render/figures.ts'],
  ])('is none where the arrow points down: %s to %s', async (from, to) => {
    plantImport(from, to);
    const { broken, modules } = await check(folder);
    expect(broken).toEqual([]);
    expect(modules.sort()).toEqual([`src/${from}`, `src/${to}`].sort());
  });

  test('of types alone counts as well', async () => {
    write('src/io/b.ts', 'export type Target = number;\n');
    write('src/kernels/a.ts', "import type { Target } from '../io/b.ts';\nexport type Source = Target;\n");
    expect((await check(folder)).broken).toEqual(['kernels-looks-down-only']);
  });

  test.each([
    'domain',
    'schema',
    'kernels',
    'scoring',
    'setups',
    'imports',
    'assessment',
    'comparison',
    'charts',
    'render',
    'browser',
  ])('in %s: a Node module', async (layer) => {
    write(`src/${layer}/a.ts`, "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n");
    expect((await check(folder)).broken).toContain('only-the-edge-touches-node');
  });

  test.each([
    ['kernels', 'nouns-and-kernels-use-no-package'],
    ['browser', 'browser-uses-no-package'],
  ])('in %s: a package', async (layer, rule) => {
    write('node_modules/some-package/package.json', '{ "name": "some-package", "exports": "./index.js" }');
    write('node_modules/some-package/index.js', 'export const one = 1;\n');
    write('package.json', '{ "type": "module", "dependencies": { "some-package": "1.0.0" } }');
    write(`src/${layer}/a.ts`, "import { one } from 'some-package';\nexport const two = one + one;\n");
    expect((await check(folder)).broken).toContain(rule);
  });

  test('of a cycle', async () => {
    write('src/domain/a.ts', "import { b } from './b.ts';\nexport const a = (): number => b();\n");
    write('src/domain/b.ts', "import { a } from './a.ts';\nexport const b = (): number => a();\n");
    expect((await check(folder)).broken).toEqual(['no-cycles']);
  });

  test('of an import that leads nowhere', async () => {
    write('src/domain/a.ts', "import { b } from './b.ts';\nexport const a = b;\n");
    expect((await check(folder)).broken).toContain('imports-resolve');
  });
});
