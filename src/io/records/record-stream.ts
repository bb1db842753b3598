import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import { detectEncoding, type RecordEncoding } from './record-encoding.ts';

/** Bytes read to tell what a file is. */
const HEAD_BYTES = 4096;
/** Read in pieces of this size. */
const PIECE_BYTES = 1 << 18;

export type Container = 'plain' | 'gzip' | 'parquet' | 'zip' | 'old-excel' | 'pdf';

const SIGNATURES: readonly (readonly [Buffer, Container])[] = [
  [Buffer.from([0x1f, 0x8b]), 'gzip'],
  [Buffer.from('PAR1'), 'parquet'],
  [Buffer.from('PK\u0003\u0004', 'latin1'), 'zip'],
  [Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'old-excel'],
  [Buffer.from('%PDF'), 'pdf'],
];

/** What the first bytes say that a file is; its name does not matter. */
export const containerOf = async (path: string): Promise<Container> => {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(8), 0, 8, 0);
    const start = buffer.subarray(0, bytesRead);
    return SIGNATURES.find(([signature]) => start.subarray(0, signature.length).equals(signature))?.[1] ?? 'plain';
  } finally {
    await file.close();
  }
};

/** How the text of a file is stored. */
export interface Storage {
  readonly container: 'plain' | 'gzip';
  readonly encoding: RecordEncoding;
  readonly markBytes: number;
}

/** The bytes of a file, decompressed. A gzip file that ends early throws an error whose code is `Z_BUF_ERROR`. */
async function* rawPieces(path: string, container: 'plain' | 'gzip'): AsyncGenerator<Buffer, void, undefined> {
  const file = createReadStream(path, { highWaterMark: PIECE_BYTES });
  try {
    if (container === 'plain') {
      for await (const piece of file) yield piece as Buffer;
      return;
    }
    const gunzip = createGunzip({ chunkSize: PIECE_BYTES });
    file.on('error', (error) => gunzip.destroy(error));
    for await (const piece of file.pipe(gunzip)) yield piece as Buffer;
  } finally {
    file.destroy();
  }
}

/** The first bytes of the text, decompressed but not decoded, and how it is stored. */
export const storageOf = async (path: string, container: 'plain' | 'gzip'): Promise<Storage> => {
  let head = Buffer.alloc(0);
  for await (const piece of rawPieces(path, container)) {
    head = Buffer.concat([head, piece.subarray(0, HEAD_BYTES)]);
    if (head.length >= HEAD_BYTES) break;
  }
  return { container, ...detectEncoding(head) };
};

/** The text of a file in pieces: decompressed, without byte order mark, UTF-16 turned into UTF-8. */
export async function* textPieces(path: string, storage: Storage): AsyncGenerator<Buffer, void, undefined> {
  let skip = storage.markBytes;
  const decoder = storage.encoding === 'utf-8' ? null : new TextDecoder(storage.encoding, { ignoreBOM: true });
  for await (const raw of rawPieces(path, storage.container)) {
    const piece = skip > 0 ? raw.subarray(Math.min(skip, raw.length)) : raw;
    skip -= raw.length - piece.length;
    if (decoder === null) yield piece;
    else yield Buffer.from(decoder.decode(piece, { stream: true }), 'utf8');
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield Buffer.from(rest, 'utf8');
}

/** The first `bytes` of the text of a file, and whether that is all of it. */
export const textHead = async (
  path: string,
  storage: Storage,
  bytes: number,
): Promise<{ readonly text: Buffer; readonly whole: boolean }> => {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of textPieces(path, storage)) {
    pieces.push(piece);
    length += piece.length;
    if (length > bytes) return { text: Buffer.concat(pieces).subarray(0, bytes), whole: false };
  }
  return { text: Buffer.concat(pieces), whole: true };
};
