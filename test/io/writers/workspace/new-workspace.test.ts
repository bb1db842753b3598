import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ModelQuestion } from '../../../../src/domain/maturity-model.ts';
import { readWorkspace } from '../../../../src/io/readers/workspace.ts';
import { csvText } from '../../../../src/io/writers/csv-text.ts';
import { EXAMPLE_ROWS } from '../../../../src/io/writers/workspace/example-rows.ts';
import { newWorkspace } from '../../../../src/io/writers/workspace/index.ts';
import { MINIMAL_COLUMNS } from '../../../../src/io/writers/workspace/minimal-columns.ts';
import { columnsOf, TABLES } from '../../../../src/schema/tables/index.ts';
import { assess, type BuiltIn, builtIn } from '../../../assessment/assess-fixture.ts';
import { memoryFiles } from '../../readers/memory-files.ts';
import { places } from '../../readers/read-memory.ts';

let given: BuiltIn;
let questions: readonly ModelQuestion[];
beforeAll(async () => {
  given = await builtIn();
  ({ questions } = given.model);
});

function files(withExamples: boolean, name = 'My centre'): Record<string, string> {
  const made = newWorkspace({ settings: { name, currency: null, period: 'week' }, questions, withExamples });
  return Object.fromEntries(made.map((file) => [file.name, String(file.content)]));
}

const read = (made: Record<string, string>): ReturnType<typeof readWorkspace> =>
  readWorkspace('new', memoryFiles(made));

describe('a new workspace', () => {
  test.each([true, false])('reads without an error, with examples: %s', async (withExamples) => {
    const workspace = await read(files(withExamples));
    expect(places(workspace)).toEqual(['few-contact-types contact-types.csv:1:1']);
    expect(workspace.map?.contactTypes).toHaveLength(withExamples ? 1 : 0);
  });

  test('has every table, and every column in the order in which people are shown them', () => {
    const made = files(false);
    for (const { name, file } of Object.values(TABLES).filter((table) => table.file.endsWith('.csv'))) {
      expect(made[file]).toBe(
        `${columnsOf(name)
          .map(([column]) => column)
          .join(',')}\n`,
      );
    }
    expect(Object.keys(made)).toEqual(expect.arrayContaining(Object.values(TABLES).map(({ file }) => file)));
  });

  test('gives a stage for its example, so that a first report has something to show', async () => {
    const { map } = await read(files(true));
    expect(map === null ? null : assess(map, given).assessment.stage.value).toBe(1);
  });

  test.each(['yes', '- x', 'a: b # c', '"', "O'Brien", '12', '*', 'Zürich\nB'])(
    'takes the name %j as it is',
    async (name) => {
      const { map } = await read(files(true, name));
      expect(map?.organization.name).toBe(name);
    },
  );

  test('describes every column of every table in COLUMNS.md', () => {
    const guide = files(true)['COLUMNS.md'] ?? '';
    for (const { name, title, file } of Object.values(TABLES)) {
      const section = guide.slice(guide.indexOf(`## ${title}: \`${file}\``));
      for (const [column] of columnsOf(name)) expect(section).toContain(`\n| \`${column}\` | `);
    }
  });
});

describe('the least that the README asks for', () => {
  test('gives a stage', async () => {
    const made: Record<string, string> = { 'organization.yaml': 'name: Least\nperiod: month\n' };
    for (const [table, columns] of Object.entries(MINIMAL_COLUMNS)) {
      if (table === 'organization') continue;
      const rows = EXAMPLE_ROWS[table as keyof typeof EXAMPLE_ROWS] ?? [];
      const cells = rows.map((row) => columns.map((column) => (row as Record<string, string>)[column] ?? ''));
      made[`${table}.csv`] = csvText(columns, cells);
    }
    const { map, problems } = await read(made);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(map === null ? null : assess(map, given).assessment.stage.value).toBe(1);
  });

  test('is named in the README, column by column', () => {
    const readme = files(true)['README.md'] ?? '';
    for (const [table, columns] of Object.entries(MINIMAL_COLUMNS)) {
      const file = TABLES[table as keyof typeof MINIMAL_COLUMNS].file;
      expect(readme).toContain(`| \`${file}\` | ${columns.map((column) => `\`${column}\``).join(' ')} | `);
    }
  });
});

describe('organization.yaml of a new workspace', () => {
  test('is sound with every key taken out of its comment', async () => {
    const made = files(false);
    const lines = (made['organization.yaml'] ?? '').split('\n');
    const isKey = /^# {1,3}(?:# |[a-z_]+:)/u;
    made['organization.yaml'] = lines.map((line) => (isKey.test(line) ? line.slice(2) : line)).join('\n');
    const { map, problems } = await read({ ...made, 'arrivals.csv': 'weekday,interval_start,share\nmon,08:00,1\n' });
    expect(problems.map(({ code }) => code)).toEqual(['few-contact-types']);
    const settings = columnsOf('organization').map(([key]) => key.split('.')[0]);
    expect(Object.keys(parse(made['organization.yaml']) as object)).toEqual([...new Set(settings)]);
    expect(map?.organization).toMatchObject({ agents: 240, onboarding: { baseDays: 15 }, opening: { fromHour: 8 } });
  });
});

describe('answers.yaml of a new workspace', () => {
  test('has every question unanswered', async () => {
    const { map } = await read(files(false));
    expect(map?.answers.map(({ question, kind }) => [question, kind])).toEqual(
      questions.map(({ id }) => [id, 'unknown']),
    );
  });

  test('shows each question, and its three worded answers, as the model words them', () => {
    const shown = (files(false)['answers.yaml'] ?? '').replaceAll(/\n# */gu, ' ').replaceAll(/ +/gu, ' ');
    for (const { id, text, answers } of questions) {
      const section = shown.slice(shown.indexOf(` ${id} `), shown.indexOf(`${id}:`));
      for (const words of [text, answers[1], answers[2], answers[3]]) expect(section).toContain(words.trim());
    }
  });
});

describe('the schemas beside the YAML files', () => {
  test.each(['organization', 'answers'])('are where %s.yaml points, and hold it sound', (name) => {
    const made = files(false);
    const [, path = ''] = /^# yaml-language-server: \$schema=(\S+)\n/u.exec(made[`${name}.yaml`] ?? '') ?? [];
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(made[path] ?? '') as object);
    validate(parse(made[`${name}.yaml`] ?? ''));
    expect(validate.errors).toBeNull();
  });

  test('are those that the package publishes', () => {
    const published = readFileSync(join(import.meta.dirname, '../../../../schemas/answers.schema.json'), 'utf8');
    expect(files(false)['.unswivel/schemas/answers.schema.json']).toBe(published);
  });
});
