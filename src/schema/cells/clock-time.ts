import { cell, fromText } from './cell.ts';

const CLOCK = /^(\d{1,2}):(\d{2})(?::00)?$/u;
const MINUTES_PER_HOUR = 60;
const MINUTES_PER_DAY = 1440;

/** A time of day in minutes after midnight: `08:30`, up to `24:00`. */
export const clockTime = cell<number>({
  schema: fromText((text) => {
    const [, hours, minutes] = CLOCK.exec(text) ?? [];
    const value = Number(hours) * MINUTES_PER_HOUR + Number(minutes);
    if (Number(minutes) < MINUTES_PER_HOUR && value <= MINUTES_PER_DAY) return { value };
    return { complaint: { code: 'not-a-clock-time', about: { text } } };
  }),
  json: { type: 'string', pattern: '^([01]?[0-9]|2[0-4]):[0-5][0-9]$' },
  form: 'a time of day such as 08:30',
  times: true,
});

/** Minutes after midnight as people write them. */
export const clockText = (minutes: number): string =>
  `${String(Math.floor(minutes / MINUTES_PER_HOUR)).padStart(2, '0')}:${String(minutes % MINUTES_PER_HOUR).padStart(2, '0')}`;
