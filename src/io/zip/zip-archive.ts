/**
 * The entries of a zip archive as its directory lists them, each inflated when asked for and never beyond a budget: what an
 * entry claims to unpack to is not believed. No library is used because every one of them unpacks before it can be stopped,
 * and because a copy that changes nothing needs the packed bytes as they are.
 *
 * Source: PKWARE APPNOTE 6.3.9, sections 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (end), 4.5.3 (zip64).
 */
import { crc32, inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  /** Name as it stands in the archive. */
  readonly nameBytes: Buffer;
  readonly method: number;
  readonly flags: number;
  /** MS-DOS time and date. */
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  /** Bytes when unpacked, as the archive claims. */
  readonly size: number;
  /** As they stand in the archive. */
  readonly packed: Buffer;
}

/** What is wrong with an archive, for problems. */
export class ZipFault extends Error {
  override readonly name = 'ZipFault';
  readonly kind: 'broken' | 'encrypted' | 'too-large';

  constructor(kind: ZipFault['kind'], detail: string) {
    super(detail);
    this.kind = kind;
  }
}

const END_SIGNATURE = 0x06054b50;
const END_BYTES = 22;
/** An archive's comment, which stands behind the end record, has no more bytes. */
const MOST_COMMENT_BYTES = 0xffff;
const DIRECTORY_SIGNATURE = 0x02014b50;
const DIRECTORY_BYTES = 46;
const LOCAL_SIGNATURE = 0x04034b50;
const LOCAL_BYTES = 30;
/** Stands where the true number is in a zip64 field. */
const IN_ZIP64 = 0xffffffff;
const ZIP64_FIELD = 0x0001;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

const TRUNCATED = 'the archive ends too early or is damaged';

/** @throws ZipFault when the bytes are no whole archive */
export function readZip(bytes: Buffer): readonly ZipEntry[] {
  try {
    return readDirectory(bytes);
  } catch (thrown) {
    // Offsets that lead out of the archive: whatever wrote it did not finish, or lied.
    if (thrown instanceof RangeError) throw new ZipFault('broken', TRUNCATED);
    throw thrown;
  }
}

function readDirectory(bytes: Buffer): readonly ZipEntry[] {
  const end = endRecord(bytes);
  const count = bytes.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_SIGNATURE) throw new ZipFault('broken', TRUNCATED);
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const name = bytes.subarray(at + DIRECTORY_BYTES, at + DIRECTORY_BYTES + nameLength);
    const extra = bytes.subarray(at + DIRECTORY_BYTES + nameLength, at + DIRECTORY_BYTES + nameLength + extraLength);
    const [size, packedSize, offset] = sizes(bytes, at, extra);
    entries.push({
      name: name.toString('utf8'),
      nameBytes: name,
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      time: bytes.readUInt16LE(at + 12),
      date: bytes.readUInt16LE(at + 14),
      crc: bytes.readUInt32LE(at + 16),
      size,
      packed: packedBytes(bytes, offset, packedSize),
    });
    at += DIRECTORY_BYTES + nameLength + extraLength + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function endRecord(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - END_BYTES - MOST_COMMENT_BYTES);
  for (let at = bytes.length - END_BYTES; at >= earliest; at -= 1) {
    if (bytes.readUInt32LE(at) === END_SIGNATURE) return at;
  }
  throw new ZipFault('broken', TRUNCATED);
}

/** Unpacked and packed size, and where the entry begins: from the zip64 field where the directory has no room for them. */
function sizes(bytes: Buffer, at: number, extra: Buffer): readonly [number, number, number] {
  const plain = [bytes.readUInt32LE(at + 24), bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 42)] as const;
  if (!plain.includes(IN_ZIP64)) return plain;
  let field = 0;
  while (extra.readUInt16LE(field) !== ZIP64_FIELD) field += 4 + extra.readUInt16LE(field + 2);
  let next = field + 4;
  const whole = (number: number): number => {
    if (number !== IN_ZIP64) return number;
    next += 8;
    return Number(extra.readBigUInt64LE(next - 8));
  };
  return [whole(plain[0]), whole(plain[1]), whole(plain[2])];
}

function packedBytes(bytes: Buffer, offset: number, length: number): Buffer {
  if (bytes.readUInt32LE(offset) !== LOCAL_SIGNATURE) throw new ZipFault('broken', TRUNCATED);
  const start = offset + LOCAL_BYTES + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  if (start + length > bytes.length) throw new ZipFault('broken', TRUNCATED);
  return bytes.subarray(start, start + length);
}

/**
 * @param most bytes that it may unpack to
 * @throws ZipFault when it unpacks to more, is encrypted, or does not unpack to what it was packed from
 */
export function inflated({ name, method, flags, packed, crc }: ZipEntry, most: number): Buffer {
  if ((flags & ENCRYPTED) !== 0) throw new ZipFault('encrypted', `${name} is encrypted`);
  const bytes = unpack(name, method, packed, most);
  if (crc32(bytes) !== crc) throw new ZipFault('broken', `${name} is damaged`);
  return bytes;
}

function unpack(name: string, method: number, packed: Buffer, most: number): Buffer {
  if (method === STORED && packed.length <= most) return packed;
  if (method === STORED) throw new ZipFault('too-large', `${name} is too large`);
  if (method !== DEFLATED) throw new ZipFault('broken', `${name} is packed in a way that workbooks do not use`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (thrown) {
    if (!(thrown instanceof Error && 'code' in thrown)) throw thrown;
    if (thrown.code === 'ERR_BUFFER_TOO_LARGE') throw new ZipFault('too-large', `${name} is too large`);
    throw new ZipFault('broken', `${name} is damaged`);
  }
}
