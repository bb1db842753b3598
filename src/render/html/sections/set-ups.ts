/** Set-ups side by side: what handle time is made of in each, what that rests on, and what stands in the way. */
import { type PartTone, setupCompositionChart } from '../../../charts/set-up-composition.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { certaintyOf, qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { savingStatement } from '../../saving-words.ts';
import { signed } from '../../signed.ts';
import { isCoordinationKind } from '../../vocabulary.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { sentences } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup, type ModelledSetup, modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { undescribedWords } from '../undescribed-types.ts';

export interface SetupsSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
  readonly resolution: string;
  readonly setups: TableView;
  readonly rests: string;
  /** Null where no set-up changes agent time. */
  readonly differences: TableView | null;
}

interface NamedSetup {
  readonly id: string;
  readonly name: string;
  readonly setup: SetupHandleTime;
}

/** Coordination kinds that have a part of the bar to themselves; the rest stands together. */
const TONES: readonly PartTone[] = ['first', 'second', 'third', 'fourth'];
const ADDED = 'orchestration';
/** Seconds of resolution that two computations may differ by. */
const ROUNDING = 1e-6;

/** Null where the map as it is stands alone. */
export async function setupsSection(context: ReportContext): Promise<SetupsSection | null> {
  const { result, figures, say } = context;
  const modelled = modelledSetups(result);
  const asIs = asIsHandleTime(result);
  if (asIs === null || modelled.length === 0) return null;
  const setups: readonly NamedSetup[] = setupIds(result).flatMap((id) => {
    const setup = result.handleTime.setups[id];
    return setup === undefined ? [] : [{ id, name: shortened(setupName(result, id), LONGEST_NAME), setup }];
  });
  const parts = partsOf(context, asIs, setups);
  return {
    template: 'set-ups',
    id: ANCHORS.setups,
    short: say('set-ups.short'),
    title: titleOf(context),
    basis: sentences(say('set-ups.basis'), undescribedWords(context)),
    figure: await figureView(context, {
      id: 'figure-set-ups',
      tableOpen: false,
      caption: say('set-ups.caption'),
      key: say('set-ups.key'),
      message: say('set-ups.message', {
        parts: setups.map((one) => `${one.name}: ${totalLabel(context, one.setup)}`).join('; '),
      }),
      table: compositionTable(context, setups),
      chart: (room) =>
        setupCompositionChart(
          {
            parts: parts.map(({ name, tone }) => ({ name, tone })),
            setups: setups.map(({ name, setup }) => ({
              name,
              label: totalLabel(context, setup),
              seconds: parts.map(({ of }) => of(setup)),
              labels: parts.map(({ of }) => figures.duration(of(setup))),
            })),
          },
          room,
        ),
    }),
    resolution: resolutionWords(context, modelled),
    setups: setupTable(context, setups),
    rests: say('set-ups.rests'),
    differences: furthestSetup(result) === null ? null : differenceTable(context, modelled),
    sources: sourcesOf(context, {
      tables: ['touches', 'contact-types', 'systems', 'workflow-steps', 'context'],
      method: ['set-ups', 'handle-time', 'ranges'],
      assumptions: true,
    }),
  };
}

function titleOf({ result, figures, say }: ReportContext): string {
  const furthest = furthestSetup(result);
  if (furthest === null) return say('set-ups.titleNone');
  const { name, comparison, ranges } = furthest;
  const statement = savingStatement(say, {
    name,
    of: 'agentTimePerContact',
    base: comparison.exactDifference ?? 0,
    range: ranges?.difference ?? null,
    amount: (seconds) => figures.duration(seconds),
  });
  return qualified(say, statement, certaintyOf(result.operation.coverage.seconds), 'touches');
}

interface Part {
  readonly name: string;
  readonly tone: PartTone;
  readonly of: (setup: SetupHandleTime) => number;
}

function partsOf({ say, words }: ReportContext, asIs: SetupHandleTime, setups: readonly NamedSetup[]): readonly Part[] {
  const secondsOf = (kind: string) => (setup: SetupHandleTime) => setup.byKind[kind] ?? 0;
  const kinds = new Set(setups.flatMap(({ setup }) => Object.keys(setup.byKind)));
  const coordination = [...kinds]
    .filter((kind) => isCoordinationKind(kind) && kind !== ADDED)
    .sort((a, b) => (asIs.byKind[b] ?? 0) - (asIs.byKind[a] ?? 0) || (a < b ? -1 : 1));
  const rest = coordination.slice(TONES.length);
  const part = (kind: string, tone: PartTone): Part => ({ name: words.kind(kind), tone, of: secondsOf(kind) });
  return [
    part('resolution', 'resolution'),
    part('action', 'action'),
    ...TONES.flatMap((tone, at) => {
      const kind = coordination[at];
      return kind === undefined ? [] : [part(kind, tone)];
    }),
    {
      name: say('set-ups.partOther'),
      tone: 'other' as const,
      of: (setup: SetupHandleTime) => rest.reduce((sum, kind) => sum + secondsOf(kind)(setup), 0),
    },
    { ...part(ADDED, 'added'), name: say('set-ups.partAdded') },
  ].filter(({ of }) => setups.some(({ setup }) => of(setup) > 0));
}

function totalLabel({ figures, say }: ReportContext, { overall, coordinationShare }: SetupHandleTime): string {
  if (overall === null) return say('set-ups.reachesNone');
  const time = figures.duration(overall.exactMean);
  return coordinationShare === null ? time : say('set-ups.total', { time, share: figures.share(coordinationShare) });
}

function compositionTable({ figures, say, words }: ReportContext, setups: readonly NamedSetup[]): TableView {
  const kinds = [...new Set(setups.flatMap(({ setup }) => Object.keys(setup.byKind)))];
  const known = kinds.toSorted((a, b) => Number(isCoordinationKind(a)) - Number(isCoordinationKind(b)));
  return tableView(
    say('set-ups.kindCaption'),
    columns(say('table.kindOfWork'), ...setups.map(({ name }) => ({ number: name }))),
    known.map((kind) => [
      headerCell(words.kind(kind)),
      ...setups.map(({ setup }) => numberCell(figures.duration(setup.byKind[kind] ?? 0))),
    ]),
    say('set-ups.kindNote'),
  );
}

function resolutionWords({ figures, result, say }: ReportContext, modelled: readonly ModelledSetup[]): string {
  const moved = modelled.filter(({ comparison }) =>
    Object.values(comparison.resolution).some(({ before, after }) => Math.abs(before - after) > ROUNDING),
  );
  if (moved.length > 0) return say('set-ups.resolutionMoved', { setups: say.listed(moved.map(({ name }) => name)) });
  const asIs = asIsHandleTime(result)?.byKind['resolution'] ?? 0;
  const mixed = modelled.filter(
    ({ setup }) => figures.duration(setup.byKind['resolution'] ?? 0) !== figures.duration(asIs),
  );
  const stays = say('set-ups.resolutionStays');
  return mixed.length === 0 ? stays : `${stays} ${say('set-ups.resolutionMix')}`;
}

function setupTable({ result, figures, say, words }: ReportContext, setups: readonly NamedSetup[]): TableView {
  return tableView(
    say('set-ups.tableCaption'),
    columns(
      say('table.setUp'),
      { number: say('set-ups.columnHandleTime') },
      { number: say('set-ups.columnCoordination') },
      { number: say('set-ups.columnAgentTime') },
      { number: say('set-ups.columnHours', { perPeriod: words.perPeriod(result.organization.period) }) },
      { number: say('set-ups.columnAssumed') },
    ),
    setups.map(({ id, name, setup }) => {
      const { overall, coordinationShare, agentTimePerContact, agentHours, basis } = setup;
      const summary = result.wording.setups[id]?.summary ?? null;
      return [
        headerCell(name, { note: summary === null ? null : firstSentence(summary) }),
        numberCell(overall === null ? null : figures.duration(overall.exactMean)),
        numberCell(coordinationShare === null ? null : figures.share(coordinationShare)),
        numberCell(agentTimePerContact === null ? null : figures.duration(agentTimePerContact.exactMean)),
        numberCell(agentHours === null ? null : figures.number(agentHours)),
        numberCell(basis?.assumedShare == null ? null : figures.share(basis.assumedShare)),
      ];
    }),
    say('set-ups.tableNote'),
  );
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

function differenceTable(context: ReportContext, modelled: readonly ModelledSetup[]): TableView {
  const { figures, say } = context;
  const cell = (seconds: number | undefined) =>
    numberCell(seconds === undefined ? null : signedDuration(figures, seconds));
  return tableView(
    say('set-ups.differenceCaption'),
    columns(
      say('table.setUp'),
      { number: say('table.difference') },
      { number: say('set-ups.columnMeasured') },
      { number: say('set-ups.columnAttested') },
      { number: say('set-ups.columnAssumedTouches') },
      { number: say('set-ups.columnAdded') },
    ),
    modelled.map(({ name, comparison: { exactDifference, basis } }) => [
      headerCell(name),
      cell(exactDifference ?? undefined),
      cell(basis?.measured),
      cell(basis?.attested),
      cell(basis?.assumed),
      cell(basis?.added),
    ]),
    say('set-ups.differenceNote'),
  );
}

export const signedDuration = (figures: ReportContext['figures'], seconds: number): string =>
  signed(seconds, figures.duration);

/** The document's name of the map as it is, for words beside charts. */
export const asIsName = (result: ResultDocument): string => {
  const [first = ''] = setupIds(result);
  return shortened(setupName(result, first), LONGEST_NAME);
};
