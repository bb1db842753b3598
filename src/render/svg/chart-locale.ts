/** Numbers on the axes of charts, written as the report's locale writes them. */
import type { ChartSpec } from '../../charts/chart-spec.ts';

const SAMPLE = 1_234_567.8;

/** @param locale BCP 47 tag */
export function inLocale(spec: ChartSpec, locale: string): ChartSpec {
  const own = (type: Intl.NumberFormatPartTypes, otherwise: string): string =>
    new Intl.NumberFormat(locale).formatToParts(SAMPLE).find((part) => part.type === type)?.value ?? otherwise;
  const percent = new Intl.NumberFormat(locale, { style: 'percent' }).formatToParts(1);
  const number = {
    decimal: own('decimal', '.'),
    thousands: own('group', ''),
    grouping: [3],
    currency: ['', ''],
    // What stands after the number, its blank included.
    percent: percent
      .slice(1 + percent.findIndex(({ type }) => type === 'integer'))
      .map(({ value }) => value)
      .join(''),
  };
  const config = spec['config'] as ChartSpec | undefined;
  return { ...spec, config: { ...config, locale: { number } } };
}
