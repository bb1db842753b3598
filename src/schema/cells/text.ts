import { cell, fromText } from './cell.ts';

/** Free text, kept as it is. A cell that looks like a formula is text like any other. */
export const text = cell<string>({
  schema: fromText((written) => ({ value: written })),
  json: { type: ['string', 'number', 'boolean'] },
  form: 'text',
  dates: true,
  times: true,
});
