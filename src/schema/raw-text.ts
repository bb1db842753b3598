import type { RawValue } from './raw.ts';

/** A raw cell as it may be typed into any other source: lists with `;` between, a native date as 2024-03-12. */
export const rawText = (raw: RawValue | undefined): string => {
  if (raw === null || raw === undefined) return '';
  if (typeof raw !== 'object') return String(raw);
  if (raw instanceof Date) return dateText(raw);
  if (!('kind' in raw)) return raw.join('; ');
  return raw.kind === 'time' ? raw.text : '';
};

const dateText = (date: Date): string =>
  Number.isNaN(date.getTime()) ? 'unreadable' : date.toISOString().replace(/T00:00:00\.000Z$/u, '');
