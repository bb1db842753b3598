import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { EXIT_STATUS } from '../../src/app/exit-status.ts';
import { INTERVENTION_IDS } from '../../src/domain/scenario.ts';
import { ACTIVITIES } from '../../src/domain/vocabulary.ts';
import { SAMPLE_NAMES, SAMPLES } from '../../src/io/samples.ts';
import { PROBLEM_CODES } from '../../src/schema/problem-catalogue.ts';
import { TABLES } from '../../src/schema/tables/index.ts';
import { INDICATORS } from '../../src/scoring/registry.ts';
import { INTERVENTIONS } from '../../src/setups/interventions/index.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const namesIn = (folder: string): string[] => readdirSync(join(ROOT, folder)).toSorted();
const stems = (folder: string, ending: string): string[] =>
  namesIn(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));

/** First cells of the table that follows a heading, without code marks. */
function firstCells(file: string, heading: string): string[] {
  const [, after = ''] = text(file).split(`\n## ${heading}\n`);
  const rows = (after.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) => (row.split('|')[1] ?? '').replaceAll('`', '').trim());
}

describe('indicators', () => {
  const ids = [...INDICATORS.keys()].toSorted();

  test('are the same in code, model, worked example and reference vectors', () => {
    const model = parse(text('models/maturity/contact-centre/model.yaml')) as {
      functions: { indicators: string[] }[];
      questions: { indicators: string[] }[];
    };
    expect(stems('src/scoring/indicators', '.ts')).toEqual(ids);
    expect(stems('models/maturity/contact-centre/indicators', '.yaml')).toEqual(ids);
    expect(model.functions.flatMap(({ indicators }) => indicators).toSorted()).toEqual(ids);
    for (const { indicators } of model.questions) expect(ids).toEqual(expect.arrayContaining(indicators));
    for (const file of ['worked-example', ...namesIn('fixtures/vectors').map((name) => `vectors/${name}`)]) {
      if (!existsSync(join(ROOT, 'fixtures', file, 'expected.json'))) continue;
      const { indicators } = JSON.parse(text(`fixtures/${file}/expected.json`)) as { indicators: object };
      expect(Object.keys(indicators).toSorted(), file).toEqual(ids);
    }
  });

  test('are all worked out on paper', () => {
    const paper = text('fixtures/worked-example/README.md');
    expect(ids.filter((id) => !paper.includes(`\`${id}\``))).toEqual([]);
  });
});

describe('interventions', () => {
  const ids = INTERVENTION_IDS.toSorted();

  test('are the same in scenarios, code, parameters and built-in set-ups', () => {
    const { parameters } = parse(text('models/parameters/interventions.yaml')) as { parameters: { id: string }[] };
    const setups = stems('models/setups', '.yaml').map(
      (name) => parse(text(`models/setups/${name}.yaml`)) as { interventions: { id: string }[] },
    );
    expect(Object.keys(INTERVENTIONS).toSorted()).toEqual(ids);
    expect([...new Set(parameters.map(({ id }) => id.split('.')[0] ?? id))].toSorted()).toEqual(ids);
    const used = setups.flatMap(({ interventions }) => interventions.map(({ id }) => id));
    expect([...new Set(used)].toSorted()).toEqual(ids);
  });
});

describe('activities', () => {
  test('each have a default duration, and no other activity has', () => {
    const { parameters } = parse(text('models/parameters/activity-defaults.yaml')) as { parameters: { id: string }[] };
    const ids = parameters.map(({ id }) => /^activity\.([a-z-]+)\.duration$/u.exec(id)?.[1] ?? id);
    expect(ids.toSorted()).toEqual(ACTIVITIES.toSorted());
  });
});

describe('problem codes', () => {
  test('name every folder of malformed workspaces', () => {
    const folders = namesIn('fixtures/malformed').filter((name) => !name.includes('.'));
    expect(PROBLEM_CODES).toEqual(expect.arrayContaining(folders));
  });
});

describe('the README', () => {
  test('lists every command, and no other', () => {
    const files = readdirSync(join(ROOT, 'src/commands'), { recursive: true, encoding: 'utf8' });
    const commands = files
      .map((file) => file.replaceAll('\\', '/'))
      .filter((file) => file.endsWith('.ts') && !file.startsWith('base/'))
      .map((file) => `unswivel ${file.slice(0, -'.ts'.length).replaceAll('/', ' ')}`);
    expect(firstCells('README.md', 'Commands').toSorted()).toEqual(commands.toSorted());
  });

  test('lists every table by its file, in the order in which people are shown them', () => {
    expect(firstCells('README.md', 'The workspace')).toEqual(Object.values(TABLES).map(({ file }) => file));
  });

  test('lists every exit status', () => {
    expect(firstCells('README.md', 'Exit status')).toEqual(Object.values(EXIT_STATUS).map(String));
  });

  test('names every sample, and each is a folder of fixtures', () => {
    for (const name of SAMPLE_NAMES) {
      expect(text('README.md')).toContain(`\`${name}\``);
      expect(namesIn('fixtures')).toContain(SAMPLES[name].folder);
    }
  });
});

describe('the architecture page', () => {
  test('has a row for every layer, and for no other', () => {
    const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(firstCells('src/README.md', 'Layers').toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  });
});

const notes = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .map((name) => `src/${name.replaceAll('\\', '/')}`);

describe.each(['README.md', 'CONTRIBUTING.md', 'fixtures/malformed/README.md', ...notes])('%s', (file) => {
  const folder = file.split('/').slice(0, -1).join('/');
  /** A path may be written from the page or from the root of the repository. */
  const leads = (path: string): boolean =>
    [join(ROOT, folder, path), join(ROOT, path)].some((each) => existsSync(each));

  test('links to what is there', () => {
    const links = Array.from(text(file).matchAll(/\]\(([^)#]+)[^)]*\)/gu), ([, path = '']) => path);
    expect(links.filter((path) => !/^https?:/u.test(path) && !leads(path))).toEqual([]);
  });

  test('names paths that are there', () => {
    const named = Array.from(text(file).matchAll(/`([^`\s]+)`/gu), ([, span = '']) => span);
    const paths = named.filter((span) => /^[\w.-]+(?:\/[\w.<>-]+)+\/?$/u.test(span));
    // Where an id stands for many, the folder has to be there.
    const stale = paths.filter((path) => !leads(path.replace(/<.*$/u, '')));
    expect(stale).toEqual([]);
  });
});
