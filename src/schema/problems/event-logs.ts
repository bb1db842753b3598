import { didYouMean, error, quoted, warning } from './wording.ts';

/** Most names that a message lists. */
const MOST_NAMES = 12;

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, MOST_NAMES).map(quoted).join(', ');
  return names.length > MOST_NAMES ? `${shown} and ${names.length - MOST_NAMES} more` : shown;
};

const events = (count: number): string => (count === 1 ? 'one event' : `${count} events`);

/** Event logs that cannot be read, and events that had to be set aside. */
export const EVENT_LOG_PROBLEMS = {
  'not-xes': error<{ root: string }>(
    'An XML file is no event log in the XES format.',
    ({ root }) => `the outermost element is ${quoted(root)}; expected "log"`,
    () => 'Give an event log in XES, as CSV, or in OCEL 2.0 (JSON).',
  ),
  'event-log-json': error<Record<never, never>>(
    'An event log in JSON is not well-formed, or ends early.',
    () => 'this is not well-formed JSON, or the file ends before the JSON does',
    () => 'Export or copy the log again, whole.',
  ),
  'not-ocel': error<{ firstEdition: boolean }>(
    'A JSON file is no object-centric event log of the second edition (OCEL 2.0).',
    ({ firstEdition }) =>
      firstEdition
        ? 'this is OCEL 1.0; expected OCEL 2.0, with lists named "events" and "objects"'
        : 'there is no list "events" or no list "objects"; expected OCEL 2.0',
    () => 'Export the log as OCEL 2.0 (JSON), as XES or as CSV.',
  ),
  'event-column-missing': error<{ role: string; columns: readonly string[] }>(
    'No column of an event log is recognised as the case, the activity or a time.',
    ({ role, columns }) => `no column is recognised as ${role}; the log has ${listed(columns)}`,
    ({ role }) => `Say which it is, such as --column ${role.split(' ')[0] ?? role}=<its heading>.`,
  ),
  'event-column-unknown': error<{ role: string; column: string; nearest: string | null }>(
    'A column that was named for an event log is not in it.',
    ({ role, column }) => `there is no column ${quoted(column)} to be the ${role}`,
    ({ nearest }) => didYouMean(nearest, 'Write it as it stands in the log.'),
  ),
  'event-names-too-many': error<{ what: string; column: string; count: number; most: number }>(
    'The activities, systems or types of an event log are so many that the column must hold something else.',
    ({ what, column, count, most }) => `${quoted(column)} holds ${count} different ${what}; up to ${most} are read`,
    ({ what }) => `Name another column, or shorten the names in the log until they say which of a few ${what} it is.`,
  ),
  'event-log-without-events': error<{ read: number }>(
    'No event of a log could be used.',
    ({ read }) => `of ${events(read)} none has a case, an activity and a date that can be read`,
    () => 'Check which columns were taken for what; name them with --column.',
  ),
  'event-log-too-small': error<{ contacts: number; fewest: number }>(
    'A log is about so few contacts that what it says would be about single ones.',
    ({ contacts, fewest }) =>
      `the log has ${contacts === 1 ? 'one contact' : `${contacts} contacts`} of one type or together; figures are made from ${fewest} on`,
    () => 'Import a longer log. If nobody can be recognised by these contacts, add --fold-below 1.',
  ),
  'events-without-case': warning<{ count: number }>(
    'Events do not say which case they belong to and are set aside.',
    ({ count }) => `${events(count)} without a case, set aside`,
    () => 'Nothing needs to be done if the log has such events; check the column of cases if there are many.',
  ),
  'events-without-activity': warning<{ count: number }>(
    'Events do not say what was done and are set aside.',
    ({ count }) => `${events(count)} without an activity, set aside`,
    () => 'Check the column of activities if there are many.',
  ),
  'events-without-date': warning<{ count: number }>(
    'Events have no date at all and are set aside.',
    ({ count }) => `${events(count)} without a date, set aside`,
    () => 'Check the columns of start and end if there are many.',
  ),
  'event-date-unreadable': warning<{ count: number; example: string }>(
    'The date of events cannot be read, and they are set aside.',
    ({ count, example }) => `${events(count)} with a date that cannot be read, such as ${quoted(example)}, set aside`,
    () => 'Export dates as 2026-03-31T14:05:00, or as seconds or milliseconds since 1970.',
  ),
  'event-ends-before-start': warning<{ count: number }>(
    'Events end before they start and are set aside.',
    ({ count }) => `${events(count)} that end before they start, set aside`,
    () => 'Check whether start and end are the right columns, and the clocks of the systems that log.',
  ),
  'event-transition-unread': warning<{ count: number; transitions: readonly string[] }>(
    'Events are about a stage of work other than its start and its end and are set aside.',
    ({ count, transitions }) => `${events(count)} that are neither start nor end (${listed(transitions)}), set aside`,
    () => 'Nothing needs to be done: work is measured from its start to its end.',
  ),
  'events-unpaired': warning<{ starts: number; ends: number }>(
    'Starts without an end, or ends without a start, in a log that has both.',
    ({ starts, ends }) =>
      `${starts} starts without an end and ${ends} ends without a start count as events of unknown or derived duration`,
    () => 'Nothing needs to be done if the log begins or ends in the middle of work.',
  ),
  'events-overlap': warning<{ count: number; hours: string }>(
    'Events of one agent overlap, so that time counts twice.',
    ({ count, hours }) =>
      `${events(count)} begin before an earlier one of the same agent has ended; ${hours} h count twice`,
    () => 'Check whether the resource is one person; durations are kept as they are logged.',
  ),
  'events-shared': warning<{ count: number; cases: string }>(
    'Events of an object-centric log belong to several cases and count in each.',
    ({ count, cases }) => `${events(count)} belong to several objects of type ${quoted(cases)} and count in each`,
    () => 'If that is not meant, take another object type as the case: --column case=object:<type>.',
  ),
  'contacts-of-several-types': warning<{ count: number }>(
    'Events of one case name several contact types; the first decides.',
    ({ count }) =>
      `${count === 1 ? 'one case has' : `${count} cases have`} events of several types; the first one decides`,
    () => 'Check whether the column of types is one of the case or of the event.',
  ),
  'mapping-rule-unused': warning<{ what: string; name: string }>(
    'A rule of a mapping file fits no name of the log.',
    ({ what, name }) => `nothing in the log fits the ${what} ${quoted(name)}`,
    () => 'Write the name as it stands in the log, or delete the rule. A rule above it may fit the same names.',
  ),
};
