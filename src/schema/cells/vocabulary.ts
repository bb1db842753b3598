import { headingKey } from '../heading.ts';
import { nearestName } from '../nearest.ts';
import { type Cell, cell, fromItems, fromText, type Reading } from './cell.ts';

/** Finds words of a closed vocabulary without regard to case, spaces, `-` and `_`. */
const readerOf = <W extends string>(words: readonly W[]): ((text: string) => Reading<W>) => {
  const byKey = new Map(words.map((word) => [headingKey(word), word]));
  return (text) => {
    const value = byKey.get(headingKey(text));
    if (value !== undefined) return { value };
    return {
      complaint: { code: 'unknown-value', about: { text, vocabulary: words, nearest: nearestName(text, words) } },
    };
  };
};

/** One word of a closed vocabulary. */
export const oneOf = <const W extends string>(words: readonly W[]): Cell<W> =>
  cell({
    schema: fromText(readerOf(words)),
    json: { enum: words },
    form: `one of ${words.join(', ')}`,
    vocabulary: words,
  });

/** Any words of a closed vocabulary, `;` between. `none`, where it is allowed, stands alone and means an empty list. */
export const anyOf = <const W extends string>(words: readonly W[], none?: 'none'): Cell<readonly W[]> => {
  const read = readerOf<W | 'none'>(none === undefined ? words : [...words, none]);
  const isWord = (word: W | 'none'): word is W => word !== none;
  const choices = none === undefined ? words : [...words, none];
  return cell({
    schema: fromItems((items, text): Reading<readonly W[]> => {
      const found = new Set<W | 'none'>();
      for (const item of items) {
        const reading = read(item);
        if ('complaint' in reading) return reading;
        found.add(reading.value);
      }
      const chosen = [...found].filter(isWord);
      if (none !== undefined && chosen.length > 0 && chosen.length < found.size) {
        return { complaint: { code: 'contradictory-list', about: { text, alone: none } } };
      }
      return { value: words.filter((word) => chosen.includes(word)) };
    }),
    json: { anyOf: [{ type: 'string' }, { type: 'array', items: { enum: choices } }] },
    form: `any of ${words.join(', ')}, with ; between${none === undefined ? '' : `; or ${none}`}`,
    vocabulary: choices,
    many: true,
  });
};
