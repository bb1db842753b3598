/** The first page: where the operation stands, why, what moves it, what is not known. */
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { savingStatement } from '../../saving-words.ts';
import { asSentence, capitalised, listed, numberWord } from '../../words.ts';
import { unfollowedShare } from '../as-is.ts';
import { findingWords, improvementWords, indicatorName, missingWords } from '../indicator-words.ts';
import { furthestSetup, inSentence } from '../modelled-setup.ts';
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
  readonly now: string | null;
  readonly target: string;
  readonly effort: string;
  readonly href: string;
}

/** Improvements that the first page names; the others stand where the stage is explained. */
const MOST_MOVES = 4;
/** Kinds of missing facts that the first page names. */
const MOST_DECIDING = 2;
const MOST_NAMED = 4;
const UNSTATED_PROVENANCE =
  'The input does not say in one sentence where its figures come from; each row of evidence says it for itself.';

export function summaryView(context: ReportContext): SummaryView {
  const { result } = context;
  const { stage } = result.assessment;
  const { stages } = result.wording;
  return {
    organisation: result.organization.name,
    subject: result.model.title,
    date: result.date === null ? null : context.figures.date(result.date),
    provenance: result.organization.provenanceNote ?? UNSTATED_PROVENANCE,
    ladder: stages.map((entry) => ({
      mark: `${entry.stage}`,
      name: entry.name,
      text: `Stage ${entry.stage}`,
      current: entry.stage === stage.value,
      possible: entry.stage !== stage.value && entry.stage >= stage.floor && entry.stage <= stage.ceiling,
    })),
    stage: stageView(stage),
    headline: headlineOf(result),
    definition: stages.find((entry) => entry.stage === stage.value)?.definition ?? null,
    why: whyOf(result),
    range: rangeOf(result),
    robustness: robustnessOf(context),
    value: valueOf(context),
    keyFigures: keyFigures(context),
    firstMoves: firstMoves(context),
    moves: movesOf(context),
    unknowns: unknownsOf(context),
  };
}

function headlineOf(result: ResultDocument): string {
  const { value, floor, ceiling } = result.assessment.stage;
  if (value !== null) return `Stage ${value}: ${stageName(result, value)}`;
  return floor === ceiling
    ? `Stage ${floor}, whatever the missing facts turn out to be`
    : `Between stage ${floor} and stage ${ceiling}: too little is known to name one`;
}

function whyOf(result: ResultDocument): string {
  const { stage, wayUp } = result.assessment;
  if (stage.value === 3) return 'The evidence meets all that the highest stage asks for.';
  const next = wayUp?.to ?? (stage.value ?? stage.floor) + 1;
  const [first] = stage.heldBy;
  if (first !== undefined) {
    const count = stage.heldBy.length;
    const lead = count === 1 ? 'One finding keeps' : `${capitalised(numberWord(count))} findings keep`;
    return `${lead} it from stage ${next}${count === 1 ? '' : ', the first of them'}: ${asSentence(findingWords(result, first))}`;
  }
  const missing = wayUp?.toMeasure.length ?? 0;
  if (missing === 0) return `No single measured finding keeps it from stage ${next}.`;
  const them = missing === 1 ? 'One indicator' : `${capitalised(numberWord(missing))} indicators`;
  return `Nothing measured keeps it from stage ${next}. ${them} that stage ${next} asks for ${missing === 1 ? 'is' : 'are'} not known.`;
}

function rangeOf({ assessment }: ResultDocument): string | null {
  const { value, floor, ceiling } = assessment.stage;
  if (floor === ceiling || value === null) return null;
  return `Stage ${floor} if every missing fact turned out at its worst, stage ${ceiling} at its best.`;
}

function robustnessOf({ result, figures }: ReportContext): string | null {
  const { stage, robustness } = result.assessment;
  const share = stage.value === null ? null : robustness[`${stage.value}`];
  if (share === null) return null;
  return `Stage ${stage.value} in ${figures.share(share)} of ${figures.whole(robustness.draws)} draws of the model’s cut points, which are assumptions.`;
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
  return { text: `Modelled: ${asSentence(inSentence(statement))}`, href: ANCHORS.uncertainty };
}

function movesOf({ result, figures }: ReportContext): SummaryView['moves'] {
  const { wayUp, indicators } = result.assessment;
  if (wayUp === null || wayUp.improvements.length === 0) return null;
  const furthestFirst = wayUp.improvements.toSorted(
    (a, b) => (indicators[a.indicator]?.score ?? 0) - (indicators[b.indicator]?.score ?? 0),
  );
  const shown = furthestFirst.slice(0, MOST_MOVES);
  const rest = furthestFirst.length - shown.length;
  return {
    title: `What would lift it to stage ${wayUp.to}`,
    items: shown.map((improvement) => {
      const { finding, now, target, effort } = improvementWords(result, figures, improvement);
      return { finding, now, target, effort, href: indicatorAnchor(improvement.indicator) };
    }),
    more: rest === 0 ? null : `and ${numberWord(rest)} more: every one of the ${furthestFirst.length} is needed`,
  };
}

function unknownsOf({ result, figures }: ReportContext): readonly string[] {
  const { assessment, operation, handleTime } = result;
  const deciding = assessment.deciding
    .slice(0, MOST_DECIDING)
    .map((cell) => `${capitalised(missingWords(cell))} could decide the stage.`);
  const unknown = Object.entries(assessment.indicators)
    .filter(([, { outcome }]) => outcome === 'unknown' || outcome === 'failed')
    .map(([id]) => indicatorName(result, id));
  const more = unknown.length - MOST_NAMED;
  const named = more > 0 ? [...unknown.slice(0, MOST_NAMED), `${numberWord(more)} more`] : unknown;
  const noVolume = operation.contactTypes.filter(({ volume }) => volume === null).length;
  const unfollowed = unfollowedShare(result);
  const { seconds } = operation.coverage;
  return [
    ...deciding,
    ...(unknown.length === 0 ? [] : [`Not known at all: ${listed(named)}.`]),
    ...(noVolume === 0 ? [] : [`The volume of ${figures.count(noVolume, 'contact type')}.`]),
    ...(handleTime.notApplicable === null ? [] : [`Handle time: ${handleTime.notApplicable}.`]),
    ...(seconds === null || seconds.assumed === 0
      ? []
      : [`${capitalised(figures.share(seconds.assumed))} of handle time rests on assumed durations.`]),
    ...(unfollowed === 0
      ? []
      : [`What failures do to ${figures.share(unfollowed)} of contacts: no workflow of the map tells.`]),
  ];
}
