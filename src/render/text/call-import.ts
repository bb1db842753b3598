/** What an import of call records found and changed, for people. */
import type { CallImport, ImportedType } from '../../schema/result/call-import.ts';
import { withNeutralText } from '../neutral-text.ts';
import { importChangesText } from './import-changes.ts';
import { textTable } from './table.ts';
import { type TextWidth, wrapped } from './wrapped.ts';

const RIGHT = { align: 'right' } as const;
/** Rows of one table of what changed; the arrival profile alone has 336. */
const MOST_CHANGED_ROWS = 6;

const seconds = (value: number | null): string => (value === null ? '–' : `${value.toFixed(1)} s`);
const share = (value: number | null): string => (value === null ? '–' : `${(100 * value).toFixed(1)} %`);

/** Quality, contact types, patience, staffing, notes, and what changed in the workspace. */
export function callImportText(given: CallImport, width: TextWidth): string {
  const document = withNeutralText(given);
  const { types, notes, changes } = document;
  return [
    `${document.file}: ${document.span.first} to ${document.span.last}, ${document.span.recordedDays} days with records`,
    qualityText(document),
    typesText(types),
    ...(document.patience === null ? [] : [patienceText(document)]),
    ...(document.attendance === null ? [] : [attendanceText(document)]),
    ...(notes.length === 0 ? [] : [['Notes', ...notes.map((note) => wrapped(`- ${note}`, width, '  '))].join('\n')]),
    importChangesText(changes, width, MOST_CHANGED_ROWS),
  ].join('\n\n');
}

/** Every line of the file, and every row, with what became of it. */
function qualityText({ read, quality }: CallImport): string {
  const lines: (readonly string[])[] = [
    ...(read.above > 0 ? [[String(read.above), 'line(s) above the rows: titles, headings']] : []),
    ...(read.blankLines > 0 ? [[String(read.blankLines), 'blank lines']] : []),
    ...read.refused.map(({ reason, count, lines: at }) => [
      String(count),
      `set aside: ${reason} (line ${at.join(', ')}${count > at.length ? ', …' : ''})`,
    ]),
    ...quality.fates
      .filter(({ count }) => count > 0)
      .map(({ count, fate, meaning }) => [String(count), `${fate}: ${meaning}`]),
    [String(read.rows), `rows, of which ${quality.offered} offered and ${quality.served} served`],
    ...(read.notUtf8 > 0 ? [[String(read.notUtf8), 'of them read as Windows-1252: they are not UTF-8']] : []),
  ];
  return textTable([{ heading: 'Records', ...RIGHT }, { heading: 'What became of them' }], lines);
}

function typesText(types: readonly ImportedType[]): string {
  return textTable(
    [
      { heading: 'Contact type' },
      { heading: 'Volume', ...RIGHT },
      { heading: 'Given up', ...RIGHT },
      { heading: 'Mean', ...RIGHT },
      { heading: 'Median', ...RIGHT },
      { heading: 'Repeats', ...RIGHT },
      { heading: 'Passed on', ...RIGHT },
      { heading: 'Handle time as written' },
    ],
    types.map((type) => [
      type.id,
      String(type.volume),
      share(type.abandoned / type.offered),
      seconds(type.handleTime?.mean ?? null),
      seconds(type.handleTime?.median ?? null),
      share(type.repeats?.rate ?? null),
      share(type.transferShare),
      type.handleTime?.written ?? '–',
    ]),
  );
}

function patienceText({ patience }: CallImport): string {
  if (patience === null) return '';
  const { waited, abandoned, survival, models, written } = patience;
  const curve = survival.map((step) => `${100 * step.share} % after ${step.seconds} s`).join(', ');
  return [
    `Patience: ${written}, of ${waited} contacts in the queue, ${abandoned} of them given up`,
    `  still willing to wait (Kaplan–Meier): ${curve === '' ? 'too few waited long' : curve}`,
    ...models.map(
      ({ family, mean, distance }) => `  ${family}: mean ${seconds(mean)}, ${distance.toFixed(3)} from that curve`,
    ),
  ].join('\n');
}

function attendanceText({ attendance }: CallImport): string {
  if (attendance === null) return '';
  const { agents, agentDays, attendedHours, servedHours, fullTimeEquivalents, occupancy } = attendance;
  return (
    `Staffing: ${agents} agents on ${agentDays} agent-days, ${attendedHours.toFixed(0)} h from first to last contact, ` +
    `${servedHours.toFixed(0)} h in service (${share(occupancy)} of the hours without long gaps); ` +
    `${fullTimeEquivalents.toFixed(1)} full-time equivalents`
  );
}

/** The columns that an import is about to use. */
export function callPlanText(
  columns: readonly {
    readonly role: string;
    readonly heading: string;
    readonly guessed: boolean;
    readonly meaning: string;
  }[],
  details: readonly string[],
): string {
  const table = textTable(
    [{ heading: 'Column' }, { heading: 'is taken as' }, { heading: 'because' }, { heading: 'which means' }],
    columns.map(({ role, heading, guessed, meaning }) => [
      heading,
      role,
      guessed ? 'its heading' : 'you said so',
      meaning,
    ]),
  );
  return [table, ...details].join('\n');
}
