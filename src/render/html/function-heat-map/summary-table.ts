/** Each function over all contact types: at which stage in how many of them, and what holds it most often. */
import { indicatorName } from '../indicator-words.ts';
import { indicatorAnchor, type ReportContext } from '../report-context.ts';
import { type CellView, columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import { type TypeRow, volumeOf } from './type-rows.ts';

const STAGES = [1, 2, 3] as const;

export function functionSummary(context: ReportContext, rows: readonly TypeRow[], ids: readonly string[]): TableView {
  const { result, say } = context;
  const without = ids.map((_, at) => rows.filter(({ cells }) => cells[at]?.stage === null).length);
  const hasWithout = without.some((count) => count > 0);
  return tableView(
    say('functions-by-contact-type.summaryCaption', { count: rows.length }),
    columns(
      say('functions-by-contact-type.columnFunction'),
      ...STAGES.map((stage) => ({ number: say('stage.numbered', { stage: `${stage}` }) })),
      ...(hasWithout ? [{ number: say('functions-by-contact-type.columnWithout') }] : []),
      { number: say('functions-by-contact-type.columnScores') },
      say('functions-by-contact-type.columnHeldBy'),
    ),
    ids.map((id, at) => {
      const scores = rows.flatMap(({ cells }) => cells[at]?.score ?? []);
      return [
        headerCell(result.wording.functions[id]?.name ?? id),
        ...STAGES.map((stage) =>
          countCell(
            context,
            rows.filter(({ cells }) => cells[at]?.stage === stage),
          ),
        ),
        ...(hasWithout ? [numberCell(`${without[at] ?? 0}`)] : []),
        numberCell(scoreRange(context, scores)),
        heldByCell(context, rows, at),
      ];
    }),
    say('functions-by-contact-type.summaryNote'),
  );
}

function scoreRange({ figures, say }: ReportContext, scores: readonly number[]): string | null {
  if (scores.length === 0) return null;
  const [low, high] = [Math.min(...scores), Math.max(...scores)].map(figures.whole) as [string, string];
  return low === high ? low : say('table.range', { low, high });
}

function countCell({ figures }: ReportContext, rows: readonly TypeRow[]): CellView {
  const share = volumeOf(rows);
  return numberCell(`${rows.length}`, { note: share === null ? null : figures.share(Math.min(1, share)) });
}

/** The indicator at the function’s stage in most contact types; of several the first of the model. */
function heldByCell({ result, say }: ReportContext, rows: readonly TypeRow[], at: number): CellView {
  const counts = new Map<string, number>();
  for (const { cells } of rows) for (const id of cells[at]?.heldBy ?? []) counts.set(id, (counts.get(id) ?? 0) + 1);
  const order = Object.keys(result.assessment.indicators);
  const [first] = [...counts].toSorted(([x, a], [y, b]) => b - a || order.indexOf(x) - order.indexOf(y));
  if (first !== undefined) {
    const [id, count] = first;
    return textCell(indicatorName(result, id), {
      href: indicatorAnchor(id),
      note: say('functions-by-contact-type.inTypes', { count }),
    });
  }
  const isMeasured = rows.some(({ cells }) => cells[at]?.stage === 3);
  return textCell(
    say(isMeasured ? 'functions-by-contact-type.nothingHolds' : 'functions-by-contact-type.nothingMeasured'),
  );
}
