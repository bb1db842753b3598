import type { GivenMapping } from '../../../src/app/calls/given-mapping.ts';

/** A command line that says nothing about the records. */
export const NOTHING_GIVEN: GivenMapping = {
  columns: {},
  outcomes: {},
  dateOrder: undefined,
  timeZone: undefined,
  channel: undefined,
  period: undefined,
  foldBelow: undefined,
  fit: undefined,
  repeatWindowHours: undefined,
  source: undefined,
};
