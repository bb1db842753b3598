import { cell, fromText } from './cell.ts';

const WORDS: ReadonlyMap<string, boolean> = new Map([
  ['true', true],
  ['yes', true],
  ['1', true],
  ['false', false],
  ['no', false],
  ['0', false],
]);

/** true/false, yes/no, 1/0. */
export const boolean = cell<boolean>({
  schema: fromText((text) => {
    const value = WORDS.get(text.toLowerCase());
    return value === undefined ? { complaint: { code: 'not-a-boolean', about: { text } } } : { value };
  }),
  json: { anyOf: [{ type: 'boolean' }, { enum: ['yes', 'no', 0, 1] }] },
  form: 'true or false, yes or no, 1 or 0',
  vocabulary: ['true', 'false'],
});
