import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type BpmnSurroundings, type BpmnTables, bpmnTables } from '../../../src/imports/bpmn/bpmn-tables.ts';
import { NO_MAPPING } from '../../../src/imports/bpmn/mapping.ts';
import { readBpmn } from '../../../src/io/readers/bpmn/read-bpmn.ts';
import { bpmnMappingSchema } from '../../../src/schema/bpmn-mapping.ts';
import { ProblemLog } from '../../../src/schema/problem-log.ts';

const FIXTURES = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'imports', 'bpmn');
const NOTHING_KNOWN: BpmnSurroundings = { mapping: NO_MAPPING, systems: [], integrations: [], makesNew: true };

async function tablesOf(xml: string, around: Partial<BpmnSurroundings> = {}): Promise<BpmnTables> {
  const log = new ProblemLog();
  const model = await readBpmn(Buffer.from(xml), 'model.bpmn', log);
  if (model === null) throw new Error(JSON.stringify(log.list()));
  return bpmnTables([model], { ...NOTHING_KNOWN, ...around });
}

const fixture = (name: string): string => readFileSync(join(FIXTURES, name), 'utf8');
const CRM = [{ id: 'desk', name: 'C-R-M' }];
const MAPPING = bpmnMappingSchema.parse(parse(fixture('mapping.yaml')));

/** `id (after) column=value …` of each step. */
const lines = ({ steps }: BpmnTables): string[] =>
  steps.map(({ cells: { workflow, seq: _seq, id, name: _name, after, ...rest } }) => {
    const said = Object.entries(rest).map(([column, value]) => `${column}=${value}`);
    return [`${workflow}/${id} <- ${after}`, ...said].join(' ');
  });
const counts = (things: BpmnTables['used']): Record<string, number> =>
  Object.fromEntries(
    [...Map.groupBy(things, ({ what }) => what)].map(([what, of]) => [
      what,
      of.reduce((sum, { count }) => sum + count, 0),
    ]),
  );

/** A process of nothing but what is given, in the plainest dialect. */
const process = (inside: string, attributes = '', beside = ''): string =>
  `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:unswivel="urn:unswivel" targetNamespace="x">${beside}<process id="p" name="P" ${attributes}>${inside}</process></definitions>`;
const flow = (from: string, to: string, more = ''): string =>
  `<sequenceFlow id="${from}-${to}" sourceRef="${from}" targetRef="${to}" ${more}/>`;
const task = (id: string, kind = 'userTask', more = ''): string => `<${kind} id="${id}" name="${id}" ${more}/>`;

describe('a model of one tool, with pools, lanes and failure paths', () => {
  test('becomes workflows, one for each way whose share it states', async () => {
    const tables = await tablesOf(fixture('refund.bpmn'), { systems: [{ id: 'crm', name: 'CRM' }] });
    expect(tables.workflows.map(({ cells }) => cells)).toEqual([
      {
        id: 'refund-due',
        name: 'Refund (due)',
        contact_types: 'billing-dispute=0.56',
        change_lead_days: '30',
        changes_per_year: '4',
      },
      {
        id: 'refund-not-due',
        name: 'Refund (not due)',
        contact_types: 'billing-dispute=0.24',
        change_lead_days: '30',
        changes_per_year: '4',
      },
    ]);
    expect(lines(tables)).toEqual([
      'refund-due/check-the-invoice <- start system=billing operation=read by=agent access=ui permission=trained',
      'refund-due/order-the-refund <- check-the-invoice system=crm operation=trigger by=system access=api integrations=crm-billing on_failure=manual(180s)',
      'refund-due/note-the-refund <- order-the-refund system=crm by=system access=api',
      'refund-due/tell-the-customer <- order-the-refund system=crm operation=notify by=system access=api on_failure=defer',
      'refund-due/close-the-case <- note-the-refund; tell-the-customer system=crm by=system access=api',
      'refund-not-due/check-the-invoice <- start system=billing operation=read by=agent access=ui permission=trained',
      'refund-not-due/explain-why-not <- check-the-invoice by=agent access=none',
    ]);
    expect(tables.integrations.map(({ cells }) => cells)).toEqual([{ id: 'crm-billing', from: 'crm', to: 'billing' }]);
    expect(tables.systems.map(({ cells }) => cells)).toEqual([{ id: 'billing' }]);
  });

  test('takes the integration that the workspace has, whichever way it runs', async () => {
    const integrations = [{ id: 'hub-link', from: 'billing', to: 'crm' }];
    const tables = await tablesOf(fixture('refund.bpmn'), { systems: [{ id: 'crm', name: 'CRM' }], integrations });
    expect(tables.integrations).toEqual([]);
    expect(tables.steps.map(({ cells }) => cells['integrations']).filter(Boolean)).toEqual(['hub-link']);
  });

  test('knows a lane by the name of a system', async () => {
    const tables = await tablesOf(fixture('refund.bpmn'), { systems: CRM });
    expect(tables.steps.map(({ cells }) => cells['system'])).toContain('desk');
  });
});

describe('a model of another tool, without lanes and with what the map has no word for', () => {
  test('becomes steps with what a mapping says of them', async () => {
    const tables = await tablesOf(fixture('dispute-signavio.bpmn'), { mapping: MAPPING });
    expect(lines(tables)).toEqual([
      'dispute/look-up-the-account <- start system=crm operation=read by=agent access=ui needs_context=account integrations=crm-ledger on_failure=skip',
      'dispute/read-the-usage <- look-up-the-account system=network-portal operation=read by=agent access=ui on_failure=skip',
      'dispute/read-the-payments <- look-up-the-account system=ledger operation=read by=agent access=ui on_failure=skip',
      'dispute/refund <- read-the-usage; read-the-payments',
      'dispute/customer-told <- refund operation=notify by=system access=api',
    ]);
    expect(tables.workflows[0]?.cells).toEqual({
      id: 'dispute',
      name: 'Billing dispute',
      trigger: 'agent',
      contact_types: 'billing-dispute=100%',
    });
  });

  test('tells everything that it leaves out', async () => {
    const { setAside } = await tablesOf(fixture('dispute-signavio.bpmn'), { mapping: MAPPING });
    expect(counts(setAside)).toEqual({
      'boundary event: message': 1,
      'data object': 1,
      'event sub-process': 1,
      'inclusive gateway': 1,
      'part that the notation does not know': 1,
      repetition: 1,
      'sequence flow': 1,
      'step after a boundary event': 1,
      'way back': 1,
    });
  });

  test('counts every node of the flow, used or set aside', async () => {
    for (const name of ['refund.bpmn', 'dispute-signavio.bpmn', 'address-bpmn-io.bpmn']) {
      const xml = fixture(name);
      const nodes = xml.match(/<(?:\w+:)?(?:\w*[tT]ask|\w*Event|\w*Gateway|callActivity|subProcess) /gu)?.length ?? 0;
      const { used, setAside } = await tablesOf(xml);
      const isNode = ({ what, becomes }: BpmnTables['used'][number]): boolean =>
        becomes === 'step' ||
        becomes === 'the order of the steps' ||
        becomes === 'the way after a failure' ||
        /boundary event/u.test(what) ||
        what === 'event sub-process';
      // A gateway whose branches are not told apart stands among the steps' order already; a sub-process has two ends.
      const counted = [...used, ...setAside].filter((thing) => isNode(thing) && !/branches/u.test(thing.becomes));
      const ends = used.find(({ what }) => what === 'sub-process end')?.count ?? 0;
      const hidden = name === 'dispute-signavio.bpmn' ? 2 : 0;
      expect(counted.reduce((sum, { count }) => sum + count, 0) - ends + hidden, name).toBe(nodes);
    }
  });
});

describe('the order of the steps', () => {
  test('waits for every branch of a parallel gateway, and for none where a process begins twice', async () => {
    const tables = await tablesOf(
      process(
        `${task('a')}${task('b')}<parallelGateway id="j"/>${task('c')}${flow('a', 'j')}${flow('b', 'j')}${flow('j', 'c')}`,
      ),
    );
    expect(lines(tables).map((line) => line.replace(/ by.*/u, ''))).toEqual([
      'p/a <- start',
      'p/b <- start',
      'p/c <- a; b',
    ]);
  });

  test('leaves ways back out, also where everything turns in a circle', async () => {
    const tables = await tablesOf(process(`${task('a')}${task('b')}${flow('a', 'b')}${flow('b', 'a')}`));
    expect(lines(tables).map((line) => line.replace(/ by.*/u, ''))).toEqual(['p/a <- start', 'p/b <- a']);
    expect(counts(tables.setAside)).toEqual({ 'way back': 1 });
  });

  test('goes through nested sub-processes, empty ones too', async () => {
    const inner = `<subProcess id="s"><subProcess id="t">${task('b')}</subProcess><subProcess id="e"/>${flow('t', 'e')}</subProcess>`;
    const tables = await tablesOf(process(`${task('a')}${inner}${task('c')}${flow('a', 's')}${flow('s', 'c')}`));
    expect(lines(tables).map((line) => line.replace(/ by.*/u, ''))).toEqual(['p/a <- start', 'p/b <- a', 'p/c <- b']);
  });

  test('does not take long over three thousand steps in a row', async () => {
    const many = Array.from(
      { length: 3000 },
      (_, at) => task(`t${at}`, 'task') + (at === 0 ? '' : flow(`t${at - 1}`, `t${at}`)),
    );
    const tables = await tablesOf(process(many.join('')));
    expect(tables.steps.at(-1)?.cells['after']).toBe('t2998');
  }, 60_000);
});

describe('either-or', () => {
  const gateway = (first: string, second: string): string =>
    `${task('a')}<exclusiveGateway id="x"/>${task('b')}${task('c')}${flow('a', 'x')}${flow('x', 'b', first)}${flow('x', 'c', second)}`;
  const contacts = 'unswivel:contact_types="refund=50%; other=0.2"';

  test.each([
    ['name="yes (70 %)"', 'name="no"', [['refund=0.35; other=0.14'], ['refund=0.15; other=0.06']]],
    [
      'unswivel:probability="0.25"',
      'unswivel:probability="75%"',
      [['refund=0.125; other=0.05'], ['refund=0.375; other=0.15']],
    ],
  ])('with %s and %s is a workflow each', async (first, second, expected) => {
    const { workflows } = await tablesOf(process(gateway(first, second), contacts));
    expect(workflows.map(({ cells }) => [cells['contact_types']])).toEqual(expected);
  });

  test.each([
    ['name="yes"', 'name="no"', contacts],
    ['name="80%"', 'name="80%"', contacts],
    ['name="70%"', 'name="30%"', ''],
  ])('with %s and %s keeps all steps in one workflow, and says so', async (first, second, attributes) => {
    const { workflows, steps, setAside } = await tablesOf(process(gateway(first, second), attributes));
    expect(workflows).toHaveLength(1);
    expect(steps).toHaveLength(3);
    expect(setAside.map(({ becomes }) => becomes).join()).toContain('all branches become steps of one workflow');
  });

  test('of many gateways does not become more workflows than anyone reads', async () => {
    const one = (at: number): string =>
      `<exclusiveGateway id="x${at}"/>${task(`b${at}`)}${task(`c${at}`)}<exclusiveGateway id="y${at}"/>` +
      `${flow(`x${at}`, `b${at}`, 'name="50%"')}${flow(`x${at}`, `c${at}`, 'name="50%"')}${flow(`b${at}`, `y${at}`)}${flow(`c${at}`, `y${at}`)}` +
      (at === 0 ? '' : flow(`y${at - 1}`, `x${at}`));
    const { workflows } = await tablesOf(process(Array.from({ length: 40 }, (_, at) => one(at)).join(''), contacts));
    expect(workflows).toHaveLength(1);
  });
});

describe('what happens on failure', () => {
  const failing = (way: string, event = '<errorEventDefinition id="d"/>'): string =>
    process(
      `${task('a')}${task('b', 'serviceTask')}${task('c')}${flow('a', 'b')}${flow('b', 'c')}<boundaryEvent id="e" attachedToRef="b">${event}</boundaryEvent>${way}`,
    );
  const outcome = async (xml: string): Promise<string | undefined> =>
    (await tablesOf(xml)).steps.find(({ cells }) => cells['id'] === 'b')?.cells['on_failure'];

  test.each([
    ['a way back to the step', flow('e', 'b'), 'defer'],
    ['a way back to a step before', flow('e', 'a'), 'defer'],
    ['a way on without it', flow('e', 'c'), 'skip'],
    ['an end', `<endEvent id="z"/>${flow('e', 'z')}`, undefined],
    ['nothing', '', undefined],
    [
      'a user task',
      `${task('h', 'userTask', 'unswivel:duration="2m"')}${flow('e', 'h')}${flow('h', 'c')}`,
      'manual(2m)',
    ],
    ['a manual task', `${task('h', 'manualTask', 'unswivel:duration="600"')}${flow('e', 'h')}`, 'offline(600)'],
    ['a user task of unknown length', `${task('h')}${flow('e', 'h')}`, undefined],
    ['a service and back', `${task('h', 'serviceTask')}${flow('e', 'h')}${flow('h', 'b')}`, 'defer'],
    ['a service and on', `${task('h', 'serviceTask')}${flow('e', 'h')}${flow('h', 'c')}`, undefined],
  ])('%s', async (_, way, expected) => {
    expect(await outcome(failing(way))).toBe(expected);
  });

  test('is not what a message interrupts', async () => {
    expect(await outcome(failing(flow('e', 'c'), '<messageEventDefinition id="d"/>'))).toBeUndefined();
  });
});

describe('reading', () => {
  const refused = async (xml: string): Promise<string[]> => {
    const log = new ProblemLog();
    expect(await readBpmn(Buffer.from(xml), 'm.bpmn', log)).toBeNull();
    return log.list().map(({ code, line, column }) => `${code} ${line}:${column}`);
  };

  test.each([
    [
      'an entity bomb',
      '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<definitions>&b;</definitions>',
      'xml-doctype 1:1',
    ],
    ['an external entity', '<!DOCTYPE d SYSTEM "file:///etc/passwd">\n<definitions/>', 'xml-doctype 1:1'],
    ['another format', '<svg/>', 'not-bpmn 1:1'],
    ['a definitions element of another format', '<definitions xmlns="urn:x"/>', 'not-bpmn 1:1'],
    ['what is not XML', 'hello', 'xml-syntax'],
  ])('refuses %s', async (_, xml, expected) => {
    expect((await refused(xml)).join()).toContain(expected);
  });
});
