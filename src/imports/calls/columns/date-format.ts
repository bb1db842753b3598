/** The order in which a date is written. */
export const DATE_ORDERS = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** How the dates of a column are written, as `strptime` has it. */
export interface DateFormat {
  readonly order: DateOrder;
  /** Such as `%d/%m/%Y`. */
  readonly format: string;
}

export type DateReading =
  | { readonly kind: 'format'; readonly format: DateFormat; readonly unreadable: number }
  /** Days and months cannot be told apart: 03/04 is two days. */
  | { readonly kind: 'ambiguous'; readonly example: string; readonly orders: readonly DateOrder[] }
  | { readonly kind: 'mixed'; readonly examples: readonly string[] }
  | { readonly kind: 'none'; readonly example: string };

interface Candidate extends DateFormat {
  readonly read: (text: string) => number | null;
}

const EARLIEST_YEAR = 1970;
const LATEST_YEAR = 2100;
/** Two digits: 69 and later are of the twentieth century, as in POSIX. */
const CENTURY_TURNS_AT = 69;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const dayNumber = (year: number, month: number, day: number): number | null => {
  if (year < EARLIEST_YEAR || year > LATEST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 86_400_000 : null;
};

const fullYear = (digits: string): number => {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year >= CENTURY_TURNS_AT ? 1900 + year : 2000 + year;
};

/** The parts of a date in each order. */
const PARTS = { ymd: ['y', 'm', 'd'], dmy: ['d', 'm', 'y'], mdy: ['m', 'd', 'y'] } as const satisfies Readonly<
  Record<DateOrder, readonly string[]>
>;

const CODES: Readonly<Record<DateOrder, (year: string) => readonly string[]>> = {
  ymd: (year) => [year, '%m', '%d'],
  dmy: (year) => ['%d', '%m', year],
  mdy: (year) => ['%m', '%d', year],
};

const numeric = (order: DateOrder, sign: string, yearDigits: 2 | 4): Candidate => {
  const parts = {
    y: `(\\d{${yearDigits}})`,
    m: sign === '' ? '(\\d{2})' : '(\\d{1,2})',
    d: sign === '' ? '(\\d{2})' : '(\\d{1,2})',
  };
  const pattern = new RegExp(
    `^${PARTS[order].map((part) => parts[part]).join(sign === '.' ? String.raw`\.` : sign)}$`,
    'u',
  );
  return {
    order,
    format: CODES[order](yearDigits === 4 ? '%Y' : '%y').join(sign),
    read: (text) => {
      const match = pattern.exec(text);
      if (match === null) return null;
      const cell = (part: string): string => match[order.indexOf(part) + 1] ?? '';
      return dayNumber(fullYear(cell('y')), Number(cell('m')), Number(cell('d')));
    },
  };
};

const named: Candidate = {
  order: 'dmy',
  format: '%d-%b-%Y',
  read: (text) => {
    const match = /^(\d{1,2})-([A-Za-z]{3})-(\d{4})$/u.exec(text);
    if (match === null) return null;
    return dayNumber(Number(match[3]), MONTHS.indexOf((match[2] ?? '').toLowerCase()) + 1, Number(match[1]));
  },
};

const CANDIDATES: readonly Candidate[] = [
  ...['-', '/', '.', ''].flatMap((sign) => DATE_ORDERS.map((order) => numeric(order, sign, 4))),
  ...['-', '/', '.', ''].flatMap((sign) => DATE_ORDERS.map((order) => numeric(order, sign, 2))),
  named,
];

/** Less than this share read otherwise is taken for errors of single rows, told as such. */
const STRAY_SHARE = 0.02;

/**
 * How dates are written, from the distinct ones with their counts. Never a guess: where two orders read as many dates but not
 * as the same days, it is ambiguous, unless `order` settles it.
 */
export const detectDateFormat = (
  dates: readonly { readonly text: string; readonly count: number }[],
  order: DateOrder | null = null,
): DateReading => {
  const example = dates[0]?.text ?? '';
  const total = dates.reduce((sum, { count }) => sum + count, 0);
  const readings = CANDIDATES.filter((candidate) => order === null || candidate.order === order)
    .map((candidate) => {
      const days = dates.map(({ text }) => candidate.read(text));
      const read = dates.reduce((sum, { count }, index) => sum + (days[index] === null ? 0 : count), 0);
      return { candidate, days, read };
    })
    .filter(({ read }) => read > 0)
    .sort((a, b) => b.read - a.read);
  const [best] = readings;
  if (best === undefined) return { kind: 'none', example };
  const differs = (days: readonly (number | null)[], index: number): boolean =>
    days[index] !== null && best.days[index] !== null && days[index] !== best.days[index];
  const rivals = readings.filter(
    ({ read, days }) => read === best.read && days.some((_, index) => differs(days, index)),
  );
  if (rivals.length > 0) {
    const orders = [...new Set([best, ...rivals].map(({ candidate }) => candidate.order))];
    const at = best.days.findIndex((_, index) => rivals.some(({ days }) => differs(days, index)));
    return { kind: 'ambiguous', example: dates[at]?.text ?? example, orders };
  }
  const strays = dates.filter((_, index) => best.days[index] === null);
  const other = strays.find(({ text }) => CANDIDATES.some(({ read }) => read(text) !== null));
  const unreadable = total - best.read;
  if (other !== undefined && unreadable > STRAY_SHARE * total)
    return { kind: 'mixed', examples: [dates.find((_, index) => best.days[index] !== null)?.text ?? '', other.text] };
  const { order: found, format } = best.candidate;
  return { kind: 'format', format: { order: found, format }, unreadable };
};
