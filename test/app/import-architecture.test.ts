/** Catalogues, models and descriptions of interfaces, from files to a workspace that can be reckoned with. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importBpmn } from '../../src/app/import-bpmn.ts';
import { importCatalog } from '../../src/app/import-catalog.ts';
import { importOpenapi } from '../../src/app/import-openapi.ts';
import { InvalidInput } from '../../src/app/invalid-input.ts';
import type { OperationMap } from '../../src/domain/map.ts';
import { readWorkspace } from '../../src/io/readers/workspace.ts';
import type { ImportReading } from '../../src/schema/result/import-reading.ts';
import { resultDocument } from '../../src/schema/result/result-document.ts';
import { run, UNSWIVEL } from '../cli/start.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', 'fixtures', 'imports');
const BACKSTAGE = join(FIXTURES, 'catalog', 'catalog-info.yaml');
const ARCHIMATE = join(FIXTURES, 'catalog', 'landscape.xml');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'unswivel-architecture-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const target = () => ({ workspace: join(folder, 'centre'), replace: false, dryRun: false });
const put = (name: string, text: string): void => writeFileSync(join(folder, 'centre', name), text);
const mapOf = async (): Promise<OperationMap> => {
  const { map, problems } = await readWorkspace(join(folder, 'centre'));
  if (map === null) throw new Error(JSON.stringify(problems));
  return map;
};
const catalog = (files: readonly string[], bySystem = false) => importCatalog({ files, bySystem, ...target() });
const asideOf = ({ setAside }: ImportReading): string[] => setAside.map(({ what, count }) => `${count} ${what}`);
const fileWith = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const refusal = async (files: readonly string[]): Promise<string[]> => {
  const thrown: unknown = await catalog(files).catch((error: unknown) => error);
  if (!(thrown instanceof InvalidInput)) throw new Error(`Not refused: ${String(thrown)}`);
  return thrown.problems.map(({ code, line }) => `${code} ${line}`);
};

describe('a Backstage catalogue', () => {
  test('becomes systems, with platforms, callable operations and integrations', async () => {
    const { reading } = await catalog([BACKSTAGE]);
    const { systems, integrations } = await mapOf();
    expect(systems.map(({ id, platform, api }) => [id, platform, api])).toEqual([
      ['crm-desk', 'care-cluster', null],
      ['billing', 'care-cluster', ['read', 'write']],
      ['shop-orders', null, null],
      ['care-cluster', null, null],
      ['care-database', null, null],
    ]);
    expect(systems[0]).toMatchObject({ name: 'Customer desk', category: 'crm', agentFacing: true });
    expect(integrations.map(({ id, style, mode }) => [id, style, mode])).toEqual([
      ['crm-desk-care-database', null, null],
      ['crm-desk-billing', null, null],
      ['crm-desk-shop-orders', 'event-stream', 'async'],
    ]);
    expect(asideOf(reading)).toEqual([
      '1 API definition',
      '1 Component',
      '1 Domain',
      '1 Group',
      '2 System',
      '1 annotation',
      '1 consumesApis',
      '1 dependsOn',
    ]);
  });

  test('counts every entity once, used or set aside', async () => {
    const entities = readFileSync(BACKSTAGE, 'utf8').match(/^kind: /gmu)?.length;
    const { reading } = await catalog([BACKSTAGE]);
    const kinds = ['API', 'Component', 'Resource', 'System', 'Domain', 'Group'];
    const counted = [...reading.used, ...reading.setAside].filter(({ what }) => kinds.includes(what));
    expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(entities);
  });

  test('folds into its systems when asked to', async () => {
    await catalog([BACKSTAGE], true);
    const { systems, integrations } = await mapOf();
    expect(systems.map(({ id }) => id)).toEqual(['care-cluster', 'customer-care', 'money']);
    expect(integrations.map(({ from, to }) => [from, to])).toEqual([['customer-care', 'money']]);
  });

  test('takes the systems and integrations that the workspace has for its own', async () => {
    await catalog([BACKSTAGE]);
    put('systems.csv', 'id,name,category\ndesk,customer-desk,\nbilling,,billing\n');
    put('integrations.csv', 'id,from,to\nlink,billing,desk\n');
    put('provenance.csv', 'table,row,status\n');
    await catalog([BACKSTAGE]);
    const { systems, integrations } = await mapOf();
    expect(systems.map(({ id }) => id)).toEqual(['desk', 'billing', 'shop-orders', 'care-cluster', 'care-database']);
    expect(integrations.map(({ id }) => id)).toEqual(['link', 'desk-care-database', 'desk-shop-orders']);
  });

  test('changes nothing when it is imported again', async () => {
    await catalog([BACKSTAGE]);
    expect((await catalog([BACKSTAGE])).changes.written).toEqual([]);
  });
});

describe('an ArchiMate exchange file', () => {
  test('becomes systems, with platforms and integrations through services and functions', async () => {
    const { reading } = await catalog([ARCHIMATE]);
    const { systems, integrations } = await mapOf();
    expect(systems.map(({ id, name, category, platform }) => [id, name, category, platform])).toEqual([
      ['customer-desk', 'customer-desk', 'crm', 'data-centre'],
      ['billing', 'billing', null, 'data-centre'],
      ['data-centre', 'data-centre', null, null],
    ]);
    expect(integrations.map(({ from, to }) => [from, to])).toEqual([['customer-desk', 'billing']]);
    expect(asideOf(reading)).toEqual([
      '1 ApplicationInterface',
      '1 BusinessActor',
      '1 Flow',
      '1 Serving',
      '1 Specialization',
    ]);
  });
});

describe('what is neither', () => {
  test.each([
    ['another document', 'a.yaml', 'name: x\n', 'not-a-catalog 1'],
    ['one good document and one other', 'a.yaml', 'kind: Group\nmetadata: { name: a }\n---\nx: 1\n', 'not-a-catalog 4'],
    ['an empty file', 'a.yaml', '', 'not-a-catalog 1'],
    ['another XML file', 'a.xml', '<svg/>', 'not-a-catalog 1'],
    ['an entity bomb', 'a.xml', '<!DOCTYPE m [<!ENTITY a "b">]><model>&a;</model>', 'xml-doctype 1'],
    ['broken YAML', 'a.yaml', 'kind: [\n', 'yaml-syntax'],
  ])('%s is refused', async (_, name, text, expected) => {
    expect((await refusal([fileWith(name, text)])).join()).toContain(expected);
  });
});

test('a centre put together from catalogue, models and descriptions assesses, simulates and reports', async () => {
  await catalog([ARCHIMATE]);
  put('contact-types.csv', 'id,volume\nbilling-dispute,11200\n');
  put(
    'systems.csv',
    readFileSync(join(folder, 'centre', 'systems.csv'), 'utf8').replace('customer-desk,,', 'customer-desk,CRM,'),
  );
  await importBpmn({ files: [join(FIXTURES, 'bpmn', 'refund.bpmn')], mapping: null, ...target() });
  await importOpenapi({ file: join(FIXTURES, 'openapi', 'billing.yaml'), system: 'billing', ...target() });

  const map = await mapOf();
  expect(map.workflows.map(({ id }) => id)).toEqual(['refund-due', 'refund-not-due']);
  expect(map.systems.find(({ id }) => id === 'billing')?.api).toEqual(['read', 'write', 'trigger']);
  const command = async (...words: string[]): Promise<string> => {
    const { status, stdout, stderr } = await run(UNSWIVEL, words);
    expect({ words, status, stderr }).toMatchObject({ status: 0 });
    return stdout;
  };
  const { workspace } = target();
  const simulated = await command('simulate', 'blast-radius', workspace, '--json');
  const { blastRadius } = resultDocument.parse(JSON.parse(simulated));
  // Both ways through the refund begin in billing; workflows of one contact type are reckoned independent of each other.
  const broken = 1 - (1 - 0.56) * (1 - 0.24);
  expect(blastRadius?.setups['tool-centric']?.elements['billing']?.volumeShare?.broken).toBeCloseTo(broken, 6);
  await command('simulate', 'handle-time', workspace, '--contacts', '1000');
  await command('report', workspace, '--format', 'html', '--out', join(folder, 'out'));
  expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toContain('import bpmn: ');
}, 120_000);
