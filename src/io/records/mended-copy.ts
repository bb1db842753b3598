import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { decodeRecord } from './record-encoding.ts';
import type { RecordLayout } from './record-layout.ts';
import { cellsOf, type ScannedRecord, scanRecords } from './record-scanner.ts';
import { type Storage, textPieces } from './record-stream.ts';
import { recordJudge } from './text-survey.ts';

/** Written in pieces of about this size. */
const PIECE_CHARACTERS = 1 << 20;

/**
 * Writes the rows of a text to `target` as the engine reads them without doubt: UTF-8, LF, one delimiter, each row as many
 * cells as there are headings. What the survey refuses is left out, exactly that. The copy holds records of persons: it
 * belongs into a private folder and goes with it.
 */
export const writeMendedCopy = async (
  path: string,
  storage: Storage,
  layout: RecordLayout,
  target: string,
): Promise<void> => {
  const out = createWriteStream(target, { mode: 0o600, flags: 'wx' });
  const judge = recordJudge(layout);
  const delimiter = layout.delimiter.charCodeAt(0);
  let text = '';
  const scanner = scanRecords(delimiter, (record) => {
    const verdict = judge(record);
    if (verdict.row) text += verdict.asIs ? `${plainText(record)}\n` : mendedText(record, layout, delimiter);
  });
  for await (const piece of textPieces(path, storage)) {
    scanner.push(piece);
    if (text.length < PIECE_CHARACTERS) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  scanner.end();
  out.end(text);
  await finished(out);
};

const plainText = (record: ScannedRecord): string => record.bytes.toString('utf8', record.start, record.end);

const mendedText = (record: ScannedRecord, layout: RecordLayout, delimiter: number): string =>
  `${cellsOf(record, delimiter, decodeRecord)
    .slice(0, layout.headings.length)
    .map((cell) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`))
    .join(layout.delimiter)}\n`;
