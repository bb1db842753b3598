import { readDecimal } from '../decimal.ts';

/** Units of a written duration with their seconds, largest first: the order in which they must follow each other. */
const UNITS = [
  ['d', 86_400],
  ['h', 3_600],
  ['m', 60],
  ['s', 1],
] as const;

const CLOCK = /^(\d+):([0-5]\d):([0-5]\d(?:\.\d+)?)$/u;
const PIECE = /\s*(\d+\.?\d*|\.\d+)\s*(d|h|min|m|sec|s)(?![a-z])/iy;

/** Seconds of `42`, `90s`, `1m30s`, `2h`, `3d` or `00:01:30`, with a sign if there is one; null when it is none of these. */
export const readSeconds = (text: string): number | null => {
  const plain = readDecimal(text);
  if (plain !== null) return plain;
  const [, sign = '', rest = text] = /^([+-])\s*(.*)$/su.exec(text) ?? [];
  const seconds = readClock(rest) ?? readUnits(rest);
  return seconds === null || sign !== '-' ? seconds : -seconds;
};

const readClock = (text: string): number | null => {
  const [matched, hours, minutes, seconds] = CLOCK.exec(text) ?? [];
  return matched === undefined ? null : Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
};

/** Pieces such as `1h 30m`: every unit once at most, larger ones first. */
const readUnits = (text: string): number | null => {
  let seconds = 0;
  let smallestSoFar = Infinity;
  let position = 0;
  while (position < text.length) {
    PIECE.lastIndex = position;
    const [matched, amount, unit] = PIECE.exec(text) ?? [];
    if (matched === undefined) return null;
    const size = UNITS.find(([name]) => name === unit?.[0]?.toLowerCase())?.[1] ?? Number.NaN;
    if (!(size < smallestSoFar)) return null;
    seconds += Number(amount) * size;
    smallestSoFar = size;
    position = PIECE.lastIndex;
  }
  return position === 0 ? null : seconds;
};
