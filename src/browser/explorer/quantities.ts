/** Numbers as people type them into a field, in the field's unit, and back without losing a bit. */
import type { Parameter } from '../../domain/parameters.ts';
import type { Phrase } from '../../domain/phrase.ts';
import type { MessageKey, Say } from '../../messages/say.ts';
import type { Vocabulary } from '../../render/vocabulary.ts';

type Unit = Parameter['unit'];

/** Fewer contacts than the command line takes say nothing; more keep a browser busy for long. */
const FEWEST_CONTACTS = 1000;
const MOST_CONTACTS = 1_000_000;
/** Seeds are one unsigned 32-bit word. */
const HIGHEST_SEED = 2 ** 32 - 1;
/** Far above any operation; it keeps sums finite. */
const MOST_VOLUME = 1e12;
/** Far above any time or count that a parameter could mean. */
const MOST_VALUE = 1e9;

/** A share is typed in per cent. */
export function unitWord(say: Say, words: Vocabulary, unit: Unit): string {
  if (unit === 'share') return '%';
  return unit === 'share per year' ? say('explorer.percentPerYear') : words.unit(unit);
}

const isShare = (unit: Unit): boolean => unit === 'share' || unit === 'share per year';

/** 0.085 as a share is `8.5`. The decimal point is moved in the text, since multiplying by 100 would round. */
export const typedValue = (value: number, unit: Unit): string => decimalText(value, isShare(unit) ? 2 : 0);

/** Null for what is no number. */
export function valueOfTyped(typed: string, unit: Unit): number | null {
  const text = typed.trim();
  if (!/^(\d+\.?\d*|\.\d+)$/.test(text)) return null;
  const value = Number(isShare(unit) ? `${text}e-2` : text);
  return Number.isFinite(value) ? value : null;
}

/** A number of at least 0 in decimals alone, times ten to the power of `places`, with no digit lost. */
function decimalText(value: number, places: number): string {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const digits = `${whole}${fraction}`;
  const point = whole.length + Number(exponent) + places;
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(1, point);
  const before = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const after = padded.slice(at).replace(/0+$/, '');
  return after === '' ? before : `${before}.${after}`;
}

/** Why a number is not taken, said in a sentence. */
export type Complaint = Phrase & { readonly key: MessageKey };

const complaint = (key: MessageKey, values: Phrase['values'] = {}): Complaint => ({ key, values });

export const NO_NUMBER = complaint('explorer.wrongNoNumber');
export const GROUPED = complaint('explorer.wrongGrouped');
const NEGATIVE = complaint('explorer.wrongNegative');

/** Why a number cannot be a parameter's value; null if it can. */
export function valueComplaint(value: number, unit: Unit): Complaint | null {
  if (!(value >= 0)) return NEGATIVE;
  if (unit === 'share' && value > 1) return complaint('explorer.wrongShare');
  if (unit === 'count' && !Number.isInteger(value)) return complaint('explorer.wrongFraction');
  return value > MOST_VALUE ? complaint('explorer.wrongTooMuch') : null;
}

export const volumeComplaint = (value: number): Complaint | null =>
  value >= 0 && value <= MOST_VOLUME ? null : NEGATIVE;

export const seedComplaint = (value: number): Complaint | null =>
  Number.isInteger(value) && value >= 0 && value <= HIGHEST_SEED
    ? null
    : complaint('explorer.wrongUpTo', { most: String(HIGHEST_SEED) });

export const contactsComplaint = (value: number): Complaint | null =>
  Number.isInteger(value) && value >= FEWEST_CONTACTS && value <= MOST_CONTACTS
    ? null
    : complaint('explorer.wrongBetween', { fewest: String(FEWEST_CONTACTS), most: String(MOST_CONTACTS) });
