/** What breaks when one element fails, the furthest-reaching first: as it is, and with an orchestrator. */
import { singleFailuresChart } from '../../../charts/single-failures.ts';
import { certaintyOfRows, qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { ELEMENT_WORDS, listed, numberWord } from '../../words.ts';
import { affectedShare, elementWords, type Failure, failuresAsIs, unfollowedShare } from '../as-is.ts';
import { elementName, type FailureSetup, type FailureSetups, failureSetups } from '../failure-setups.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { type TabletopWords, tabletopWords } from '../tabletop-words.ts';

export interface FailuresSection extends Section {
  readonly basis: string;
  /** What the furthest-reaching failures do, in sentences. */
  readonly tabletop: readonly TabletopWords[];
  readonly figure: FigureView;
  readonly unknown: string | null;
  readonly untouched: string | null;
  readonly indicatorHref: string | null;
}

const STATE_LABELS = { broken: 'Broken', deferred: 'Deferred', degraded: 'Degraded' } as const;
/** Elements drawn, listed in the table, and named in a sentence. */
const MOST_DRAWN = 10;
const MOST_LISTED = 30;
const MOST_TOLD = 3;
const MOST_WORKFLOWS = 4;
const INDICATOR = 'single-failure-exposure';

/** Null where there is no element, or no volume that a failure could reach. */
export async function failuresSection(context: ReportContext): Promise<FailuresSection | null> {
  const { result, figures } = context;
  const failures = failuresAsIs(result);
  if (failures.length === 0) return null;
  const felt = failures.filter((failure) => affectedShare(failure) > 0);
  if (felt.length === 0 || unfollowedShare(result) === 1) return null;
  const setups = failureSetups(result);
  if (setups === null) return null;
  const drawn = felt.slice(0, MOST_DRAWN);
  const shown = [setups.asIs, ...(setups.after === null ? [] : [setups.after])];
  return {
    template: 'single-failures',
    id: ANCHORS.failures,
    short: 'Single failures',
    title: titleOf(context, felt),
    basis:
      'Each element is taken down alone, with whatever runs on it, and every workflow is followed through its needs, its alternatives and its fallbacks. This is worked out from the map, exactly; no outage was observed.',
    tabletop: felt.slice(0, MOST_TOLD).map(({ id }) => tabletopWords(context, setups, id)),
    figure: await figureView(context, {
      id: 'figure-failures',
      tableOpen: true,
      caption: `Share of contacts affected while one element is down: the ${numberWord(drawn.length)} that reach furthest`,
      key: `Broken: the workflow fails. Deferred: done when the element is back. Degraded: done now, slower or in part.${setups.after === null ? '' : ` Upper bars: as it is. Lower, paler bars: ${setups.after.name}, modelled.`}`,
      message: `Single failures by reach. ${drawn.map((failure) => `${elementName(setups.asIs.setup, failure.id)}: ${figures.share(failure.volumeShare.broken)} broken, ${figures.share(affectedShare(failure))} affected${afterMessage(context, setups.after, failure.id)}`).join('; ')}.`,
      table: failureTable(context, felt, setups),
      chart: (room) =>
        singleFailuresChart(
          {
            elements: drawn.map((failure) => ({
              name: elementName(setups.asIs.setup, failure.id),
              bars: shown.map(({ setup }) => barOf(context, setup.elements[failure.id]?.volumeShare ?? null)),
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

type VolumeShare = Failure['volumeShare'];

function barOf(context: ReportContext, share: VolumeShare | null): VolumeShare & { readonly label: string } {
  const known = share ?? { broken: 0, deferred: 0, degraded: 0 };
  return { ...known, label: labelOf(context, known) };
}

function labelOf({ figures }: ReportContext, { broken, deferred, degraded }: VolumeShare): string {
  if (broken > 0) return `${figures.share(broken)} broken`;
  if (deferred > 0) return `${figures.share(deferred)} deferred`;
  return degraded > 0 ? `${figures.share(degraded)} degraded` : 'nothing';
}

function afterMessage({ figures }: ReportContext, after: FailureSetup | null, id: string): string {
  const share = after?.setup.elements[id]?.volumeShare ?? null;
  return after === null || share === null ? '' : `; ${figures.share(share.broken)} broken under ${after.name}`;
}

function titleOf(context: ReportContext, felt: readonly Failure[]): string {
  const { result, figures, say } = context;
  const [worst] = felt;
  const certainty = certaintyOfRows(result.assessment.indicators[INDICATOR]?.evidence ?? []);
  if (worst === undefined || worst.volumeShare.broken === 0) {
    return qualified(say, 'No single failure breaks a workflow', certainty, 'workflows');
  }
  return qualified(
    say,
    `One failure breaks ${figures.share(worst.volumeShare.broken)} of contacts: ${elementWords(context, worst)}`,
    certainty,
    'workflows',
  );
}

function failureTable(
  { result, figures }: ReportContext,
  felt: readonly Failure[],
  { asIs, after }: FailureSetups,
): TableView {
  const listedElements = felt.slice(0, MOST_LISTED);
  const perHour = (value: number | null): string | null => (value === null ? null : figures.number(value));
  return tableView(
    'Single failures, the furthest-reaching first',
    columns(
      'Element that fails',
      { number: 'Broken' },
      { number: 'Deferred' },
      { number: 'Degraded' },
      ...(after === null ? [] : [{ number: `Broken under ${after.name}` }]),
      { number: 'Touched' },
      { number: 'Contacts an hour' },
      { number: 'Extra minutes an hour' },
    ),
    listedElements.map((failure) => [
      headerCell(elementName(asIs.setup, failure.id), {
        note: `${ELEMENT_WORDS[failure.kind]}. ${workflowWords(result, failure)}`,
      }),
      numberCell(figures.share(failure.volumeShare.broken)),
      numberCell(figures.share(failure.volumeShare.deferred)),
      numberCell(figures.share(failure.volumeShare.degraded)),
      ...(after === null ? [] : [numberCell(shareAfter(figures, after, failure.id))]),
      numberCell(failure.touchedShare === null ? null : figures.share(failure.touchedShare)),
      numberCell(perHour(failure.contactsPerHour), {
        note: atBusiest(perHour(asIs.setup.busiestHour?.[failure.id]?.contacts ?? null)),
      }),
      numberCell(perHour(failure.extraMinutesPerHour), {
        note: atBusiest(perHour(asIs.setup.busiestHour?.[failure.id]?.extraMinutes ?? null)),
      }),
    ]),
    `Shares of all offered contacts. Touched: contacts whose agents touch the element, whatever their workflows; what its failure does to them there is not modelled. Per mean opening hour of outage; peak: in the busiest hour of the week.${felt.length > MOST_LISTED ? ` ${felt.length - MOST_LISTED} elements that reach less far are left out here.` : ''}`,
  );
}

const atBusiest = (text: string | null): string | null => (text === null || text === '0' ? null : `peak ${text}`);

function shareAfter(figures: ReportContext['figures'], after: FailureSetup, id: string): string | null {
  const share = after.setup.elements[id]?.volumeShare ?? null;
  return share === null ? null : figures.share(share.broken);
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
