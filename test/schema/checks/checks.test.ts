import { describe, expect, test } from 'vitest';
import { STAND_IN } from '../../../src/schema/stand-in.ts';
import { places, readMap, readMemory } from '../../io/readers/read-memory.ts';

const SYSTEMS = { 'systems.csv': 'id,sign_on\ncrm,separate\nerp,sso\nbot,\n' };
const WORKFLOW = {
  'workflows.csv': 'id,contact_types\nmend,type-0=50%; type-1\n',
  'workflow-steps.csv': 'workflow,id\nmend,look\n',
};
const LINKED = 'contact_type,actor,activity,probability,workflow,step\n';

const found = async (files: Record<string, string>): Promise<string[]> => places(await readMemory(files));

describe('touches linked to workflows', () => {
  test.each([
    { what: 'as often as the workflow runs', row: 'type-0,agent,act,50%,mend,look', problems: [] },
    { what: 'of a type whose share is unknown', row: 'type-1,agent,act,1,mend,look', problems: [] },
    {
      what: 'more often than the workflow runs',
      row: 'type-0,agent,act,51%,mend,look',
      problems: ['touch-exceeds-share touches.csv:2:18'],
    },
    {
      what: 'of a type that does not run it',
      row: 'type-2,agent,act,,mend,look',
      problems: ['touch-workflow-not-run touches.csv:2:19'],
    },
    {
      what: 'to a step that is not there',
      row: 'type-1,agent,act,,mend,lok',
      problems: ['dangling-reference touches.csv:2:24'],
    },
    {
      what: 'to a workflow that is not there',
      row: 'type-1,agent,act,,mind,look',
      problems: ['dangling-reference touches.csv:2:19'],
    },
  ])('$what', async ({ row, problems }) => {
    expect(await found({ ...WORKFLOW, 'touches.csv': `${LINKED}${row}\n` })).toEqual(problems);
  });

  test('take the shares of workflow-volumes as well', async () => {
    const files = {
      'workflows.csv': 'id\nmend\n',
      'workflow-volumes.csv': 'workflow,contact_type,share\nmend,type-0,25%\nmend,type-1,\n',
      'workflow-steps.csv': 'workflow,id\nmend,look\n',
      'touches.csv': `${LINKED}type-0,agent,act,25%,mend,look\ntype-1,agent,act,1,mend,look\n`,
    };
    expect((await readMap(files)).workflows[0]?.shares).toEqual([
      { contactType: 'type-0', share: 0.25 },
      { contactType: 'type-1', share: null },
    ]);
  });

  test('are not blamed for shares that could not be read', async () => {
    const files = {
      'workflows.csv': 'id,contact_types\nmend,type-0=most\n',
      'workflow-steps.csv': 'workflow,id\nmend,look\n',
    };
    expect(await found({ ...files, 'touches.csv': `${LINKED}type-0,agent,act,,mend,look\n` })).toEqual([
      'malformed-shares workflows.csv:2:6',
    ]);
  });
});

describe('steps', () => {
  const steps = (rows: string): Record<string, string> => ({
    'workflows.csv': ['id', ...new Set(rows.match(/^[^,\n]+/gmu))].join('\n'),
    'workflow-steps.csv': `workflow,seq,id,after\n${rows}`,
  });

  test('wait for the step before by seq, for those named, or for none', async () => {
    const { workflows } = await readMap(
      steps('mend,3,c,a; b\nmend,1,a,\nmend,2,b,start\nmend,4,d,\nmove,,a,\nmove,,b,\n'),
    );
    expect(workflows.map((workflow) => workflow.steps.map(({ id, after }) => [id, after]))).toEqual([
      [
        ['a', []],
        ['b', []],
        ['c', ['a', 'b']],
        ['d', ['c']],
      ],
      [
        ['a', []],
        ['b', ['a']],
      ],
    ]);
  });

  test('are missed in each workflow that has none, unless rows of steps were lost', async () => {
    const workflows = { 'workflows.csv': 'id\nmend\nmove\n' };
    const lacking = ['workflow-without-steps workflows.csv:2:1', 'workflow-without-steps workflows.csv:3:1'];
    expect(await found(workflows)).toEqual(lacking);
    expect(await found({ ...steps('mend,1,a,\n'), ...workflows })).toEqual(lacking.slice(1));
    const lost = { ...workflows, 'workflow-steps.csv': 'workflow,id\nmend,a\nmove,\n' };
    expect(await found(lost)).toEqual(['empty-cell workflow-steps.csv:3:6']);
  });

  test.each([
    {
      what: 'of another workflow',
      rows: 'mend,1,a,\nmove,1,b,a\n',
      problems: ['dangling-reference workflow-steps.csv:3:10'],
    },
    { what: 'that wait for themselves', rows: 'mend,1,a,a\n', problems: ['step-cycle workflow-steps.csv:2:10'] },
    {
      what: 'in a circle through the step before',
      rows: 'mend,1,a,c\nmend,2,b,\nmend,3,c,\n',
      problems: ['step-cycle workflow-steps.csv:2:10'],
    },
    {
      what: 'that wait for none and some',
      rows: 'mend,1,a,\nmend,2,b,start; a\n',
      problems: ['contradictory-list workflow-steps.csv:3:10'],
    },
    { what: 'called start', rows: 'mend,1,start,\n', problems: ['reserved-id workflow-steps.csv:2:8'] },
    {
      what: 'with the same id in the same workflow',
      rows: 'mend,1,a,\nmend,2,a,start\nmove,1,a,\n',
      problems: ['duplicate-id workflow-steps.csv:3:8'],
    },
  ])('$what', async ({ rows, problems }) => {
    expect(await found(steps(rows))).toEqual(problems);
  });
});

describe('touches that stand in', () => {
  const files = (touches: string, method: string): Record<string, string> => ({
    'systems.csv': 'id\ncrm\n',
    'touches.csv': `contact_type,seq,actor,activity,system\n${touches}`,
    'provenance.csv': `table,row,column,status,method\ntouches,type-0/1,,assumed,${method}\n`,
  });
  const METHOD = `import calls: ${STAND_IN} until its touches are mapped`;

  test.each([
    { what: 'are told', touches: 'type-0,1,agent,converse,\n', method: METHOD, told: true },
    { what: 'gave way to touches with a system', touches: 'type-0,1,agent,search,crm\n', method: METHOD, told: false },
    { what: 'are not what somebody wrote', touches: 'type-0,1,agent,converse,\n', method: 'walk-through', told: false },
    { what: 'are not those of another type', touches: 'type-1,1,agent,converse,\n', method: METHOD, told: false },
  ])('$what', async ({ touches, method, told }) => {
    const found = places(await readMemory(files(touches, method)));
    expect(found.filter((place) => place.startsWith('stand-in'))).toEqual(
      told ? ['stand-in-touches touches.csv:2:25'] : [],
    );
  });
});

describe('ids', () => {
  test.each([
    { id: 'orchestrator', code: ['reserved-id'] },
    { id: 'connector:crm', code: ['reserved-id'] },
    { id: 'vendor:x', code: ['reserved-id'] },
    { id: '__proto__', code: ['reserved-id'] },
    { id: 'constructor', code: [] },
    { id: 'Orchestrator', code: [] },
    { id: 'connector', code: [] },
    { id: '"a;b"', code: ['unlistable-id'] },
    { id: 'Bürosystem №1 (alt)', code: [] },
  ])('$id: $code', async ({ id, code }) => {
    const { problems } = await readMemory({ 'systems.csv': `id\n${id}\n` });
    expect(problems.map((problem) => problem.code)).toEqual(code);
  });

  test('are compared as they are written', async () => {
    const { problems } = await readMemory({
      ...SYSTEMS,
      'touches.csv': 'contact_type,actor,activity,system\ntype-0,agent,act,CRM\n',
    });
    expect(problems[0]).toMatchObject({ code: 'dangling-reference', hint: expect.stringContaining('"crm"') as string });
  });
});

describe('sign-on touches', () => {
  test('need a sign-on of their own, unless that is unknown', async () => {
    const rows = ['crm', 'erp', 'bot'].map((system) => `type-0,agent,sign-on,${system}`).join('\n');
    expect(await found({ ...SYSTEMS, 'touches.csv': `contact_type,actor,activity,system\n${rows}\n` })).toEqual([
      'needless-sign-on touches.csv:3:14',
    ]);
  });
});

describe('homes of context items', () => {
  test.each([
    { home: 'crm', of: 'identity', other: '', problems: [] },
    { home: '', of: 'identity', other: '', problems: [] },
    { home: 'erp', of: 'identity', other: '', problems: ['context-home-conflict context.csv:2:10'] },
    { home: '', of: 'identity', other: 'identity', problems: ['context-home-conflict systems.csv:3:5'] },
  ])('home_system "$home" beside "$of" and "$other" of two systems', async ({ home, of, other, problems }) => {
    const files = {
      'systems.csv': `id,context\ncrm,${of}\nerp,${other}\n`,
      'context.csv': `id,home_system\nidentity,${home}\n`,
    };
    expect(await found(files)).toEqual(problems);
  });
});

describe('hours', () => {
  test.each([
    { row: 'a,22:00,06:00', problems: [] },
    { row: 'a,00:00,24:00', problems: [] },
    { row: 'a,08:00,08:00', problems: ['impossible-hours agents.csv:2:9'] },
    { row: 'a,08:00,', problems: ['incomplete-setting agents.csv:2:3'] },
    { row: 'a,8,16:00', problems: ['not-a-clock-time agents.csv:2:3'] },
  ])('of the shift $row', async ({ row, problems }) => {
    expect(await found({ 'agents.csv': `group,from,to\n${row}\n` })).toEqual(problems);
  });
});

describe('the arrival profile', () => {
  test.each([
    { shares: [], problems: [] },
    { shares: ['0.5', '0.5'], problems: [] },
    { shares: ['49.5%', '0.5'], problems: [] },
    { shares: ['0.4', '0.5'], problems: ['arrival-shares-do-not-sum arrivals.csv:2:11'] },
    { shares: ['1', '0.5'], problems: ['arrival-shares-do-not-sum arrivals.csv:2:11'] },
    { shares: ['half', '0.5'], problems: ['not-a-number arrivals.csv:2:11'] },
  ])('with shares $shares', async ({ shares, problems }) => {
    const rows = shares.map((share, index) => `mon,0${index}:00,${share}`).join('\n');
    expect(await found({ 'arrivals.csv': `weekday,interval_start,share\n${rows}\n` })).toEqual(problems);
  });
});

describe('provenance', () => {
  const files = {
    ...WORKFLOW,
    'touches.csv': 'contact_type,seq,actor,activity\ntype-0,3,agent,act\ntype-1,,agent,act\n',
    'arrivals.csv': 'weekday,interval_start,share\nmon,08:30,1\n',
    'answers.yaml': 'Q1: {answer: 2}\n',
  };
  const entry = (row: string): Record<string, string> => ({
    ...files,
    'provenance.csv': `table,row,column,status\n${row},assumed\n`,
  });

  test.each([
    'touches,type-0/3,duration',
    'Touches,type-1/0,',
    'contact types,type-0,Repeat-Rate',
    'workflow-steps,mend/look,on_failure',
    'arrivals,mon/08:30,share',
    'organization,shrinkage,',
    'organization,opening,',
    'organization,onboarding.base_days,',
    'answers,Q1,answer',
  ])('points to %s', async (row) => {
    const { problems } = await readMemory(entry(row));
    expect(problems).toEqual([]);
  });

  test.each([
    { row: 'toches,type-0/3,duration', place: '2:1' },
    { row: 'touches,type-0/4,duration', place: '2:9' },
    { row: 'touches,type-0/3,durations', place: '2:18' },
    { row: 'organization,size,', place: '2:14' },
  ])('points nowhere: $row', async ({ row, place }) => {
    expect(await found(entry(row))).toEqual([`provenance-nowhere provenance.csv:${place}`]);
  });

  test('gets the names of the contract, however they are written', async () => {
    const { provenance } = await readMap(entry('Contact Types,type-0,Repeat Rate'));
    expect(provenance[0]).toMatchObject({ table: 'contact-types', column: 'repeat_rate', status: 'assumed' });
  });
});

describe('causes of repeats', () => {
  test('may add up to all of them', async () => {
    const rows = (context: string, action: string): string =>
      `id,repeat_context,repeat_action\n${Array.from({ length: 10 }, (_, index) => `t${index},${context},${action}`).join('\n')}\n`;
    expect(await found({ 'contact-types.csv': rows('70%', '30%') })).toEqual([]);
    const { problems } = await readMemory({ 'contact-types.csv': rows('70%', '31%') });
    expect(problems).toMatchObject([{ code: 'repeat-causes-exceed-one', count: 10 }]);
  });
});
