import { readDecimal } from '../decimal.ts';
import { type Cell, cell, fromText, type Reading } from './cell.ts';

export interface NumberLimits {
  readonly atLeast?: number;
  readonly above?: number;
  readonly atMost?: number;
  /** What the number counts, for messages: `hours`. */
  readonly unit?: string;
  /** Whether `38%` may be written for 0.38. */
  readonly percent?: boolean;
}

/** A finite decimal number, or null. */
export const readNumber = (text: string): number | null => {
  const value = readDecimal(text);
  return value !== null && Number.isFinite(value) ? value : null;
};

/** The same where `35%` may stand for 0.35; the decimal point is moved in the text, so that 7% is 0.07 to the last bit. */
export const readShare = (text: string): number | null => {
  const percent = /^(.*?)\s*%$/u.exec(text)?.[1];
  if (percent === undefined) return readNumber(text);
  if (readNumber(percent) === null) return null;
  return readNumber(/e/iu.test(percent) ? String(Number(percent) / 100) : `${percent}e-2`);
};

const expectation = ({ atLeast, above, atMost, unit }: NumberLimits): string => {
  const low = atLeast !== undefined ? `at least ${atLeast}` : above !== undefined ? `above ${above}` : null;
  const high = atMost !== undefined ? `at most ${atMost}` : null;
  const range = [low, high].filter((part) => part !== null).join(' and ');
  return `a number${unit === undefined ? '' : ` of ${unit}`}${range === '' ? '' : `, ${range}`}`;
};

/** A number within limits. */
export const number = (limits: NumberLimits): Cell<number> => {
  const expected = expectation(limits);
  const read = (text: string): Reading<number> => {
    const value = limits.percent === true ? readShare(text) : readNumber(text);
    if (value === null) return { complaint: { code: 'not-a-number', about: { text } } };
    const inside =
      value >= (limits.atLeast ?? -Infinity) &&
      value > (limits.above ?? -Infinity) &&
      value <= (limits.atMost ?? Infinity);
    return inside ? { value } : { complaint: { code: 'number-out-of-range', about: { text, expected } } };
  };
  const bounds = {
    ...(limits.atLeast === undefined ? {} : { minimum: limits.atLeast }),
    ...(limits.above === undefined ? {} : { exclusiveMinimum: limits.above }),
    ...(limits.atMost === undefined ? {} : { maximum: limits.atMost }),
  };
  const plain = { type: 'number', ...bounds };
  return cell({
    schema: fromText(read),
    json: limits.percent === true ? { anyOf: [plain, { type: 'string', pattern: '^\\s*[0-9.]+\\s*%$' }] } : plain,
    form: expected,
    decimals: true,
  });
};
