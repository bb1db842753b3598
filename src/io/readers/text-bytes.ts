import { isUtf8 } from 'node:buffer';
import type { ProblemLog } from '../../schema/problem-log.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/** First bytes of what is often mistaken for a table, and what to call it. */
const SIGNATURES: readonly (readonly [Buffer, string])[] = [
  [Buffer.from('PK\u0003\u0004', 'latin1'), 'a workbook or another zip archive'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'an old Excel workbook'],
  [Buffer.from('%PDF'), 'a PDF document'],
  [Buffer.from([0x1f, 0x8b]), 'a gzip archive'],
  [Buffer.from('PAR1'), 'a Parquet file'],
];

/** Share of zero bytes from which a file without a signature is taken for UTF-16 text. */
const UTF16_ZERO_SHARE = 0.2;

/** The UTF-8 text of a file, without byte order mark, as bytes; null when it is no such text, which is reported. */
export const textBytes = (bytes: Buffer, file: string, log: ProblemLog): Buffer | null => {
  const nothing = { file, sheet: null, line: null, column: null };
  const signature = SIGNATURES.find(([start]) => bytes.subarray(0, start.length).equals(start));
  if (signature !== undefined) {
    log.report(nothing, { code: 'binary-file', about: { looksLike: signature[1] } });
    return null;
  }
  const encoding = wideEncoding(bytes);
  if (encoding !== null) {
    log.report({ ...nothing, line: 1, column: 1 }, { code: 'not-utf-8', about: { encoding } });
    return null;
  }
  if (bytes.includes(0)) {
    log.report(nothing, { code: 'binary-file', about: { looksLike: 'a binary file' } });
    return null;
  }
  if (!isUtf8(bytes)) {
    log.report(
      { ...nothing, ...placeOfByte(bytes, firstForeignByte(bytes)) },
      { code: 'not-utf-8', about: { encoding: 'Windows-1252 or Latin-1' } },
    );
    return null;
  }
  return bytes.subarray(0, 3).equals(BYTE_ORDER_MARK) ? bytes.subarray(3) : bytes;
};

const wideEncoding = (bytes: Buffer): string | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16';
  const sample = bytes.subarray(0, 1000);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  const printable = sample.every(
    (byte) => byte === 0 || byte === 0x09 || byte === 0x0a || byte === 0x0d || byte >= 0x20,
  );
  return printable && zeros > sample.length * UTF16_ZERO_SHARE ? 'UTF-16 without byte order mark' : null;
};

/** Halves the file until the first byte is found after which it is no longer UTF-8. */
const firstForeignByte = (bytes: Buffer): number => {
  let good = 0;
  let bad = bytes.length;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (isUtf8(bytes.subarray(0, wholeCharacters(bytes, middle)))) good = middle;
    else bad = middle;
  }
  return good;
};

/** The largest end at or before `end` that does not cut a character in two. */
const wholeCharacters = (bytes: Buffer, end: number): number => {
  let start = end;
  while (start > 0 && end - start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start -= 1;
  return start;
};

/** 1-based line and character of a byte. */
const placeOfByte = (bytes: Buffer, offset: number): { line: number; column: number } => {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < offset; index += 1) {
    const ends = bytes[index] === LINE_FEED || (bytes[index] === CARRIAGE_RETURN && bytes[index + 1] !== LINE_FEED);
    if (!ends) continue;
    line += 1;
    lineStart = index + 1;
  }
  return { line, column: Array.from(bytes.subarray(lineStart, offset).toString('utf8')).length + 1 };
};
