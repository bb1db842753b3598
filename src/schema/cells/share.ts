import { cell, fromText } from './cell.ts';
import { readShare } from './number.ts';

/** A probability or share: `0.35` or `35%`, within 0 and 1. */
export const share = cell<number>({
  schema: fromText((text) => {
    const value = readShare(text);
    if (value === null) return { complaint: { code: 'not-a-number', about: { text } } };
    return value >= 0 && value <= 1 ? { value } : { complaint: { code: 'share-out-of-range', about: { text } } };
  }),
  json: {
    anyOf: [
      { type: 'number', minimum: 0, maximum: 1 },
      { type: 'string', pattern: '^\\s*[0-9.]+\\s*%?$' },
    ],
  },
  form: 'a share such as 0.35 or 35%',
  decimals: true,
});
