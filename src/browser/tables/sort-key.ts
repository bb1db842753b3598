/** What a cell of the report is sorted by: its number where it shows one, else its text. */

/** Numbers before texts in a column that has both; what is missing stands last either way. */
export type SortKey =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

/** Units whose sizes differ within one column: seconds and bytes. */
const SIZES: Readonly<Record<string, number>> = { h: 3600, min: 60, s: 1, B: 1, kB: 1000 };
/** "less than 0.1%" stands just below 0.1 %, "more than 99.9%" just above 99.9 %. */
const JUST = 1e-9;

/** How the page writes what lies just below or above a figure, such as `less than {share}`. */
export interface Bounds {
  readonly lessThan: string;
  readonly moreThan: string;
}

/**
 * @param lang of the page, whose way of writing numbers the report follows
 */
export function sortKeyIn(lang: string, bounds: Bounds): (text: string) => SortKey {
  const parts = new Intl.NumberFormat(lang, { useGrouping: true }).formatToParts(12_345.6);
  const partOf = (type: Intl.NumberFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  const group = partOf('group');
  const decimal = partOf('decimal');
  const digits = `\\d[\\d${escaped(group)}]*(?:${escaped(decimal)}\\d+)?`;
  const first = new RegExp(digits, 'u');
  const measures = new RegExp(`(${digits})\\s*(h|min|s|kB|B)(?![\\p{L}\\p{N}])`, 'gu');
  const numberOf = (text: string): number => Number(text.replaceAll(group, '').replaceAll(decimal, '.'));

  const [below, above] = [boundIn(bounds.lessThan), boundIn(bounds.moreThan)];

  return (text) => {
    const plain = text.replaceAll(/[\u00a0\u202f]/g, ' ').trim();
    const sign = /^[−-]/u.test(plain) ? -1 : 1;
    const measured = [...plain.matchAll(measures)];
    if (measured.length > 0) {
      const size = measured.reduce((sum, [, number = '', unit = '']) => sum + numberOf(number) * (SIZES[unit] ?? 1), 0);
      return { kind: 'number', value: sign * size };
    }
    const [found] = first.exec(plain) ?? [];
    if (found === undefined) return { kind: 'text', text: plain };
    const value = sign * numberOf(found);
    if (below(plain)) return { kind: 'number', value: value - JUST };
    return { kind: 'number', value: above(plain) ? value + JUST : value };
  };
}

/** Whether a text is the message about some figure. */
function boundIn(message: string): (text: string) => boolean {
  const [before = '', after = ''] = message.split(/\{\w+\}/);
  return (text) => text.startsWith(before) && text.endsWith(after);
}

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
