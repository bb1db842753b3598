import { readXmlEvents } from './xml-events.ts';

/** What a number format makes of a number. */
export type NumberKind = 'number' | 'date' | 'time';

/** Built-in formats that show a date or a time; those of East Asian editions included (ECMA-376, part 1, 18.8.30). */
const BUILT_IN_DATES: readonly (readonly [number, number])[] = [
  [14, 17],
  [22, 22],
  [27, 31],
  [34, 36],
  [50, 54],
  [57, 58],
];
const BUILT_IN_TIMES: readonly (readonly [number, number])[] = [
  [18, 21],
  [32, 33],
  [45, 47],
  [55, 56],
];

/** What is text in a format, whatever letters it has: quoted, escaped, padding, colours and languages. */
const LITERALS = /"[^"]*"|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/giu;

/** The kind of a format written out, such as `[h]:mm:ss` or `d mmm yyyy`; its first section decides. */
const kindOfFormat = (code: string): NumberKind => {
  const [section = ''] = code.replace(LITERALS, '').toLowerCase().split(';');
  if (/general/u.test(section)) return 'number';
  const hasTime = /[hs]|\[m+\]|am\/pm|a\/p/u.test(section);
  // Beside hours or seconds an m is a minute.
  const hasDate = /[dy]/u.test(section) || (/m/u.test(section) && !hasTime);
  return hasDate ? 'date' : hasTime ? 'time' : 'number';
};

const builtInKind = (id: number): NumberKind => {
  const within = (ranges: readonly (readonly [number, number])[]): boolean =>
    ranges.some(([first, last]) => id >= first && id <= last);
  return within(BUILT_IN_DATES) ? 'date' : within(BUILT_IN_TIMES) ? 'time' : 'number';
};

/** The kind of every cell style, in the order by which cells refer to them. */
export const readNumberFormats = (bytes: Buffer | null, part: string): readonly NumberKind[] => {
  const custom = new Map<string, NumberKind>();
  const kinds: NumberKind[] = [];
  let inCellStyles = false;
  if (bytes === null) return kinds;
  readXmlEvents(bytes, part, {
    open: (name, { numFmtId: id = '0', formatCode: code = '' }) => {
      if (name === 'numFmt') custom.set(id, kindOfFormat(code));
      else if (name === 'cellXfs') inCellStyles = true;
      else if (name === 'xf' && inCellStyles) kinds.push(custom.get(id) ?? builtInKind(Number(id)));
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return kinds;
};
