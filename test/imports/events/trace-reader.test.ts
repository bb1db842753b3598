import { describe, expect, test } from 'vitest';
import type { RunTally } from '../../../src/imports/events/log-tally.ts';
import { read, type TestEvent } from './logged.ts';

const runsOf = ({ tally, plan }: ReturnType<typeof read>) =>
  [...tally.types.values()].flatMap(({ runs }) =>
    [...runs.values()].map((run) => ({ ...plan.touches[run.touch], ...run })),
  );
const seconds = ({ durations }: Pick<RunTally, 'durations'>): number => durations.seconds;
const at = (activity: string, start: number, end: number, more: Partial<TestEvent> = {}): TestEvent => ({
  activity,
  start,
  end,
  ...more,
});

describe('pauses between events', () => {
  test('are waiting where the same agent goes on, and logged time', () => {
    const done = read([[at('Search customer', 0, 10), at('Write note', 25, 40)]]);
    const [search, note] = runsOf(done);
    expect([search?.waits.count, note?.waits.seconds, note?.waitContacts]).toEqual([0, 15, 1]);
    expect(done.tally.time).toMatchObject({ eventsUs: 25e6, pausesUs: 15e6, explainedPausesUs: 15e6 });
  });

  test('are a change of system for five seconds at most, and waiting for the rest', () => {
    const done = read([
      [at('Search customer', 0, 10, { system: 'CRM' }), at('Write note', 12, 20, { system: 'Mail' })],
      [at('Search customer', 0, 10, { system: 'CRM' }), at('Write note', 30, 40, { system: 'Mail' })],
    ]);
    const note = runsOf(done).find(({ label }) => label === 'Write note');
    expect([note?.switches.count, note?.switches.seconds]).toEqual([2, 2 + 5]);
    expect([note?.waits.count, note?.waits.seconds]).toEqual([1, 15]);
  });

  test.each([
    ['longer than the longest', at('Write note', 400, 410)],
    ['with another agent after it', at('Write note', 15, 20, { resource: 2 })],
    ['in which the agent did something else', at('Write note', 15, 20, { resource: 1, undisturbed: false })],
  ])('are no part of the contact: %s', (_, second) => {
    const { tally } = read([[at('Search customer', 0, 10, { resource: 1 }), { resource: 1, ...second }]]);
    expect(tally.time.pausesUs).toBe(0);
    expect(tally.interruptions).toEqual({ count: 1, us: ((second.start ?? 0) - 10) * 1e6 });
  });

  test('are none where events overlap', () => {
    const { tally } = read([[at('Search customer', 0, 30), at('Write note', 10, 20), at('Close case', 40, 50)]]);
    expect(tally.time.pausesUs).toBe(10e6);
  });

  test('count as what the mapping says that agents do meanwhile', () => {
    const { tally } = read([[at('Search customer', 0, 10), at('Write note', 70, 80)]], { gaps: { longest: 30 } });
    expect(tally.time.pausesUs).toBe(0);
  });
});

describe('durations', () => {
  test('of events with an end only: since the event before, in the same sitting', () => {
    const done = read([
      [
        { activity: 'Search customer', end: 10 },
        { activity: 'Write note', end: 25 },
        { activity: 'Close case', end: 1000 },
      ],
    ]);
    expect(runsOf(done).map((run) => [run.label, run.durations.count, seconds(run)])).toEqual([
      ['Search customer', 0, 0],
      ['Write note', 1, 15],
      ['Close case', 0, 0],
    ]);
    expect(done.tally.events.withoutDuration).toBe(2);
    expect(done.tally.time).toMatchObject({ eventsUs: 15e6, pausesUs: 0 });
  });

  test('of events with a start only: until the event after, in the same sitting', () => {
    const done = read([
      [
        { activity: 'Search customer', start: 0 },
        { activity: 'Write note', start: 25 },
      ],
    ]);
    expect(runsOf(done).map((run) => [run.label, run.durations.count, seconds(run)])).toEqual([
      ['Search customer', 1, 25],
      ['Write note', 0, 0],
    ]);
    expect(done.tally.events.withoutDuration).toBe(1);
    expect(done.tally.time).toMatchObject({ eventsUs: 25e6, pausesUs: 0 });
  });
});

describe('runs', () => {
  test('go on while the same touch is repeated, and begin anew after another one', () => {
    const done = read([
      [at('Search customer', 0, 10), at('Search customer', 10, 20), at('Talk', 20, 30), at('Search customer', 30, 40)],
    ]);
    expect(runsOf(done).map(({ label, run, contacts, events }) => [label, run, contacts, events])).toEqual([
      ['Search customer', 0, 1, 2],
      ['Talk', 0, 1, 1],
      ['Search customer', 1, 1, 1],
    ]);
  });
});

describe('filling in a field', () => {
  const entry = (system: string, start: number, field?: number): TestEvent =>
    at('Enter address', start, start + 5, { system, ...(field === undefined ? {} : { field }) });

  test('again in another system of the same case is keying in again', () => {
    const done = read([[entry('CRM', 0, 7), entry('Billing', 5, 7), entry('CRM', 10, 7)], [entry('Billing', 0, 7)]]);
    expect(runsOf(done).map(({ activity, system }) => `${activity} ${system}`)).toEqual([
      'act crm',
      'rekey billing',
      'act crm',
      'act billing',
    ]);
  });

  test('of another name is not, nor without a field', () => {
    const done = read([[entry('CRM', 0, 7), entry('Billing', 5, 8), entry('Mail', 10)]]);
    expect(runsOf(done).map(({ activity }) => activity)).toEqual(['act', 'act', 'act']);
  });

  test('is keying in again also where no rule fits the name', () => {
    const { tally } = read([
      [at('Xyz', 0, 5, { system: 'CRM', field: 1 }), at('Xyz', 5, 10, { system: 'Mail', field: 1 })],
    ]);
    expect(tally.events).toMatchObject({ mapped: 1, unmapped: 1 });
  });
});

test('what the mapping ignores and what nothing fits is counted, and its time is not explained', () => {
  const mapping = { activities: [{ name: 'Heartbeat', activity: 'ignore' as const }] };
  const { tally } = read([[at('Search customer', 0, 10), at('Heartbeat', 10, 14), at('Qwertz', 14, 20)]], mapping);
  expect(tally.events).toEqual({ read: 3, mapped: 1, unmapped: 1, ignored: 1, withoutDuration: 0 });
  expect(tally.time).toMatchObject({ eventsUs: 20e6, explainedEventsUs: 10e6 });
});

test('work of others is no time of agents', () => {
  const mapping = { activities: [{ name: 'Fill in form', activity: 'act' as const, actor: 'customer' as const }] };
  const { tally } = read([[at('Fill in form', 0, 60), at('Search customer', 60, 70)]], mapping);
  expect([...tally.types.values()].map(({ handleTime }) => handleTime.seconds)).toEqual([10]);
});
