import { describe, expect, test } from 'vitest';
import { readWorkspace } from '../../../src/io/readers/workspace.ts';
import { memoryFiles, SOUND } from './memory-files.ts';
import { places, readMap, readMemory } from './read-memory.ts';

const WORKFLOW = { 'workflows.csv': 'id,contact_types\nmend,type-0=50%\n', 'systems.csv': 'id\ncrm\nerp\n' };

describe('tables in YAML', () => {
  test('are a list of rows or a mapping by id, with the same meaning as CSV', async () => {
    const csv = await readMap({
      'systems.csv': 'id,name,api,agent_facing,mtbf_hours\ncrm,Desk,read; write,yes,2000\nerp,,,,\n',
    });
    const list = await readMap({
      'systems.yaml': '- {id: crm, name: Desk, api: [read, write], agent-facing: true, mtbf_hours: 2000}\n- id: erp\n',
    });
    const byId = await readMap({
      'Systems.yml': 'crm:\n  name: Desk\n  api: read; write\n  Agent Facing: true\n  mtbf_hours: 2e3\nerp:\n',
    });
    const whole = await readMap({
      'map.yaml': 'systems:\n  crm: {name: Desk, api: [write, read], agent_facing: 1, mtbf_hours: 2000}\n  erp: {}\n',
    });
    const bare = ({ systems }: typeof csv): unknown => systems.map(({ at: _, ...rest }) => rest);
    expect(bare(list)).toEqual(bare(csv));
    expect(bare(byId)).toEqual(bare(csv));
    expect(bare(whole)).toEqual(bare(csv));
  });

  test('keep ids as they are written', async () => {
    const { systems } = await readMap({ 'systems.yaml': '- id: 007\n- id: 1e3\n- id: "true"\n- id: yes\n' });
    expect(systems.map(({ id }) => id)).toEqual(['007', '1e3', 'true', 'yes']);
  });

  test('write alternatives as a list in a list, and shares as a mapping', async () => {
    const { workflows } = await readMap({
      'systems.csv': 'id\ncrm\nerp\n',
      'integrations.csv': 'id,from,to\na,crm,erp\nb,crm,erp\nc,erp,crm\n',
      'workflows.yaml': 'mend:\n  contact_types: {type-0: 80%, type-1: 0.5, type-2: }\n',
      'workflow-steps.yaml': '- {workflow: mend, id: look, integrations: [[a, b], c]}\n',
    });
    expect(workflows[0]?.shares).toEqual([
      { contactType: 'type-0', share: 0.8 },
      { contactType: 'type-1', share: 0.5 },
      { contactType: 'type-2', share: null },
    ]);
    expect(workflows[0]?.steps[0]?.needs).toEqual([['a', 'b'], ['c']]);
  });

  test('follow aliases', async () => {
    const { systems } = await readMap({
      'systems.yaml': '- id: crm\n  api: &all [read, write]\n- id: erp\n  api: *all\n',
    });
    expect(systems.map(({ api }) => api)).toEqual([
      ['read', 'write'],
      ['read', 'write'],
    ]);
  });

  test('point to the value that is wrong, and to the row that lacks one', async () => {
    expect(
      places(await readMemory({ 'systems.yaml': '- id: crm\n  mtbf_hours: soon\n- name: Ledger\n  api: reed\n' })),
    ).toEqual(['not-a-number systems.yaml:2:15', 'empty-cell systems.yaml:3:3', 'unknown-value systems.yaml:4:8']);
  });

  test.each([
    { what: 'a single value', content: 'systems.yaml', text: 'crm\n', place: '1:1' },
    { what: 'a list of ids', content: 'systems.yaml', text: '- crm\n', place: '1:3' },
    { what: 'a row that is a list', content: 'systems.yaml', text: 'crm:\n  - name\n', place: '2:3' },
    { what: 'touches by id', content: 'touches.yaml', text: 'a: {actor: agent}\n', place: '1:1' },
    { what: 'settings as a list', content: 'organization.yaml', text: '- name: x\n', place: '1:1' },
    { what: 'a list in map.yaml', content: 'map.yaml', text: '- systems\n', place: '1:1' },
    {
      what: 'a section where a value belongs',
      content: 'organization.yaml',
      text: 'name: {a: 1}\nperiod: day\n',
      place: '1:7',
    },
  ])('refuse $what', async ({ content, text, place }) => {
    const found = places(await readMemory({ [content]: text }));
    expect(found[0]).toBe(`wrong-shape ${content}:${place}`);
  });

  test('an empty file is a table without rows', async () => {
    expect((await readMap({ 'systems.yaml': '# nothing yet\n', 'answers.yaml': '' })).systems).toEqual([]);
  });

  test.each(['a: &a [*a]\n', 'name: x\nperiod: &p {a: *p}\n'])('ends on aliases that go round: %s', async (text) => {
    expect(places(await readMemory({ 'organization.yaml': text }))[0]).toMatch(/^(too-many-aliases|yaml-syntax) /u);
  });

  test('touches in YAML point to what is wrong in them', async () => {
    const touches = '- {contact_type: type-0, actor: agent, activity: act, workflow: mend, step: look}\n';
    const steps = { 'workflow-steps.csv': 'workflow,id\nmend,close\n' };
    expect(places(await readMemory({ ...WORKFLOW, ...steps, 'touches.yaml': touches }))).toEqual([
      'touch-exceeds-share touches.yaml:1:3',
      'dangling-reference touches.yaml:1:77',
    ]);
  });
});

describe('organization.yaml', () => {
  test('has sections, quoted or bare times, and says what is missing as unknown', async () => {
    const { organization } = await readMap({
      'organization.yaml': `name: Harbour
period: Month
cost_per_agent_hour: 31.5
attrition_per_year: 138%
onboarding: { base_days: 15 }
opening: { days: 5.5, from: 08:00, to: "24:00" }
patience: exponential(4m)
service_level: { target: 80%, within: 20s }
execution layer: { build_cost: 900000 }
`,
    });
    expect(organization).toMatchObject({
      period: 'month',
      costPerAgentHour: 31.5,
      attritionPerYear: 1.38,
      agents: null,
      shrinkage: null,
      onboarding: { baseDays: 15, daysPerApplication: null },
      opening: { days: 5.5, fromHour: 8, toHour: 24 },
      patience: { kind: 'exponential', mean: 240 },
      serviceLevel: { target: 0.8, withinSeconds: 20 },
      executionLayer: { buildCost: 900_000, runCostPerYear: null },
      it: { costPerHour: null, capacityHoursPerYear: null },
    });
  });

  test('may be rows of key and value instead', async () => {
    const content = 'value,key\nHarbour,name\nweek,period\n15,onboarding.base_days\n,opening.days\nx,onboardng\n';
    const { 'contact-types.csv': contactTypes } = SOUND;
    const files = memoryFiles({ 'contact-types.csv': contactTypes, 'organization.csv': content });
    const workspace = await readWorkspace('workspace', files);
    expect(workspace.map?.organization).toMatchObject({
      name: 'Harbour',
      period: 'week',
      onboarding: { baseDays: 15 },
      opening: null,
    });
    expect(places(workspace)).toEqual(['unknown-key organization.csv:6:3']);
    expect(workspace.problems[0]?.hint).toContain('"onboarding"');
  });
});
