/** Set-ups side by side: what handle time is made of in each, what that rests on, and what stands in the way. */
import { type PartTone, setupCompositionChart } from '../../../charts/set-up-composition.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { certaintyOf, qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { savingStatement } from '../../saving-words.ts';
import { capitalised, isCoordinationKind, isKind, KIND_WORDS } from '../../words.ts';
import { asIsHandleTime, setupIds, setupName } from '../as-is.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { furthestSetup, type ModelledSetup, modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';

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
  const { result, figures } = context;
  const modelled = modelledSetups(result);
  const asIs = asIsHandleTime(result);
  if (asIs === null || modelled.length === 0) return null;
  const setups: readonly NamedSetup[] = setupIds(result).flatMap((id) => {
    const setup = result.handleTime.setups[id];
    return setup === undefined ? [] : [{ id, name: shortened(setupName(result, id), LONGEST_NAME), setup }];
  });
  const parts = partsOf(asIs, setups);
  return {
    template: 'set-ups',
    id: ANCHORS.setups,
    short: 'Set-ups side by side',
    title: titleOf(context),
    basis:
      'A set-up changes touches by rules: what the map supports goes, what it does not stays. How much goes is a parameter, with a range. What a set-up adds for people (views to read, flows to start, exceptions to mend) is counted against it.',
    figure: await figureView(context, {
      id: 'figure-set-ups',
      tableOpen: false,
      caption: 'What handle time is made of, per contact that reaches an agent',
      key: 'Every bar has its parts in one order, from resolution on. The last part, where there is any, is what the set-up adds.',
      message: `Handle time by set-up. ${setups.map((one) => `${one.name}: ${totalLabel(context, one.setup)}`).join('; ')}.`,
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
    rests:
      'The seconds that would go have been counted, told or assumed, as the rows say; the share of them that goes is a parameter in every set-up.',
    differences: furthestSetup(result) === null ? null : differenceTable(context, modelled),
  };
}

function titleOf({ result, figures, say }: ReportContext): string {
  const furthest = furthestSetup(result);
  if (furthest === null) return 'No set-up would change handle time';
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

function partsOf(asIs: SetupHandleTime, setups: readonly NamedSetup[]): readonly Part[] {
  const secondsOf = (kind: string) => (setup: SetupHandleTime) => setup.byKind[kind] ?? 0;
  const kinds = new Set(setups.flatMap(({ setup }) => Object.keys(setup.byKind)));
  const coordination = [...kinds]
    .filter((kind) => isCoordinationKind(kind) && kind !== ADDED)
    .sort((a, b) => (asIs.byKind[b] ?? 0) - (asIs.byKind[a] ?? 0) || (a < b ? -1 : 1));
  const rest = coordination.slice(TONES.length);
  const part = (kind: string, tone: PartTone): Part => ({ name: kindName(kind), tone, of: secondsOf(kind) });
  return [
    part('resolution', 'resolution'),
    part('action', 'action'),
    ...TONES.flatMap((tone, at) => {
      const kind = coordination[at];
      return kind === undefined ? [] : [part(kind, tone)];
    }),
    {
      name: 'Other coordination',
      tone: 'other' as const,
      of: (setup: SetupHandleTime) => rest.reduce((sum, kind) => sum + secondsOf(kind)(setup), 0),
    },
    { ...part(ADDED, 'added'), name: 'Added by the set-up' },
  ].filter(({ of }) => setups.some(({ setup }) => of(setup) > 0));
}

const kindName = (kind: string): string => (isKind(kind) ? KIND_WORDS[kind] : capitalised(kind));

function totalLabel({ figures }: ReportContext, { overall, coordinationShare }: SetupHandleTime): string {
  if (overall === null) return 'reaches no agent';
  const share = coordinationShare === null ? '' : `, ${figures.share(coordinationShare)} coordination`;
  return `${figures.duration(overall.exactMean)}${share}`;
}

function compositionTable({ figures }: ReportContext, setups: readonly NamedSetup[]): TableView {
  const kinds = [...new Set(setups.flatMap(({ setup }) => Object.keys(setup.byKind)))];
  const known = kinds.toSorted((a, b) => Number(isCoordinationKind(a)) - Number(isCoordinationKind(b)));
  return tableView(
    'Handle time by kind of work in each set-up',
    columns('Kind of work', ...setups.map(({ name }) => ({ number: name }))),
    known.map((kind) => [
      headerCell(kindName(kind)),
      ...setups.map(({ setup }) => numberCell(figures.duration(setup.byKind[kind] ?? 0))),
    ]),
    'Mean seconds per contact that reaches an agent; exact.',
  );
}

function resolutionWords({ figures, result }: ReportContext, modelled: readonly ModelledSetup[]): string {
  const moved = modelled.filter(({ comparison }) =>
    Object.values(comparison.resolution).some(({ before, after }) => Math.abs(before - after) > ROUNDING),
  );
  if (moved.length > 0)
    return `Resolution, conversing and deciding, is not the same in ${moved.map(({ name }) => name).join(', ')}: a scenario of this workspace changes it.`;
  const asIs = asIsHandleTime(result)?.byKind['resolution'] ?? 0;
  const mixed = modelled.filter(
    ({ setup }) => figures.duration(setup.byKind['resolution'] ?? 0) !== figures.duration(asIs),
  );
  const mix =
    mixed.length === 0
      ? ''
      : ' Its mean over all types moves only because AI leaves another mix of contacts to people.';
  return `Resolution, conversing and deciding, takes the same time in every contact type in every set-up: nobody has to work faster.${mix}`;
}

function setupTable({ result, figures }: ReportContext, setups: readonly NamedSetup[]): TableView {
  return tableView(
    'Set-ups side by side',
    columns(
      'Set-up',
      { number: 'Handle time' },
      { number: 'Coordination' },
      { number: 'Agent time per contact' },
      { number: `Agent hours a ${result.organization.period}` },
      { number: 'Rests on assumptions' },
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
    'Every set-up but the first is modelled. Handle time is per contact that reaches an agent; agent time is per contact offered, so that a contact which AI completes counts as nothing. Rests on assumptions: share of handle time whose duration is assumed, or that parameters of the set-up scale or add.',
  );
}

const firstSentence = (text: string): string => /^.*?[.!?](?=\s|$)/.exec(text)?.[0] ?? text;

function differenceTable(context: ReportContext, modelled: readonly ModelledSetup[]): TableView {
  const { figures } = context;
  const cell = (seconds: number | undefined) =>
    numberCell(seconds === undefined ? null : signedDuration(figures, seconds));
  return tableView(
    'What the difference of agent time is taken from, and what is added',
    columns(
      'Set-up',
      { number: 'Difference' },
      { number: 'Measured touches' },
      { number: 'Attested' },
      { number: 'Assumed' },
      { number: 'Added' },
    ),
    modelled.map(({ name, comparison: { exactDifference, basis } }) => [
      headerCell(name),
      cell(exactDifference ?? undefined),
      cell(basis?.measured),
      cell(basis?.attested),
      cell(basis?.assumed),
      cell(basis?.added),
    ]),
    'Agent time per contact offered; below 0 is saved.',
  );
}

export const signedDuration = (figures: ReportContext['figures'], seconds: number): string => {
  const size = figures.duration(Math.abs(seconds));
  if (size === figures.duration(0)) return size;
  return `${seconds < 0 ? '−' : '+'}${size}`;
};

/** The document's name of the map as it is, for words beside charts. */
export const asIsName = (result: ResultDocument): string => {
  const [first = ''] = setupIds(result);
  return shortened(setupName(result, first), LONGEST_NAME);
};
