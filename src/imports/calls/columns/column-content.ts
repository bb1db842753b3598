import type { Content } from './roles.ts';

/** Share of the filled cells that must look alike. */
const MOST = 0.9;
/** More different words than this, and more than one in twenty cells, are names rather than kinds. */
const MOST_KINDS = 60;
const KINDS_SHARE = 0.05;

const CLOCK = /^\d{1,3}:\d{2}(:\d{2}([.,]\d+)?)?( ?[AaPp][Mm])?$/u;
const DATE = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{6}|\d{8}|\d{1,2}-[A-Za-z]{3}-\d{2,4})$/u;
const DATE_TIME = /^(\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}|\d{8}|\d{1,2}-[A-Za-z]{3}-\d{2,4})[T ]\s*\d{1,2}:\d{2}/u;
const NUMBER = /^-?\d+([.,]\d+)?$/u;
const FLAG = /^(0|1|y|n|yes|no|true|false)$/iu;

/** What the filled cells of a column look like; nothing for an empty one. */
export const contentsOf = (cells: readonly (string | null)[]): ReadonlySet<Content> => {
  const filled = cells.filter((cell) => cell !== null).map((cell) => cell.trim());
  if (filled.length === 0) return new Set();
  const mostly = (...patterns: readonly RegExp[]): boolean =>
    filled.filter((cell) => patterns.some((pattern) => pattern.test(cell))).length >= MOST * filled.length;
  const kinds = new Set(filled).size;
  const few = kinds <= MOST_KINDS || kinds <= KINDS_SHARE * filled.length;
  const contents = new Set<Content>(['anything']);
  if (mostly(CLOCK, DATE_TIME)) contents.add('moment');
  if (mostly(DATE)) contents.add('date');
  if (mostly(NUMBER, CLOCK)) contents.add('seconds');
  if (mostly(FLAG)) contents.add('flag');
  if (few && !mostly(NUMBER, CLOCK, DATE, DATE_TIME)) contents.add('words');
  return contents;
};
