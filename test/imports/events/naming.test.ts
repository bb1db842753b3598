import { describe, expect, test } from 'vitest';
import { ACTIVITIES } from '../../../src/domain/vocabulary.ts';
import { ACTIVITY_WORDS } from '../../../src/imports/events/activity-words.ts';
import { guessColumns } from '../../../src/imports/events/guess-columns.ts';
import { namePattern } from '../../../src/imports/events/name-pattern.ts';
import { planReading } from '../../../src/imports/events/plan-reading.ts';
import { suggestActivity } from '../../../src/imports/events/suggest-activity.ts';
import { suggestCategory } from '../../../src/imports/events/suggest-category.ts';
import { unusedRules } from '../../../src/imports/events/unused-rules.ts';

describe('the activity that a name suggests', () => {
  test.each([
    ['Search customer', 'search'],
    ['Looked up the order', 'search'],
    ['VERIFY_CALLER', 'verify'],
    ['createOrder', 'act'],
    ['Updating address', 'act'],
    ['Copies contract number', 'copy'],
    ['Planned: log in to CRM', 'sign-on'],
    ['Ask supervisor for approval', 'approve'],
    ['Hand over to second level', 'transfer'],
    ['Re-enter account number', 'rekey'],
    ['Kunde suchen', 'search'],
    ['Notiz schreiben', 'document'],
    ['Wrap-up', 'document'],
    ['Customer on hold', 'wait'],
    ['Alt+Tab', 'switch'],
  ])('%s: %s', (name, activity) => {
    expect(suggestActivity(name)).toBe(activity);
  });

  test.each(['', '42', 'Xyzzy', 'SCR_0815'])('is none for %j', (name) => {
    expect(suggestActivity(name)).toBeNull();
  });

  test('is found from every word of the lists, and no word is in two', () => {
    const words = ACTIVITIES.flatMap((activity) => ACTIVITY_WORDS[activity].map((word) => [word, activity] as const));
    expect(new Set(words.map(([word]) => word)).size).toBe(words.length);
    for (const [word, activity] of words) expect([word, suggestActivity(word)]).toEqual([word, activity]);
  });
});

test.each([
  ['Customer CRM', 'crm'],
  ['SAP ERP 6.0', 'erp'],
  ['softphone', 'telephony'],
  ['Outlook', 'email'],
  ['Frobnicator', null],
])('the category that a system name suggests: %s', (name, category) => {
  expect(suggestCategory(name)).toBe(category);
});

describe('a pattern of the mapping file', () => {
  test.each([
    ['Search *', 'search  customer', true],
    ['Search *', 'Research customer', false],
    ['*customer*', 'Find customer record', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'abbd', false],
    ['ab*ba', 'aba', false],
    ['*', '', true],
    ['Exactly this', 'exactly THIS', true],
    ['dot.', 'dotx', false],
  ])('%s and %s: %s', (pattern, name, fits) => {
    expect(namePattern(pattern)(name)).toBe(fits);
  });
});

describe('columns', () => {
  test.each([
    [
      ['case_id', 'activity', 'start_time', 'end_time', 'resource', 'extraneous_delay'],
      { case: 'case_id', activity: 'activity', start: 'start_time', end: 'end_time', resource: 'resource' },
    ],
    [
      ['case:concept:name', 'concept:name', 'org:resource', 'start_timestamp', 'time:timestamp'],
      {
        case: 'case:concept:name',
        activity: 'concept:name',
        start: 'start_timestamp',
        end: 'time:timestamp',
        resource: 'org:resource',
      },
    ],
    [
      ['Ticket ID', 'Action', 'User Name', 'Application', 'Timestamp', 'Category'],
      {
        case: 'Ticket ID',
        activity: 'Action',
        resource: 'User Name',
        system: 'Application',
        end: 'Timestamp',
        type: 'Category',
      },
    ],
    [
      ['activity', 'time', 'object:call', 'object:agent', 'object:call:reason'],
      { case: 'object:call', activity: 'activity', end: 'time', resource: 'object:agent', type: 'object:call:reason' },
    ],
  ])('are told by their headings: %j', (headings, columns) => {
    expect(guessColumns(headings, {})).toEqual(columns);
  });

  test('that are named are taken as they are, and not again for something else', () => {
    expect(guessColumns(['case', 'task', 'time'], { start: 'time', activity: 'case' })).toEqual({
      start: 'time',
      activity: 'case',
    });
  });
});

describe('a plan', () => {
  const name = (activity: string, system: string | null = null, type: string | null = null) => ({
    activity,
    system,
    type,
    actor: null,
    events: 1,
  });

  test('takes the first rule that fits, in its system only', () => {
    const mapping = {
      activities: [
        { name: 'Open', in: 'CRM', activity: 'search' as const, system: 'desk' },
        { name: 'Open', activity: 'act' as const, label: 'open something' },
      ],
    };
    const { touches, meanings } = planReading([name('Open', 'CRM'), name('Open', 'Mail'), name('Open')], mapping);
    const read = meanings.map((meaning) => (meaning.kind === 'touch' ? touches[meaning.touch] : null));
    expect(read).toMatchObject([
      { activity: 'search', system: 'desk', label: 'Open' },
      { activity: 'act', system: 'mail', label: 'open something' },
      { activity: 'act', system: null, label: 'open something' },
    ]);
  });

  test('gives each system and type an id of its own, whatever signs its name has', () => {
    const names = [name('Open', 'Büro 1', 'A/B'), name('Open', 'Buro-1', 'A B'), name('Open', 'orchestrator', '?')];
    const { systems, types } = planReading(names, {});
    expect(new Set(systems).size).toBe(3);
    expect(new Set(types).size).toBe(3);
    for (const id of [...systems, ...types]) expect(id).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u);
    expect(systems).not.toContain('orchestrator');
  });

  test('knows the rules that fit nothing', () => {
    const mapping = {
      activities: [{ name: 'Opne', activity: 'act' as const }],
      systems: [{ name: 'CRM', id: 'crm' }],
      contact_types: [{ name: 'Refnd', id: 'refund' }],
    };
    expect(unusedRules([name('Open', 'CRM', 'Refund')], mapping)).toEqual([
      { what: 'activity', name: 'Opne' },
      { what: 'contact type', name: 'Refnd' },
    ]);
  });
});
