/** One line of the bank's call records, with the times that the measurements need. */
export interface CallRecord {
  /** Null: the caller was not identified (id 0). Kept in memory to find repeats; never written. */
  readonly customer: string | null;
  /** Service type as recorded: PS, PE, IN, NE, NW, TT, or something undocumented. */
  readonly code: string;
  /** Day of the month, 1 to 31. */
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  /** Entry to the voice response unit, seconds after midnight. */
  readonly enteredAt: number;
  readonly identificationSeconds: number;
  readonly reachedQueue: boolean;
  readonly waitSeconds: number;
  readonly outcome: Outcome;
  readonly serviceStartedAt: number;
  readonly serviceSeconds: number;
  /** Null: NO_SERVER. Kept in memory to add up attendance; never written. */
  readonly server: string | null;
}

export type Outcome = 'AGENT' | 'HANG' | 'PHANTOM';

const columns = [
  'vru+line',
  'call_id',
  'customer_id',
  'priority',
  'type',
  'date',
  'vru_entry',
  'vru_exit',
  'vru_time',
  'q_start',
  'q_exit',
  'q_time',
  'outcome',
  'ser_start',
  'ser_exit',
  'ser_time',
  'server',
] as const;

type Column = (typeof columns)[number];

const outcomes: readonly Outcome[] = ['AGENT', 'HANG', 'PHANTOM'];
const midnight = '0:00:00';

/** Seconds after midnight of `h:mm:ss`. */
export function secondsOfDay(clock: string): number {
  const match = /^(\d{1,2}):(\d\d):(\d\d)$/.exec(clock);
  if (match === null) throw new Error(`not a time of day: ${clock}`);
  return Number(match[1]) * 3600 + Number(match[2]) * 60 + Number(match[3]);
}

/**
 * Reads a month of records: tab-separated, header first, seventeen columns as `documentation.pdf` names them.
 * Throws on any line that is not one, with its number, so that nothing is dropped unseen.
 */
export function parseCallRecords(text: string): readonly CallRecord[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const header = lines[0] ?? '';
  if (header !== columns.join('\t')) throw new Error(`unexpected header: ${header}`);
  return lines.slice(1).map((line, index) => parseLine(line, index + 2));
}

function parseLine(line: string, number: number): CallRecord {
  const cells = line.split('\t');
  if (cells.length !== columns.length) throw new Error(`line ${number}: ${cells.length} columns`);
  const cell = (column: Column): string => (cells[columns.indexOf(column)] ?? '').trim();
  const seconds = (column: Column): number => {
    const value = Number(cell(column));
    if (cell(column) === '' || !Number.isInteger(value)) throw new Error(`line ${number}: ${column} is not a number`);
    return value;
  };
  const outcome = outcomes.find((known) => known === cell('outcome'));
  if (outcome === undefined) throw new Error(`line ${number}: outcome ${cell('outcome')}`);
  const date = parseDate(cell('date'));
  return {
    customer: cell('customer_id') === '0' ? null : cell('customer_id'),
    code: cell('type'),
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    enteredAt: secondsOfDay(cell('vru_entry')),
    identificationSeconds: seconds('vru_time'),
    reachedQueue: cell('q_start') !== midnight || seconds('q_time') > 0,
    waitSeconds: seconds('q_time'),
    outcome,
    serviceStartedAt: secondsOfDay(cell('ser_start')),
    serviceSeconds: seconds('ser_time'),
    server: cell('server') === 'NO_SERVER' ? null : cell('server'),
  };
}

/** `yymmdd` of the twentieth century. */
function parseDate(text: string): Date {
  const match = /^(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (match === null) throw new Error(`not a date: ${text}`);
  return new Date(Date.UTC(1900 + Number(match[1]), Number(match[2]) - 1, Number(match[3])));
}
