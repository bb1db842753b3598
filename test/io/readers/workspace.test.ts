import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { OperationMap } from '../../../src/domain/map.ts';
import { readWorkspace } from '../../../src/io/readers/workspace.ts';
import { TABLE_NAMES } from '../../../src/schema/table-name.ts';
import { TABLES } from '../../../src/schema/tables/index.ts';
import { memoryFiles, SOUND } from './memory-files.ts';
import { places, readMap, readMemory } from './read-memory.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures');
const VECTORS = ['1', '2', '3', '4', '5', '6'];

const vectorFiles = async (vector: string): Promise<Record<string, string>> => {
  const folder = join(FIXTURES, 'vectors', vector);
  const names = (await readdir(folder)).filter((name) => name !== 'expected.json');
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)),
  );
};

/** A map without the places of its rows, in an order of its own. */
const content = (map: OperationMap | null): unknown =>
  JSON.parse(JSON.stringify(map), (key, value: unknown) => {
    if (key === 'at') return undefined;
    if (!Array.isArray(value) || key === 'after' || key === 'values') return value;
    return value.map((item) => JSON.stringify(item)).toSorted();
  });

describe('the reference vectors', () => {
  test.each(VECTORS)('%s reads without an error', async (vector) => {
    const { map, problems } = await readWorkspace(join(FIXTURES, 'vectors', vector));
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(map?.touches.length).toBeGreaterThan(50);
  });

  test('lose nothing on the way: every row of every table is in the map, at its line', async () => {
    const files = await vectorFiles('1');
    const map = await readMap(files);
    const lines = (name: string): number => (files[name] ?? '').trim().split('\n').length - 1;
    expect(map.touches).toHaveLength(lines('touches.csv'));
    expect(map.systems).toHaveLength(lines('systems.csv'));
    expect(map.integrations).toHaveLength(lines('integrations.csv'));
    expect(map.workflows.flatMap(({ steps }) => steps)).toHaveLength(lines('workflow-steps.csv'));
    expect(map.touches.map(({ at }) => at.row).toSorted((a, b) => a - b)).toEqual(
      map.touches.map((_, index) => index + 2),
    );
  });
});

describe('what does not matter', () => {
  const quoted = (cells: readonly string[], delimiter: string): string =>
    cells.map((cell) => (/[";,\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);

  test('the order of columns and of rows', async () => {
    const files = await vectorFiles('6');
    const expected = content(await readMap(files));
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat()), async (random) => {
        const shuffled = (length: number): number[] => {
          const order = Array.from({ length }, (_, index) => index);
          for (let index = length - 1; index > 0; index -= 1) {
            const other = (random.next().value ?? 0) % (index + 1);
            [order[index], order[other]] = [order[other] ?? 0, order[index] ?? 0];
          }
          return order;
        };
        const mixed = Object.entries(files).map(([name, text]) => {
          if (!name.endsWith('.csv')) return [name, text] as const;
          const [header = [], ...rows] = parse(text);
          const columns = shuffled(header.length);
          const order = shuffled(rows.length).map((row) => rows[row] ?? []);
          const lines = [header, ...order].map((row) =>
            quoted(
              columns.map((column) => row[column] ?? ''),
              ',',
            ),
          );
          return [name, lines.join('\n')] as const;
        });
        expect(content(await readMap(Object.fromEntries(mixed)))).toEqual(expected);
      }),
      { numRuns: 20 },
    );
  });

  test.each([
    { delimiter: ';', comma: true },
    { delimiter: '\t', comma: true },
    { delimiter: ';', comma: false },
  ])('the delimiter "$delimiter", with decimal comma: $comma', async ({ delimiter, comma }) => {
    const files = await vectorFiles('5');
    const expected = content(await readMap(files));
    const changed = Object.entries(files).map(([name, text]) => {
      if (!name.endsWith('.csv')) return [name, text] as const;
      const rows = parse(text).map((row) =>
        row.map((cell) => (comma && /^\d+\.\d+$/u.test(cell) ? cell.replace('.', ',') : cell)),
      );
      return [name, rows.map((row) => quoted(row, delimiter)).join('\r\n')] as const;
    });
    expect(content(await readMap(Object.fromEntries(changed)))).toEqual(expected);
  });

  test('how headings and file names are spelt', async () => {
    const { 'organization.yaml': organization } = SOUND;
    const files = memoryFiles({
      'Organization.YAML': organization,
      'Contact Types.CSV': 'ID,Repeat Rate,AI-Eligible\ntype-0,5%,0.5\n',
      'touches.csv': 'CONTACT TYPE,Actor,ACTIVITY,after-transfer\ntype-0,Agent,SIGN ON,Yes\n',
    });
    const { map, problems } = await readWorkspace('workspace', files);
    expect(problems.map(({ code }) => code)).toEqual(['few-contact-types']);
    expect(map?.contactTypes[0]).toMatchObject({ repeatRate: 0.05, aiEligible: 0.5 });
    expect(map?.touches[0]).toMatchObject({ actor: 'agent', activity: 'sign-on', afterTransfer: true });
  });
});

describe('what an empty cell means', () => {
  test('unknown, except where it means none or a default', async () => {
    const map = await readMap({
      'systems.csv': 'id\ncrm\n',
      'integrations.csv': 'id,from,to\nlink,crm,erp\n'.replace('erp', 'crm'),
      'touches.csv': 'contact_type,actor,activity\ntype-0,agent,act\n',
      'workflows.csv': 'id\nmend\n',
      'workflow-steps.csv': 'workflow,id\nmend,one\nmend,two\n',
      'context.csv': 'id\naccount\n',
      'agents.csv': 'group\nall\n',
    });
    expect(map.systems[0]).toMatchObject({ name: 'crm', category: null, agentFacing: null, api: null, platform: null });
    expect(map.integrations[0]).toMatchObject({ style: null, carries: null, via: null, latency: null, ageYears: null });
    expect(map.contactTypes[0]).toMatchObject({ channel: null, repeatRate: null, variability: null, concurrency: 1 });
    expect(map.touches[0]).toMatchObject({
      duration: null,
      probability: 1,
      count: 1,
      context: [],
      afterTransfer: false,
      workflow: null,
    });
    expect(map.workflows[0]).toMatchObject({ shares: [], changeLeadDays: null, promise: null });
    expect(map.workflows[0]?.steps[1]).toMatchObject({
      needs: [],
      after: ['one'],
      onFailure: { kind: 'fail' },
      permission: null,
      idempotent: false,
    });
    expect(map.context[0]).toMatchObject({ homeSystem: null, delivery: null });
    expect(map.agents[0]).toMatchObject({
      skills: [],
      headcount: null,
      fromHour: null,
      days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
    });
  });

  test('api none is an empty list, which is not unknown', async () => {
    const { systems } = await readMap({ 'systems.csv': 'id,api\ncrm,none\nerp,\n' });
    expect(systems.map(({ api }) => api)).toEqual([[], null]);
  });

  test('touches without seq keep the order in which they stand', async () => {
    const { touches } = await readMap({
      'touches.csv': `contact_type,seq,actor,activity
type-1,,agent,act
type-0,2,agent,decide
type-0,,agent,document
type-0,1,agent,converse
type-1,,agent,verify
`,
    });
    expect(touches.map(({ contactType, activity }) => `${contactType} ${activity}`)).toEqual([
      'type-0 converse',
      'type-0 decide',
      'type-0 document',
      'type-1 act',
      'type-1 verify',
    ]);
  });

  test('the home of a context item may stand in either table', async () => {
    const { context } = await readMap({
      'systems.csv': 'id,context\ncrm,account; identity\nerp,\n',
      'context.csv': 'id,home_system\naccount,\nidentity,crm\npreferences,erp\n',
    });
    expect(context.map(({ homeSystem }) => homeSystem)).toEqual(['crm', 'crm', 'erp']);
  });

  test('a need listed twice counts once', async () => {
    const { workflows } = await readMap({
      'systems.csv': 'id\ncrm\nerp\n',
      'integrations.csv': 'id,from,to\na,crm,erp\nb,crm,erp\n',
      'workflows.csv': 'id\nmend\n',
      'workflow-steps.csv': 'workflow,id,integrations\nmend,one,a; a; a|b; b|a; a|a|b\n',
    });
    expect(workflows[0]?.steps[0]?.needs).toEqual([['a'], ['a', 'b']]);
  });
});

describe('many problems at once', () => {
  test('two hundred different ones are all in the list, in the order of the file', async () => {
    const rows = Array.from({ length: 200 }, (_, index) => `type-0,agent,act,x${index}`);
    const { problems } = await readMemory({
      'systems.csv': 'id\ncrm\n',
      'touches.csv': `contact_type,actor,activity,system\n${rows.join('\n')}\n`,
    });
    expect(problems.map(({ line }) => line)).toEqual(rows.map((_, index) => index + 2));
  });

  test('those that read the same are one, at the first of their places', async () => {
    const rows = Array.from({ length: 200 }, () => 'type-0,agent,act,cmr');
    const { problems } = await readMemory({
      'systems.csv': 'id\ncrm\n',
      'touches.csv': `contact_type,actor,activity,system\n${rows.join('\n')}\n`,
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'dangling-reference', line: 2, column: 18, count: 200 });
    expect(problems[0]?.hint).toContain('"crm"');
  });

  test('of every layer are found in one run', async () => {
    const found = places(
      await readMemory({
        'organization.yaml': 'name: x\nperiod: fortnight\nagents: many\n',
        'systems.csv': 'id,api\ncrm,raed\ncrm,read\n',
        'answers.yaml': 'Q1: [1\n',
        'touches.csv': 'contact_type,actor,activity,duration\ntype-0,agent,act,-1\nnobody,agent,act,1\n',
      }),
    );
    expect(found).toEqual([
      'yaml-syntax answers.yaml:2:1',
      'unknown-value organization.yaml:2:9',
      'not-a-number organization.yaml:3:9',
      'unknown-value systems.csv:2:5',
      'duplicate-id systems.csv:3:1',
      'negative-duration touches.csv:2:18',
      'dangling-reference touches.csv:3:1',
    ]);
  });

  test('a table that could not be read does not leave the references to it dangling', async () => {
    const touches = { 'touches.csv': 'contact_type,actor,activity,system\ntype-0,agent,act,crm\n' };
    expect(places(await readMemory({ ...touches, 'systems.csv': 'name\nDesk\n' }))).toEqual([
      'missing-column systems.csv:1:1',
    ]);
    expect(places(await readMemory({ ...touches, 'systems.csv': 'id,name\ncrm\n' }))).toEqual([
      'row-too-short systems.csv:2:1',
    ]);
    expect(places(await readMemory({ ...touches, 'systems.yaml': 'a: [\n' }))[0]).toMatch(/^yaml-syntax systems.yaml/u);
    expect(await readMemory({ ...touches, 'systems.yaml': 'a: [\n' })).toMatchObject({ problems: [{}] });
  });
});

describe('files', () => {
  test('carry their names, sizes and rows, and a digest of names and bytes that anyone can work out', async () => {
    const { digest, files } = await readMemory({ 'systems.csv': 'id\ncrm\n', 'notes.txt': 'not read' });
    expect(files).toEqual([
      { name: 'contact-types.csv', bytes: SOUND['contact-types.csv'].length, rows: 10 },
      { name: 'organization.yaml', bytes: SOUND['organization.yaml'].length, rows: 1 },
      { name: 'systems.csv', bytes: 7, rows: 1 },
    ]);
    const hash = createHash('sha256');
    for (const [name, text] of Object.entries({ ...SOUND, 'systems.csv': 'id\ncrm\n' })) {
      // The names are in code-unit order already.
      hash.update(`${name.length}:${name}${text.length}:${text}`);
    }
    expect(digest).toBe(hash.digest('hex'));
  });

  test('that the map names are read and count as used', async () => {
    const { map, problems, files } = await readMemory({
      'organization.yaml':
        'name: x\nperiod: day\narrivals: profile.csv\npatience: empirical(fits/waits.csv#Wait-Seconds)\n',
      'profile.csv': 'weekday,interval_start,share\nMonday,08:00,40%\ntue,08:30,0.6\n',
      'fits/waits.csv': 'wait seconds;n\n12,5;a\n00:00:05;b\n;c\n1m;d\n',
    });
    expect(problems).toEqual([]);
    expect(map?.organization.patience).toEqual({
      kind: 'empirical',
      values: [5, 12.5, 60],
      source: 'fits/waits.csv#Wait-Seconds',
    });
    expect(map?.arrivals.map(({ weekday, startMinute }) => [weekday, startMinute])).toEqual([
      ['mon', 480],
      ['tue', 510],
    ]);
    expect(files.map(({ name }) => name)).toContain('fits/waits.csv');
  });

  test.each(['/etc/passwd', '../waits.csv', 'a/../../waits.csv', 'C:\\waits.csv', '..\\waits.csv'])(
    'outside the workspace are never opened: %s',
    async (path) => {
      const found = places(
        await readMemory({ 'organization.yaml': `name: x\nperiod: day\npatience: empirical(${path}#s)\n` }),
      );
      expect(found).toEqual(['path-outside-workspace organization.yaml:3:11']);
    },
  );

  test('of values point to the values that are wrong', async () => {
    const found = await readMemory({
      'organization.yaml': 'name: x\nperiod: day\npatience: empirical(waits.csv#s)\n',
      'waits.csv': 's;t\n-1;\n1,234;\nsoon;\nuniform(1, 2);\n5;\n',
    });
    expect(places(found)).toEqual([
      'negative-duration waits.csv:2:1',
      'ambiguous-number waits.csv:3:1',
      'not-a-duration waits.csv:4:1',
      'not-a-duration waits.csv:5:1',
    ]);
  });

  test('of set-ups are read with their places', async () => {
    const { scenarios, problems } = await readMemory({
      'systems.csv': 'id\ncrm\n',
      'scenarios/first.yaml':
        'id: first\nname: First\ninterventions:\n  - id: aggregate-context\n    scope: { systems: [crm, cmr] }\n',
      'scenarios/notes.md': 'not read',
    });
    expect(scenarios.map(({ file, content: { name } }) => [file, name])).toEqual([['scenarios/first.yaml', 'First']]);
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([['dangling-reference', 5, 29]]);
  });
});

describe('no input', () => {
  test('of any text crashes a reader', async () => {
    const names = TABLE_NAMES.flatMap((name) => [`${name}.csv`, `${name}.yaml`]);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...names, 'map.yaml', 'scenarios/x.yaml'),
        fc.string({ maxLength: 200 }),
        async (name, text) => {
          expect(await readMemory({ [name]: text })).toHaveProperty('digest');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of any bytes crashes a reader', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('systems.csv', 'systems.yaml'),
        fc.uint8Array({ maxLength: 60 }),
        async (name, bytes) => {
          expect(await readMemory({ [name]: Buffer.from(bytes) })).toHaveProperty('digest');
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of any cells under the right headings crashes a reader', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        '',
        'type-0',
        'crm',
        'agent',
        '1,234',
        '80%',
        'lognormal(mean=',
        'uniform(2, 1)',
        'a|b; c',
        'start',
        '__proto__',
        'constructor',
        'toString',
      ),
    );
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...TABLE_NAMES.filter((name) => TABLES[name].shape === 'rows')),
        fc.array(fc.array(cell, { minLength: 20, maxLength: 20 }), { minLength: 1, maxLength: 4 }),
        fc.constantFrom(',', ';'),
        async (name, rows, delimiter) => {
          const columns = Object.keys(TABLES[name].columns);
          const lines = [columns, ...rows.map((row) => columns.map((_, index) => quoted(row[index] ?? '')))];
          const { problems, map } = await readMemory({
            [`${name}.csv`]: lines.map((line) => line.join(delimiter)).join('\n'),
          });
          expect(map === null).toBe(problems.some(({ severity }) => severity === 'error'));
          for (const { file, line } of problems) expect(file === null || line === null || line > 0).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
