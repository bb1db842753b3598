/**
 * A zip archive with some entries exchanged or added, all others as they were packed, in their order and with their dates.
 * Source: PKWARE APPNOTE 6.3.9, as `zip-archive.ts`.
 */
import { crc32 } from 'node:zlib';
import { deflateSync } from 'fflate';
import type { ZipEntry } from './zip-archive.ts';

/** 1 January 1980, the first day that archives know: what is added has no date. */
const NO_DATE = 0x0021;
const VERSION = 20;
const DEFLATED = 8;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** Sizes stand in the header, not behind the content. */
const SIZES_BEHIND = 0x0008;
const LOCAL_SIGNATURE = 0x04034b50;
const DIRECTORY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;

/** @param contents of entries by name; names that the archive does not have come at the end, in the order given */
export function copiedArchive(entries: readonly ZipEntry[], contents: ReadonlyMap<string, Buffer>): Buffer {
  const names = new Set(entries.map(({ name }) => name));
  const kept = entries.map((entry) => {
    const content = contents.get(entry.name);
    return content === undefined ? entry : packed(entry.name, content, entry);
  });
  const added = [...contents]
    .filter(([name]) => !names.has(name))
    .map(([name, content]) => packed(name, content, null));
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of [...kept, ...added]) {
    const { nameBytes } = entry;
    const shared = sharedFields(entry);
    const header = Buffer.concat([uint32(LOCAL_SIGNATURE), shared, nameBytes]);
    local.push(header, entry.packed);
    // Of the fields between only the offset means anything here: no comment, no other disk, no attributes.
    directory.push(
      Buffer.concat([
        uint32(DIRECTORY_SIGNATURE),
        uint16(VERSION),
        shared,
        Buffer.alloc(10),
        uint32(offset),
        nameBytes,
      ]),
    );
    offset += header.length + entry.packed.length;
  }
  const listed = Buffer.concat(directory);
  const count = uint16(kept.length + added.length);
  const end = [uint32(END_SIGNATURE), Buffer.alloc(4), count, count, uint32(listed.length), uint32(offset), uint16(0)];
  return Buffer.concat([...local, listed, ...end]);
}

function packed(name: string, content: Buffer, before: ZipEntry | null): ZipEntry {
  return {
    name,
    nameBytes: before?.nameBytes ?? Buffer.from(name),
    method: DEFLATED,
    flags: before?.flags ?? UTF8,
    time: before?.time ?? 0,
    date: before?.date ?? NO_DATE,
    crc: crc32(content),
    size: content.length,
    packed: Buffer.from(deflateSync(content)),
  };
}

/** The fields that local header and directory have in common, from the version needed to the length of extra fields: none. */
const sharedFields = ({ flags, method, time, date, crc, packed: bytes, size, nameBytes }: ZipEntry): Buffer =>
  Buffer.concat([
    uint16(VERSION),
    uint16(flags & ~SIZES_BEHIND),
    uint16(method),
    uint16(time),
    uint16(date),
    uint32(crc),
    uint32(bytes.length),
    uint32(size),
    uint16(nameBytes.length),
    uint16(0),
  ]);

function uint16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
