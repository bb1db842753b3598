/** Where handle time goes: by kind of work, by activity, by system. */
import { handleTimeByKindChart } from '../../../charts/handle-time-by-kind.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { certaintyOf, qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import {
  activityWord,
  capitalised,
  isCoordinationKind,
  isKind,
  KIND_MEANINGS,
  KIND_WORDS,
  kindOfActivity,
} from '../../words.ts';
import { asIsHandleTime, recordedHandleTime, setupIds, setupName } from '../as-is.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup } from '../modelled-setup.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface HandleTimeSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly facts: readonly { readonly term: string; readonly value: string; readonly note: string | null }[];
  readonly byActivity: TableView;
  readonly bySystem: TableView;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

const WORK = 'The work itself';
const COORDINATION = 'Coordination work';
/** Indicators that say more about handle time, where the model has them. */
const RELATED = ['navigation-effort', 'context-assembly-share', 'transcription-share', 'retelling-share'];

/** Null where no handle time is known. */
export async function handleTimeSection(context: ReportContext): Promise<HandleTimeSection | null> {
  const { result } = context;
  const asIs = asIsHandleTime(result);
  if (asIs?.overall == null) return null;
  const compared = furthestSetup(result)?.id;
  const shown = setupIds(result).filter((id, position) => position === 0 || id === compared);
  const setups = shown.flatMap((id) => {
    const setup = result.handleTime.setups[id];
    return setup === undefined ? [] : [{ name: setupName(result, id), setup }];
  });
  const kinds = kindsInOrder(
    asIs,
    setups.map(({ setup }) => setup),
  );
  return {
    template: 'handle-time',
    id: ANCHORS.handleTime,
    short: 'Where handle time goes',
    title: titleOf(context, asIs),
    basis: basisOf(context),
    figure: await figureView(context, {
      id: 'figure-handle-time',
      tableOpen: false,
      caption: 'Handle time by kind of work, per contact that reaches an agent',
      key: keyOf(setups.map(({ name }) => name)),
      message: `Handle time by kind of work. ${kinds
        .map((kind) => `${kindName(kind)}: ${partLabel(context, asIs, kind)}`)
        .join('; ')}.`,
      table: kindTable(context, kinds, setups),
      chart: (room) =>
        handleTimeByKindChart(
          {
            kinds: kinds.map((kind) => ({
              name: kindName(kind),
              isCoordination: isCoordinationKind(kind),
              parts: setups.map(({ setup }) => ({
                seconds: setup.byKind[kind] ?? 0,
                label: partLabel(context, setup, kind),
              })),
            })),
            workLabel: WORK,
            coordinationLabel: COORDINATION,
          },
          room,
        ),
    }),
    facts: factsOf(context, asIs),
    byActivity: breakdownTable(context, asIs.byActivity, 'By activity', 'Activity', (activity) => [
      activityWord(activity),
      kindName(kindOfActivity(activity)),
    ]),
    bySystem: breakdownTable(context, asIs.bySystem, 'By system', 'System', (system) => [
      system === '' ? 'No system' : shortened(result.operation.systemNames[system] ?? system, LONGEST_NAME),
      system === '' ? 'conversation and what touches name no system for' : null,
    ]),
    links: RELATED.filter((id) => id in result.assessment.indicators).map((id) => ({
      href: indicatorAnchor(id),
      text: result.wording.indicators[id]?.name ?? id,
    })),
  };
}

function keyOf(setups: readonly string[]): string {
  const work = 'Resolution and action are the work that the contact came for; every other kind is coordination work.';
  const [first, second] = setups;
  return second === undefined
    ? work
    : `${work} Upper bars: ${first}, the map as it is. Lower, paler bars: ${second}, modelled.`;
}

function titleOf({ result, figures, say }: ReportContext, { coordinationShare }: SetupHandleTime): string {
  if (coordinationShare === null) return 'Handle time by kind of work';
  const statement = `Agents spend ${figures.share(coordinationShare)} of handle time coordinating`;
  return qualified(say, statement, certaintyOf(result.operation.coverage.seconds), 'touches');
}

function basisOf({ result, figures }: ReportContext): string {
  const { seconds } = result.operation.coverage;
  const recorded = recordedHandleTime(result);
  const parts =
    seconds === null
      ? ''
      : `Of the seconds below, ${figures.share(seconds.measured)} are measured, ${figures.share(seconds.attested)} attested and ${figures.share(seconds.assumed)} assumed.`;
  const whole =
    recorded === null
      ? 'The whole is the sum of the touches; no recorded handle time stands against it.'
      : `The whole is the sum of the touches; the ${recorded.measured ? 'measured' : 'recorded'} mean of the contact types is ${figures.duration(recorded.seconds)}.`;
  return `${whole} ${parts}`.trim();
}

function kindsInOrder(asIs: SetupHandleTime, setups: readonly SetupHandleTime[]): readonly string[] {
  const all = new Set(setups.flatMap(({ byKind }) => Object.keys(byKind)));
  return [...all].sort(
    (a, b) =>
      Number(isCoordinationKind(a)) - Number(isCoordinationKind(b)) ||
      (asIs.byKind[b] ?? 0) - (asIs.byKind[a] ?? 0) ||
      (a < b ? -1 : 1),
  );
}

const kindName = (kind: string): string => (isKind(kind) ? KIND_WORDS[kind] : capitalised(kind));

function partLabel({ figures }: ReportContext, { byKind, overall }: SetupHandleTime, kind: string): string {
  const seconds = byKind[kind] ?? 0;
  const share = overall === null || overall.exactMean === 0 ? 0 : seconds / overall.exactMean;
  return `${figures.duration(seconds)} · ${figures.share(share)}`;
}

function kindTable(
  { figures }: ReportContext,
  kinds: readonly string[],
  setups: readonly { readonly name: string; readonly setup: SetupHandleTime }[],
): TableView {
  const several = setups.length > 1;
  return tableView(
    'Handle time by kind of work',
    columns(
      'Kind of work',
      'Part of',
      ...setups.flatMap(({ name }) => [
        { number: several ? `${name}: time` : 'Time' },
        { number: several ? `${name}: share` : 'Share' },
      ]),
    ),
    kinds.map((kind) => [
      headerCell(kindName(kind), { note: isKind(kind) ? KIND_MEANINGS[kind] : null }),
      textCell(isCoordinationKind(kind) ? COORDINATION : WORK),
      ...setups.flatMap(({ setup }) => timeCells(figures, setup.byKind[kind] ?? 0, setup.overall?.exactMean ?? 0)),
    ]),
  );
}

const timeCells = (figures: ReportContext['figures'], seconds: number, whole: number) => [
  numberCell(figures.duration(seconds)),
  numberCell(whole === 0 ? null : figures.share(seconds / whole)),
];

function breakdownTable(
  { result, figures }: ReportContext,
  seconds: Readonly<Record<string, number>>,
  caption: string,
  label: string,
  words: (key: string) => readonly [name: string, note: string | null],
): TableView {
  const whole = asIsHandleTime(result)?.overall?.exactMean ?? 0;
  const rows = Object.entries(seconds).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return tableView(
    caption,
    columns(label, { number: 'Time' }, { number: 'Share' }),
    rows.map(([key, value]) => {
      const [name, note] = words(key);
      return [headerCell(name, { note }), ...timeCells(figures, value, whole)];
    }),
  );
}

function factsOf({ result, figures }: ReportContext, setup: SetupHandleTime): HandleTimeSection['facts'] {
  const { period, currency } = result.organization;
  const { overall, agentHours, cost, fullTimeEquivalents, agentTimePerContact } = setup;
  const unknown = 'not known';
  const perPeriod = `a ${period}`;
  return [
    {
      term: 'Mean handle time',
      value: overall === null ? unknown : figures.duration(overall.exactMean),
      note: overall === null ? null : `standard deviation ${figures.duration(overall.exactSd)}; both exact`,
    },
    {
      term: 'Agent time per contact offered',
      value: agentTimePerContact === null ? unknown : figures.duration(agentTimePerContact.exactMean),
      note: 'contacts that reach no agent count as nothing',
    },
    {
      term: 'Agent hours',
      value: agentHours === null ? unknown : `${figures.number(agentHours)} ${perPeriod}`,
      note:
        fullTimeEquivalents === null
          ? null
          : `${figures.number(fullTimeEquivalents)} full-time equivalents of workload`,
    },
    {
      term: 'Cost',
      value: cost === null ? unknown : `${figures.money(cost)} ${perPeriod}`,
      note:
        cost === null
          ? 'needs cost per agent hour, occupancy and shrinkage'
          : currency === null
            ? 'no currency stated'
            : 'paid hours at the stated cost per agent hour',
    },
  ];
}
