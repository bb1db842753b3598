/** The stage that the operation would be at in each set-up, and the facts that a set-up cannot move. */
import { functionScoresChart } from '../../../charts/function-scores.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import type { SetupScore } from '../../../schema/result/assessment.ts';
import { shortened } from '../../neutral-text.ts';
import { asSentence, findingText } from '../../vocabulary.ts';
import { setupIds, setupName } from '../as-is.ts';
import { mostFor } from '../audience.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { indicatorName } from '../indicator-words.ts';
import { furthestSetup } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
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

/** Null where there is no set-up beside the map as it is. */
export async function setupStagesSection(context: ReportContext): Promise<SetupStagesSection | null> {
  const { result, say } = context;
  const setups = setupIds(result).flatMap((id) => {
    const score = ownEntry(result.assessment.setups, id);
    return score === undefined ? [] : [{ id, name: shortened(setupName(result, id), LONGEST_NAME), score }];
  });
  if (setups.length < 2) return null;
  return {
    template: 'set-up-stages',
    id: ANCHORS.setupStages,
    short: say('set-up-stages.short'),
    title: titleOf(context, setups),
    basis: say('set-up-stages.basis'),
    figure: await figureView(context, {
      id: 'figure-set-up-stages',
      tableOpen: true,
      caption: say('set-up-stages.caption'),
      key: say('set-up-stages.key'),
      message: say('set-up-stages.message', { parts: setups.map((one) => scoreWords(context, one)).join('; ') }),
      table: stageTable(context, setups),
      chart: (room) =>
        functionScoresChart(
          {
            unmeasuredLabel: say('set-up-stages.unmeasured'),
            stageLabels: stageLabels(say),
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
    sources: sourcesOf(context, {
      tables: ['systems', 'integrations', 'contact-types', 'touches', 'workflows', 'workflow-steps', 'context'],
      method: ['stage', 'score', 'set-ups'],
      assumptions: true,
    }),
  };
}

interface ScoredSetup {
  readonly id: string;
  readonly name: string;
  readonly score: SetupScore;
}
type Scored = readonly ScoredSetup[];

function scoreWords({ figures, say }: ReportContext, { name, score: scored }: ScoredSetup): string {
  const stage = scored.stage.value;
  const score = scored.score.value === null ? null : figures.whole(scored.score.value);
  if (stage === null)
    return score === null
      ? say('set-up-stages.partUnknown', { name })
      : say('set-up-stages.partUnknownScored', { name, score });
  return score === null
    ? say('set-up-stages.partStage', { name, stage: `${stage}` })
    : say('set-up-stages.partScored', { name, stage: `${stage}`, score });
}

function titleOf({ result, say }: ReportContext, setups: Scored): string {
  const asIs = result.assessment.stage.value;
  const best = setups
    .slice(1)
    .toSorted(
      (a, b) =>
        (b.score.stage.value ?? 0) - (a.score.stage.value ?? 0) ||
        (b.score.score.value ?? 0) - (a.score.score.value ?? 0),
    )[0];
  if (best?.score.stage.value == null) return say('set-up-stages.titleUnknown');
  const { value, heldBy } = best.score.stage;
  if (asIs === value && value === HIGHEST) return say('set-up-stages.titleHighest', { stage: `${value}` });
  if (asIs !== null && value > asIs) return say('set-up-stages.titleLifts', { name: best.name, stage: `${value}` });
  const [first] = heldBy;
  // What holds the best set-up does not hold an operation that is further as it is.
  const furthest = Math.max(value, asIs ?? value);
  return first === undefined || heldBy.length > 1 || furthest > value
    ? say('set-up-stages.titleNone', { stage: `${furthest}` })
    : say('set-up-stages.titleHeld', {
        stage: `${value}`,
        indicator: say.inSentence(indicatorName(result, first)),
      });
}

function stageTable({ result, figures, say }: ReportContext, setups: Scored): TableView {
  const names = (ids: readonly string[]): string => {
    const shown = ids.slice(0, MOST_NAMED).map((id) => indicatorName(result, id));
    const more = ids.length - shown.length;
    if (ids.length === 0) return say('set-up-stages.nothing');
    return say.listed(more > 0 ? [...shown, say('set-up-stages.more', { count: `${more}` })] : shown);
  };
  return tableView(
    say('set-up-stages.tableCaption'),
    columns(
      say('table.setUp'),
      say('set-up-stages.columnStage'),
      { number: say('set-up-stages.columnScore') },
      say('set-up-stages.columnHeldBy'),
      say('set-up-stages.columnUnmoved'),
    ),
    setups.map(({ name, score: { stage, score, unmoved } }, at) => [
      headerCell(name),
      stageCell(stageView(stage)),
      numberCell(score.value === null ? null : figures.whole(score.value)),
      textCell(names(stage.heldBy)),
      textCell(at === 0 ? '–' : names(unmoved)),
    ]),
    say('set-up-stages.tableNote'),
  );
}

/** Of the set-up that moves most: what kept it from moving more, by the volume that it concerns. */
function blockerTable({ audience, result, figures, say, words }: ReportContext): TableView | null {
  const target = furthestSetup(result);
  if (target === null || target.setup.blockers.length === 0) return null;
  // One cause met by several interventions is told once for each.
  const sorted = target.setup.blockers.toSorted((a, b) => (b.volumeShare ?? 0) - (a.volumeShare ?? 0));
  const shown = sorted.slice(0, mostFor(audience, MOST_BLOCKERS));
  const left = sorted.length - shown.length;
  const note = say('set-up-stages.blockersNote');
  const count = (ids: readonly string[]): string => (ids.length === 0 ? '–' : figures.whole(ids.length));
  return tableView(
    say('set-up-stages.blockersCaption', { name: target.name }),
    columns(
      say('set-up-stages.columnObstacle'),
      say('set-up-stages.columnKind'),
      { number: say('set-up-stages.columnWorkflows') },
      { number: say('table.contactTypes') },
      { number: say('set-up-stages.columnVolume') },
    ),
    shown.map(({ intervention, kind, message, workflows, contactTypes, volumeShare }) => [
      headerCell(asSentence(findingText(say, message)), {
        note: words.intervention(intervention),
      }),
      textCell(say(`set-up-stages.kind-${kind}`)),
      numberCell(count(workflows)),
      numberCell(count(contactTypes)),
      numberCell(volumeShare === null ? null : figures.share(volumeShare)),
    ]),
    left === 0 ? note : `${note} ${say('set-up-stages.leftOut', { obstacles: left })}`,
  );
}
