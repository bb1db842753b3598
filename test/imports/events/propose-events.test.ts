import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gapRules } from '../../../src/imports/events/gap-rules.ts';
import { OTHER_TYPE, proposeEvents } from '../../../src/imports/events/propose-events.ts';
import { durationMean } from '../../../src/kernels/handle-time/distributions/index.ts';
import { parseDuration } from '../../../src/schema/duration/parse.ts';
import type { EventMapping } from '../../../src/schema/event-mapping.ts';
import { read, type TestEvent } from './logged.ts';

const propose = (log: ReturnType<typeof read>, fewest: number, mapping: EventMapping = {}) =>
  proposeEvents({ ...log, mapping, gaps: gapRules(mapping), file: 'log.csv', period: 'month', fewest });
const rowsOf = (proposed: ReturnType<typeof propose>, name: string) =>
  proposed.proposal.tables.find(({ table }) => table === name)?.rows.map(({ cells }) => cells) ?? [];

/** Seconds a contact that a row of touches stands for, as the exact model reads it. */
const secondsOf = (proposed: ReturnType<typeof propose>, cells: Readonly<Record<string, string>>): number => {
  const { duration = '', probability = '1', count = '1' } = cells;
  const [, file, column] = /^empirical\((.*)#(.*)\)$/u.exec(duration) ?? [];
  const each =
    file === undefined
      ? readMean(duration)
      : fileMean(proposed.proposal.files.find(({ name }) => name === file)?.text ?? '', column ?? '');
  return Number(probability) * Number(count) * each;
};
const readMean = (text: string): number => {
  const reading = parseDuration(text);
  if (!('value' in reading)) throw new Error(`${text} is no duration.`);
  return durationMean(reading.value);
};
const fileMean = (text: string, column: string): number => {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const at = head.split(',').indexOf(column);
  const values = lines.map((line) => line.split(',')[at] ?? '').filter((cell) => cell !== '');
  return values.reduce((sum, value) => sum + Number(value), 0) / values.length;
};

const ACTIVITIES = ['Search customer', 'Write note', 'Talk', 'Enter order', 'Qwertz', 'Heartbeat'];
const MAPPING: EventMapping = { activities: [{ name: 'Heartbeat', activity: 'ignore' }] };
const eventArbitrary = fc.record({
  activity: fc.constantFrom(...ACTIVITIES),
  system: fc.constantFrom('CRM', 'Billing', undefined),
  gap: fc.constantFrom(0, 1, 3, 20, 1000),
  seconds: fc.integer({ min: 0, max: 600 }),
  resource: fc.constantFrom(1, 1, 1, 2),
  field: fc.constantFrom(undefined, undefined, 1),
});
const caseArbitrary = fc
  .tuple(fc.constantFrom('Refund', 'Complaint', 'Rare'), fc.array(eventArbitrary, { minLength: 1, maxLength: 12 }))
  .map(([type, events]): TestEvent[] => {
    let clock = 0;
    return events.map(({ activity, system, gap, seconds, resource, field }) => {
      const start = clock + gap;
      clock = start + seconds;
      const more = { ...(system === undefined ? {} : { system }), ...(field === undefined ? {} : { field }) };
      return { activity, type, start, end: clock, resource, ...more };
    });
  });

describe('whatever the log', () => {
  const logs = fc.array(caseArbitrary, { minLength: 1, maxLength: 60 });

  test('the touches add up to the time that is said to be explained', () => {
    fc.assert(
      fc.property(logs, fc.constantFrom(1, 5), (cases, fewest) => {
        const proposed = propose(read(cases, MAPPING), fewest, MAPPING);
        const touches = rowsOf(proposed, 'touches');
        const total = proposed.types.reduce((sum, { id, contacts }) => {
          const own = touches.filter((cells) => cells['contact_type'] === id);
          return sum + contacts * own.reduce((each, cells) => each + secondsOf(proposed, cells), 0);
        }, 0);
        // Cells are written with five digits.
        expect(Math.abs(total - proposed.explained.explainedSeconds)).toBeLessThan(1e-3 * Math.max(1, total));
        expect(proposed.explained.share ?? 0).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('every event is on the map, left out, unmapped or ignored', () => {
    fc.assert(
      fc.property(logs, (cases) => {
        const { tally, ...log } = read(cases, MAPPING);
        const proposed = propose({ tally, ...log }, 5, MAPPING);
        const { read: all, mapped, unmapped, ignored } = tally.events;
        expect(mapped + unmapped + ignored).toBe(all);
        expect(all).toBe(cases.flat().length);
        const isEvent = (by: string): boolean => by !== 'order' && by !== 'pauses';
        const onMap = proposed.types.flatMap(({ touches }) => touches.filter(({ by }) => isEvent(by)));
        const times = onMap.reduce((sum, { happening }) => sum + happening.times, 0);
        expect(times + proposed.leftOut.events).toBe(mapped);
        const contacts = proposed.types.reduce((sum, type) => sum + type.contacts, 0);
        expect(contacts + proposed.leftOut.contacts).toBe(tally.contacts);
      }),
    );
  });

  test('probabilities are at most 1, counts at least 1, and no row is about fewer contacts than asked', () => {
    fc.assert(
      fc.property(logs, (cases) => {
        const proposed = propose(read(cases, MAPPING), 5, MAPPING);
        for (const { probability = '1', count = '1' } of rowsOf(proposed, 'touches')) {
          expect(Number(probability)).toBeGreaterThan(0);
          expect(Number(probability)).toBeLessThanOrEqual(1);
          expect(Number(count)).toBeGreaterThanOrEqual(1);
        }
        for (const { contacts, touches } of proposed.types) {
          expect(contacts).toBeGreaterThanOrEqual(5);
          for (const { happening } of touches) expect(happening.contacts).toBeGreaterThanOrEqual(5);
        }
      }),
    );
  });

  test('the order of cases does not matter', () => {
    fc.assert(
      fc.property(logs, (cases) => {
        const cells = (of: readonly (readonly TestEvent[])[]) => {
          const proposed = propose(read(of, MAPPING), 5, MAPPING);
          return [rowsOf(proposed, 'touches'), rowsOf(proposed, 'contact-types'), proposed.proposal.files];
        };
        expect(cells(cases.toReversed())).toEqual(cells(cases));
      }),
    );
  });
});

describe('what few contacts have', () => {
  const contact = (type: string, ...activities: string[]): TestEvent[] =>
    activities.map((activity, at) => ({ activity, type, start: 10 * at, end: 10 * at + 10 }));
  const many = Array.from({ length: 20 }, () => contact('Refund', 'Search customer', 'Write note'));

  test('is together one touch of its kind of work', () => {
    const seldom = ['Cancel', 'Book', 'Refund', 'Ship', 'Print'].map((name) =>
      contact('Refund', 'Search customer', `${name} order`),
    );
    const touches = rowsOf(propose(read([...many, ...seldom]), 5), 'touches');
    expect(touches.map(({ note, activity, probability }) => [note, activity, probability])).toEqual([
      ['Search customer', 'search', undefined],
      ['Write note', 'document', '0.8'],
      ['seldom steps', 'act', '0.2'],
    ]);
  });

  test('of a type are together one type, kept apart only if asked', () => {
    const rare = ['A', 'B', 'C'].flatMap((type) => [
      contact(type, 'Search customer'),
      contact(type, 'Search customer'),
    ]);
    const log = read([...many, ...rare]);
    expect(propose(log, 5)).toMatchObject({
      folded: { types: 3, contacts: 6 },
      types: [{ id: 'refund' }, { id: OTHER_TYPE, contacts: 6 }],
    });
    expect(propose(log, 1).types.map(({ id }) => id)).toEqual(['refund', 'a', 'b', 'c']);
  });

  test('is left out and told where even together it is too few', () => {
    const proposed = propose(read([...many, contact('A', 'Search customer')]), 5);
    expect(proposed.leftOut).toEqual({ contacts: 1, events: 1, seconds: 10 });
    expect(proposed.types.map(({ id }) => id)).toEqual(['refund']);
  });
});

test('a branch that few contacts take stands where they take it', () => {
  const contact = (...activities: string[]): TestEvent[] =>
    activities.map((activity, at) => ({ activity, start: 10 * at, end: 10 * at + 10 }));
  const usual = Array.from({ length: 90 }, () => contact('Verify caller', 'Talk', 'Write note'));
  const branch = Array.from({ length: 10 }, () =>
    contact('Verify caller', 'Search order', 'Open claim', 'Approve claim', 'Talk', 'Write note'),
  );
  expect(rowsOf(propose(read([...usual, ...branch]), 5), 'touches').map(({ note }) => note)).toEqual([
    'Verify caller',
    'Search order',
    'Open claim',
    'Approve claim',
    'Talk',
    'Write note',
  ]);
});
