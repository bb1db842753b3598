import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { analyseFaultTree } from '../../src/app/analyse-fault-tree.ts';
import { InvalidInput } from '../../src/app/invalid-input.ts';
import { UsageProblem } from '../../src/app/usage-problem.ts';
import { faultTreeDocument } from '../../src/schema/result/fault-tree.ts';

const ORDER_DESK = join(import.meta.dirname, '..', '..', 'fixtures', 'fault-trees', 'order-desk.xml');
const ALL = { limit: 100, maxOrder: Number.POSITIVE_INFINITY };

describe('the order desk, worked out by hand', () => {
  // Written out: orders stop if crm or cloud, or (price-service or hub) and price-list, or hub, or two of the feeds a, b, c.
  // The hub alone stops two feeds, so that it needs no company; cloud and price-list say no more than cloud alone.
  const crm = 0.002;
  const cloud = 1e-4;
  const hub = 0.001;
  const priceService = 4 / (4 + 796);
  const priceList = 0.05;
  const [a, b, c] = [0.01, 0.02, 0.03];
  const twoFeeds = a * b + a * c + b * c - 2 * a * b * c;
  const noStop = (1 - crm) * (1 - cloud) * (1 - hub) * (1 - priceService * priceList) * (1 - twoFeeds);

  test('has these cut sets, smallest first', async () => {
    const found = await analyseFaultTree({ file: ORDER_DESK, top: null, listing: ALL });
    expect(found.tree).toEqual({ top: 'orders-stop', basicEvents: 8, gates: 6, coherent: true });
    expect(found.minimalCutSets).toBe(7);
    expect(found.byOrder).toEqual({ 1: 3, 2: 4 });
    const sets = (found.cutSets ?? []).map((set) => set.join('+'));
    expect(sets.slice(0, 3).toSorted()).toEqual(['cloud', 'crm', 'hub']);
    expect(sets.slice(3).toSorted()).toEqual([
      'feed-a+feed-b',
      'feed-a+feed-c',
      'feed-b+feed-c',
      'price-list+price-service',
    ]);
  });

  test('has this probability and this importance of each event', async () => {
    const { probability, importance } = await analyseFaultTree({ file: ORDER_DESK, top: null, listing: null });
    const total = 1 - noStop;
    expect(probability).toBeCloseTo(total, 15);
    const ofHub = noStop / (1 - hub);
    expect(importance['hub']?.birnbaum).toBeCloseTo(ofHub, 14);
    expect(importance['hub']?.fussellVesely).toBeCloseTo((hub * ofHub) / total, 14);
    expect(importance['hub']?.raw).toBeCloseTo(1 / total, 10);
    expect(importance['hub']?.rrw).toBeCloseTo(total / (1 - ofHub), 12);
    const ofList = (noStop / (1 - priceService * priceList)) * priceService;
    expect(importance['price-list']?.birnbaum).toBeCloseTo(ofList, 15);
    const ofFeed = (noStop / (1 - twoFeeds)) * (b + c - 2 * b * c);
    expect(importance['feed-a']?.birnbaum).toBeCloseTo(ofFeed, 14);
    expect(Object.keys(importance)).toHaveLength(8);
  });

  test('fits the schema of its document, also once written as JSON', async () => {
    const found = await analyseFaultTree({ file: ORDER_DESK, top: null, listing: ALL });
    expect(faultTreeDocument.parse(JSON.parse(JSON.stringify(found)))).toEqual(found);
  });

  test('can be asked about an inner gate, and about cut sets of few events only', async () => {
    const found = await analyseFaultTree({
      file: ORDER_DESK,
      top: 'no-stock-answer',
      listing: { limit: 100, maxOrder: 1 },
    });
    expect(found.tree).toEqual({ top: 'no-stock-answer', basicEvents: 4, gates: 3, coherent: true });
    expect(found.cutSets).toEqual([['hub']]);
    expect(found.probability).toBeCloseTo(1 - (1 - hub) * (1 - twoFeeds), 15);
  });

  test('knows what gate was meant', async () => {
    const asked = analyseFaultTree({ file: ORDER_DESK, top: 'order-stops', listing: null });
    await expect(asked).rejects.toBeInstanceOf(UsageProblem);
    await expect(asked).rejects.toMatchObject({ hint: 'Did you mean orders-stop?' });
  });
});

describe('analyseFaultTree', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'unswivel-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function treeOf(formula: string, data: string): Promise<string> {
    const file = join(folder, 'tree.xml');
    const gate = `<define-gate name="top">${formula}</define-gate>`;
    await writeFile(
      file,
      `<opsa-mef>\r\n<define-fault-tree name="t">\r\n${gate}</define-fault-tree>\r\n<model-data>${data}</model-data></opsa-mef>`,
    );
    return file;
  }
  const event = (name: string, value: number | null): string =>
    value === null
      ? `<define-basic-event name="${name}"/>`
      : `<define-basic-event name="${name}"><float value="${value}"/></define-basic-event>`;

  test('gives prime implicants for a tree that is not coherent', async () => {
    const file = await treeOf(
      '<or><and><basic-event name="a"/><not><basic-event name="b"/></not></and><basic-event name="c"/></or>',
      event('a', 0.1) + event('b', 0.2) + event('c', 0.3),
    );
    const found = await analyseFaultTree({ file, top: null, listing: ALL });
    expect(found.tree.coherent).toBe(false);
    expect(found.cutSetKind).toBe('prime-implicants');
    expect(found.cutSets).toEqual([['c'], ['a', 'not b']]);
    expect(found.probability).toBeCloseTo(1 - (1 - 0.1 * 0.8) * (1 - 0.3), 15);
    expect(found.importance['b']?.birnbaum).toBeCloseTo(-0.1 * 0.7, 15);
  });

  test('counts cut sets without probabilities, and never takes a missing one for zero', async () => {
    const file = await treeOf(
      '<and><basic-event name="a"/><basic-event name="b"/></and>',
      event('a', 0.1) + event('b', null),
    );
    const found = await analyseFaultTree({ file, top: null, listing: null });
    expect(found.probability).toBeNull();
    expect(found.importance).toEqual({});
    expect(found.minimalCutSets).toBe(1);
    expect(found.problems.map(({ code, line }) => [code, line])).toEqual([['fault-tree-probability-missing', 4]]);
  });

  test('writes infinite worth as null, and the importance of what does not matter as nothing', async () => {
    const file = await treeOf(
      '<and><basic-event name="a"/><or><basic-event name="a"/><basic-event name="b"/></or></and>',
      event('a', 0.1) + event('b', 0.2),
    );
    const { importance, tree } = await analyseFaultTree({ file, top: null, listing: null });
    expect(tree.basicEvents).toBe(2);
    expect(importance['a']).toEqual({ birnbaum: 1, fussellVesely: 1, raw: 10, rrw: null });
    expect(importance['b']).toEqual({ birnbaum: 0, fussellVesely: 0, raw: 1, rrw: 1 });
  });

  test('knows trees that always or never fail', async () => {
    const always = await treeOf('<or><constant value="true"/><basic-event name="a"/></or>', event('a', 0.1));
    const found = await analyseFaultTree({ file: always, top: null, listing: ALL });
    expect(found).toMatchObject({ probability: 1, minimalCutSets: 1, byOrder: { 0: 1 }, cutSets: [[]] });
    const never = await treeOf('<and><constant value="false"/><basic-event name="a"/></and>', event('a', 0.1));
    const other = await analyseFaultTree({ file: never, top: null, listing: ALL });
    expect(other).toMatchObject({ probability: 0, minimalCutSets: 0, byOrder: {}, cutSets: [] });
    expect(other.importance['a']).toEqual({ birnbaum: 0, fussellVesely: 0, raw: 1, rrw: 1 });
  });

  test('writes numbers of cut sets beyond 2^53 as decimal strings', async () => {
    const names = Array.from({ length: 110 }, (_, index) => `e${index}`);
    const pairs = Array.from({ length: 55 }, (_, pair) => {
      return `<or><basic-event name="e${2 * pair}"/><basic-event name="e${2 * pair + 1}"/></or>`;
    });
    const file = await treeOf(`<and>${pairs.join('')}</and>`, names.map((name) => event(name, 0.5)).join(''));
    const found = await analyseFaultTree({ file, top: null, listing: { limit: 2, maxOrder: 60 } });
    expect(found.minimalCutSets).toBe('36028797018963968');
    expect(found.byOrder).toEqual({ 55: '36028797018963968' });
    expect(found.cutSets).toHaveLength(2);
  });

  test('says that a file is not there', async () => {
    const asked = analyseFaultTree({ file: join(folder, 'nowhere.xml'), top: null, listing: null });
    await expect(asked).rejects.toBeInstanceOf(InvalidInput);
    await expect(asked).rejects.toMatchObject({ problems: [{ code: 'file-not-readable' }] });
  });
});
