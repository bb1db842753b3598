/** The stage that the operation would be at in each set-up, and the facts that a set-up cannot move. */
import { functionScoresChart } from '../../../charts/function-scores.ts';
import type { SetupScore } from '../../../schema/result/assessment.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { shortened } from '../../neutral-text.ts';
import { asSentence, findingText, interventionWord, listed } from '../../words.ts';
import { setupIds, setupName } from '../as-is.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { indicatorName } from '../indicator-words.ts';
import { furthestSetup, inSentence } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { stageLabels, stageView } from '../stage-view.ts';
import { columns, headerCell, numberCell, stageCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface SetupStagesSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly blockers: TableView | null;
}

const HIGHEST = 3;
const MOST_NAMED = 4;
const MOST_BLOCKERS = 10;
const BLOCKER_WORDS: Readonly<Record<SetupHandleTime['blockers'][number]['kind'], string>> = {
  'no-ability': 'No API',
  unknown: 'Not known',
  'not-supported': 'Not on the map',
};

/** Null where there is no set-up beside the map as it is. */
export async function setupStagesSection(context: ReportContext): Promise<SetupStagesSection | null> {
  const { result, figures } = context;
  const setups = setupIds(result).flatMap((id) => {
    const score = result.assessment.setups[id];
    return score === undefined ? [] : [{ id, name: shortened(setupName(result, id), LONGEST_NAME), score }];
  });
  if (setups.length < 2) return null;
  return {
    template: 'set-up-stages',
    id: ANCHORS.setupStages,
    short: 'The stage of each set-up',
    title: titleOf(context, setups),
    basis:
      'The same indicators with the same cut points, measured on the map as each set-up would leave it. A set-up moves what the map supports; what depends on systems, vendors or habits stays.',
    figure: await figureView(context, {
      id: 'figure-set-up-stages',
      tableOpen: true,
      caption: 'Mean score of the five functions in each set-up, on the bands of the stages',
      key: 'Circle: mean score, its filling the stage (open 1, half 2, full 3). Thin lines: scores of the functions. The stage is a gate: a high mean with one low function stays low.',
      message: `Stage by set-up. ${setups.map(({ name, score }) => `${name}: ${score.stage.value === null ? 'not known' : `stage ${score.stage.value}`}${score.score.value === null ? '' : `, score ${figures.whole(score.score.value)}`}`).join('; ')}.`,
      table: stageTable(context, setups),
      chart: (room) =>
        functionScoresChart(
          {
            unmeasuredLabel: 'nothing measured',
            stageLabels: stageLabels(context.say),
            functions: setups.map(({ name, score }) => ({
              name,
              stage: score.stage.value,
              score: score.score.value,
              floor: score.score.floor,
              ceiling: score.score.ceiling,
              indicatorScores: Object.values(score.functions).flatMap(({ score: own }) => own ?? []),
            })),
          },
          room,
        ),
    }),
    blockers: blockerTable(context),
  };
}

type Scored = readonly { readonly id: string; readonly name: string; readonly score: SetupScore }[];

function titleOf({ result }: ReportContext, setups: Scored): string {
  const asIs = result.assessment.stage.value;
  const best = setups
    .slice(1)
    .toSorted(
      (a, b) =>
        (b.score.stage.value ?? 0) - (a.score.stage.value ?? 0) ||
        (b.score.score.value ?? 0) - (a.score.score.value ?? 0),
    )[0];
  if (best?.score.stage.value == null) return 'What stage a set-up would reach is not known';
  const { value, heldBy } = best.score.stage;
  if (asIs === value && value === HIGHEST) return `The operation is at stage ${value} as it is`;
  if (asIs !== null && value > asIs) return `${best.name} would bring the operation to stage ${value}`;
  const [first] = heldBy;
  const held = first === undefined ? '' : `: ${inSentence(indicatorName(result, first))} holds it`;
  return `No set-up would lift the operation beyond stage ${value}${heldBy.length === 1 ? held : ''}`;
}

function stageTable({ result, figures }: ReportContext, setups: Scored): TableView {
  const names = (ids: readonly string[]): string => {
    const shown = ids.slice(0, MOST_NAMED).map((id) => indicatorName(result, id));
    const more = ids.length - shown.length;
    return ids.length === 0 ? 'nothing' : listed(more > 0 ? [...shown, `${more} more`] : shown);
  };
  return tableView(
    'Stage and what holds it in each set-up',
    columns('Set-up', 'Stage', { number: 'Score' }, 'Held by', 'Cannot move'),
    setups.map(({ name, score: { stage, score, unmoved } }, at) => [
      headerCell(name),
      stageCell(stageView(stage)),
      numberCell(score.value === null ? null : figures.whole(score.value)),
      textCell(names(stage.heldBy)),
      textCell(at === 0 ? '–' : names(unmoved)),
    ]),
    'Cannot move: indicators below stage 3 that the set-up leaves as they are.',
  );
}

/** Of the set-up that moves most: what kept it from moving more, by the volume that it concerns. */
function blockerTable({ result, figures }: ReportContext): TableView | null {
  const target = furthestSetup(result);
  if (target === null || target.setup.blockers.length === 0) return null;
  // One cause met by several interventions is told once for each.
  const sorted = target.setup.blockers.toSorted((a, b) => (b.volumeShare ?? 0) - (a.volumeShare ?? 0));
  const shown = sorted.slice(0, MOST_BLOCKERS);
  const count = (ids: readonly string[]): string => (ids.length === 0 ? '–' : figures.whole(ids.length));
  return tableView(
    `What stands in the way of ${target.name}`,
    columns('Obstacle', 'Kind', { number: 'Workflows' }, { number: 'Contact types' }, { number: 'Volume' }),
    shown.map(({ intervention, kind, message, workflows, contactTypes, volumeShare }) => [
      headerCell(asSentence(findingText(message)), {
        note: interventionWord(intervention),
      }),
      textCell(BLOCKER_WORDS[kind]),
      numberCell(count(workflows)),
      numberCell(count(contactTypes)),
      numberCell(volumeShare === null ? null : figures.share(volumeShare)),
    ]),
    `Volume: share of contacts that meet the obstacle; rows overlap. Not known: the cell is empty, and nothing is saved on a guess.${sorted.length > shown.length ? ` ${sorted.length - shown.length} obstacles that concern less volume are in the result document.` : ''}`,
  );
}
