/** How well the operation is known: by provenance of volumes and seconds, by indicator, by table of the map. */
import type { IndicatorResult } from '../../../schema/result/assessment.ts';
import type { OperationSummary } from '../../../schema/result/operation.ts';
import { capitalised } from '../../vocabulary.ts';
import { missingWords } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, type ReportContext, type Section } from '../report-context.ts';
import { IS_A_SOURCE } from '../section-sources.ts';
import {
  type CellView,
  columns,
  headerCell,
  missingCell,
  numberCell,
  type StatusView,
  statusView,
  type TableView,
  tableView,
  textCell,
} from '../table-view.ts';

export interface CoverageSection extends Section {
  readonly standfirst: string;
  readonly statuses: readonly { readonly status: StatusView; readonly meaning: string }[];
  readonly tables: readonly TableView[];
}

const STATUSES = ['measured', 'attested', 'assumed', 'unknown'] as const;

export function coverageSection(context: ReportContext): CoverageSection {
  const { result, figures, say } = context;
  const { coverage } = result.assessment;
  return {
    template: 'coverage',
    id: ANCHORS.coverage,
    short: say('coverage.short'),
    title: coverage === null ? say('coverage.titleNone') : say('coverage.title', { share: figures.share(coverage) }),
    sources: IS_A_SOURCE,
    standfirst: say('coverage.standfirst'),
    statuses: STATUSES.map((status) => ({
      status: statusView(status),
      meaning: say(`coverage.meaning-${status}`),
    })),
    tables: [provenanceTable(context), indicatorTable(context), rowsTable(context)],
  };
}

function provenanceTable({ result, figures, say, words }: ReportContext): TableView {
  const { volume, seconds } = result.operation.coverage;
  const cells = (shares: OperationSummary['coverage']['volume']): CellView[] =>
    STATUSES.map((status) =>
      shares === null ? { ...missingCell(), numeric: true } : numberCell(figures.share(shares[status])),
    );
  return tableView(
    say('coverage.provenanceCaption'),
    columns(say('coverage.columnFigure'), ...STATUSES.map((status) => ({ number: words.status(status) }))),
    [
      [headerCell(say('coverage.volumes'), { note: say('coverage.volumesNote') }), ...cells(volume)],
      [headerCell(say('coverage.handleTime'), { note: say('coverage.handleTimeNote') }), ...cells(seconds)],
    ],
  );
}

function indicatorTable(context: ReportContext): TableView {
  const { result, figures, say } = context;
  const all = Object.entries(result.assessment.indicators);
  const share = (indicator: IndicatorResult): number => indicator.knownShare ?? 1;
  const whole = all.filter(([, indicator]) => indicator.knownShare === 1).length;
  const table = tableView(
    say('coverage.indicatorsCaption'),
    columns(say('coverage.columnIndicator'), { number: say('coverage.columnKnown') }, say('coverage.columnMissing')),
    all
      .toSorted(([, a], [, b]) => share(a) - share(b))
      .map(([id, indicator]) => [
        headerCell(result.wording.indicators[id]?.name ?? id, { href: indicatorAnchor(id) }),
        indicator.knownShare === null
          ? textCell(say('coverage.notApplicable'))
          : numberCell(figures.share(indicator.knownShare)),
        textCell(
          missingText(
            indicator.missing.map((cells) => missingWords(context, cells)),
            indicator.reason,
          ),
        ),
      ]),
    whole === 0 ? null : say('coverage.whole', { count: whole, all: figures.whole(all.length) }),
  );
  return { ...table, mostInPrint: all.length - whole };
}

const missingText = (cells: readonly string[], reason: string | null): string =>
  cells.length > 0 ? cells.join('; ') : (reason ?? '–');

function rowsTable({ result, figures, say, words }: ReportContext): TableView {
  return tableView(
    say('coverage.rowsCaption'),
    columns(say('coverage.columnTable'), { number: say('coverage.columnRows') }),
    Object.entries(result.operation.counts)
      .filter(([, count]) => count > 0)
      .map(([table, count]) => [headerCell(capitalised(words.table(table))), numberCell(figures.whole(count))]),
  );
}
