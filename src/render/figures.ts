/**
 * Numbers as people read them, one way for every renderer. Rounding never makes a figure stronger than it is: what is
 * nearly all is not "100%", and what is hardly anything is not "0%".
 */
import type { MessageKey, Say } from '../messages/say.ts';

/** Between a number and its unit: they never part at the end of a line. */
const JOINED = '\u00a0';

export interface Figures {
  /** Whole number with separators of thousands; one or two decimals below 100 and 10 where they say something. */
  readonly number: (value: number) => string;
  readonly whole: (value: number) => string;
  /** With exactly so many decimals, for columns. */
  readonly fixed: (value: number, decimals: number) => string;
  /** The same in per cent, 0.999 → 99.90%; with more decimals where it would look like all or nothing. */
  readonly fixedShare: (value: number, decimals: number) => string;
  /** 0.613 → 61%. */
  readonly share: (value: number) => string;
  /** Share with as many decimals as it takes to stand apart from the cut points given. */
  readonly shareBeside: (value: number, cuts: readonly number[]) => string;
  /** 462 → 7 min 42 s. */
  readonly duration: (seconds: number) => string;
  readonly bytes: (count: number) => string;
  readonly money: (value: number) => string;
  /** 2026-03-31 → 31 March 2026; what is no such date stays as it is. */
  readonly date: (date: string) => string;
  /** In an indicator's or parameter's unit; shares in per cent. */
  readonly inUnit: (value: number, unit: string) => string;
  /** Like `inUnit`, told apart from cut points that it does not equal. */
  readonly beside: (value: number, unit: string, cuts: readonly number[]) => string;
  /** Such as `3 systems`, `1 system`. */
  readonly count: (value: number, singular: string, plural?: string) => string;
}

/** Units that say nothing beside their number. */
const BARE_UNITS: readonly string[] = ['factor', 'count'];

const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;
const BYTES_PER_KILOBYTE = 1000;
const MOST_DECIMALS = 4;
/** Availabilities may come close to one: eleven nines. */
const MOST_SHARE_DECIMALS = 9;

/**
 * @param say whose language and locale they are in
 * @param currency ISO 4217 code or whatever the organisation writes; null when none is stated
 */
export function figuresIn(say: Say, currency: string | null): Figures {
  const { locale } = say;
  const formatter = formatters(locale);
  const format = (value: number, decimals: number, style: 'decimal' | 'percent' = 'decimal'): string =>
    formatter({ style, maximumFractionDigits: decimals }).format(Object.is(value, -0) ? 0 : value);

  const number = (value: number): string => format(value, decimalsOf(value));

  const percent = (value: number, decimals: number): string => {
    const step = 10 ** -(decimals + 2);
    if (value > 0 && value < step / 2) return say('figures.lessThan', { share: format(step, decimals, 'percent') });
    if (value < 1 && value >= 1 - step / 2)
      return say('figures.moreThan', { share: format(1 - step, decimals, 'percent') });
    return format(value, decimals, 'percent');
  };
  const share = (value: number): string => percent(value, value > 0 && value < 0.095 ? 1 : 0);

  const shareBeside = (value: number, cuts: readonly number[]): string => {
    const others = cuts.filter((cut) => cut !== value);
    for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
      const text = percent(value, decimals);
      if (others.every((cut) => percent(cut, decimals) !== text)) return decimals === 0 ? share(value) : text;
    }
    return percent(value, MOST_DECIMALS);
  };

  const inUnit = (value: number, unit: string): string => {
    if (unit === 'share') return share(value);
    if (unit === 'share per year') return withUnit(say, share(value), 'per year');
    return withUnit(say, number(value), unit);
  };

  return {
    number,
    whole: (value) => format(value, 0),
    fixed: (value, decimals) =>
      formatter({ minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value),
    fixedShare(value, decimals) {
      const text = (share: number, places: number): string =>
        formatter({ style: 'percent', minimumFractionDigits: places, maximumFractionDigits: places }).format(share);
      for (let places = decimals; places < MOST_SHARE_DECIMALS; places += 1) {
        const own = text(value, places);
        if ([0, 1].every((end) => value === end || own !== text(end, places))) return own;
      }
      return text(value, MOST_SHARE_DECIMALS);
    },
    share,
    shareBeside,
    duration: (seconds) => durationText(seconds, number),
    bytes: (count) =>
      count < BYTES_PER_KILOBYTE
        ? `${format(count, 0)}${JOINED}B`
        : `${format(count / BYTES_PER_KILOBYTE, 1)}${JOINED}kB`,
    money: moneyIn(locale, currency, number),
    date: (date) => dateText(date, say),
    inUnit,
    beside(value, unit, cuts) {
      if (unit === 'share') return shareBeside(value, cuts);
      if (unit === 'share per year') return withUnit(say, shareBeside(value, cuts), 'per year');
      const others = cuts.filter((cut) => cut !== value);
      for (let decimals = decimalsOf(value); decimals <= MOST_DECIMALS; decimals += 1) {
        const text = format(value, decimals);
        if (others.every((cut) => format(cut, decimals) !== text)) return withUnit(say, text, unit);
      }
      return withUnit(say, format(value, MOST_DECIMALS), unit);
    },
    count: (value, singular, plural = `${singular}s`) =>
      `${format(value, 0)}${JOINED}${value === 1 ? singular : plural}`,
  };
}

/** Making a formatter takes far longer than formatting: each is made once. */
function formatters(locale: string): (options: Intl.NumberFormatOptions) => Intl.NumberFormat {
  const made = new Map<string, Intl.NumberFormat>();
  return (options) => {
    const key = JSON.stringify(options);
    const found = made.get(key) ?? new Intl.NumberFormat(locale, options);
    made.set(key, found);
    return found;
  };
}

/** Units in words, for one and for many. Those without a message are written as they stand. */
function withUnit(say: Say, text: string, unit: string): string {
  if (BARE_UNITS.includes(unit)) return text;
  const key = `units.${unit.replaceAll(' ', '-')}`;
  const word = say.has(key) ? say(key as MessageKey, { exactlyOne: text === '1' ? 'yes' : 'no' }) : unit;
  return `${text}${JOINED}${word}`;
}

function decimalsOf(value: number): number {
  const size = Math.abs(value);
  if (size >= 100) return 0;
  return size >= 10 ? 1 : 2;
}

function durationText(seconds: number, number: (value: number) => string): string {
  if (seconds < SECONDS_PER_MINUTE) {
    const text = number(seconds < 10 ? Number(seconds.toFixed(1)) : Math.round(seconds));
    if (text !== number(SECONDS_PER_MINUTE)) return `${text}${JOINED}s`;
  }
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / SECONDS_PER_HOUR);
  const minutes = Math.floor((whole % SECONDS_PER_HOUR) / SECONDS_PER_MINUTE);
  const rest = whole % SECONDS_PER_MINUTE;
  const parts = [
    hours === 0 ? '' : `${number(hours)}${JOINED}h`,
    minutes === 0 ? '' : `${minutes}${JOINED}min`,
    rest === 0 || hours > 0 ? '' : `${rest}${JOINED}s`,
  ];
  return parts.filter((part) => part !== '').join(JOINED);
}

/** Without a time of day: the same wherever the report is read. */
function dateText(date: string, { locale, language }: Say): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return date;
  // The bare language leaves the order of day and month open.
  const asked = locale === language.id ? language.ownLocale : locale;
  return new Intl.DateTimeFormat(asked, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** Signs that the report's typeface has; any other would stand in letters of whatever typeface the reader's machine has. */
const IN_TYPEFACE = /^[\p{Script=Latin}$£¥€.\s]+$/u;

/** Some organisations write a currency that no standard knows; then it simply stands before the number. */
function moneyIn(locale: string, currency: string | null, number: (value: number) => string): Figures['money'] {
  if (currency === null) return number;
  if (!/^[A-Z]{3}$/i.test(currency)) return (value) => `${currency}${JOINED}${number(value)}`;
  const shownAs = (currencyDisplay: 'symbol' | 'code'): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay, maximumFractionDigits: 0 });
  const bySign = shownAs('symbol');
  const sign = bySign.formatToParts(0).find(({ type }) => type === 'currency')?.value;
  const format = sign !== undefined && IN_TYPEFACE.test(sign) ? bySign : shownAs('code');
  return (value) => format.format(value);
}
