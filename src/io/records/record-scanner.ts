const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;

/** A quoted cell longer than this was never closed: no cell of a record has a page of text. */
const LONGEST_RECORD_BYTES = 65_536;

/** What is unusual about a record; several may be set. */
export const TRAIT = {
  quoted: 1,
  /** A line end inside quotes. */
  quotedLineEnd: 2,
  /** A quote in the middle of a cell without quotes. */
  looseQuote: 4,
  /** A quoted cell goes on after its closing quote. */
  textAfterQuote: 8,
  /** The closing quote is missing; the record is the first line alone, and what follows is read afresh. */
  unclosedQuote: 16,
  zeroByte: 32,
  beyondAscii: 64,
  blank: 128,
} as const;

export type LineEnd = 'lf' | 'crlf' | 'cr' | 'none';

/** A record in `bytes`, from `start` to `end`, without its line end. `line` is 1-based. The scanner changes it for the next. */
export interface ScannedRecord {
  bytes: Buffer;
  start: number;
  end: number;
  line: number;
  cells: number;
  traits: number;
  lineEnd: LineEnd;
}

/** Gives every record to `visit`, in order. `push` takes the text in pieces, UTF-8 or another superset of ASCII. */
export interface RecordScanner {
  readonly push: (piece: Buffer) => void;
  readonly end: () => void;
}

/**
 * Splits delimited text into records, byte by byte (RFC 4180): a cell that begins with a quote goes on to the closing one,
 * `""` inside stands for a quote; line ends are LF, CRLF or CR. The same record object is handed out each time.
 */
export const scanRecords = (delimiter: number, visit: (record: ScannedRecord) => void): RecordScanner => {
  const record: ScannedRecord = {
    bytes: Buffer.alloc(0),
    start: 0,
    end: 0,
    line: 1,
    cells: 0,
    traits: 0,
    lineEnd: 'none',
  };
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;

  const scan = (bytes: Buffer, final: boolean): number => {
    let start = 0;
    while (start < bytes.length) {
      const next = scanOne(bytes, start, delimiter, final, record);
      if (next < 0) return start;
      record.bytes = bytes;
      record.start = start;
      record.line = line;
      line += 1;
      if ((record.traits & TRAIT.quotedLineEnd) !== 0) line += lineEnds(bytes, start, record.end);
      visit(record);
      start = next;
    }
    return start;
  };

  return {
    push: (piece) => {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      // A copy: the piece may be a slice of a pool that is used again.
      rest = Buffer.from(bytes.subarray(scan(bytes, false)));
    },
    end: () => {
      scan(rest, true);
      rest = Buffer.alloc(0);
    },
  };
};

/** Scans the record at `start` into `record`. Where the next one begins; −1 if more bytes are needed to tell. */
const scanOne = (bytes: Buffer, start: number, delimiter: number, final: boolean, record: ScannedRecord): number => {
  const length = bytes.length;
  let cells = 1;
  let traits = 0;
  let seen = 0;
  let cellStart = start;
  let at = start;
  while (at < length) {
    const byte = bytes[at] as number;
    seen |= byte;
    if (byte === delimiter) {
      cells += 1;
      cellStart = at + 1;
    } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      break;
    } else if (byte === QUOTE) {
      if (cellStart === at) {
        traits |= TRAIT.quoted;
        const close = closingQuote(bytes, at + 1);
        if (close < 0) {
          if (!final && length - at <= LONGEST_RECORD_BYTES) return -1;
          return firstLineOnly(bytes, start, record);
        }
        if (close - at > LONGEST_RECORD_BYTES) return firstLineOnly(bytes, start, record);
        if (close + 1 >= length && !final) return -1;
        for (let inside = at; inside < close; inside += 1) {
          const value = bytes[inside] as number;
          seen |= value;
          if (value === LINE_FEED || value === CARRIAGE_RETURN) traits |= TRAIT.quotedLineEnd;
          if (value === 0) traits |= TRAIT.zeroByte;
        }
        at = close;
        const after = bytes[close + 1];
        if (after !== undefined && after !== delimiter && after !== LINE_FEED && after !== CARRIAGE_RETURN)
          traits |= TRAIT.textAfterQuote;
      } else {
        traits |= TRAIT.looseQuote;
      }
    } else if (byte === 0) {
      traits |= TRAIT.zeroByte;
    }
    at += 1;
  }
  if (at >= length && !final) return -1;
  if (bytes[at] === CARRIAGE_RETURN && at + 1 >= length && !final) return -1;
  if ((seen & 0x80) !== 0) traits |= TRAIT.beyondAscii;
  if (at === start) traits |= TRAIT.blank;
  record.end = at;
  record.cells = cells;
  record.traits = traits;
  return pastLineEnd(bytes, at, record);
};

/** The quote that closes a cell whose text begins at `from`; −1 if there is none. */
const closingQuote = (bytes: Buffer, from: number): number => {
  let at = bytes.indexOf(QUOTE, from);
  while (at >= 0 && bytes[at + 1] === QUOTE) at = bytes.indexOf(QUOTE, at + 2);
  return at;
};

const pastLineEnd = (bytes: Buffer, at: number, record: ScannedRecord): number => {
  if (at >= bytes.length) {
    record.lineEnd = 'none';
    return at;
  }
  if (bytes[at] === LINE_FEED) {
    record.lineEnd = 'lf';
    return at + 1;
  }
  record.lineEnd = bytes[at + 1] === LINE_FEED ? 'crlf' : 'cr';
  return record.lineEnd === 'crlf' ? at + 2 : at + 1;
};

const firstLineOnly = (bytes: Buffer, start: number, record: ScannedRecord): number => {
  let at = start;
  while (at < bytes.length && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at += 1;
  record.end = at;
  record.cells = 1;
  record.traits = TRAIT.unclosedQuote;
  return pastLineEnd(bytes, at, record);
};

const lineEnds = (bytes: Buffer, start: number, end: number): number => {
  let count = 0;
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) count += 1;
  }
  return count;
};

/** The cells of a record, unquoted. A cell that goes on after its closing quote keeps what follows. */
export const cellsOf = (record: ScannedRecord, delimiter: number, decode: (bytes: Buffer) => string): string[] => {
  const { bytes, end } = record;
  const cells: string[] = [];
  let at = record.start;
  for (;;) {
    if (bytes[at] === QUOTE && (record.traits & TRAIT.unclosedQuote) === 0) {
      const close = closingQuote(bytes, at + 1);
      let next = close + 1;
      while (next < end && bytes[next] !== delimiter) next += 1;
      cells.push(decode(bytes.subarray(at + 1, close)).replaceAll('""', '"') + decode(bytes.subarray(close + 1, next)));
      at = next;
    } else {
      let next = at;
      while (next < end && bytes[next] !== delimiter) next += 1;
      cells.push(decode(bytes.subarray(at, next)));
      at = next;
    }
    if (at >= end) return cells;
    at += 1;
  }
};
