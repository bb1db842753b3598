import type { RawValue } from '../../../schema/raw.ts';
import type { NumberKind } from './number-formats.ts';
import { unescaped } from './string-items.ts';
import { WorkbookFault } from './workbook-fault.ts';

/** A cell as its sheet has it. */
export interface SheetCell {
  /** How its value is written: `n` number, `s` shared string, `str` text of a formula, `inlineStr`, `b`, `e` error, `d`. */
  readonly type: string;
  readonly style: number;
  readonly hasFormula: boolean;
  /** Null where there is none. */
  readonly value: string | null;
  /** Text that stands in the cell itself. */
  readonly inline: string;
}

/** What the cells of one workbook share. */
export interface CellSurroundings {
  readonly part: string;
  readonly strings: readonly string[];
  readonly kinds: readonly NumberKind[];
  /** Whether days are counted from 1904 on, as old Macintosh workbooks do. */
  readonly from1904: boolean;
}

const MILLISECONDS_PER_DAY = 86_400_000;
/** Day 0 of the usual count, so that every day after February 1900 is right (ECMA-376, part 1, 18.17.4.1). */
const DAY_ZERO_1900 = Date.UTC(1899, 11, 30);
const DAY_ZERO_1904 = Date.UTC(1904, 0, 1);
/** The usual count has a 29 February 1900, day 60, which never was. */
const FIRST_RIGHT_DAY = 60;

/** The value of a cell; that of a formula is the one which the spreadsheet program kept. */
export const cellValue = (cell: SheetCell, surroundings: CellSurroundings): RawValue => {
  const { type, value, hasFormula, inline } = cell;
  if (type === 'inlineStr') return textOrNull(inline);
  if (value === null || (value === '' && type !== 'str')) {
    return hasFormula ? { kind: 'faulty', complaint: { code: 'formula-without-value', about: {} } } : null;
  }
  switch (type) {
    case 's': {
      const text = surroundings.strings[Number(value)];
      if (text === undefined)
        throw new WorkbookFault('broken', `${surroundings.part} refers to a text that is not there`);
      return textOrNull(text);
    }
    case 'str':
      return textOrNull(unescaped(value));
    case 'b':
      return value === '1' || value === 'true';
    case 'e':
      return { kind: 'faulty', complaint: { code: 'cell-error-value', about: { text: value } } };
    case 'd':
      return new Date(/T/u.test(value) ? `${value.replace(/Z$/u, '')}Z` : value);
    default:
      return numberValue(Number(value), value, surroundings.kinds[cell.style] ?? 'number', surroundings);
  }
};

const textOrNull = (text: string): string | null => (text === '' ? null : text);

const numberValue = (number: number, written: string, kind: NumberKind, { from1904 }: CellSurroundings): RawValue => {
  if (Number.isNaN(number)) return written;
  switch (kind) {
    case 'number':
      return number;
    case 'time':
      return { kind: 'time', text: timeText(number) };
    case 'date': {
      const zero = from1904 ? DAY_ZERO_1904 : DAY_ZERO_1900;
      const days = !from1904 && number >= 1 && number < FIRST_RIGHT_DAY ? number + 1 : number;
      return new Date(zero + Math.round(days * MILLISECONDS_PER_DAY));
    }
  }
};

/** Days as `hh:mm:ss`, hours beyond 24 and all; a thousandth of a second is the finest that programs keep. */
const timeText = (days: number): string => {
  const milliseconds = Math.round(Math.abs(days) * MILLISECONDS_PER_DAY);
  const [hours, minutes, seconds] = [3_600_000, 60_000, 1000].map((unit, index) => {
    const whole = Math.floor(milliseconds / unit);
    return String(index === 0 ? whole : whole % 60).padStart(2, '0');
  });
  const rest = milliseconds % 1000;
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`;
  return `${days < 0 ? '-' : ''}${hours}:${minutes}:${seconds}${fraction}`;
};
