import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EventList } from '../../../../src/kernels/blast-radius/years/event-list.ts';

interface Event {
  readonly time: number;
  readonly code: number;
}

const sorted = (list: EventList, events: readonly Event[]): Event[] => {
  list.clear();
  for (const { time, code } of events) list.add(time, code);
  const count = list.sort();
  return Array.from({ length: count }, (_, place) => ({ time: list.time(place), code: list.code(place) }));
};

/** Equal times, times that differ in their last bits alone, and any others. */
const times = fc.oneof(
  fc.constantFrom(0, 1, 8766),
  fc.nat(40).map((steps) => 1000 + steps * Number.EPSILON * 1024),
  fc.nat(40).map((steps) => steps * Number.MIN_VALUE),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);

test('events come in order of time, and of their codes at the same time, with the times as they were', () => {
  const list = new EventList();
  fc.assert(
    fc.property(fc.array(fc.record({ time: times, code: fc.nat(9999) }), { maxLength: 700 }), (events) => {
      const expected = events.toSorted((a, b) => a.time - b.time || a.code - b.code);
      expect(sorted(list, events)).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test('minus zero is zero', () => {
  expect(
    sorted(new EventList(), [
      { time: 0, code: 2 },
      { time: -0, code: 1 },
    ]).map(({ code }) => code),
  ).toEqual([1, 2]);
});
