import type { Duration } from '../../domain/duration.ts';
import { parseDuration } from '../duration/parse.ts';
import { cell, fromText } from './cell.ts';

/** A duration or a distribution of durations. An `empirical` one has no values yet: `source` says where they are. */
export const duration = cell<Duration>({
  schema: fromText(parseDuration),
  json: {
    anyOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', minLength: 1 },
    ],
  },
  form: 'a duration such as 42, 1m30s, 00:01:30 or lognormal(mean=45, sd=20)',
  decimals: true,
  times: true,
});
