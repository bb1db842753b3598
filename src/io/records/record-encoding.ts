import { isUtf8 } from 'node:buffer';

/** How a file of records is written. Windows-1252 shows only record by record, see `decodeRecord`. */
export type RecordEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

const BYTE_ORDER_MARKS: readonly (readonly [Buffer, RecordEncoding])[] = [
  [Buffer.from([0xef, 0xbb, 0xbf]), 'utf-8'],
  [Buffer.from([0xff, 0xfe]), 'utf-16le'],
  [Buffer.from([0xfe, 0xff]), 'utf-16be'],
];

/** Share of zero bytes on one side of each pair from which a file without mark is taken for UTF-16. */
const UTF16_ZERO_SHARE = 0.4;

/** The encoding that the first bytes of a file tell, and how many of them are a byte order mark. */
export const detectEncoding = (head: Buffer): { readonly encoding: RecordEncoding; readonly markBytes: number } => {
  for (const [mark, encoding] of BYTE_ORDER_MARKS)
    if (head.subarray(0, mark.length).equals(mark)) return { encoding, markBytes: mark.length };
  const pairs = Math.floor(head.length / 2);
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[2 * pair] === 0) even += 1;
    if (head[2 * pair + 1] === 0) odd += 1;
  }
  if (odd > pairs * UTF16_ZERO_SHARE && even === 0) return { encoding: 'utf-16le', markBytes: 0 };
  if (even > pairs * UTF16_ZERO_SHARE && odd === 0) return { encoding: 'utf-16be', markBytes: 0 };
  return { encoding: 'utf-8', markBytes: 0 };
};

const windows1252 = new TextDecoder('windows-1252');

/**
 * The text of one record or cell. Exports that were glued together mix encodings, so each record is judged alone: what is
 * not UTF-8 is read as Windows-1252, in which every byte means something.
 */
export const decodeRecord = (bytes: Buffer): string =>
  isUtf8(bytes) ? bytes.toString('utf8') : windows1252.decode(bytes);
