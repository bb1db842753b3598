import { isUtf8 } from 'node:buffer';
import type { RecordLayout } from './record-layout.ts';
import { type LineEnd, type ScannedRecord, scanRecords, TRAIT } from './record-scanner.ts';
import { type Storage, textPieces } from './record-stream.ts';

/** Why a record of a file is not a row. */
export type RefusedFor =
  | 'too few cells'
  | 'too many cells'
  | 'quote not closed'
  | 'text after a closing quote'
  | 'zero byte'
  | 'headings again';

/** Records set aside for one reason, and where the first of them stand. */
export interface Refused {
  readonly reason: RefusedFor;
  readonly count: number;
  readonly lines: readonly number[];
}

/** Lines named per reason. */
const LINES_NAMED = 10;
/** Places remembered where line numbers jump; beyond them lines of rows are unknown. */
const MOST_JUMPS = 100_000;

/** What a text holds, counted record by record. `rows + refused + blank + above` are all its records. */
export interface TextSurvey {
  /** Records that are rows. */
  readonly rows: number;
  readonly refused: readonly Refused[];
  readonly blankLines: number;
  /** Records above the rows: titles and headings. */
  readonly above: number;
  /** Rows read as Windows-1252 because they are not UTF-8. */
  readonly notUtf8: number;
  /** Whether the engine can read the file as it is: nothing to leave out or to mend. */
  readonly regular: boolean;
  /** The 1-based line of a row, counted from 0; null where too many records were left out to remember. */
  readonly lineOf: (row: number) => number | null;
}

/** What is to become of a record. */
export type Verdict =
  | { readonly row: true; readonly asIs: boolean }
  | { readonly row: false; readonly reason: RefusedFor | 'blank' | 'above' };

const AS_IS: Verdict = { row: true, asIs: true };
const TO_MEND: Verdict = { row: true, asIs: false };
const BROKEN = TRAIT.textAfterQuote | TRAIT.unclosedQuote | TRAIT.zeroByte;

/** Judges the records of a text one after the other. */
export const recordJudge = (layout: RecordLayout): ((record: ScannedRecord) => Verdict) => {
  const width = layout.headings.length;
  const delimiter = layout.delimiter.charCodeAt(0);
  let index = -1;
  let headings: Buffer | null = null;
  return (record) => {
    index += 1;
    if (index === layout.headingRecord) headings = Buffer.from(record.bytes.subarray(record.start, record.end));
    if (index < layout.preamble || index === layout.headingRecord) return { row: false, reason: 'above' };
    const { traits } = record;
    if ((traits & TRAIT.blank) !== 0) return { row: false, reason: 'blank' };
    if ((traits & BROKEN) !== 0) {
      if ((traits & TRAIT.unclosedQuote) !== 0) return { row: false, reason: 'quote not closed' };
      return { row: false, reason: (traits & TRAIT.zeroByte) !== 0 ? 'zero byte' : 'text after a closing quote' };
    }
    if (record.cells < width) return { row: false, reason: 'too few cells' };
    if (record.cells > width && !onlyEmptyBeyond(record, width, delimiter))
      return { row: false, reason: 'too many cells' };
    if (headings !== null && record.end - record.start === headings.length) {
      if (record.bytes.compare(headings, 0, headings.length, record.start, record.end) === 0)
        return { row: false, reason: 'headings again' };
    }
    if (record.cells > width || (traits & (TRAIT.looseQuote | TRAIT.quotedLineEnd)) !== 0) return TO_MEND;
    return (traits & TRAIT.beyondAscii) !== 0 && !isUtf8(record.bytes.subarray(record.start, record.end))
      ? TO_MEND
      : AS_IS;
  };
};

/** Whether the cells beyond the last column are all empty: spreadsheets leave such. Quoted records count as filled. */
const onlyEmptyBeyond = (record: ScannedRecord, width: number, delimiter: number): boolean => {
  let at = record.end - 1;
  let extra = record.cells - width;
  while (extra > 0 && at >= record.start && record.bytes[at] === delimiter) {
    extra -= 1;
    at -= 1;
  }
  return extra === 0;
};

/** Reads a whole text once, in bounded memory. */
export const surveyText = async (path: string, storage: Storage, layout: RecordLayout): Promise<TextSurvey> => {
  const judge = recordJudge(layout);
  const refused = new Map<RefusedFor, { count: number; lines: number[] }>();
  const lineEnds = new Set<LineEnd>();
  const jumpRows: number[] = [];
  const jumpLines: number[] = [];
  let rows = 0;
  let blankLines = 0;
  let above = 0;
  let notUtf8 = 0;
  let mended = 0;
  let expectedLine = 0;

  const scanner = scanRecords(layout.delimiter.charCodeAt(0), (record) => {
    const verdict = judge(record);
    if (record.lineEnd !== 'none') lineEnds.add(record.lineEnd);
    if (verdict.row) {
      if (record.line !== expectedLine && jumpRows.length <= MOST_JUMPS) {
        jumpRows.push(rows);
        jumpLines.push(record.line);
      }
      expectedLine = record.line + 1;
      rows += 1;
      if (verdict.asIs) return;
      mended += 1;
      if ((record.traits & TRAIT.beyondAscii) !== 0 && !isUtf8(record.bytes.subarray(record.start, record.end)))
        notUtf8 += 1;
    } else if (verdict.reason === 'above') {
      above += 1;
    } else if (verdict.reason === 'blank') {
      blankLines += 1;
    } else {
      const known = refused.get(verdict.reason) ?? { count: 0, lines: [] };
      known.count += 1;
      if (known.lines.length < LINES_NAMED) known.lines.push(record.line);
      refused.set(verdict.reason, known);
    }
  });
  for await (const piece of textPieces(path, storage)) scanner.push(piece);
  scanner.end();

  return {
    rows,
    refused: [...refused].map(([reason, { count, lines }]) => ({ reason, count, lines })),
    blankLines,
    above,
    notUtf8,
    regular:
      storage.encoding === 'utf-8' && refused.size === 0 && blankLines === 0 && mended === 0 && lineEnds.size <= 1,
    lineOf: (row) => lineOfRow(row, jumpRows, jumpLines),
  };
};

const lineOfRow = (row: number, jumpRows: readonly number[], jumpLines: readonly number[]): number | null => {
  let low = 0;
  let high = jumpRows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((jumpRows[middle] as number) <= row) low = middle + 1;
    else high = middle;
  }
  if (low === 0 || (low === jumpRows.length && low > MOST_JUMPS)) return null;
  return (jumpLines[low - 1] as number) + row - (jumpRows[low - 1] as number);
};
