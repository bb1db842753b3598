/** What breaks when one element fails, the most severe first: as it is, and with an orchestrator. */
import { singleFailuresChart } from '../../../charts/single-failures.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import { qualified } from '../../certainty.ts';
import { affectedShare, elementWords, type Failure, failuresAsIs, unfollowedShare } from '../as-is.ts';
import { mostFor } from '../audience.ts';
import { elementName, type FailureSetup, type FailureSetups, failureSetups, workflowName } from '../failure-setups.ts';
import { sentences, stateLabels, workflowCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, indicatorAnchor, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { type TabletopWords, tabletopWords } from '../tabletop-words.ts';

export interface FailuresSection extends Section {
  readonly basis: string;
  /** What the furthest-reaching failures do, in sentences. */
  readonly tabletop: readonly TabletopWords[];
  readonly figure: FigureView;
  readonly unknown: string | null;
  readonly untouched: string | null;
  readonly indicator: { readonly name: string; readonly href: string } | null;
}

/** Elements drawn, listed in the table, and named in a sentence. */
const MOST_DRAWN = 10;
const MOST_LISTED = 30;
const MOST_TOLD = 3;
const MOST_WORKFLOWS = 4;
const INDICATOR = 'single-failure-exposure';

/** Null where there is no element, or no volume that a failure could reach. */
export async function failuresSection(context: ReportContext): Promise<FailuresSection | null> {
  const { result, say } = context;
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
    short: say('single-failures.short'),
    title: titleOf(context, felt),
    basis: say('single-failures.basis'),
    tabletop: felt.slice(0, MOST_TOLD).map(({ id }) => tabletopWords(context, setups, id)),
    figure: await figureView(context, {
      id: 'figure-failures',
      tableOpen: true,
      caption: say('single-failures.caption', { count: drawn.length, words: say.numberWord(drawn.length) }),
      key: sentences(
        say('single-failures.key'),
        setups.after === null ? null : say('failures.bars', { after: setups.after.name }),
      ),
      message: say('single-failures.message', {
        elements: drawn.map((failure) => messageOf(context, setups, failure)).join('; '),
      }),
      table: failureTable(context, felt, setups),
      chart: (room) =>
        singleFailuresChart(
          {
            elements: drawn.map((failure) => ({
              name: elementName(setups.asIs.setup, failure.id),
              bars: shown.map(({ setup }) => barOf(context, ownEntry(setup.elements, failure.id)?.volumeShare ?? null)),
            })),
            stateLabels: stateLabels(say),
          },
          room,
        ),
    }),
    unknown: unknownWords(context),
    untouched: untouchedWords(context, failures.length - felt.length),
    indicator:
      INDICATOR in result.assessment.indicators
        ? { name: result.wording.indicators[INDICATOR]?.name ?? INDICATOR, href: indicatorAnchor(INDICATOR) }
        : null,
    sources: sourcesOf(context, {
      tables: ['systems', 'integrations', 'vendors', 'workflows', 'workflow-steps', 'contact-types', 'touches'],
      method: ['failures'],
      assumptions: false,
    }),
  };
}

type VolumeShare = Failure['volumeShare'];

function barOf(context: ReportContext, share: VolumeShare | null): VolumeShare & { readonly label: string } {
  const known = share ?? { broken: 0, deferred: 0, degraded: 0 };
  return { ...known, label: labelOf(context, known) };
}

function labelOf({ figures, say }: ReportContext, { broken, deferred, degraded }: VolumeShare): string {
  if (broken > 0) return say('single-failures.labelBroken', { share: figures.share(broken) });
  if (deferred > 0) return say('single-failures.labelDeferred', { share: figures.share(deferred) });
  if (degraded > 0) return say('single-failures.labelDegraded', { share: figures.share(degraded) });
  return say('single-failures.labelNothing');
}

function messageOf({ figures, say }: ReportContext, { asIs, after }: FailureSetups, failure: Failure): string {
  const then = after === null ? null : (ownEntry(after.setup.elements, failure.id)?.volumeShare ?? null);
  const now = {
    name: elementName(asIs.setup, failure.id),
    broken: figures.share(failure.volumeShare.broken),
    affected: figures.share(affectedShare(failure)),
  };
  return after === null || then === null
    ? say('single-failures.messageElement', now)
    : say('single-failures.messageElementAfter', { ...now, later: figures.share(then.broken), after: after.name });
}

function titleOf(context: ReportContext, felt: readonly Failure[]): string {
  const { result, figures, say } = context;
  const [worst] = felt;
  const statement =
    worst === undefined || worst.volumeShare.broken === 0
      ? say('single-failures.titleNone')
      : say('single-failures.title', {
          share: figures.share(worst.volumeShare.broken),
          element: elementWords(context, worst),
        });
  return qualified(say, statement, workflowCertainty(result), 'workflows');
}

function failureTable(context: ReportContext, felt: readonly Failure[], { asIs, after }: FailureSetups): TableView {
  const { figures, say } = context;
  const listedElements = felt.slice(0, mostFor(context.audience, MOST_LISTED));
  const left = felt.length - listedElements.length;
  const perHour = (value: number | null): string | null => (value === null ? null : figures.number(value));
  const atBusiest = (value: number | null | undefined): string | null =>
    value == null || figures.number(value) === figures.number(0)
      ? null
      : say('single-failures.peak', { figure: figures.number(value) });
  return tableView(
    say('single-failures.tableCaption'),
    columns(
      say('failures.columnElement'),
      { number: say('failures.broken') },
      { number: say('failures.deferred') },
      { number: say('failures.degraded') },
      ...(after === null ? [] : [{ number: say('failures.brokenUnder', { after: after.name }) }]),
      { number: say('single-failures.columnTouched') },
      { number: say('single-failures.columnContacts') },
      { number: say('single-failures.columnMinutes') },
    ),
    listedElements.map((failure) => {
      const busiest = ownEntry(asIs.setup.busiestHour ?? {}, failure.id);
      return [
        headerCell(elementName(asIs.setup, failure.id), { note: workflowWords(context, failure) }),
        numberCell(figures.share(failure.volumeShare.broken)),
        numberCell(figures.share(failure.volumeShare.deferred)),
        numberCell(figures.share(failure.volumeShare.degraded)),
        ...(after === null ? [] : [numberCell(shareAfter(figures, after, failure.id))]),
        numberCell(failure.touchedShare === null ? null : figures.share(failure.touchedShare)),
        numberCell(perHour(failure.contactsPerHour), { note: atBusiest(busiest?.contacts) }),
        numberCell(perHour(failure.extraMinutesPerHour), { note: atBusiest(busiest?.extraMinutes) }),
      ];
    }),
    sentences(say('single-failures.tableNote'), left > 0 ? say('single-failures.leftOut', { count: left }) : null),
  );
}

function shareAfter(figures: ReportContext['figures'], after: FailureSetup, id: string): string | null {
  const share = ownEntry(after.setup.elements, id)?.volumeShare ?? null;
  return share === null ? null : figures.share(share.broken);
}

function workflowWords({ audience, result, say, words }: ReportContext, { kind, workflows }: Failure): string {
  const isBreaking = workflows.broken.length > 0;
  const ids = isBreaking ? workflows.broken : [...workflows.deferred, ...workflows.degraded];
  const names = ids.slice(0, mostFor(audience, MOST_WORKFLOWS)).map((id) => workflowName(result, id));
  const count = ids.length - names.length;
  return say(isBreaking ? 'single-failures.breaks' : 'single-failures.slows', {
    kind: words.element(kind),
    workflows: say.listed(count > 0 ? [...names, say('failures.more', { count })] : names),
  });
}

function unknownWords({ result, figures, say }: ReportContext): string | null {
  const share = result.blastRadius.withoutWorkflowsShare;
  return share === null || share === 0 ? null : say('single-failures.unknown', { share: figures.share(share) });
}

const untouchedWords = ({ say }: ReportContext, count: number): string | null =>
  count === 0 ? null : say('single-failures.untouched', { count });
