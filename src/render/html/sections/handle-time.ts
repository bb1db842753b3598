/** Where handle time goes: by kind of work, by activity, by system. */
import { handleTimeByKindChart } from '../../../charts/handle-time-by-kind.ts';
import type { Say } from '../../../messages/say.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { certaintyOf, qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { isCoordinationKind, isKind, kindOfActivity } from '../../vocabulary.ts';
import { asIsHandleTime, recordedHandleTime, setupIds, setupName } from '../as-is.ts';
import { sentences } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup } from '../modelled-setup.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import { undescribedWords } from '../undescribed-types.ts';

export interface HandleTimeSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly facts: readonly { readonly term: string; readonly value: string; readonly note: string | null }[];
  readonly byActivity: TableView;
  readonly bySystem: TableView;
  readonly links: readonly { readonly href: string; readonly text: string }[];
}

/** Indicators that say more about handle time, where the model has them. */
const RELATED = ['navigation-effort', 'context-assembly-share', 'transcription-share', 'retelling-share'];

/** Null where no handle time is known. */
export async function handleTimeSection(context: ReportContext): Promise<HandleTimeSection | null> {
  const { result, say, words } = context;
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
    short: say('handle-time.short'),
    title: titleOf(context, asIs),
    basis: basisOf(context),
    figure: await figureView(context, {
      id: 'figure-handle-time',
      tableOpen: false,
      caption: say('handle-time.caption'),
      key: keyOf(
        say,
        setups.map(({ name }) => name),
      ),
      message: say('handle-time.message', {
        parts: kinds.map((kind) => `${words.kind(kind)}: ${partLabel(context, asIs, kind)}`).join('; '),
      }),
      table: kindTable(context, kinds, setups),
      chart: (room) =>
        handleTimeByKindChart(
          {
            kinds: kinds.map((kind) => ({
              name: words.kind(kind),
              isCoordination: isCoordinationKind(kind),
              parts: setups.map(({ setup }) => ({
                seconds: setup.byKind[kind] ?? 0,
                label: partLabel(context, setup, kind),
              })),
            })),
            workLabel: say('handle-time.work'),
            coordinationLabel: say('handle-time.coordination'),
          },
          room,
        ),
    }),
    facts: factsOf(context, asIs),
    byActivity: breakdownTable(
      context,
      asIs.byActivity,
      { caption: say('handle-time.byActivity'), column: say('handle-time.columnActivity') },
      (activity) => [words.activity(activity), words.kind(kindOfActivity(activity))],
    ),
    bySystem: breakdownTable(
      context,
      asIs.bySystem,
      { caption: say('handle-time.bySystem'), column: say('handle-time.columnSystem') },
      (system) =>
        system === ''
          ? [say('handle-time.noSystem'), say('handle-time.noSystemNote')]
          : [shortened(result.operation.systemNames[system] ?? system, LONGEST_NAME), null],
    ),
    links: RELATED.filter((id) => id in result.assessment.indicators).map((id) => ({
      href: indicatorAnchor(id),
      text: result.wording.indicators[id]?.name ?? id,
    })),
    sources: sourcesOf(context, {
      tables: ['touches', 'contact-types'],
      method: ['handle-time', 'coordination', 'provenance'],
      assumptions: setups.length > 1 || (result.operation.coverage.seconds?.assumed ?? 0) > 0,
    }),
  };
}

function keyOf(say: Say, [first = '', second]: readonly string[]): string {
  const work = say('handle-time.key');
  return second === undefined ? work : `${work} ${say('handle-time.keyCompared', { first, second })}`;
}

function titleOf({ result, figures, say }: ReportContext, { coordinationShare }: SetupHandleTime): string {
  if (coordinationShare === null) return say('handle-time.titlePlain');
  const statement = say('handle-time.titleShare', { share: figures.share(coordinationShare) });
  return qualified(say, statement, certaintyOf(result.operation.coverage.seconds), 'touches');
}

function basisOf(context: ReportContext): string {
  const { result, figures, say } = context;
  const { seconds } = result.operation.coverage;
  const recorded = recordedHandleTime(result);
  const whole =
    recorded === null
      ? say('handle-time.wholeAlone')
      : say(recorded.measured ? 'handle-time.wholeMeasured' : 'handle-time.wholeRecorded', {
          time: figures.duration(recorded.seconds),
        });
  const undescribed = undescribedWords(context);
  if (seconds === null) return sentences(whole, undescribed);
  const provenance = say('handle-time.provenance', {
    measured: figures.share(seconds.measured),
    attested: figures.share(seconds.attested),
    assumed: figures.share(seconds.assumed),
  });
  return sentences(whole, provenance, undescribed);
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

function partLabel({ figures }: ReportContext, { byKind, overall }: SetupHandleTime, kind: string): string {
  const seconds = byKind[kind] ?? 0;
  const share = overall === null || overall.exactMean === 0 ? 0 : seconds / overall.exactMean;
  return `${figures.duration(seconds)} · ${figures.share(share)}`;
}

function kindTable(
  { figures, say, words }: ReportContext,
  kinds: readonly string[],
  setups: readonly { readonly name: string; readonly setup: SetupHandleTime }[],
): TableView {
  const several = setups.length > 1;
  return tableView(
    say('handle-time.tableCaption'),
    columns(
      say('table.kindOfWork'),
      say('handle-time.columnPart'),
      ...setups.flatMap(({ name }) => [
        { number: several ? say('handle-time.columnTimeOf', { name }) : say('handle-time.columnTime') },
        { number: several ? say('handle-time.columnShareOf', { name }) : say('handle-time.columnShare') },
      ]),
    ),
    kinds.map((kind) => [
      headerCell(words.kind(kind), { note: isKind(kind) ? words.kindMeaning(kind) : null }),
      textCell(say(isCoordinationKind(kind) ? 'handle-time.coordination' : 'handle-time.work')),
      ...setups.flatMap(({ setup }) => timeCells(figures, setup.byKind[kind] ?? 0, setup.overall?.exactMean ?? 0)),
    ]),
  );
}

const timeCells = (figures: ReportContext['figures'], seconds: number, whole: number) => [
  numberCell(figures.duration(seconds)),
  numberCell(whole === 0 ? null : figures.share(seconds / whole)),
];

function breakdownTable(
  { result, figures, say }: ReportContext,
  seconds: Readonly<Record<string, number>>,
  { caption, column }: { readonly caption: string; readonly column: string },
  named: (key: string) => readonly [name: string, note: string | null],
): TableView {
  const whole = asIsHandleTime(result)?.overall?.exactMean ?? 0;
  const rows = Object.entries(seconds).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return tableView(
    caption,
    columns(column, { number: say('handle-time.columnTime') }, { number: say('handle-time.columnShare') }),
    rows.map(([key, value]) => {
      const [name, note] = named(key);
      return [headerCell(name, { note }), ...timeCells(figures, value, whole)];
    }),
  );
}

function factsOf({ result, figures, say, words }: ReportContext, setup: SetupHandleTime): HandleTimeSection['facts'] {
  const { period, currency } = result.organization;
  const { overall, agentHours, cost, fullTimeEquivalents, agentTimePerContact } = setup;
  const unknown = say('words.notKnown');
  const ofPeriod = (amount: string): string =>
    say('handle-time.ofPeriod', { amount, perPeriod: words.perPeriod(period) });
  return [
    {
      term: say('handle-time.mean'),
      value: overall === null ? unknown : figures.duration(overall.exactMean),
      note: overall === null ? null : say('handle-time.meanNote', { deviation: figures.duration(overall.exactSd) }),
    },
    {
      term: say('handle-time.agentTime'),
      value: agentTimePerContact === null ? unknown : figures.duration(agentTimePerContact.exactMean),
      note: say('handle-time.agentTimeNote'),
    },
    {
      term: say('handle-time.hours'),
      value: agentHours === null ? unknown : ofPeriod(figures.number(agentHours)),
      note:
        fullTimeEquivalents === null
          ? null
          : say('handle-time.hoursNote', { equivalents: figures.number(fullTimeEquivalents) }),
    },
    {
      term: say('handle-time.cost'),
      value: cost === null ? unknown : ofPeriod(figures.money(cost)),
      note:
        cost === null
          ? say('handle-time.costNoteMissing')
          : say(currency === null ? 'handle-time.costNoteNoCurrency' : 'handle-time.costNote'),
    },
  ];
}
