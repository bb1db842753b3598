/** The set-ups of the document side by side: what they would change, as far as the map and the parameters go. */
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { shortened } from '../../neutral-text.ts';
import { setupIds, setupName } from '../as-is.ts';
import { LONGEST_NAME, type ReportContext } from '../report-context.ts';
import { type StageView, stageOnly, stageView } from '../stage-view.ts';
import { columns, headerCell, numberCell, stageCell, type TableView, tableView } from '../table-view.ts';

/** Id of the set-up in which agent time differs most from the map as it is; null where there is no other. */
export function furthestSetup(result: ResultDocument): string | null {
  const differing = result.handleTime.comparisons
    .filter(
      ({ exactDifference, to }) => exactDifference !== null && exactDifference !== 0 && to in result.handleTime.setups,
    )
    .toSorted((a, b) => Math.abs(b.exactDifference ?? 0) - Math.abs(a.exactDifference ?? 0));
  return differing[0]?.to ?? null;
}

/** Null where the map as it is stands alone. */
export function setupsTable(context: ReportContext): TableView | null {
  const { result } = context;
  const ids = setupIds(result);
  if (ids.length < 2) return null;
  return tableView(
    'Set-ups side by side',
    columns(
      'Set-up',
      'Stage',
      { number: 'Handle time' },
      { number: 'Coordination' },
      { number: 'Agent time per contact' },
      { number: `Agent hours a ${result.organization.period}` },
      { number: `Cost a ${result.organization.period}` },
    ),
    ids.flatMap((id) => {
      const setup = result.handleTime.setups[id];
      return setup === undefined ? [] : [setupRow(context, id, setup)];
    }),
    'Every set-up but the first is modelled: what it changes follows from the map, how much from parameters that are assumptions with ranges. Handle time is per contact that reaches an agent; agent time is per contact offered, so that a contact which AI completes counts as nothing.',
  );
}

function setupRow({ result, figures }: ReportContext, id: string, setup: SetupHandleTime) {
  const { overall, coordinationShare, agentTimePerContact, agentHours, cost } = setup;
  const summary = result.wording.setups[id]?.summary ?? null;
  return [
    headerCell(shortened(setupName(result, id), LONGEST_NAME), {
      note: summary === null ? null : firstSentence(summary),
    }),
    stageCell(stageOf(result, id)),
    numberCell(overall === null ? null : figures.duration(overall.exactMean)),
    numberCell(coordinationShare === null ? null : figures.share(coordinationShare)),
    numberCell(agentTimePerContact === null ? null : figures.duration(agentTimePerContact.exactMean)),
    numberCell(agentHours === null ? null : figures.number(agentHours)),
    numberCell(cost === null ? null : figures.money(cost)),
  ];
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

function stageOf(result: ResultDocument, id: string): StageView {
  const score = result.assessment.setups[id];
  if (score !== undefined) return stageView(score.stage);
  return id === setupIds(result)[0] ? stageView(result.assessment.stage) : stageOnly(null);
}
