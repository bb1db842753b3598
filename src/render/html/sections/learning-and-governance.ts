/** What people have to learn and to watch over in each set-up: training, and executions that nothing governs. */
import { partBarsChart } from '../../../charts/part-bars.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { certaintyOf, qualified, weakerOf } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { sentences, workflowCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { indicatorCertainty } from '../indicator-certainty.ts';
import { furthestSetup } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { undescribedWords } from '../undescribed-types.ts';
import { unknownVolumeWords } from '../unknown-volumes.ts';
import { asIsName } from './set-ups.ts';

export interface LearningAndGovernanceSection extends Section {
  readonly basis: string;
  readonly figure: FigureView | null;
  readonly learning: string;
  readonly onboarding: TableView;
}

type Governance = SetupHandleTime['governance'];
const COUNTS = ['ungoverned', 'unaudited', 'manuallyChecked'] as const satisfies readonly (keyof Governance)[];

/** Null where no agent touches an application, and no execution is known or suspected to change anything. */
export async function learningAndGovernanceSection(
  context: ReportContext,
): Promise<LearningAndGovernanceSection | null> {
  const { result, say, words } = context;
  const asIs = asIsHandleTime(result);
  if (asIs === null) return null;
  if (asIs.onboarding.applications.length === 0 && nothingCounts(asIs.governance)) return null;
  const target = furthestSetup(result);
  const perPeriod = words.perPeriod(result.organization.period);
  const shown = [
    { name: asIsName(result), governance: asIs.governance },
    ...(target === null ? [] : [{ name: target.name, governance: target.setup.governance }]),
  ];
  return {
    template: 'learning-and-governance',
    id: ANCHORS.governance,
    short: say('learning-and-governance.short'),
    title: titleOf(context, asIs),
    basis: sentences(
      say('learning-and-governance.basis', { perPeriod }),
      unknownVolumeWords(context),
      undescribedWords(context),
      ...unknownWords(context, asIs.governance),
    ),
    figure: isZero(asIs.governance)
      ? null
      : await figureView(context, {
          id: 'figure-governance',
          tableOpen: true,
          caption:
            target === null
              ? say('learning-and-governance.captionAsIs', { perPeriod })
              : say('learning-and-governance.captionWith', { perPeriod, name: target.name }),
          key: say('learning-and-governance.key'),
          message: say('learning-and-governance.message', {
            parts: shown.map(({ name, governance }) => governanceWords(context, name, governance)).join('; '),
          }),
          table: governanceTable(context),
          chart: (room) =>
            partBarsChart(
              {
                setupLabels: [say('table.asItIs'), say('table.withSetUp')].slice(0, shown.length),
                rows: COUNTS.map((count) => ({
                  name: say(`learning-and-governance.${count}`),
                  parts: shown.map(({ governance }) => ({
                    value: governance[count],
                    label: countWords(context, governance, count),
                  })),
                })),
              },
              room,
            ),
        }),
    learning: learningWords(context, asIs, target),
    onboarding: onboardingTable(context),
    sources: sourcesOf(context, {
      tables: ['organization', 'touches', 'workflow-steps', 'contact-types'],
      method: ['set-ups'],
      assumptions: target !== null,
    }),
  };
}

const isZero = (governance: Governance): boolean =>
  governance.executions === 0 && COUNTS.every((count) => governance[count] === 0);
const nothingCounts = (governance: Governance): boolean =>
  isZero(governance) && !Object.values(governance.atLeast).includes(true);

/** Where something unknown might add to a count, it is the least that there are. */
function countWords(
  { figures, say }: ReportContext,
  governance: Governance,
  count: keyof Governance['atLeast'],
): string {
  const text = figures.whole(governance[count]);
  return governance.atLeast[count] ? say('learning-and-governance.atLeast', { count: text }) : text;
}

function unknownWords({ say }: ReportContext, { unknownCells }: Governance): readonly (string | null)[] {
  const { operation, share, permission, checkpoint, audit } = unknownCells;
  const cells = permission + checkpoint + audit;
  return [
    cells === 0 ? null : say('learning-and-governance.unknown', { count: cells }),
    operation === 0 ? null : say('learning-and-governance.unknownOperation', { count: operation }),
    share === 0 ? null : say('learning-and-governance.unknownShare', { count: share }),
  ];
}

const governanceWords = (context: ReportContext, name: string, governance: Governance): string =>
  context.say('learning-and-governance.messagePart', {
    name,
    ungoverned: countWords(context, governance, 'ungoverned'),
    unaudited: countWords(context, governance, 'unaudited'),
    manuallyChecked: countWords(context, governance, 'manuallyChecked'),
  });

/** As certain as the weaker of what it says: the applications come from touches, the executions from workflows. */
function titleOf(context: ReportContext, asIs: SetupHandleTime): string {
  const { result, say } = context;
  const statement = statementOf(context, asIs);
  const ofTouches = certaintyOf(result.operation.coverage.seconds);
  if (asIs.governance.executions === 0) return qualified(say, statement, ofTouches, 'touches');
  const ofSteps = weakerOf(workflowCertainty(result), indicatorCertainty(result, INDICATOR, ['workflow-steps']));
  const certainty = weakerOf(ofTouches, ofSteps);
  return qualified(say, statement, certainty, certainty === ofSteps ? 'workflows' : 'touches');
}

const INDICATOR = 'automatic-audit';

/** What no touch tells of some contact types may take agents into more applications. */
const boundOf = ({ result }: ReportContext): 'least' | 'all' =>
  result.handleTime.undescribedTypes.length > 0 ? 'least' : 'all';

function statementOf(context: ReportContext, { onboarding, governance }: SetupHandleTime): string {
  const { result, figures, say, words } = context;
  const bound = boundOf(context);
  const count = onboarding.applications.length;
  if (governance.executions === 0) return say('learning-and-governance.titleApplications', { bound, count });
  if (governance.unaudited === 0) return say('learning-and-governance.titleNoneUnaudited', { bound, count });
  // Steps of unknown operation are in neither part of a share: it could be more, and less.
  if (governance.unknownCells.operation > 0)
    return say('learning-and-governance.titleUnauditedCount', {
      bound,
      count,
      unaudited: countWords(context, governance, 'unaudited'),
      executions: Math.round(governance.unaudited),
      perPeriod: words.perPeriod(result.organization.period),
    });
  const share = figures.share(governance.unaudited / governance.executions);
  const least = governance.unknownCells.audit > 0 ? 'yes' : 'no';
  return say('learning-and-governance.titleUnaudited', { bound, count, share, least });
}

function learningWords(
  context: ReportContext,
  asIs: SetupHandleTime,
  target: { readonly name: string; readonly setup: SetupHandleTime } | null,
): string {
  const { figures, say } = context;
  const bound = boundOf(context);
  const count = asIs.onboarding.applications.length;
  const days = asIs.onboarding.daysPerAgent;
  const today =
    days === null
      ? say('learning-and-governance.learningNotStated', { bound, count })
      : say('learning-and-governance.learning', { bound, count, days: figures.inUnit(days, 'days') });
  const then = target?.setup.onboarding.applications.length;
  if (target === null || then === undefined) return today;
  const { name } = target;
  return `${today} ${
    then === count
      ? say('learning-and-governance.learningSame', { name })
      : say('learning-and-governance.learningThen', { bound, name, count: then })
  }`;
}

function governanceTable(context: ReportContext): TableView {
  const { result, figures, say, words } = context;
  return tableView(
    say('learning-and-governance.tableCaption'),
    columns(
      say('table.setUp'),
      { number: say('learning-and-governance.columnExecutions') },
      ...COUNTS.map((count) => ({ number: say(`learning-and-governance.${count}`) })),
    ),
    setupIds(result).flatMap((id) => {
      const governance = result.handleTime.setups[id]?.governance;
      if (governance === undefined) return [];
      const { executions, unknownCells } = governance;
      const hasShares = executions > 0 && unknownCells.operation === 0;
      return [
        [
          headerCell(shortened(setupName(result, id), LONGEST_NAME)),
          numberCell(countWords(context, governance, 'executions')),
          ...COUNTS.map((count) =>
            numberCell(countWords(context, governance, count), {
              // Steps of any operation may be checked by hand: no share of executions that change something.
              note: !hasShares || count === 'manuallyChecked' ? null : figures.share(governance[count] / executions),
            }),
          ),
        ],
      ];
    }),
    say('learning-and-governance.tableNote', { perPeriod: words.perPeriod(result.organization.period) }),
  );
}

function onboardingTable(context: ReportContext): TableView {
  const { result, figures, say } = context;
  const cell = (text: string | null) =>
    numberCell(
      text === null || boundOf(context) === 'all' ? text : say('learning-and-governance.atLeast', { count: text }),
    );
  return tableView(
    say('learning-and-governance.onboardingCaption'),
    columns(
      say('table.setUp'),
      { number: say('learning-and-governance.columnApplications') },
      { number: say('learning-and-governance.columnDays') },
      { number: say('learning-and-governance.columnDaysPerYear') },
      { number: say('learning-and-governance.columnCost') },
    ),
    setupIds(result).flatMap((id) => {
      const onboarding = result.handleTime.setups[id]?.onboarding;
      if (onboarding === undefined) return [];
      const { applications, daysPerAgent, daysPerAgentAndYear, costPerAgentAndYear } = onboarding;
      return [
        [
          headerCell(shortened(setupName(result, id), LONGEST_NAME)),
          cell(figures.whole(applications.length)),
          cell(daysPerAgent === null ? null : figures.number(daysPerAgent)),
          cell(daysPerAgentAndYear === null ? null : figures.number(daysPerAgentAndYear)),
          cell(costPerAgentAndYear === null ? null : figures.money(costPerAgentAndYear)),
        ],
      ];
    }),
    say('learning-and-governance.onboardingNote'),
  );
}
