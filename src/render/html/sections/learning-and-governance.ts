/** What people have to learn and to watch over in each set-up: training, and executions that nothing governs. */
import { partBarsChart } from '../../../charts/part-bars.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { shortened } from '../../neutral-text.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { asIsName } from './set-ups.ts';

export interface LearningAndGovernanceSection extends Section {
  readonly basis: string;
  readonly figure: FigureView | null;
  readonly learning: string;
  readonly onboarding: TableView;
}

type Governance = SetupHandleTime['governance'];
const COUNTS: readonly (readonly [keyof Governance, string])[] = [
  ['ungoverned', 'Ungoverned'],
  ['unaudited', 'Unaudited'],
  ['manuallyChecked', 'Checked by hand'],
];

/** Null where no agent touches an application and no execution changes anything. */
export async function learningAndGovernanceSection(
  context: ReportContext,
): Promise<LearningAndGovernanceSection | null> {
  const { result, figures } = context;
  const asIs = asIsHandleTime(result);
  if (asIs === null || (asIs.onboarding.applications.length === 0 && asIs.governance.executions === 0)) return null;
  const target = furthestSetup(result);
  const shown = [
    { name: asIsName(result), governance: asIs.governance },
    ...(target === null ? [] : [{ name: target.name, governance: target.setup.governance }]),
  ];
  return {
    template: 'learning-and-governance',
    id: ANCHORS.governance,
    short: 'Training and governance',
    title: titleOf(context, asIs),
    basis: `Counted from the map, exactly. Executions a ${result.organization.period} are steps that write, trigger or approve, times the contacts that run them.`,
    figure:
      asIs.governance.executions === 0
        ? null
        : await figureView(context, {
            id: 'figure-governance',
            tableOpen: true,
            caption: `Executions a ${result.organization.period} that nothing governs, nothing records, or a person has to check${target === null ? '' : `: as it is, and with ${target.name}`}`,
            key: 'Ungoverned: permission none. Unaudited: audit none. Checked by hand: steps of any operation with a manual checkpoint.',
            message: `Governance. ${shown.map(({ name, governance }) => `${name}: ${COUNTS.map(([count, word]) => `${figures.whole(governance[count])} ${word.toLowerCase()}`).join(', ')}`).join('; ')}.`,
            table: governanceTable(context),
            chart: (room) =>
              partBarsChart(
                {
                  setupLabels: ['As it is', 'With the set-up'].slice(0, shown.length),
                  rows: COUNTS.map(([count, name]) => ({
                    name,
                    parts: shown.map(({ governance }) => ({
                      value: governance[count],
                      label: figures.whole(governance[count]),
                    })),
                  })),
                },
                room,
              ),
          }),
    learning: learningWords(context, asIs, target),
    onboarding: onboardingTable(context),
  };
}

function titleOf({ figures }: ReportContext, { onboarding, governance }: SetupHandleTime): string {
  const learn = `Agents learn ${figures.count(onboarding.applications.length, 'application')}`;
  if (governance.executions === 0) return learn;
  if (governance.unaudited === 0)
    return `${learn}; no execution that changes something is known to lack an audit trail`;
  const share = governance.unaudited / governance.executions;
  return `${learn}; ${figures.share(share)} of executions that change something leave no audit trail`;
}

function learningWords(
  { figures }: ReportContext,
  asIs: SetupHandleTime,
  target: { readonly name: string; readonly setup: SetupHandleTime } | null,
): string {
  const now = asIs.onboarding.applications.length;
  const then = target?.setup.onboarding.applications.length;
  const days = asIs.onboarding.daysPerAgent;
  const training =
    days === null ? 'how long training takes is not stated' : `training takes ${figures.number(days)} days`;
  const today = `An agent works in ${figures.count(now, 'application')} today, and ${training}.`;
  if (target === null || then === undefined) return today;
  if (then === now)
    return `${today} ${target.name} takes none of them off the desk: in each something is left for agents to do, so that training stays as it is.`;
  return `${today} With ${target.name} it would be ${figures.count(then, 'application')}.`;
}

function governanceTable({ result, figures }: ReportContext): TableView {
  return tableView(
    'Governance in each set-up',
    columns('Set-up', { number: 'Executions' }, ...COUNTS.map(([, number]) => ({ number }))),
    setupIds(result).flatMap((id) => {
      const governance = result.handleTime.setups[id]?.governance;
      if (governance === undefined) return [];
      const { executions } = governance;
      return [
        [
          headerCell(shortened(setupName(result, id), LONGEST_NAME)),
          numberCell(figures.whole(executions)),
          ...COUNTS.map(([count]) =>
            numberCell(figures.whole(governance[count]), {
              // Steps of any operation may be checked by hand: no share of executions that change something.
              note:
                executions === 0 || count === 'manuallyChecked' ? null : figures.share(governance[count] / executions),
            }),
          ),
        ],
      ];
    }),
    `Executions a ${result.organization.period} that write, trigger or approve.`,
  );
}

function onboardingTable({ result, figures }: ReportContext): TableView {
  return tableView(
    'Training in each set-up',
    columns(
      'Set-up',
      { number: 'Applications' },
      { number: 'Days per agent' },
      { number: 'Days per agent and year' },
      { number: 'Cost per agent and year' },
    ),
    setupIds(result).flatMap((id) => {
      const onboarding = result.handleTime.setups[id]?.onboarding;
      if (onboarding === undefined) return [];
      const { applications, daysPerAgent, daysPerAgentAndYear, costPerAgentAndYear } = onboarding;
      return [
        [
          headerCell(shortened(setupName(result, id), LONGEST_NAME)),
          numberCell(figures.whole(applications.length)),
          numberCell(daysPerAgent === null ? null : figures.number(daysPerAgent)),
          numberCell(daysPerAgentAndYear === null ? null : figures.number(daysPerAgentAndYear)),
          numberCell(costPerAgentAndYear === null ? null : figures.money(costPerAgentAndYear)),
        ],
      ];
    }),
    'An application goes only where nothing is left for an agent to do in it. Days a year follow from attrition.',
  );
}
