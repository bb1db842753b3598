import { beforeAll, describe, expect, test } from 'vitest';
import { loadLanguage } from '../../../src/messages/languages.ts';
import { type Say, sayIn } from '../../../src/messages/say.ts';
import { STAND_IN } from '../../../src/schema/stand-in.ts';
import { places, readMemory } from '../../io/readers/read-memory.ts';

const TOUCHES = 'contact_type,seq,actor,activity,system\ntype-0,1,agent,converse,\ntype-1,1,agent,document,\n';
const DESKS = 'id,category,agent_facing\ncrm,crm,true\nacd,telephony,true\n';
const WARNED = ['touches-without-systems touches.csv:2:25'];
const steps = (row: string, types = 'type-0=50%; type-1=0%') => ({
  'workflows.csv': `id,contact_types\nmend,${types}\n`,
  'workflow-steps.csv': `workflow,id,system,by,access\n${row}\n`,
});

describe('touches of agents without any system', () => {
  test.each([
    { what: 'though a CRM faces agents', files: { 'systems.csv': DESKS }, problems: WARNED },
    {
      what: 'though an agent carries out a step on a screen',
      files: { 'systems.csv': 'id\ncrm\n', ...steps('mend,look,crm,agent,ui') },
      problems: WARNED,
    },
  ])('$what: no stage is to be read', async ({ files, problems }) => {
    expect(places(await readMemory({ 'touches.csv': TOUCHES, ...files }))).toEqual(problems);
  });

  test.each([
    { what: 'nothing in the map speaks against it', files: {} },
    { what: 'only channels face agents', files: { 'systems.csv': 'id,category,agent_facing\nacd,telephony,true\n' } },
    { what: 'it is not known whether a CRM does', files: { 'systems.csv': 'id,category,agent_facing\ncrm,crm,\n' } },
    { what: 'the steps are others’', files: { 'systems.csv': 'id\ncrm\n', ...steps('mend,look,crm,system,api') } },
    {
      what: 'the steps are of types whose touches nobody wrote down',
      files: { 'systems.csv': 'id\ncrm\n', ...steps('mend,look,crm,agent,ui', 'type-1=0%; type-2') },
    },
    {
      what: 'one touch names a system',
      files: { 'systems.csv': DESKS, 'touches.csv': `${TOUCHES}type-2,1,agent,search,crm\n` },
    },
    {
      what: 'there are none',
      files: { 'systems.csv': DESKS, 'touches.csv': 'contact_type,seq,actor,activity,system\n' },
    },
  ])('$what: nothing is said', async ({ files }) => {
    expect(places(await readMemory({ 'touches.csv': TOUCHES, ...files }))).toEqual([]);
  });

  test('that only stand in have a warning of their own', async () => {
    const provenance = `table,row,column,status,source,method\ntouches,type-0/1,,assumed,x,import calls: ${STAND_IN}\n`;
    const found = await readMemory({ 'touches.csv': TOUCHES, 'systems.csv': DESKS, 'provenance.csv': provenance });
    expect(places(found)).toEqual(['stand-in-touches touches.csv:2:25']);
  });
});

describe('the warning', () => {
  let german: Say;
  beforeAll(async () => {
    german = sayIn(await loadLanguage('de'));
  });

  test('names the systems, or some of many', async () => {
    const many = Array.from({ length: 9 }, (_, at) => `crm-${at},crm,true\n`).join('');
    const [few, more] = await Promise.all(
      [DESKS, `id,category,agent_facing\n${many}`].map((systems) =>
        readMemory({ 'touches.csv': TOUCHES, 'systems.csv': systems }),
      ),
    );
    expect(few?.problems[0]?.message).toMatch(/though agents have on their desks "crm":/u);
    expect(more?.problems[0]?.message).toMatch(/have on their desks systems such as "crm-0", /u);
    expect(few?.problemsIn(german)[0]?.message).toMatch(/obwohl Agenten "crm" am Arbeitsplatz haben:/u);
    expect(more?.problemsIn(german)[0]?.message).toMatch(/obwohl Agenten Systeme wie "crm-0", /u);
  });
});
