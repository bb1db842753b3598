import { cell, fromText } from './cell.ts';
import { readNumber } from './number.ts';

/** How often a touch is repeated when it occurs: at least 1; a fraction is the mean of a geometric count. */
export const count = cell<number>({
  schema: fromText((text) => {
    const value = readNumber(text);
    if (value === null) return { complaint: { code: 'not-a-number', about: { text } } };
    if (value < 0) {
      return { complaint: { code: 'number-out-of-range', about: { text, expected: 'a number, at least 1' } } };
    }
    return value < 1 ? { complaint: { code: 'count-below-one', about: { text } } } : { value };
  }),
  json: { type: 'number', minimum: 1 },
  form: 'a number, at least 1',
  decimals: true,
});
