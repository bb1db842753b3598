/** Every number that the result assumes: of the tool, of the model, and rows of the map that its makers call assumed. */
import type { AssumptionRecord } from '../../../schema/result/result-document.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised, listed, tableWord } from '../../words.ts';
import { indicatorName } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import {
  type CellView,
  columns,
  headerCell,
  missingCell,
  numberCell,
  type TableView,
  tableView,
  textCell,
} from '../table-view.ts';

export interface AssumptionsSection extends Section {
  readonly standfirst: string;
  readonly tables: readonly TableView[];
}

/** How the document names what an assumption belongs to (`model.<indicator>.stage-2-cut`, `map.<table>.<row>`). */
const CUT_ID = /^model\.(.+)\.stage-([23])-cut$/;
const MAP_ID = 'map.';
const MOST_ROWS_NAMED = 3;

export function assumptionsSection(context: ReportContext): AssumptionsSection | null {
  const { assumptions } = context.result;
  if (assumptions.length === 0) return null;
  const cuts = assumptions.filter(({ id }) => CUT_ID.test(id));
  const ofMap = assumptions.filter(({ id }) => id.startsWith(MAP_ID));
  const parameters = assumptions.filter((record) => !cuts.includes(record) && !ofMap.includes(record));
  return {
    template: 'assumptions',
    id: ANCHORS.assumptions,
    short: 'Assumptions',
    title: 'Assumptions, with range and source',
    standfirst: standfirstOf(context, ofMap.length),
    tables: [
      ...(parameters.length === 0 ? [] : [parameterTable(context, parameters)]),
      ...(ofMap.length === 0 ? [] : [mapTable(context, ofMap)]),
      ...(cuts.length === 0 ? [] : [cutTable(context, cuts)]),
    ],
  };
}

function standfirstOf({ result, figures }: ReportContext, ofMap: number): string {
  const seconds = result.operation.coverage.seconds;
  const share =
    seconds === null
      ? ''
      : ` ${capitalised(figures.share(seconds.assumed))} of handle time rests on assumed durations.`;
  return ofMap === 0
    ? `The map itself marks none of its figures as assumed.${share}`
    : `The map marks ${figures.count(ofMap, 'row or cell', 'rows or cells')} as assumed.${share}`;
}

const sourceCell = ({ source, reason }: AssumptionRecord): CellView =>
  source === 'assumption'
    ? textCell(`Assumption. ${reason ?? 'No reason is given.'}`)
    : textCell(source, { note: reason });

function rangeCell({ low, high, unit }: AssumptionRecord, { figures }: ReportContext): CellView {
  if (low === null && high === null) return textCell('no range given');
  const text = (value: number): string => (unit === 'share' ? figures.share(value) : figures.number(value));
  if (low === null) return numberCell(`up to ${text(high ?? 0)}`);
  return numberCell(high === null ? `from ${text(low)}` : `${text(low)} to ${text(high)}`);
}

/** The unit stands beneath, so that the numbers of a column stay in line. */
function valueCell({ value, unit }: AssumptionRecord, { figures }: ReportContext): CellView {
  if (value === null) return { ...missingCell(), numeric: true };
  return unit === 'share' ? numberCell(figures.share(value)) : numberCell(figures.number(value), { note: unit });
}

function parameterTable(context: ReportContext, records: readonly AssumptionRecord[]): TableView {
  return tableView(
    'Numbers that the computation assumes',
    columns('Number', { number: 'Value' }, { number: 'Range' }, 'Source and reason'),
    records.map((record) => [
      headerCell(record.id.replaceAll('.', ' · ').replaceAll('_', ' ')),
      valueCell(record, context),
      rangeCell(record, context),
      sourceCell(record),
    ]),
  );
}

function cutTable(context: ReportContext, records: readonly AssumptionRecord[]): TableView {
  return tableView(
    `Cut points of the model ${context.result.model.id} ${context.result.model.version}`,
    columns('Cut point', { number: 'Value' }, { number: 'Range' }, 'Source and reason'),
    records.map((record) => {
      const [, indicator = '', stage = ''] = CUT_ID.exec(record.id) ?? [];
      return [
        headerCell(`${indicatorName(context.result, indicator)}, stage ${stage}`, { href: indicatorAnchor(indicator) }),
        valueCell(record, context),
        rangeCell(record, context),
        sourceCell(record),
      ];
    }),
  );
}

/** Rows of one table with the same source and reason are one line: hundreds of cells come from one judgement. */
function mapTable({ figures }: ReportContext, records: readonly AssumptionRecord[]): TableView {
  const groups = Map.groupBy(records, ({ usedBy, source, reason }) => JSON.stringify([usedBy, source, reason]));
  return tableView(
    'Rows and cells of the map that are assumed',
    columns('Where', { number: 'Rows' }, 'Source and reason'),
    [...groups.values()].map((group) => {
      const [first] = group as [AssumptionRecord, ...AssumptionRecord[]];
      const table = first.usedBy[0] ?? '';
      const names = group
        .slice(0, MOST_ROWS_NAMED)
        .map(({ id }) => shortened(id.slice(MAP_ID.length + table.length + 1), LONGEST_NAME));
      const more = group.length - names.length;
      return [
        headerCell(capitalised(tableWord(table)), {
          note: listed(more > 0 ? [...names, `${figures.whole(more)} more`] : names),
        }),
        numberCell(figures.whole(group.length)),
        sourceCell(first),
      ];
    }),
  );
}
