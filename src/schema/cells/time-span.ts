import { parseDuration } from '../duration/parse.ts';
import { cell, fromText } from './cell.ts';

/** A single duration in seconds, not a distribution. */
export const timeSpan = cell<number>({
  schema: fromText((text) => {
    const reading = parseDuration(text);
    if ('complaint' in reading) return reading;
    if (reading.value.kind === 'constant') return { value: reading.value.seconds };
    return {
      complaint: {
        code: 'not-a-duration',
        about: { text, reason: 'a single duration is expected, not a distribution' },
      },
    };
  }),
  json: {
    anyOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', minLength: 1 },
    ],
  },
  form: 'a single duration such as 20, 20s or 1m30s',
  decimals: true,
  times: true,
});
