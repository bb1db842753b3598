import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { explain } from '../../src/app/explain.ts';
import { importIntoWorkspace } from '../../src/app/import-into-workspace.ts';
import { InvalidInput } from '../../src/app/invalid-input.ts';
import { UsageProblem } from '../../src/app/usage-problem.ts';
import { provenanceOf } from '../../src/assessment/provenance.ts';
import type { Proposal } from '../../src/imports/merging/proposal.ts';
import { readWorkspace } from '../../src/io/readers/workspace.ts';
import { importChanges } from '../../src/schema/result/import-changes.ts';
import { MEASURED, propose, row } from '../imports/merging/proposals.ts';
import { SOUND } from '../io/readers/memory-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-import-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const target = (options: { replace?: boolean; dryRun?: boolean } = {}) => ({
  workspace: join(folder, 'centre'),
  replace: false,
  dryRun: false,
  ...options,
});
const text = (name: string): string => readFileSync(join(folder, 'centre', name), 'utf8');
const names = (): string[] => readdirSync(join(folder, 'centre')).toSorted();
const put = (files: Readonly<Record<string, string>>): void => {
  mkdirSync(join(folder, 'centre'), { recursive: true });
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, 'centre', name), content);
};
const actions = async (proposal: Proposal, options: Parameters<typeof target>[0] = {}) => {
  const { changes } = await importIntoWorkspace(proposal, target(options));
  return changes.cells.map(({ table, row: key, column, action }) => `${action} ${table} ${key} ${column}`);
};
const systems = (api: string, name = 'Desk') => propose({ systems: [row({ id: 'crm', name, api })] });

describe('importing into a new folder', () => {
  test('makes a workspace that reads without errors, with the other tables as init makes them', async () => {
    const { changes, problems } = await importIntoWorkspace(systems('read'), target());
    expect(changes.newWorkspace).toBe(true);
    expect(names()).toEqual(expect.arrayContaining(['organization.yaml', 'touches.csv', 'README.md', 'answers.yaml']));
    expect(problems.map(({ code }) => code)).toEqual(['few-contact-types']);
    const { map } = await readWorkspace(join(folder, 'centre'));
    expect(map?.systems.map(({ id, name }) => [id, name])).toEqual([['crm', 'Desk']]);
  });

  test('takes name, period and currency of the new workspace from what is proposed', async () => {
    const value = (of: string) => ({ value: of, provenance: MEASURED });
    const organization = { name: value('Anonymous Bank'), period: value('day'), patience: value('exponential(68)') };
    await importIntoWorkspace(propose({}, { organization }), target());
    const { map } = await readWorkspace(join(folder, 'centre'));
    expect(map?.organization).toMatchObject({ name: 'Anonymous Bank', period: 'day' });
    expect(map?.organization.patience).toMatchObject({ kind: 'exponential', mean: 68 });
    expect(map?.provenance).toMatchObject([{ table: 'organization', row: 'patience', status: 'measured' }]);
  });

  test('writes nothing in a dry run, and tells the same', async () => {
    const dry = await importIntoWorkspace(systems('read'), target({ dryRun: true }));
    expect(readdirSync(folder)).toEqual([]);
    const real = await importIntoWorkspace(systems('read'), target());
    expect(importChanges.parse({ ...dry.changes, dryRun: false })).toEqual(real.changes);
  });
});

describe('importing into a workspace', () => {
  beforeEach(() => put(SOUND));

  test('fills what is empty, keeps what is made by hand, and cites what it wrote', async () => {
    put({ 'systems.csv': 'id,name,api,category\ncrm,Customer desk,,crm\n' });
    expect(await actions(systems('read'))).toEqual(['kept systems crm name', 'added systems crm api']);
    expect(text('systems.csv')).toBe('id,name,api,category\ncrm,Customer desk,read,crm\n');
    expect(text('provenance.csv')).toBe(
      'table,row,column,status,source,method,low,high,written\nsystems,crm,api,measured,log.csv,import events: counted in 40 cases,,,read\n',
    );
  });

  test('replaces what is made by hand only with --replace', async () => {
    put({ 'systems.csv': 'id,name,api\ncrm,Customer desk,write\n' });
    expect(await actions(systems('read'), { replace: true })).toEqual([
      'replaced systems crm name',
      'replaced systems crm api',
    ]);
    expect(text('systems.csv')).toBe('id,name,api\ncrm,Desk,read\n');
  });

  test('refreshes what an earlier import of its kind wrote, but not what was changed by hand since', async () => {
    await importIntoWorkspace(systems('read'), target());
    expect(await actions(systems('read; write', 'New desk'))).toEqual([
      'replaced systems crm name',
      'replaced systems crm api',
    ]);
    put({ 'systems.csv': text('systems.csv').replace('New desk', 'Our desk') });
    expect(await actions(systems('trigger', 'Newest desk'))).toEqual([
      'kept systems crm name',
      'replaced systems crm api',
    ]);
    expect(text('systems.csv')).toContain('crm,Our desk,');
    expect(text('provenance.csv').match(/systems,crm/gu)).toHaveLength(1);
  });

  test('leaves what another import wrote alone', async () => {
    await importIntoWorkspace({ ...systems('read'), kind: 'catalog' }, target());
    expect(await actions(systems('write'))).toEqual(['unchanged systems crm name', 'kept systems crm api']);
  });

  test('changes nothing when it is repeated', async () => {
    const proposal = propose({
      systems: [row({ id: 'crm', name: 'Desk; main', api: 'read; write' })],
      touches: [1, 2].map((seq) => row({ contact_type: 'type-1', seq: `${seq}`, actor: 'agent', activity: 'search' })),
    });
    await importIntoWorkspace(proposal, target());
    const files = names().map((name) => text(name));
    const { changes } = await importIntoWorkspace(proposal, target());
    expect(changes.written).toEqual([]);
    expect(changes.counts).toEqual({ added: 0, replaced: 0, kept: 0, removed: 0, unchanged: changes.cells.length });
    expect(names().map((name) => text(name))).toEqual(files);
  });

  test('takes what means the same for the same', async () => {
    put({ 'touches.csv': 'contact_type,seq,actor,activity,duration,probability\ntype-1,1,agent,search,1m30s,50%\n' });
    const cells = {
      contact_type: 'type-1',
      seq: '1',
      actor: 'agent',
      activity: 'search',
      duration: '90',
      probability: '0.5',
      count: '1',
    };
    const { changes } = await importIntoWorkspace(propose({ touches: [row(cells)] }), target());
    expect(changes.counts).toMatchObject({ unchanged: changes.cells.length });
    expect(changes.written).toEqual([]);
  });

  test('refuses what would make the map unreadable, and writes nothing', async () => {
    put({ 'systems.csv': 'id\ncrm\n' });
    const dangling = propose({ integrations: [row({ id: 'a-b', from: 'a', to: 'b' })] });
    const before = names();
    const refused = await importIntoWorkspace(dangling, target()).catch((thrown: unknown) => thrown);
    expect(refused).toBeInstanceOf(InvalidInput);
    expect((refused as InvalidInput).problems.map(({ code }) => code)).toContain('dangling-reference');
    expect(names()).toEqual(before);
  });

  test('refuses to edit a table that cannot be read whole', async () => {
    put({ 'systems.csv': 'id,name\ncrm,"open\n' });
    const refused = await importIntoWorkspace(systems('read'), target()).catch((thrown: unknown) => thrown);
    expect((refused as InvalidInput).problems.map(({ code }) => code)).toContain('broken-quotes');
    expect(text('systems.csv')).toBe('id,name\ncrm,"open\n');
  });

  test('tells errors that were there before, and goes on', async () => {
    put({ 'contact-types.csv': `${SOUND['contact-types.csv']}type-0,5\n` });
    const { problems } = await importIntoWorkspace(systems('read'), target());
    expect(problems.map(({ code }) => code)).toEqual(['duplicate-id']);
    expect(text('systems.csv')).toContain('crm,Desk');
  });

  test('writes settings where YAML keeps them', async () => {
    const organization = {
      patience: { value: 'exponential(68)', provenance: MEASURED },
      'opening.days': { value: '6', provenance: MEASURED },
    };
    put({ 'organization.yaml': '# Ours\nname: Example Centre # for now\nperiod: month\nopening: { from: "08:00" }\n' });
    await importIntoWorkspace(propose({}, { organization }), target());
    expect(text('organization.yaml')).toBe(
      '# Ours\nname: Example Centre # for now\nperiod: month\nopening: { from: "08:00", days: 6 }\npatience: exponential(68)\n',
    );
  });
});

describe('lists that belong together', () => {
  const touch = (seq: number, activity: string, extra: Readonly<Record<string, string>> = {}) =>
    row({ contact_type: 'type-1', seq: `${seq}`, actor: 'agent', activity, ...extra });
  const list = (...activities: string[]) => propose({ touches: activities.map((each, at) => touch(at + 1, each)) });

  beforeEach(() => put(SOUND));

  test('the touches of a contact type that people wrote stay as they are', async () => {
    const before = 'contact_type,seq,actor,activity\ntype-1,1,agent,search\ntype-2,1,agent,act\n';
    put({ 'touches.csv': before });
    const { changes } = await importIntoWorkspace(list('verify', 'act'), target());
    expect(changes.counts).toMatchObject({ added: 0, replaced: 0, removed: 0 });
    expect(text('touches.csv')).toBe(before);
    await importIntoWorkspace(list('verify', 'act'), target({ replace: true }));
    expect(text('touches.csv')).toBe(
      'contact_type,seq,actor,activity\ntype-1,1,agent,verify\ntype-1,2,agent,act\ntype-2,1,agent,act\n',
    );
  });

  test('a list that an import wrote is replaced as a whole, provenance and all', async () => {
    await importIntoWorkspace(list('verify', 'search', 'act'), target());
    await importIntoWorkspace(list('search', 'act'), target());
    const { map } = await readWorkspace(join(folder, 'centre'));
    expect(map?.touches.map(({ activity }) => activity)).toEqual(['search', 'act']);
    expect(map?.provenance.map(({ row: key }) => key)).toEqual(['type-1/1', 'type-1/2']);
  });

  test('remarks put beside an imported list survive as long as the list is the same', async () => {
    await importIntoWorkspace(propose({ touches: [touch(1, 'search', { duration: '30' })] }), target());
    const noted = text('touches.csv').replace(/,,\n/u, ',,seen twice\n');
    put({ 'touches.csv': noted });
    const again = await actions(propose({ touches: [touch(1, 'search', { duration: '35' })] }));
    expect(again.filter((each) => !each.startsWith('unchanged'))).toEqual(['replaced touches type-1/1 duration']);
    expect(text('touches.csv')).toContain('seen twice');
    expect(await actions(list('act'))).toEqual(['unchanged touches type-1/1 actor', 'kept touches type-1/1 activity']);
    expect(text('touches.csv')).toContain('seen twice');
  });

  test('steps that a workflow no longer has go, those that people added stay', async () => {
    put({ 'workflows.csv': 'id\nrefund\n' });
    const steps = (...ids: string[]) =>
      propose({ 'workflow-steps': ids.map((id) => row({ workflow: 'refund', id, operation: 'read' })) });
    await importIntoWorkspace(steps('look', 'decide'), target());
    put({ 'workflow-steps.csv': `${text('workflow-steps.csv')}refund,,note,${','.repeat(14)}\n` });
    await importIntoWorkspace(steps('look'), target());
    const { map } = await readWorkspace(join(folder, 'centre'));
    expect(map?.workflows[0]?.steps.map(({ id }) => id)).toEqual(['look', 'note']);
  });

  test('a profile of arrivals is taken whole or not at all', async () => {
    const arrivals = (mon: string, tue: string) =>
      propose({
        arrivals: [
          row({ weekday: 'mon', interval_start: '08:00', share: mon }),
          row({ weekday: 'tue', interval_start: '08:00', share: tue }),
        ],
      });
    put({ 'arrivals.csv': 'weekday,interval_start,share\nMonday,8:00,30%\ntue,08:00,70%\n' });
    const { changes } = await importIntoWorkspace(arrivals('0.5', '0.5'), target());
    expect(changes.counts).toMatchObject({ kept: 2, replaced: 0 });
    await importIntoWorkspace(arrivals('0.5', '0.5'), target({ replace: true }));
    expect(text('arrivals.csv')).toBe('weekday,interval_start,share\nMonday,8:00,0.5\ntue,08:00,0.5\n');
  });
});

describe('files that cells name', () => {
  const quantiles = (last: number) =>
    propose(
      { 'contact-types': [row({ id: 'type-1', handle_time: 'empirical(quantiles/type-1.csv#seconds)' })] },
      { files: [{ name: 'quantiles/type-1.csv', text: `seconds\n1\n${last}\n` }] },
    );

  test('go with their cells', async () => {
    put(SOUND);
    await importIntoWorkspace(quantiles(5), target());
    expect(text('quantiles/type-1.csv')).toBe('seconds\n1\n5\n');
    await importIntoWorkspace(quantiles(9), target());
    expect(text('quantiles/type-1.csv')).toBe('seconds\n1\n9\n');
  });

  test('stay unwritten where people gave the cell another value', async () => {
    put({
      ...SOUND,
      'contact-types.csv': SOUND['contact-types.csv']
        .replaceAll('\n', ',60\n')
        .replace('volume,60', 'volume,handle_time'),
    });
    const { changes } = await importIntoWorkspace(quantiles(5), target());
    expect(changes.files).toEqual([{ file: 'quantiles/type-1.csv', action: 'kept' }]);
    expect(names()).not.toContain('quantiles');
  });
});

describe('what is no workspace', () => {
  test('a workbook is refused with what to do instead', async () => {
    writeFileSync(join(folder, 'map.xlsx'), 'PK');
    const workspace = join(folder, 'map.xlsx');
    await expect(importIntoWorkspace(systems('read'), { ...target(), workspace })).rejects.toThrow(UsageProblem);
  });

  test('a folder of other files is not filled with tables', async () => {
    put({ 'notes.txt': 'x' });
    await expect(importIntoWorkspace(systems('read'), target())).rejects.toThrow(/no table of a workspace/u);
    expect(names()).toEqual(['notes.txt']);
  });
});

describe('what an import wrote', () => {
  const touches = propose({
    'contact-types': [row({ id: 'type-1', handle_time: '300' })],
    touches: [row({ contact_type: 'type-1', seq: '1', actor: 'agent', activity: 'search', duration: '30' })],
  });
  const evidence = async () => {
    const options = { workspace: target().workspace, seed: 1, modelDirectory: null, parameterFile: null, date: null };
    const found = await explain('context-assembly-share', options);
    return found.evidence.map(({ key, status, source }) => ({ key, status, source }));
  };

  test('is cited by explain with its source and method', async () => {
    put(SOUND);
    await importIntoWorkspace(touches, target());
    expect(await evidence()).toContainEqual({
      key: 'type-1/1',
      status: 'measured',
      source: 'log.csv; import events: counted in 40 cases',
    });
  });

  test('is not cited for a cell that was changed by hand since', async () => {
    put(SOUND);
    await importIntoWorkspace(touches, target());
    put({ 'touches.csv': text('touches.csv').replace(',30,', ',50,') });
    expect(await evidence()).toContainEqual({ key: 'type-1/1', status: 'attested', source: null });
  });

  test('is cited for a cell of a row that people made', async () => {
    put({ ...SOUND, 'systems.csv': 'id,name\ncrm,Desk\n' });
    await importIntoWorkspace(systems('read'), target());
    const { map } = await readWorkspace(target().workspace);
    if (map === null) throw new Error('The merged workspace has errors.');
    expect(provenanceOf(map)('systems', 'crm', null)).toMatchObject({
      status: 'attested',
      source: 'api: log.csv; import events: counted in 40 cases',
    });
  });
});
