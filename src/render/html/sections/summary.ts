/** The first page: where the operation stands, why, what moves it, what is not known. */
import type { MessageKey } from '../../../messages/say.ts';
import { savingStatement } from '../../saving-words.ts';
import { asSentence, capitalised } from '../../vocabulary.ts';
import { unfollowedShare } from '../as-is.ts';
import { findingWords, improvementWords, indicatorName, missingWords } from '../indicator-words.ts';
import { furthestSetup } from '../modelled-setup.ts';
import { ANCHORS, indicatorAnchor, type ReportContext } from '../report-context.ts';
import { type StageView, stageName, stageView } from '../stage-view.ts';
import { type FirstMoves, firstMoves } from './first-moves.ts';
import { type KeyFigure, keyFigures } from './key-figures.ts';

export interface SummaryView {
  readonly organisation: string;
  readonly subject: string;
  readonly date: string | null;
  readonly provenance: string;
  readonly ladder: readonly LadderStep[];
  readonly stage: StageView;
  readonly headline: string;
  readonly definition: string | null;
  readonly why: string;
  readonly range: string | null;
  readonly robustness: string | null;
  /** What the set-up that changes most is worth, as a range. */
  readonly value: { readonly text: string; readonly href: string } | null;
  readonly keyFigures: readonly KeyFigure[];
  readonly firstMoves: FirstMoves | null;
  readonly moves: { readonly title: string; readonly items: readonly Move[]; readonly more: string | null } | null;
  readonly unknowns: readonly string[];
  /** What is said where there are none. */
  readonly nothingUnknown: MessageKey;
}

interface LadderStep {
  readonly mark: string;
  readonly name: string;
  readonly text: string;
  readonly current: boolean;
  /** Within floor and ceiling, and not the stage itself. */
  readonly possible: boolean;
}

interface Move {
  readonly finding: string;
  /** What it needs, from where it is now. */
  readonly needs: string;
  readonly href: string;
}

/** Improvements that the first page names; the others stand where the stage is explained. */
const MOST_MOVES = 4;
/** Kinds of missing facts that the first page names. */
const MOST_DECIDING = 2;
const MOST_NAMED = 4;

export function summaryView(context: ReportContext): SummaryView {
  const { result, say } = context;
  const { stage } = result.assessment;
  const { stages } = result.wording;
  const settled = settledStage(context);
  return {
    organisation: result.organization.name,
    subject: result.model.title,
    date: result.date === null ? null : context.figures.date(result.date),
    provenance: result.organization.provenanceNote ?? say('summary.provenanceUnstated'),
    ladder: stages.map((entry) => ({
      mark: `${entry.stage}`,
      name: entry.name,
      text: say('stage.numbered', { stage: entry.stage }),
      current: entry.stage === settled,
      possible: entry.stage !== settled && entry.stage >= stage.floor && entry.stage <= stage.ceiling,
    })),
    stage: stageView(stage),
    headline: headlineOf(context),
    definition: stages.find((entry) => entry.stage === settled)?.definition ?? null,
    why: whyOf(context),
    range: rangeOf(context),
    robustness: robustnessOf(context),
    value: valueOf(context),
    keyFigures: keyFigures(context),
    firstMoves: firstMoves(context),
    moves: movesOf(context),
    unknowns: unknownsOf(context),
    nothingUnknown: Object.values(result.assessment.indicators).every(({ missing }) => missing.length === 0)
      ? 'summary.allKnown'
      : 'summary.enoughKnown',
  };
}

/** A stage that has no value, since a function is not measured at all, may be certain all the same. */
function settledStage({ result }: ReportContext): number | null {
  const { value, floor, ceiling } = result.assessment.stage;
  return value ?? (floor === ceiling ? floor : null);
}

function headlineOf({ result, say }: ReportContext): string {
  const { value, floor, ceiling } = result.assessment.stage;
  if (value !== null) return say('summary.headline', { stage: value, name: stageName(result, value) });
  return floor === ceiling
    ? say('summary.headlineSettled', { stage: floor })
    : say('summary.headlineOpen', { floor, ceiling });
}

function whyOf(context: ReportContext): string {
  const { result, say } = context;
  const { stage, wayUp } = result.assessment;
  if (stage.value === 3) return say('summary.whyHighest');
  const next = wayUp?.to ?? (stage.value ?? stage.floor) + 1;
  const counted = (count: number) => ({ count, number: capitalised(say.numberWord(count)), next });
  const held = stage.value === null ? [...stage.heldBy, ...measuredShortfalls(context)] : stage.heldBy;
  const [first] = held;
  if (first !== undefined) {
    const finding = asSentence(findingWords(context, first));
    return say('summary.whyHeld', { ...counted(held.length), finding });
  }
  const missing = wayUp?.toMeasure.length ?? 0;
  return missing === 0 ? say('summary.whyNothing', { next }) : say('summary.whyUnknown', counted(missing));
}

/** Without a stage nothing is said to hold it; what is measured and falls short of the next one holds it all the same. */
function measuredShortfalls({ result }: ReportContext): readonly string[] {
  const { wayUp, indicators } = result.assessment;
  return (wayUp?.improvements ?? [])
    .map(({ indicator }) => indicator)
    .filter((id) => indicators[id]?.outcome === 'measured');
}

function rangeOf({ result, say }: ReportContext): string | null {
  const { value, floor, ceiling } = result.assessment.stage;
  return floor === ceiling || value === null ? null : say('summary.range', { floor, ceiling });
}

function robustnessOf({ result, figures, say }: ReportContext): string | null {
  const { stage, robustness } = result.assessment;
  const share = stage.value === null ? null : robustness[`${stage.value}`];
  if (stage.value === null || share === null) return null;
  return say('summary.robustness', {
    stage: stage.value,
    share: figures.share(share),
    draws: figures.whole(robustness.draws),
  });
}

/** Only with a range: a single number on the first page would be taken for a promise. */
function valueOf({ result, figures, say }: ReportContext): SummaryView['value'] {
  const target = furthestSetup(result);
  const range = target?.ranges?.relativeDifference ?? null;
  if (target === null || range === null) return null;
  const statement = savingStatement(say, {
    name: target.name,
    of: 'agentTime',
    base: target.comparison.relativeDifference ?? 0,
    range,
    amount: (share) => figures.share(share),
  });
  return {
    text: say('summary.value', { statement: asSentence(say.inSentence(statement)) }),
    href: ANCHORS.uncertainty,
  };
}

function movesOf(context: ReportContext): SummaryView['moves'] {
  const { result, say } = context;
  const { wayUp, indicators } = result.assessment;
  if (wayUp === null || wayUp.improvements.length === 0) return null;
  const furthestFirst = wayUp.improvements.toSorted(
    (a, b) => (indicators[a.indicator]?.score ?? 0) - (indicators[b.indicator]?.score ?? 0),
  );
  const shown = furthestFirst.slice(0, MOST_MOVES);
  const all = furthestFirst.length;
  const rest = all - shown.length;
  return {
    // Improvements alone reach the stage only where nothing has to be measured first.
    title: say(wayUp.toMeasure.length === 0 ? 'summary.moves' : 'summary.movesKnown', { stage: wayUp.to }),
    items: shown.map((improvement) => {
      const { finding, now, target, effort } = improvementWords(context, improvement);
      const needs =
        now === null ? say('summary.moveTo', { target, effort }) : say('summary.moveFromTo', { now, target, effort });
      return { finding, needs, href: indicatorAnchor(improvement.indicator) };
    }),
    more: rest === 0 ? null : say('summary.moreMoves', { count: rest, number: say.numberWord(rest), all }),
  };
}

function unknownsOf(context: ReportContext): readonly string[] {
  const { result, figures, say } = context;
  const { assessment, operation, handleTime } = result;
  const deciding = assessment.deciding
    .slice(0, MOST_DECIDING)
    .map((cell) => say('summary.deciding', { cells: missingWords(context, cell) }));
  const unknown = Object.entries(assessment.indicators)
    .filter(([, { outcome }]) => outcome === 'unknown' || outcome === 'failed')
    .map(([id]) => indicatorName(result, id));
  const more = unknown.length - MOST_NAMED;
  const named =
    more > 0
      ? [...unknown.slice(0, MOST_NAMED), say('summary.moreIndicators', { count: more, number: say.numberWord(more) })]
      : unknown;
  const noVolume = operation.contactTypes.filter(({ volume }) => volume === null).length;
  const unfollowed = unfollowedShare(result);
  const { seconds } = operation.coverage;
  return [
    ...deciding,
    ...(unknown.length === 0 ? [] : [say('summary.notKnownAtAll', { indicators: say.listed(named) })]),
    ...(noVolume === 0 ? [] : [say('summary.volumes', { count: noVolume })]),
    ...(handleTime.notApplicable === null ? [] : [say('summary.handleTime', { reason: handleTime.notApplicable })]),
    ...(seconds === null || seconds.assumed === 0
      ? []
      : [say('summary.assumedDurations', { share: capitalised(figures.share(seconds.assumed)) })]),
    ...(unfollowed === 0 ? [] : [say('summary.failures', { share: figures.share(unfollowed) })]),
  ];
}
