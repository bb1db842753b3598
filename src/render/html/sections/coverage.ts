/** How well the operation is known: by provenance of volumes and seconds, by indicator, by table of the map. */
import type { IndicatorResult } from '../../../schema/result/assessment.ts';
import type { OperationSummary } from '../../../schema/result/operation.ts';
import { shortened } from '../../neutral-text.ts';
import { capitalised } from '../../vocabulary.ts';
import { mostFor } from '../audience.ts';
import { missingWords } from '../indicator-words.ts';
import { ANCHORS, indicatorAnchor, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
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

const MOST_NAMED = 6;
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

function provenanceTable(context: ReportContext): TableView {
  const { result, figures, say, words } = context;
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
    undescribedNames(context),
  );
}

/** A share of seconds that nobody has told of cannot be had: what is not in the shares is named instead. */
function undescribedNames({ audience, result, say }: ReportContext): string | null {
  const { undescribedTypes } = result.handleTime;
  if (undescribedTypes.length === 0) return null;
  const names = new Map(result.operation.contactTypes.map(({ id, name }) => [id, shortened(name, LONGEST_NAME)]));
  const named = undescribedTypes.slice(0, mostFor(audience, MOST_NAMED)).map((id) => names.get(id) ?? id);
  const more = undescribedTypes.length - named.length;
  return say('coverage.notDescribedNamed', {
    types: say.listed(more > 0 ? [...named, say('coverage.more', { count: more })] : named),
  });
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
