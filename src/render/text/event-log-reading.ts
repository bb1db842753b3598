/** What an import of an event log found, for people. */
import type { EventLogReading, LoggedName } from '../../schema/result/event-log-reading.ts';
import { withNeutralText } from '../neutral-text.ts';
import { type TextColumn, textTable } from './table.ts';
import { type TextWidth, wrapped } from './wrapped.ts';

/** Names shown before the rest is only counted. */
const MOST_NAMES = 15;
const WIDEST_NAME = 50;
const FORMATS = { csv: 'a table', xes: 'XES', ocel: 'OCEL 2.0' } as const;

export function eventLogText(reading: EventLogReading, width: TextWidth): string {
  const { file, format, columns, records, setAside, events, contacts, types, ...rest } = withNeutralText(reading);
  const { explained, unmapped, suggested, folded, leftOut } = rest;
  const aside = setAside.map(({ reason, count }) => [`set aside: ${reason}`, whole(count)]);
  const used = [
    ['on the map', whole(events.mapped)],
    ...(events.unmapped > 0 ? [['no rule fits', whole(events.unmapped)]] : []),
    ...(events.ignored > 0 ? [['left out by the mapping file', whole(events.ignored)]] : []),
  ];
  const parts = [
    `Read ${file} (${FORMATS[format]}).`,
    textTable(
      [{ heading: 'Taken as' }, { heading: 'from' }],
      Object.entries(columns).map(([role, column]) => [role, column ?? '']),
    ),
    textTable([{ heading: 'Records' }, right('count')], [...aside, ...used, ['all', whole(records)]]),
    textTable(
      [{ heading: 'Contact type' }, right('contacts'), right('touches'), right('seconds each')],
      types.map(({ id, contacts: of, touches, secondsPerContact }) => [
        id,
        whole(of),
        whole(touches),
        secondsPerContact.toFixed(1),
      ]),
    ),
    ...(folded.types > 0
      ? [`${folded.types} types with too few contacts each (${folded.contacts} together) are one.`]
      : []),
    ...(leftOut.contacts + leftOut.events > 0
      ? [
          `Left out as too few even together: ${whole(leftOut.events)} events (${leftOut.contacts} whole contacts), ${hours(leftOut.hours)}.`,
        ]
      : []),
    explainedText(explained, contacts),
    ...(events.withoutDuration > 0
      ? [
          `The log does not tell how long ${whole(events.withoutDuration)} events took; the others of their touch stand for them.`,
        ]
      : []),
    ...(suggested.length > 0
      ? [
          namesText('Suggested by its name', suggested),
          'Suggestions are to be looked through: --write-mapping writes them to a file to edit, --mapping reads it.',
        ]
      : []),
    ...(unmapped.length > 0 ? [namesText('No rule fits', unmapped)] : []),
  ];
  return parts.map((part) => (part.includes('\n') ? part : wrapped(part, width))).join('\n\n');
}

function explainedText(
  { share, explainedHours, loggedHours, pauseHours, interruptionHours }: EventLogReading['explained'],
  contacts: number,
): string {
  const logged = `${hours(loggedHours)} logged in ${whole(contacts)} contacts (${hours(pauseHours)} of it pauses)`;
  const apart =
    interruptionHours > 0 ? `; ${hours(interruptionHours)} between two sittings of one case are in neither` : '';
  if (share === null) return 'The log holds no time: events have neither durations nor pauses between them.';
  // Rounded down: 100% is all of it.
  return `The map explains ${(Math.floor(share * 1000) / 10).toFixed(1)}% of the logged time: ${hours(explainedHours)} of ${logged}${apart}.`;
}

function namesText(heading: string, names: readonly LoggedName[]): string {
  const longest = Math.max(...names.map(({ activity }) => activity.length));
  const name: TextColumn = longest > WIDEST_NAME ? { heading, width: WIDEST_NAME } : { heading };
  const known = names.some(({ activityOnMap }) => activityOnMap !== null);
  const rows = names
    .slice(0, MOST_NAMES)
    .map(({ activity, activityOnMap, events, hours: time }) => [
      activity,
      ...(known ? [activityOnMap ?? ''] : []),
      whole(events),
      hours(time),
    ]);
  const table = textTable([name, ...(known ? [{ heading: 'as' }] : []), right('events'), right('time')], rows);
  return names.length > MOST_NAMES ? `${table}\n… and ${names.length - MOST_NAMES} more` : table;
}

const right = (heading: string): TextColumn => ({ heading, align: 'right' });
const whole = (count: number): string => count.toLocaleString('en-GB');
const hours = (of: number): string => `${of.toLocaleString('en-GB', { maximumFractionDigits: of < 10 ? 2 : 0 })} h`;
