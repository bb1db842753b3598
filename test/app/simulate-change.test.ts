import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InvalidInput } from '../../src/app/invalid-input.ts';
import { type ChangeOptions, simulateChange } from '../../src/app/simulate-change.ts';
import { UsageProblem } from '../../src/app/usage-problem.ts';
import { changeText } from '../../src/render/text/change/change.ts';
import { resultDocument } from '../../src/schema/result/result-document.ts';
import { fixture } from '../assessment/assess-fixture.ts';

const simulate = (change: Partial<ChangeOptions> = {}) =>
  simulateChange({
    workspace: fixture('harbour-telecom'),
    seed: 1,
    modelDirectory: null,
    parameterFile: null,
    date: null,
    setups: ['execution-layer'],
    api: [],
    workflow: [],
    checkpoint: false,
    newSystem: [],
    acquire: null,
    ...change,
  });

const textOf = async (change: Partial<ChangeOptions> = {}): Promise<string> => {
  const { result, asked } = await simulate(change);
  return changeText(result, asked);
};

/** A small operation to take over: one of its systems shares a contact type with Harbour Telecom. */
let neighbour: string;
beforeAll(() => {
  neighbour = mkdtempSync(join(tmpdir(), 'unswivel-neighbour-'));
  const files = {
    'organization.yaml': 'name: Neighbour\nperiod: month\n',
    'systems.csv': 'id,name,category\ntheirs,Their CRM,crm\n',
    'contact-types.csv': 'id,name,channel,volume\nbilling-dispute,Question,voice,100\n',
    'touches.csv': 'contact_type,seq,actor,system,activity,duration\nbilling-dispute,1,agent,theirs,search,10\n',
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(join(neighbour, name), content);
});
afterAll(() => rmSync(neighbour, { recursive: true }));

describe('simulating change', () => {
  test.each(['harbour-telecom', 'anonymous-bank', 'sparse', 'worked-example', 'vectors/4'])(
    'gives a document of %s that fits its schema',
    async (name) => {
      const { result } = await simulate({ workspace: fixture(name), setups: [] });
      expect(resultDocument.safeParse(result).error?.issues ?? []).toEqual([]);
    },
  );

  test('tells of every unknown name at once, each with its nearest', async () => {
    const run = simulate({
      setups: ['execution-leyer'],
      api: ['biling', 'xyzzy'],
      workflow: ['refund-paiment'],
      newSystem: ['cmr'],
    });
    await expect(run).rejects.toThrow(UsageProblem);
    await expect(run).rejects.toThrow(
      'There is no set-up "execution-leyer", no system "biling", no system "xyzzy", no workflow "refund-paiment", no category of systems "cmr".',
    );
    for (const near of ['execution-layer', 'billing', 'refund-payment', 'crm'])
      await expect(run).rejects.toMatchObject({ hint: expect.stringContaining(`Did you mean ${near} for`) as string });
    const list = expect.stringContaining('For system "xyzzy" there are: crm, telephony,') as string;
    await expect(run).rejects.toMatchObject({ hint: list });
  });

  test('takes an operation over, with its files and problems as part of the input', async () => {
    const { result, asked } = await simulate({ acquire: neighbour });
    expect(asked.acquired).toBe('Neighbour');
    const plain = (await simulate()).result;
    expect(result.input.digest).not.toBe(plain.input.digest);
    expect(result.input.files.some(({ name }) => name.endsWith('/systems.csv'))).toBe(true);
    expect(plain.change.setups['tool-centric']?.acquisition).toBeNull();
    const used = new Set(
      result.operation.contactTypes.filter(({ id }) => id === 'billing-dispute').flatMap(({ systems }) => systems),
    );
    const { links } = result.change.setups['tool-centric']?.acquisition ?? {};
    expect(links).toBeGreaterThanOrEqual(used.size);
    expect(used.size).toBeGreaterThan(0);
    expect(result.change.setups['execution-layer']?.acquisition).toMatchObject({ links: 0, connectors: 1 });
  });

  test('refuses an operation with errors, and says in which workspace they are', async () => {
    const folder = fixture('malformed/duplicate-id');
    const run = simulate({ acquire: folder });
    await expect(run).rejects.toThrow(InvalidInput);
    const problem = { file: `${folder}/systems.csv`, code: 'duplicate-id' };
    await expect(run).rejects.toMatchObject({ problems: [problem] });
  });
});

describe('change in words', () => {
  test('without a question is the debt, what it leaves, and where it goes', async () => {
    const text = await textOf();
    expect(text).toMatch(/^Integration debt, hours a year +Tool-centric +Execution layer$/mu);
    expect(text).toMatch(/^Together +[\d,]+ +[\d,]+$/mu);
    expect(text).toMatch(/^In 5 years +[\d,]+ \([\d.]+ %\) +[\d,]+ \([\d.]+ %\)$/mu);
    expect(text).toMatch(/^Of 12,000 IT hours a year, keeping integrations working takes [\d,]+ \([\d.]+ %\)/mu);
  });

  test('says more or fewer only where all ends of the ranges agree', async () => {
    const { result, asked } = await simulate();
    expect(changeText(result, asked)).toMatch(/^Execution layer: [\d,]+ hours a year fewer than Tool-centric/mu);
    const range = result.change.setups['execution-layer']?.debt.hoursRange;
    if (range == null) throw new Error('a known debt');
    range.high = 1e6;
    expect(changeText(result, asked)).toContain(
      'Execution layer: whether it takes more or fewer hours than Tool-centric depends on the assumed rates.',
    );
  });

  test('shows set-ups that change nothing in the column of the map as it is', async () => {
    expect(await textOf({ setups: [] })).toContain('Copilot on top and Connected interfaces: as Tool-centric.');
  });

  test('of a change names what it touches', async () => {
    const text = await textOf({ api: ['billing'], workflow: ['refund-payment'], checkpoint: true });
    expect(text).toMatch(/^The API of Billing engine changes +Tool-centric +Execution layer$/mu);
    expect(text).toContain('Tool-centric mends: crm-billing, billing-crm-nightly, orders-billing, billing-erp and');
    expect(text).toMatch(/^Retraining, hours of agents +47 +0$/mu);
    expect(text).toMatch(/^Lead time, days +30 +5$/mu);
    expect(text).toMatch(/^Workflows that change +15 +15$/mu);
    expect(text).not.toContain('Integration debt');
  });

  test('of a new system says how it is connected', async () => {
    const text = await textOf({ newSystem: ['crm', 'legal'] });
    expect(text).toContain('Connected as systems of its category are in the map.');
    expect(text).toContain('The map has no system of this category: connected as its systems are on average.');
  });

  test('of an operation without a common contact type says why nothing is linked', async () => {
    const text = await textOf({ acquire: fixture('worked-example') });
    expect(text).toContain('None of its contact types has the id of one here');
    expect(text).toMatch(/^Its own debt, hours a year/mu);
  });

  test('says "cost not stated" and "not known", never 0, where the map does not say', async () => {
    const text = await textOf({ workspace: fixture('sparse') });
    expect(text).toMatch(/^Cost a year, \w+ +cost not stated/mu);
    expect(text).toMatch(/^Maintenance +not known/mu);
    expect(text).toMatch(/^Together +not known/mu);
    expect(text).toContain('Not known, and left out of the sums: maintenance_hours_per_year of integrations (2)');
    expect(text).not.toContain('IT hours a year');
  });

  test('lets nothing through to the terminal that would steer it', async () => {
    const { result, asked } = await simulate({ api: ['billing'] });
    result.operation.systemNames['billing'] = 'Bill\u001b[2J\u202eing';
    expect(changeText(result, asked)).toContain('The API of Bill[2Jing changes');
  });
});
