import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** Written in pieces of about this size. */
const PIECE_CHARACTERS = 1 << 20;

/** Writes rows as the survey of records reads them without doubt; the file is the caller's alone, and new. */
export interface RecordWriter {
  readonly row: (cells: readonly (string | undefined)[]) => void;
  /** Waits until what was written is on its way to the disk; call it now and then, so that nothing piles up. */
  readonly drain: () => Promise<void>;
  readonly end: () => Promise<void>;
  rows: number;
}

export function recordWriter(path: string, headings: readonly string[]): RecordWriter {
  const out = createWriteStream(path, { mode: 0o600, flags: 'wx' });
  let text = `${headings.map(quoted).join(',')}\n`;
  const writer: RecordWriter = {
    rows: 0,
    row: (cells) => {
      writer.rows += 1;
      text += `${cells.map((cell) => (cell === undefined || cell === '' ? '' : quoted(cell))).join(',')}\n`;
    },
    drain: async () => {
      if (text.length < PIECE_CHARACTERS) return;
      const piece = text;
      text = '';
      if (!out.write(piece)) await once(out, 'drain');
    },
    end: async () => {
      out.end(text);
      await finished(out);
    },
  };
  return writer;
}

/** Line breaks and zero characters inside a cell are blanks: no name or date needs them, and rows stay lines. */
const quoted = (cell: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to be left out
  `"${cell.replace(/[\r\n\u0000]+/gu, ' ').replaceAll('"', '""')}"`;
