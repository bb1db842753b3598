import { didYouMean, either, error, quoted } from './wording.ts';

/** Files of call records and event logs that cannot be read. */
export const RECORD_PROBLEMS = {
  'records-empty': error<Record<string, never>>(
    'A file of records holds no row.',
    () => 'the file holds no row; expected a row of headings and a row per record below it',
    () => 'Export the records again, over a period in which there were some.',
  ),
  'records-not-delimited': error<Record<string, never>>(
    'Nothing separates the cells of a file of records.',
    () => 'the lines do not fall into columns; expected cells separated by comma, semicolon, tab or |',
    () => 'Export the records as CSV, TSV or Parquet, or name the sign between the cells with --delimiter.',
  ),
  'records-cut-short': error<Record<string, never>>(
    'A compressed file ends before its end.',
    () => 'the compressed file is cut short: its end is missing, and with it records that nobody could count',
    () => 'Copy or export the file again, whole.',
  ),
  'records-damaged': error<{ reason: string }>(
    'A compressed or Parquet file does not hold what it says.',
    ({ reason }) => `the file is damaged: ${reason}`,
    () => 'Copy or export the file again.',
  ),
  'records-role-unknown': error<{ role: string; nearest: string | null; roles: readonly string[] }>(
    'A mapping of call records names something that a column cannot be.',
    ({ role, roles }) => `a column cannot be ${quoted(role)}; expected one of ${roles.join(', ')}`,
    ({ nearest }) => didYouMean(nearest, 'unswivel import calls --help tells what each of them means.'),
  ),
  'records-column-missing': error<{ heading: string; nearest: string | null; headings: string }>(
    'A mapping of records names a column that the file does not have.',
    ({ heading, headings }) => `the file has no column ${quoted(heading)}; it has ${headings}`,
    ({ nearest }) => didYouMean(nearest, 'Name the column as it stands in the file.'),
  ),
  'records-columns-alike': error<{ role: string; meaning: string; headings: readonly string[] }>(
    'Two columns of a file of records could be the same thing.',
    ({ role, meaning, headings }) => `${either(headings.map(quoted))} could be ${quoted(role)} (${meaning})`,
    ({ role, headings }) =>
      `Say which with --column ${role}=${quoted(headings[0] ?? '')}, or that none is with --column ${role}=none.`,
  ),
  'records-without-time': error<{ headings: string }>(
    'No column of a file of records tells when contacts came in.',
    ({ headings }) => `none of the columns (${headings}) seems to tell when a contact came in`,
    () => 'Name it with --column start=<heading>, and a column with dates alone with --column date=<heading>.',
  ),
  'records-time-without-date': error<{ heading: string }>(
    'Times of call records are times of day, and no column holds their date.',
    ({ heading }) => `${quoted(heading)} holds times of day, and no column was found that holds their date`,
    () => 'Name the column with the date with --column date=<heading>.',
  ),
  'records-date-ambiguous': error<{ heading: string; example: string; orders: readonly string[] }>(
    'Dates of records can be read in two ways.',
    ({ heading, example, orders }) =>
      `${quoted(heading)}: ${quoted(example)} is one day read as ${orders[0] ?? ''}, another read as ${orders[1] ?? ''}, and no date of the file tells which`,
    ({ orders }) => `Say which with --date-format ${either(orders)}.`,
  ),
  'records-dates-mixed': error<{ heading: string; examples: readonly string[] }>(
    'Dates of records are written in more than one way.',
    ({ heading, examples }) => `${quoted(heading)} mixes ways to write a date: ${examples.map(quoted).join(' and ')}`,
    () => 'Export the records with one format of dates, or import the parts one by one.',
  ),
  'records-date-unreadable': error<{ heading: string; example: string }>(
    'Dates of records are written in no way that is known.',
    ({ heading, example }) => `${quoted(heading)}: ${quoted(example)} is no date that is understood`,
    () =>
      'Export the records with dates such as 2026-03-31 08:15:00, or name another column with --column start=<heading>.',
  ),
  'records-zone-needed': error<{ heading: string; example: string }>(
    'Times of records carry an offset from universal time, and nothing tells where the centre is.',
    ({ heading, example }) =>
      `${quoted(heading)} holds times with an offset (${quoted(example)}); arrivals by half-hour need the local time of the centre`,
    () => 'Name its zone, such as --time-zone Europe/Berlin.',
  ),
  'records-zone-unknown': error<{ zone: string }>(
    'A time zone is not known.',
    ({ zone }) => `there is no time zone ${quoted(zone)}`,
    () => 'Write its name in the IANA database, such as Europe/Berlin or America/New_York.',
  ),
  'records-outcome-unknown': error<{ heading: string; values: readonly string[] }>(
    'Values of the outcome column of call records are not known.',
    ({ heading, values }) =>
      `${quoted(heading)}: it is not known what ${values.map(quoted).join(', ')} means for a contact`,
    ({ values }) =>
      `Say so: --outcome ${quoted(`${values[0] ?? ''}=answered`)}, or abandoned, left (never asked for an agent), ignored.`,
  ),
  'records-too-many-kinds': error<{ heading: string; role: string; most: number }>(
    'A column of records that should hold a few kinds holds too many.',
    ({ heading, role, most }) =>
      `${quoted(heading)} holds more than ${most} different values: too many for ${quoted(role)}`,
    ({ role }) => `Name another column with --column ${role}=<heading>, or none with --column ${role}=none.`,
  ),
  'records-nothing-offered': error<{ rows: number; reasons: string }>(
    'Of a file of call records no contact was offered to an agent.',
    ({ rows, reasons }) => `of ${rows} rows none is a contact that was offered to an agent: ${reasons}`,
    () => 'Check which column is what: --dry-run shows it, --column changes it.',
  ),
};
