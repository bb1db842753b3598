/** One regular file of a tar archive; only the last part of its name, so that it cannot lead out of any folder. */
export interface TarFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A tar archive is blocks of this many bytes: one of header, then those of the file (POSIX.1-1988, ustar). */
const BLOCK = 512;
const NAME = { start: 0, end: 100 };
const SIZE = { start: 124, end: 136 };
const TYPE = 156;
const REGULAR_TYPES = ['0', '\0'];

/** The regular files of an uncompressed ustar archive, in its order. */
export function tarFiles(archive: Uint8Array): TarFile[] {
  const text = new TextDecoder('latin1');
  const field = ({ start, end }: { start: number; end: number }, at: number): string =>
    text.decode(archive.subarray(at + start, at + end)).split('\0', 1)[0] ?? '';

  const files: TarFile[] = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(field(SIZE, at), 8);
    const type = String.fromCharCode(archive[at + TYPE] ?? 0);
    const name = field(NAME, at).split('/').at(-1) ?? '';
    const start = at + BLOCK;
    if (REGULAR_TYPES.includes(type) && name !== '') files.push({ name, bytes: archive.subarray(start, start + size) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}
