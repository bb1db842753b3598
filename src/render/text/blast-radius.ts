/** People's view of failures: the tabletop sentence, single points of failure by set-up, availability, pairs, cut sets. */
import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { Tabletop } from '../../schema/result/tabletop.ts';
import { withNeutralText } from '../neutral-text.ts';
import { failureYearsText } from './failure-years.ts';
import { textTable } from './table.ts';

type Setup = ResultDocument['blastRadius']['setups'][string];

/** Rows of a table; the rest is counted, and whole under --json. */
const MOST_ROWS = 10;

export function blastRadiusText(document: ResultDocument, failed: readonly Tabletop[] | null): string {
  const result = withNeutralText(document);
  const tabletop = withNeutralText(failed);
  const setups = Object.entries(result.blastRadius.setups);
  return [
    ...(tabletop ?? []).map((entry) => tabletopText(result, entry)),
    ...setups.map(([id, setup]) => setupText(result, id, setup)),
    unknownNote(result),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

const nameOf = (result: ResultDocument, setup: string): string => result.wording.setups[setup]?.name ?? setup;

function tabletopText(
  result: ResultDocument,
  { setup, failed, takenDown, workflows, volumeShare, ...perHour }: Tabletop,
): string {
  const head = `${nameOf(result, setup)}: if ${listed(failed)} ${failed.length === 1 ? 'fails' : 'fail'} at once`;
  if (failed.length === 0) return `${nameOf(result, setup)}: nothing named can fail here.`;
  const names = (ids: readonly string[]): string => listed(ids.map((id) => result.operation.workflowNames[id] ?? id));
  const lines = [
    `${failed.length === 1 ? head.replace(' at once', '') : head}, ${counted(workflows.broken, 'workflow')} ${workflows.broken.length === 1 ? 'breaks' : 'break'}, ${workflows.deferred.length} ${workflows.deferred.length === 1 ? 'is' : 'are'} deferred, ${workflows.degraded.length} degraded.`,
    takenDown.length === 0 ? '' : `  goes down with it: ${takenDown.join(', ')}`,
    workflows.broken.length === 0 ? '' : `  broken: ${names(workflows.broken)}`,
    workflows.deferred.length === 0 ? '' : `  deferred: ${names(workflows.deferred)}`,
    workflows.degraded.length === 0 ? '' : `  degraded: ${names(workflows.degraded)}`,
    volumeShare === null
      ? ''
      : `  volume: ${share(volumeShare.broken)} broken, ${share(volumeShare.deferred)} deferred, ${share(volumeShare.degraded)} degraded`,
    perHour.contactsPerHour === null
      ? ''
      : `  an hour: ${perHour.contactsPerHour.toFixed(1)} contacts, ${(perHour.extraMinutesPerHour ?? 0).toFixed(1)} extra agent minutes`,
    perHour.touchedShare === null
      ? ''
      : `  ${share(perHour.touchedShare)} of volume touch something that is down, whatever its workflows: effect not modelled`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}

function setupText(result: ResultDocument, id: string, setup: Setup): string {
  const elements = Object.entries(setup.elements).sort(([, a], [, b]) => affected(b) - affected(a));
  const breaking = elements.filter(([, element]) => element.workflows.broken.length > 0);
  const rows = elements.filter(([, element]) => affected(element) > 0).slice(0, MOST_ROWS);
  const table = textTable(
    [
      { heading: 'Element' },
      { heading: 'kind' },
      { heading: 'broken', align: 'right' },
      { heading: 'deferred', align: 'right' },
      { heading: 'degraded', align: 'right' },
      { heading: 'contacts/h', align: 'right' },
      { heading: 'minutes/h', align: 'right' },
    ],
    rows.map(([element, impact]) => [
      element,
      impact.kind,
      share(impact.volumeShare?.broken ?? null),
      share(impact.volumeShare?.deferred ?? null),
      share(impact.volumeShare?.degraded ?? null),
      impact.contactsPerHour?.toFixed(1) ?? 'not known',
      impact.extraMinutesPerHour?.toFixed(1) ?? 'not known',
    ]),
  );
  return [
    `${nameOf(result, id)}: ${breaking.length} of ${elements.length} elements break a workflow by failing alone.`,
    rows.length === 0 ? '' : table,
    ...analysisLines(setup),
    setup.year === undefined ? '' : failureYearsText(setup.year, result.organization.currency),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function analysisLines({ expectedBrokenShare, contactsPerYear, pairs, importance, breakEven }: Setup): string[] {
  const lines: string[] = [];
  if (expectedBrokenShare != null) {
    const yearly =
      contactsPerYear == null ? '' : `, ${Math.round(contactsPerYear.broken).toLocaleString('en-GB')} contacts a year`;
    lines.push(`Expected: ${(100 * expectedBrokenShare).toFixed(3)} % of volume broken${yearly}.`);
  }
  const top = Object.entries(importance ?? {})
    .filter(([, { fussellVesely }]) => fussellVesely !== null && fussellVesely > 0)
    .sort(([, a], [, b]) => (b.fussellVesely ?? 0) - (a.fussellVesely ?? 0))
    .slice(0, 3)
    .map(([id, { fussellVesely }]) => `${id} ${share(fussellVesely)}`);
  if (top.length > 0) lines.push(`Most of it hangs on (Fussell–Vesely): ${top.join(', ')}.`);
  const worst = pairs?.filter(({ adds }) => adds.broken > 0).slice(0, 3) ?? [];
  if (worst.length > 0) {
    lines.push(
      `Pairs that break what neither breaks alone: ${worst.map(({ elements, adds }) => `${elements.join(' + ')} (+${share(adds.broken)})`).join(', ')}.`,
    );
  }
  if (breakEven != null)
    lines.push(`The orchestrator is reckoned to be up ${(100 * breakEven.availability).toFixed(2)} % of the time.`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

function unknownNote({ blastRadius }: ResultDocument): string {
  const without = blastRadius.withoutWorkflowsShare;
  return without === null || without === 0
    ? ''
    : `${share(without)} of volume runs no workflow of the map: what failures do to it is unknown, not nothing.`;
}

const affected = ({ volumeShare }: Setup['elements'][string]): number =>
  volumeShare === null ? 0 : volumeShare.broken * 1e6 + volumeShare.deferred * 1e3 + volumeShare.degraded;
const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
const counted = (ids: readonly string[], noun: string): string => `${ids.length} ${noun}${ids.length === 1 ? '' : 's'}`;
const share = (value: number | null): string =>
  value === null ? 'not known' : value > 0 && value < 0.001 ? '< 0.1 %' : `${(100 * value).toFixed(1)} %`;
