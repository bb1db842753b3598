/** How well the operation is known: by provenance of volumes and seconds, by indicator, by table of the map. */
import type { OperationSummary } from '../../../schema/result/operation.ts';
import { capitalised, STATUS_WORDS, tableWord } from '../../words.ts';
import { missingWords } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, type ReportContext, type Section } from '../report-context.ts';
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
const MEANINGS: Readonly<Record<(typeof STATUSES)[number], string>> = {
  measured: 'counted or timed; provenance.csv names the source',
  attested: 'said by people who know, or entered without a source',
  assumed: 'put in for want of better; labelled as an assumption',
  unknown: 'left empty, and carried as unknown into every result',
};

export function coverageSection(context: ReportContext): CoverageSection {
  const { result, figures } = context;
  const { coverage } = result.assessment;
  return {
    template: 'coverage',
    id: ANCHORS.coverage,
    short: 'Data coverage',
    title:
      coverage === null
        ? 'No indicator applies to this map'
        : `${figures.share(coverage)} of what the indicators need is known`,
    standfirst:
      'Known does not mean measured: a cell that somebody filled in is known, and its provenance says on what grounds.',
    statuses: STATUSES.map((status) => ({ status: statusView(status), meaning: MEANINGS[status] })),
    tables: [provenanceTable(context), indicatorTable(context), rowsTable(context)],
  };
}

function provenanceTable({ result, figures }: ReportContext): TableView {
  const { volume, seconds } = result.operation.coverage;
  const cells = (shares: OperationSummary['coverage']['volume']): CellView[] =>
    STATUSES.map((status) =>
      shares === null ? { ...missingCell(), numeric: true } : numberCell(figures.share(shares[status])),
    );
  return tableView(
    'Provenance of volumes and of handle time',
    columns('Figure', ...STATUSES.map((status) => ({ number: STATUS_WORDS[status] }))),
    [
      [headerCell('Contact volumes', { note: 'share of volume; not known: share of contact types' }), ...cells(volume)],
      [headerCell('Handle time', { note: 'share of expected agent seconds' }), ...cells(seconds)],
    ],
  );
}

function indicatorTable(context: ReportContext): TableView {
  const { result, figures } = context;
  return tableView(
    'Indicators: what is known of each',
    columns('Indicator', { number: 'Known' }, 'What is missing'),
    Object.entries(result.assessment.indicators).map(([id, indicator]) => [
      headerCell(result.wording.indicators[id]?.name ?? id, { href: indicatorAnchor(id) }),
      indicator.knownShare === null ? textCell('does not apply') : numberCell(figures.share(indicator.knownShare)),
      textCell(
        missingText(
          indicator.missing.map((cells) => missingWords(context, cells)),
          indicator.reason,
        ),
      ),
    ]),
  );
}

const missingText = (cells: readonly string[], reason: string | null): string =>
  cells.length > 0 ? cells.join('; ') : (reason ?? '–');

function rowsTable({ result, figures }: ReportContext): TableView {
  return tableView(
    'Rows of the map by table',
    columns('Table', { number: 'Rows' }),
    Object.entries(result.operation.counts)
      .filter(([, count]) => count > 0)
      .map(([table, count]) => [headerCell(capitalised(tableWord(table))), numberCell(figures.whole(count))]),
  );
}
