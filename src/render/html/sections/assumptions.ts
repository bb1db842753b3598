/** Every number that the result assumes: of the tool, of the model, and rows of the map that its makers call assumed. */
import type { Say } from '../../../messages/say.ts';
import type { AssumptionRecord } from '../../../schema/result/result-document.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised } from '../../vocabulary.ts';
import { indicatorName } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { IS_A_SOURCE } from '../section-sources.ts';
import {
  type CellView,
  type ColumnView,
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
/** How the document names a choice of how precisely to compute, in every language, as it does an assumption. */
const SETTING = 'setting of the computation';
const MOST_ROWS_NAMED = 3;

export function assumptionsSection(context: ReportContext): AssumptionsSection | null {
  const { say } = context;
  const { assumptions } = context.result;
  if (assumptions.length === 0) return null;
  const cuts = assumptions.filter(({ id }) => CUT_ID.test(id));
  const ofMap = assumptions.filter(({ id }) => id.startsWith(MAP_ID));
  const parameters = assumptions.filter((record) => !cuts.includes(record) && !ofMap.includes(record));
  return {
    template: 'assumptions',
    id: ANCHORS.assumptions,
    short: say('assumptions.short'),
    title: say('assumptions.title'),
    sources: IS_A_SOURCE,
    standfirst: standfirstOf(context, ofMap.length),
    tables: [
      ...(parameters.length === 0 ? [] : [parameterTable(context, parameters)]),
      ...(ofMap.length === 0 ? [] : [mapTable(context, ofMap)]),
      ...(cuts.length === 0 ? [] : [cutTable(context, cuts)]),
    ],
  };
}

function standfirstOf({ result, figures, say }: ReportContext, ofMap: number): string {
  const { seconds } = result.operation.coverage;
  const marked = ofMap === 0 ? say('assumptions.noneMarked') : say('assumptions.marked', { count: ofMap });
  if (seconds === null) return marked;
  return `${marked} ${say('assumptions.durations', { share: capitalised(figures.share(seconds.assumed)) })}`;
}

function sourceCell(say: Say, { source, reason }: AssumptionRecord): CellView {
  if (source === SETTING) return textCell(say('assumptions.setting'), { note: reason });
  if (source !== 'assumption') return textCell(source, { note: reason });
  return textCell(reason === null ? say('assumptions.noReason') : say('assumptions.assumption', { reason }));
}

function rangeCell({ low, high, unit }: AssumptionRecord, { figures, say }: ReportContext): CellView {
  const text = (value: number): string => (unit === 'share' ? figures.share(value) : figures.number(value));
  if (low === null && high === null) return textCell(say('assumptions.noRange'));
  if (low === null) return numberCell(say('assumptions.upTo', { high: text(high ?? 0) }));
  if (high === null) return numberCell(say('assumptions.from', { low: text(low) }));
  return numberCell(low === high ? say('assumptions.fixed') : say('table.range', { low: text(low), high: text(high) }));
}

/** The unit stands beneath, so that the numbers of a column stay in line. */
function valueCell({ value, unit }: AssumptionRecord, { figures, words }: ReportContext): CellView {
  if (value === null) return { ...missingCell(), numeric: true };
  return unit === 'share'
    ? numberCell(figures.share(value))
    : numberCell(figures.number(value), { note: words.unit(unit) });
}

const valueColumns = (say: Say, what: string): ColumnView[] =>
  columns(
    what,
    { number: say('assumptions.columnValue') },
    { number: say('assumptions.columnRange') },
    say('assumptions.columnSource'),
  );

function parameterTable(context: ReportContext, records: readonly AssumptionRecord[]): TableView {
  const { say } = context;
  return tableView(
    say('assumptions.parametersCaption'),
    valueColumns(say, say('assumptions.columnNumber')),
    records.map((record) => [
      headerCell(record.name ?? record.id, { note: record.name === null ? null : `\`${record.id}\`` }),
      valueCell(record, context),
      rangeCell(record, context),
      sourceCell(say, record),
    ]),
  );
}

function cutTable(context: ReportContext, records: readonly AssumptionRecord[]): TableView {
  const { result, say } = context;
  return tableView(
    say('assumptions.cutsCaption', { model: `${result.model.id} ${result.model.version}` }),
    valueColumns(say, say('assumptions.columnCut')),
    records.map((record) => {
      const [, indicator = '', stage = ''] = CUT_ID.exec(record.id) ?? [];
      const name = say('assumptions.cut', { indicator: indicatorName(result, indicator), stage });
      return [
        headerCell(name, { href: indicatorAnchor(indicator) }),
        valueCell(record, context),
        rangeCell(record, context),
        sourceCell(say, record),
      ];
    }),
  );
}

/** Rows of one table with the same source and reason are one line: hundreds of cells come from one judgement. */
function mapTable({ figures, say, words }: ReportContext, records: readonly AssumptionRecord[]): TableView {
  const groups = Map.groupBy(records, ({ usedBy, source, reason }) => JSON.stringify([usedBy, source, reason]));
  return tableView(
    say('assumptions.mapCaption'),
    columns(say('assumptions.columnWhere'), { number: say('assumptions.columnRows') }, say('assumptions.columnSource')),
    [...groups.values()]
      .toSorted((a, b) => b.length - a.length)
      .map((group) => {
        const [first] = group as [AssumptionRecord, ...AssumptionRecord[]];
        const ofTable = first.usedBy[0] ?? '';
        const names = group
          .slice(0, MOST_ROWS_NAMED)
          .map(({ id }) => shortened(id.slice(MAP_ID.length + ofTable.length + 1), LONGEST_NAME));
        const more = group.length - names.length;
        return [
          headerCell(capitalised(words.table(ofTable)), {
            note: say.listed(
              more > 0 ? [...names, say('assumptions.moreRows', { count: figures.whole(more) })] : names,
            ),
          }),
          numberCell(figures.whole(group.length)),
          sourceCell(say, first),
        ];
      }),
  );
}
