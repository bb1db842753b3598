/** What it costs to keep things as they are, how that grows, and what one change sets off: why maintenance crowds out change. */
import { debtYearsChart } from '../../../charts/debt-years.ts';
import type { Say } from '../../../messages/say.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { qualified } from '../../certainty.ts';
import { shortened } from '../../neutral-text.ts';
import { setupName } from '../as-is.ts';
import { failureSetups } from '../failure-setups.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { type CellView, columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';
import { type NamedChange, rippleTable, type SetupChange } from './change-ripples.ts';

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

type Part = 'maintaining' | 'mending' | 'retesting' | 'changing' | 'all';
/** From half of the hours on that come from parameters, the whole counts as assumed. */
const MOSTLY_ASSUMED = 0.5;
/** Characters of a name at the end of a line. */
const LONGEST_END_NAME = 24;

/** Null where no yearly hours are known. */
export async function changeDebtSection(context: ReportContext): Promise<ChangeDebtSection | null> {
  const { result, figures, say } = context;
  const shown = changesOf(result);
  const [asIs, after] = shown;
  if (asIs === undefined || asIs.change.debt.hours === null || asIs.change.debt.hours === 0) return null;
  const lines = shown.map((setup) => ({ ...setup, values: setup.change.debt.byYear.map(({ hours }) => hours ?? 0) }));
  const years = asIs.change.debt.byYear.map((_, year) =>
    year === 0 ? say('change-debt.now') : say('change-debt.year', { year: String(year) }),
  );
  const capacity = capacityOf(result);
  const title = titleOf(context, asIs);
  return {
    template: 'change-debt',
    id: ANCHORS.changeDebt,
    short: say('change-debt.short'),
    title,
    basis: say('change-debt.basis'),
    unknown: unknownWords(context, asIs),
    facts: factsOf(context, asIs, after ?? null),
    figure: await figureView(context, {
      id: 'figure-change-debt',
      tableOpen: false,
      caption: say('change-debt.caption'),
      key: [
        say('change-debt.key'),
        ...(after === undefined ? [] : [say('change-debt.keyMarks', { asIs: asIs.name, after: after.name })]),
        ...(capacity === null ? [] : [say('change-debt.keyCapacity')]),
      ].join(' '),
      message: say('change-debt.message', {
        title,
        lines: lines
          .map(({ name, values }) => {
            const hours = (value: number, at: number): string =>
              say('change-debt.messageYear', { year: years[at] ?? '', hours: figures.whole(value) });
            return `${name}: ${values.map(hours).join(', ')}`;
          })
          .join('; '),
      }),
      table: yearTable(context, shown, years),
      chart: (room) =>
        debtYearsChart(
          {
            lines: lines.map(({ name, values }) => ({
              name,
              values,
              endLabel: say('change-debt.endLabel', {
                name: shortened(name, LONGEST_END_NAME),
                hours: figures.whole(values.at(-1) ?? 0),
              }),
            })),
            capacity:
              capacity === null
                ? null
                : { value: capacity, label: say('change-debt.capacityLabel', { hours: figures.whole(capacity) }) },
            years,
          },
          room,
        ),
    }),
    crowding: crowdingWords(context, asIs, after ?? null),
    parts: partsTable(context, shown),
    ripples: rippleTable(context, asIs, after ?? null),
    sources: sourcesOf(context, {
      tables: ['organization', 'integrations', 'systems', 'workflows', 'workflow-steps'],
      method: ['debt'],
      assumptions: true,
    }),
  };
}

/** The map as it is, and the set-up that failures are compared with. */
function changesOf(result: ResultDocument): readonly NamedChange[] {
  const { setups } = result.change;
  const ids = Object.keys(result.wording.setups).filter((id) => Object.hasOwn(setups, id));
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
  const { debt, links, unknownCells } = setup.change;
  const capacity = capacityOf(result);
  const standing = standingHours(debt);
  const amountOf = (hours: number): string =>
    capacity === null
      ? say('change-debt.hoursPerYear', { hours: figures.whole(hours) })
      : say('change-debt.ofCapacity', { share: figures.share(hours / capacity) });
  if (standing === 0 && links.live === 0) {
    const least = unknownCells.length > 0 ? 'yes' : 'no';
    return say('change-debt.titleWorkflows', { least, amount: amountOf(debt.hours ?? 0) });
  }
  const assumed = standing === 0 ? 1 : (debt.retest ?? 0) / standing;
  return qualified(
    say,
    say(unknownCells.length > 0 ? 'change-debt.titleLeast' : 'change-debt.title', {
      amount: amountOf(standing),
      isBase: assumed > 0 ? 'yes' : 'no',
    }),
    assumed >= MOSTLY_ASSUMED ? 'assumed' : 'attested',
    'changeHours',
  );
}

function unknownWords({ say }: ReportContext, { change }: NamedChange): string | null {
  const count = change.unknownCells.length;
  return count === 0 ? null : say('change-debt.unknown', { count });
}

function factsOf(
  { figures, say }: ReportContext,
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
    ...fact(say('change-debt.factHours'), hours, then?.hours, figures.whole),
    ...fact(say('change-debt.factShare'), capacityShare, then?.capacityShare, figures.share),
    ...fact(say('change-debt.factCost'), cost, then?.cost, figures.money),
    ...(hoursRange === null
      ? []
      : [
          {
            term: say('change-debt.factRange'),
            value: say('table.range', { low: figures.whole(hoursRange.low), high: figures.whole(hoursRange.high) }),
            note: say('change-debt.factRangeNote'),
          },
        ]),
  ];
}

function crowdingWords({ figures, say }: ReportContext, { change }: NamedChange, after: NamedChange | null): string {
  const { workflows, hours, byYear } = change.debt;
  const whole = hours ?? 0;
  const share = (part: number): string => figures.share(whole === 0 ? 0 : part / whole);
  const first = say('change-debt.crowding', {
    standing: share(standingHours(change.debt)),
    workflows: share(workflows ?? 0),
  });
  const last = byYear.at(-1);
  if (last?.hours == null) return first;
  const grown = { hours: figures.whole(last.hours), count: byYear.length - 1 };
  const grows =
    last.capacityShare === null
      ? say('change-debt.grows', grown)
      : say('change-debt.growsShare', { ...grown, share: figures.share(last.capacityShare) });
  const later = after?.change.debt.byYear.at(-1)?.hours ?? null;
  if (after === null || later === null) return `${first} ${grows}`;
  const then = { name: after.name, hours: figures.whole(later) };
  return `${first} ${grows} ${say(later < last.hours ? 'change-debt.laterLess' : 'change-debt.laterMore', then)}`;
}

function yearTable(
  { figures, say }: ReportContext,
  shown: readonly NamedChange[],
  years: readonly string[],
): TableView {
  const heads = (name: string): readonly string[] =>
    shown.length > 1
      ? [
          say('change-debt.columnHoursOf', { name }),
          say('change-debt.columnShareOf', { name }),
          say('change-debt.columnCostOf', { name }),
        ]
      : [say('table.hours'), say('change-debt.columnShare'), say('change-debt.columnCost')];
  return tableView(
    say('change-debt.caption'),
    columns(say('change-debt.columnYear'), ...shown.flatMap(({ name }) => heads(name)).map((number) => ({ number }))),
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

function partsTable({ figures, say }: ReportContext, shown: readonly NamedChange[]): TableView {
  const hours = (value: number | null): CellView => numberCell(value === null ? null : figures.whole(value));
  const row = (part: Part, pick: (debt: SetupChange['debt']) => number | null): CellView[] => [
    headerCell(say(`change-debt.${part}`), { note: say(`change-debt.${part}Note`) }),
    ...shown.map(({ change }) => hours(pick(change.debt))),
  ];
  return tableView(
    say('change-debt.partsCaption'),
    columns(say('change-debt.columnPart'), ...shown.map(({ name }) => ({ number: name }))),
    [
      row('maintaining', ({ maintenance }) => maintenance),
      row('mending', ({ mend }) => mend),
      row('retesting', ({ retest }) => retest),
      row('changing', ({ workflows }) => workflows),
      row('all', (debt) => debt.hours),
    ],
    say('change-debt.inUse', { parts: shown.map((one) => inUseWords(say, one)).join('; ') }),
  );
}

function inUseWords(say: Say, { name, change }: NamedChange): string {
  const links = String(change.links.live);
  const connectors = change.links.connectors.length;
  return connectors > 0
    ? say('change-debt.inUseBoth', { name, links, connectors })
    : say('change-debt.inUseLinks', { name, links });
}
