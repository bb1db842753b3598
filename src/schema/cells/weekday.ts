import { WEEKDAYS, type Weekday } from '../../domain/vocabulary.ts';
import { cell, fromItems, fromText, type Reading } from './cell.ts';

const FULL_NAMES = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const readWeekday = (text: string): Reading<Weekday> => {
  const written = text.toLowerCase();
  const value = WEEKDAYS.find((day, index) => written === day || written === FULL_NAMES[index]);
  if (value !== undefined) return { value };
  return { complaint: { code: 'unknown-value', about: { text, vocabulary: WEEKDAYS, nearest: null } } };
};

/** A day of the week: `mon` or `Monday`. */
export const weekday = cell<Weekday>({
  schema: fromText(readWeekday),
  json: { enum: WEEKDAYS },
  form: 'a day of the week: mon, tue, wed, thu, fri, sat, sun',
  vocabulary: WEEKDAYS,
});

/** Days of the week, one by one or as a range that may pass the weekend: `mon-fri; sun`. */
export const weekdays = cell<readonly Weekday[]>({
  schema: fromItems((items): Reading<readonly Weekday[]> => {
    const found = new Set<Weekday>();
    for (const item of items) {
      const days: Weekday[] = [];
      for (const end of item.split(/\s*[-–]\s*/u, 2)) {
        const reading = readWeekday(end);
        if ('complaint' in reading) return reading;
        days.push(reading.value);
      }
      const first = WEEKDAYS.indexOf(days[0] ?? 'mon');
      const last = WEEKDAYS.indexOf(days.at(-1) ?? 'mon');
      const length = ((last - first + WEEKDAYS.length) % WEEKDAYS.length) + 1;
      for (let step = 0; step < length; step += 1) found.add(WEEKDAYS[(first + step) % WEEKDAYS.length] ?? 'mon');
    }
    return { value: WEEKDAYS.filter((day) => found.has(day)) };
  }),
  json: { anyOf: [{ type: 'string' }, { type: 'array', items: { enum: WEEKDAYS } }] },
  form: 'days of the week such as mon-fri; sun',
  many: true,
});
