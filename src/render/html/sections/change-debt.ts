/** What it costs to keep things as they are, how that grows, and what one change sets off: why maintenance crowds out change. */
import { debtYearsChart } from '../../../charts/debt-years.ts';
import type { ChangeResult } from '../../../schema/result/change.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { setupName } from '../as-is.ts';
import { failureSetups, workflowName } from '../failure-setups.ts';
import { verb } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { type CellView, columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';

export interface ChangeDebtSection extends Section {
  readonly basis: string;
  /** What the sums leave out. */
  readonly unknown: string | null;
  readonly facts: readonly { readonly term: string; readonly value: string; readonly note: string | null }[];
  readonly figure: FigureView;
  readonly crowding: string;
  readonly parts: TableView;
  readonly ripples: TableView;
}

type SetupChange = ChangeResult['setups'][string];

interface NamedChange {
  readonly name: string;
  readonly change: SetupChange;
}

/** From half of the hours on that come from parameters, the whole counts as assumed. */
const MOSTLY_ASSUMED = 0.5;
const MOST_SYSTEMS = 6;
const MOST_WORKFLOWS = 5;

/** Null where no yearly hours are known. */
export async function changeDebtSection(context: ReportContext): Promise<ChangeDebtSection | null> {
  const { result, figures } = context;
  const shown = changesOf(result);
  const [asIs, after] = shown;
  if (asIs === undefined || asIs.change.debt.hours === null || asIs.change.debt.hours === 0) return null;
  const lines = shown.map((setup) => ({ ...setup, values: setup.change.debt.byYear.map(({ hours }) => hours ?? 0) }));
  const years = asIs.change.debt.byYear.map((_, year) => (year === 0 ? 'now' : `year ${year}`));
  const capacity = capacityOf(result);
  const title = titleOf(context, asIs);
  return {
    template: 'change-debt',
    id: ANCHORS.changeDebt,
    short: 'Cost of change',
    title,
    basis:
      'Integration debt: hours a year that maintain integrations, mend them when vendors change theirs, re-test what uses them, and carry out the changes of workflows that the business asks for.',
    unknown: unknownWords(context, asIs),
    facts: factsOf(context, asIs, after ?? null),
    figure: await figureView(context, {
      id: 'figure-change-debt',
      tableOpen: false,
      caption: 'Hours a year, from today on',
      key: `Everything ages, and systems are added at the assumed pace.${after === undefined ? '' : ` Dots: ${asIs.name}. Diamonds: ${after.name}, modelled.`}${capacity === null ? '' : ' Dashes: all hours that IT has.'}`,
      message: `${title}. ${lines.map(({ name, values }) => `${name}: ${values.map((hours, year) => `${years[year] ?? ''} ${figures.whole(hours)} hours`).join(', ')}`).join('; ')}.`,
      table: yearTable(context, shown, years),
      chart: (room) =>
        debtYearsChart(
          {
            lines: lines.map(({ name, values }) => ({
              name,
              values,
              endLabel: `${shortened(name, 24)}: ${figures.whole(values.at(-1) ?? 0)} h`,
            })),
            capacity:
              capacity === null ? null : { value: capacity, label: `IT capacity: ${figures.whole(capacity)} h` },
            years,
          },
          room,
        ),
    }),
    crowding: crowdingWords(context, asIs, after ?? null),
    parts: partsTable(context, shown),
    ripples: rippleTable(context, asIs, after ?? null),
  };
}

/** The map as it is, and the set-up that failures are compared with. */
function changesOf(result: ResultDocument): readonly NamedChange[] {
  const { setups } = result.change;
  const ids = Object.keys(result.wording.setups).filter((id) => id in setups);
  const compared = failureSetups(result)?.after?.id ?? null;
  return ids
    .filter((id, at) => at === 0 || id === compared)
    .flatMap((id) => {
      const change = setups[id];
      return change === undefined ? [] : [{ name: setupName(result, id), change }];
    });
}

/** Hours a year of all of IT; none stated is not known, and so is no capacity at all. */
const capacityOf = ({ change }: ResultDocument): number | null =>
  change.capacityHours === 0 ? null : change.capacityHours;

/** Hours a year that keep integrations as they are: no change that the business asks for is among them. */
const standingHours = ({ maintenance, mend, retest }: SetupChange['debt']): number =>
  (maintenance ?? 0) + (mend ?? 0) + (retest ?? 0);

function titleOf({ result, figures, say }: ReportContext, setup: NamedChange): string {
  const { debt, unknownCells } = setup.change;
  const capacity = capacityOf(result);
  const standing = standingHours(debt);
  const least = unknownCells.length > 0 ? 'at least ' : '';
  const takes =
    capacity === null
      ? `${figures.whole(standing)} hours a year`
      : `${figures.share(standing / capacity)} of IT capacity`;
  const assumed = standing === 0 ? 1 : (debt.retest ?? 0) / standing;
  return qualified(
    say,
    `Keeping integrations going takes ${least}${takes}, before anything new`,
    assumed >= MOSTLY_ASSUMED ? 'assumed' : 'attested',
    'changeHours',
  );
}

function unknownWords({ figures }: ReportContext, { change }: NamedChange): string | null {
  const count = change.unknownCells.length;
  if (count === 0) return null;
  return `Not known: ${figures.count(count, 'cell')} of the map that the sums would need ${verb(count, 'is', 'are')} empty; ${verb(count, 'it counts', 'they count')} as nothing here, so that the true hours are more.`;
}

function factsOf(
  { figures }: ReportContext,
  { change }: NamedChange,
  after: NamedChange | null,
): ChangeDebtSection['facts'] {
  const { hours, cost, capacityShare, hoursRange } = change.debt;
  const then = after?.change.debt;
  const fact = (term: string, value: number | null, later: number | null | undefined, words: (n: number) => string) =>
    value === null
      ? []
      : [
          {
            term,
            value: words(value),
            note: after === null || later == null ? null : `${after.name}: ${words(later)}`,
          },
        ];
  return [
    ...fact('Hours a year', hours, then?.hours, figures.whole),
    ...fact('Share of IT capacity', capacityShare, then?.capacityShare, figures.share),
    ...fact('Cost a year', cost, then?.cost, figures.money),
    ...(hoursRange === null
      ? []
      : [
          {
            term: 'Range of the hours',
            value: `${figures.whole(hoursRange.low)} to ${figures.whole(hoursRange.high)}`,
            note: 'all assumed hours at their low, and at their high ends',
          },
        ]),
  ];
}

function crowdingWords({ figures }: ReportContext, { change }: NamedChange, after: NamedChange | null): string {
  const { workflows, hours, byYear } = change.debt;
  const whole = hours ?? 0;
  const share = (part: number): string => figures.share(whole === 0 ? 0 : part / whole);
  const first = `Of all these hours, ${share(standingHours(change.debt))} keep integrations as they are (maintaining, mending, re-testing), and ${share(workflows ?? 0)} change workflows. Every hour of the former is one that no change gets.`;
  const last = byYear.at(-1);
  if (last?.hours == null) return first;
  const capacity = last.capacityShare === null ? '' : `, ${figures.share(last.capacityShare)} of today’s IT capacity`;
  const grows = `With age, and with systems added at the assumed pace, it is ${figures.whole(last.hours)} hours a year in ${figures.count(byYear.length - 1, 'year')}${capacity}.`;
  const later = after?.change.debt.byYear.at(-1)?.hours ?? null;
  if (after === null || later === null) return `${first} ${grows}`;
  const why =
    later < last.hours ? ': links grow with pairs of systems, connectors with systems.' : ': no less than as it is.';
  return `${first} ${grows} Under ${after.name} it would be ${figures.whole(later)}${why}`;
}

function yearTable({ figures }: ReportContext, shown: readonly NamedChange[], years: readonly string[]): TableView {
  const several = shown.length > 1;
  const head = (name: string, word: string) => ({ number: several ? `${name}: ${word.toLowerCase()}` : word });
  return tableView(
    'Hours a year, from today on',
    columns(
      'Year',
      ...shown.flatMap(({ name }) => [head(name, 'Hours'), head(name, 'Share of IT capacity'), head(name, 'Cost')]),
    ),
    years.map((year, at) => [
      headerCell(year),
      ...shown.flatMap(({ change }) => {
        const { hours, capacityShare, cost } = change.debt.byYear[at] ?? {
          hours: null,
          capacityShare: null,
          cost: null,
        };
        return [
          numberCell(hours === null ? null : figures.whole(hours)),
          numberCell(capacityShare === null ? null : figures.share(capacityShare)),
          numberCell(cost === null ? null : figures.money(cost)),
        ];
      }),
    ]),
  );
}

function partsTable({ figures }: ReportContext, shown: readonly NamedChange[]): TableView {
  const hours = (value: number | null): CellView => numberCell(value === null ? null : figures.whole(value));
  const row = (name: string, note: string, pick: (debt: SetupChange['debt']) => number | null): CellView[] => [
    headerCell(name, { note }),
    ...shown.map(({ change }) => hours(pick(change.debt))),
  ];
  return tableView(
    'Hours a year by what they go to',
    columns('Part', ...shown.map(({ name }) => ({ number: name }))),
    [
      row('Maintaining', 'integrations and connectors, more with age', ({ maintenance }) => maintenance),
      row('Mending', 'after changes of vendors’ interfaces', ({ mend }) => mend),
      row('Re-testing', 'workflows that use what was mended', ({ retest }) => retest),
      row('Changing workflows', 'audits, tests and retraining of agents', ({ workflows }) => workflows),
      row('All', 'hours a year', (debt) => debt.hours),
    ],
    `Integrations in use: ${shown.map(({ name, change }) => `${name}: ${change.links.live}${change.links.connectors.length > 0 ? ` and ${change.links.connectors.length} connectors` : ''}`).join('; ')}.`,
  );
}

function rippleTable(context: ReportContext, asIs: NamedChange, after: NamedChange | null): TableView {
  const { result, figures } = context;
  const hours = (value: number | null | undefined, note: string | null = null): CellView =>
    numberCell(value == null ? null : figures.whole(value), { note });
  const { api, workflow, checkpoint, newSystem } = asIs.change;
  const systems = byHours(api).slice(0, MOST_SYSTEMS);
  const workflows = byHours(workflow).slice(0, MOST_WORKFLOWS);
  const later = <T>(pick: (change: SetupChange) => T): T[] => (after === null ? [] : [pick(after.change)]);
  const mended = ({ links, connector, workflows: tested }: SetupChange['api'][string]): string =>
    `${figures.count(links.length, 'link')}${connector ? ', 1\u00a0connector' : ''}, ${figures.count(tested.length, 'test')}`;
  const days = (value: number | null): CellView => numberCell(value === null ? null : figures.number(value));
  return tableView(
    'What one change sets off',
    columns(
      'Change',
      { number: after === null ? 'Hours' : `Hours: ${asIs.name}` },
      ...later(() => ({ number: `Hours: ${after?.name ?? ''}` })),
      { number: 'Lead days' },
    ),
    [
      ...systems.map(([id, change]) => [
        headerCell(`${shortened(result.operation.systemNames[id] ?? id, LONGEST_NAME)} changes its interface`),
        hours(change.hours, mended(change)),
        ...later(({ api: then }) => hours(then[id]?.hours, then[id] === undefined ? null : mended(then[id]))),
        numberCell('–'),
      ]),
      ...workflows.map(([id, change]) => [
        headerCell(`Workflow changes: ${workflowName(result, id)}`),
        hours(change.hours),
        ...later(({ workflow: then }) => hours(then[id]?.hours)),
        days(change.leadDays),
      ]),
      [
        headerCell('A checkpoint is added to every workflow'),
        hours(checkpoint.hours),
        ...later(({ checkpoint: then }) => hours(then.hours)),
        days(checkpoint.leadDays),
      ],
      [
        headerCell('One more system', { note: 'hours a year that it adds' }),
        hours(newSystem.hours, figures.count(Math.round(newSystem.links), 'link')),
        ...later(({ newSystem: then }) =>
          hours(
            then.hours,
            `${figures.count(Math.round(then.links), 'link')}${then.connectors > 0 ? `, ${figures.count(then.connectors, 'connector')}` : ''}`,
          ),
        ),
        numberCell('–'),
      ],
    ],
    'The furthest-reaching of each kind. Hours to re-test, audit and retrain are assumptions with ranges; they stand under Assumptions.',
  );
}

const byHours = <T extends { readonly hours: number | null }>(
  changes: Readonly<Record<string, T>>,
): readonly (readonly [string, T])[] =>
  Object.entries(changes).toSorted(([a, x], [b, y]) => (y.hours ?? -1) - (x.hours ?? -1) || (a < b ? -1 : 1));
