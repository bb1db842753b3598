/** What breaks when one element fails: systems, integrations and vendors, the furthest-reaching first. */
import { singleFailuresChart } from '../../../charts/single-failures.ts';
import { certaintyOfRows, qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { ELEMENT_WORDS, listed, numberWord } from '../../words.ts';
import { affectedShare, elementWords, type Failure, failuresAsIs, unfollowedShare } from '../as-is.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';

export interface FailuresSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly unknown: string | null;
  readonly untouched: string | null;
  readonly indicatorHref: string | null;
}

const STATE_LABELS = { broken: 'Broken', deferred: 'Deferred', degraded: 'Degraded' } as const;
/** Elements drawn, listed in the table, and named in a sentence. */
const MOST_DRAWN = 10;
const MOST_LISTED = 30;
const MOST_WORKFLOWS = 4;
const INDICATOR = 'single-failure-exposure';

/** Null where there is no element, or no volume that a failure could reach. */
export async function failuresSection(context: ReportContext): Promise<FailuresSection | null> {
  const { result, figures } = context;
  const failures = failuresAsIs(result);
  if (failures.length === 0) return null;
  const felt = failures.filter((failure) => affectedShare(failure) > 0);
  if (felt.length === 0 || unfollowedShare(result) === 1) return null;
  const drawn = felt.slice(0, MOST_DRAWN);
  return {
    template: 'single-failures',
    id: ANCHORS.failures,
    short: 'Single failures',
    title: titleOf(context, felt),
    basis:
      'Each element is taken down alone, with whatever runs on it, and every workflow is followed through its needs, its alternatives and its fallbacks. This is worked out from the map, exactly; no outage was observed.',
    figure: await figureView(context, {
      id: 'figure-failures',
      tableOpen: true,
      caption: `Share of contacts affected while one element is down: the ${numberWord(drawn.length)} that reach furthest`,
      key: 'Broken: the workflow fails. Deferred: done when the element is back. Degraded: done now, slower or in part.',
      message: `Single failures by reach. ${drawn.map((failure) => `${nameOf(failure)}: ${figures.share(failure.volumeShare.broken)} broken, ${figures.share(affectedShare(failure))} affected`).join('; ')}.`,
      table: failureTable(context, felt),
      chart: (room) =>
        singleFailuresChart(
          {
            elements: drawn.map((failure) => ({
              name: nameOf(failure),
              ...failure.volumeShare,
              label: labelOf(context, failure),
            })),
            stateLabels: STATE_LABELS,
          },
          room,
        ),
    }),
    unknown: unknownWords(context),
    untouched: untouchedWords(context, failures.length - felt.length),
    indicatorHref: INDICATOR in result.assessment.indicators ? indicatorAnchor(INDICATOR) : null,
  };
}

const nameOf = ({ name }: Failure): string => shortened(name, LONGEST_NAME);

function labelOf({ figures }: ReportContext, { volumeShare }: Failure): string {
  if (volumeShare.broken > 0) return `${figures.share(volumeShare.broken)} broken`;
  if (volumeShare.deferred > 0) return `${figures.share(volumeShare.deferred)} deferred`;
  return `${figures.share(volumeShare.degraded)} degraded`;
}

function titleOf({ result, figures }: ReportContext, felt: readonly Failure[]): string {
  const [worst] = felt;
  const certainty = certaintyOfRows(result.assessment.indicators[INDICATOR]?.evidence ?? []);
  if (worst === undefined || worst.volumeShare.broken === 0) {
    return qualified('No single failure breaks a workflow', certainty, 'workflows');
  }
  return qualified(
    `One failure breaks ${figures.share(worst.volumeShare.broken)} of contacts: ${elementWords(worst)}`,
    certainty,
    'workflows',
  );
}

function failureTable({ result, figures }: ReportContext, felt: readonly Failure[]): TableView {
  const listedElements = felt.slice(0, MOST_LISTED);
  const perHour = (value: number | null): string | null => (value === null ? null : figures.number(value));
  return tableView(
    'Single failures, the furthest-reaching first',
    columns(
      'Element that fails',
      { number: 'Broken' },
      { number: 'Deferred' },
      { number: 'Degraded' },
      { number: 'Touched' },
      { number: 'Contacts an hour' },
      { number: 'Extra minutes an hour' },
    ),
    listedElements.map((failure) => [
      headerCell(nameOf(failure), { note: `${ELEMENT_WORDS[failure.kind]}. ${workflowWords(result, failure)}` }),
      numberCell(figures.share(failure.volumeShare.broken)),
      numberCell(figures.share(failure.volumeShare.deferred)),
      numberCell(figures.share(failure.volumeShare.degraded)),
      numberCell(failure.touchedShare === null ? null : figures.share(failure.touchedShare)),
      numberCell(perHour(failure.contactsPerHour)),
      numberCell(perHour(failure.extraMinutesPerHour)),
    ]),
    `Shares of all offered contacts. Touched: contacts whose agents touch the element, whatever their workflows; what its failure does to them there is not modelled. Per mean opening hour of outage.${felt.length > MOST_LISTED ? ` ${felt.length - MOST_LISTED} elements that reach less far are left out here.` : ''}`,
  );
}

function workflowWords(result: ReportContext['result'], { workflows }: Failure): string {
  const ids = workflows.broken.length > 0 ? workflows.broken : [...workflows.deferred, ...workflows.degraded];
  const verb = workflows.broken.length > 0 ? 'Breaks' : 'Slows or defers';
  const names = ids
    .slice(0, MOST_WORKFLOWS)
    .map((id) => shortened(result.operation.workflowNames[id] ?? id, LONGEST_NAME));
  const more = ids.length - names.length;
  return `${verb} ${listed(more > 0 ? [...names, `${more} more`] : names)}`;
}

function unknownWords({ result, figures }: ReportContext): string | null {
  const share = result.blastRadius.withoutWorkflowsShare;
  if (share === null || share === 0) return null;
  return `Not known: ${figures.share(share)} of contacts belong to types that run no workflow of the map. What a failure does to them is unknown, not nothing, so that the true reach may be larger.`;
}

function untouchedWords({ figures }: ReportContext, count: number): string | null {
  if (count === 0) return null;
  return `${figures.count(count, 'element')} of the map ${count === 1 ? 'reaches' : 'reach'} no workflow when failing alone, as far as the map goes.`;
}
