/**
 * How much of a section's tables is printed. On screens the client edition holds every table, folded or scrolled; on paper
 * a table ends where it stops telling the reader something, and a line says how much more there is and where. The
 * technical edition prints everything.
 */
import type { Say } from '../../messages/say.ts';
import type { Audience } from './audience.ts';
import { ANCHORS } from './report-context.ts';
import type { CellView, TableView } from './table-view.ts';

export interface PrintRule {
  /** Rows printed of each table; 0 for none but the line. */
  readonly rows: number;
  /** Rows named in the line; only where no rows are printed. */
  readonly named?: number;
  /** Columns printed; all where it is not given. */
  readonly columns?: number;
  /** Whether what stands in small type beneath names is printed; it is where it is not said. */
  readonly notes?: boolean;
  /** Long narrow tables in small type, beside themselves in two columns of the page. */
  readonly compact?: boolean;
}

/** Editorial choices: what a client reads on paper. */
const USUAL: PrintRule = { rows: 12 };
const EVIDENCE: PrintRule = { rows: 0, named: 1 };
const RULES: Readonly<Partial<Record<string, PrintRule>>> = {
  [ANCHORS.handleTime]: { rows: 8, notes: false },
  [ANCHORS.beyondTheContactCentre]: { rows: 5, notes: false },
  [ANCHORS.contactTypes]: { rows: 5, notes: false },
  [ANCHORS.ledger]: { rows: 6 },
  [ANCHORS.savings]: { rows: 10 },
  [ANCHORS.setupStages]: { rows: 5 },
  [ANCHORS.failures]: { rows: 10, notes: false },
  [ANCHORS.cutSets]: { rows: 3 },
  [ANCHORS.availability]: { rows: 4 },
  [ANCHORS.newRisks]: { rows: 4 },
  [ANCHORS.changeDebt]: { rows: 4 },
  [ANCHORS.ai]: { rows: 3 },
  [ANCHORS.assumptions]: { rows: Number.POSITIVE_INFINITY, columns: 3, compact: true },
  [ANCHORS.setupChanges]: { rows: 0 },
  [ANCHORS.coverage]: { rows: Number.POSITIVE_INFINITY, compact: true },
  [ANCHORS.inputs]: { rows: Number.POSITIVE_INFINITY, compact: true },
};
/** Tables that two columns of a page can hold: long and narrow. */
const LEAST_COMPACT_ROWS = 8;
const MOST_COMPACT_COLUMNS = 3;
/** A table that is this little longer than its rule is printed whole: a line for two rows helps nobody. */
const SLACK = 2;

/** The section with all its tables cut for print; the same for whom everything is printed. */
export function printed<S extends { readonly id: string }>(section: S, audience: Audience, say: Say): S {
  if (audience === 'technical') return section;
  const rule = RULES[section.id] ?? USUAL;
  const walked = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walked);
    if (value === null || typeof value !== 'object') return value;
    if (isTable(value)) return printedTable(value, ruleOf(value, rule), say);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walked(inner)]));
  };
  return walked(section) as S;
}

function ruleOf({ evidenceOf, mostInPrint }: TableView, rule: PrintRule): PrintRule {
  if (evidenceOf !== null) return EVIDENCE;
  return mostInPrint === null ? rule : { ...rule, rows: mostInPrint };
}

const isTable = (value: object): value is TableView => 'caption' in value && 'columns' in value && 'rows' in value;

export function printedTable(table: TableView, rule: PrintRule, say: Say): TableView {
  const { rows, columns } = table;
  if (rule.rows === 0) return { ...table, onScreen: true, inPrint: lineOf(table, rule.named ?? 0, say) };
  const most = rows.length <= rule.rows + SLACK ? rows.length : rule.rows;
  const last = Math.min(columns.length, rule.columns ?? columns.length);
  const dropped = columns.slice(last).map(({ label }) => label);
  const elsewhere = [
    ...(most < rows.length ? [say('page.rowsElsewhere', { count: rows.length - most })] : []),
    ...(dropped.length > 0 ? [say('page.columnsElsewhere', { columns: say.listed(dropped) })] : []),
  ];
  return {
    ...table,
    compact: rule.compact === true && rows.length >= LEAST_COMPACT_ROWS && last <= MOST_COMPACT_COLUMNS,
    columns: columns.map((column, at) => (at < last ? column : { ...column, onScreen: true })),
    rows: rows.map(({ cells }, at) => ({
      onScreen: at >= most,
      cells: cells.map((cell, column) =>
        column < last ? shortCell(cell, dropped.length > 0 || rule.notes === false) : { ...cell, onScreen: true },
      ),
    })),
    inPrint: elsewhere.length === 0 ? null : elsewhere.join(' '),
  };
}

/** Where columns are left out, names stand without the ids beneath; elsewhere as the rule says. */
const shortCell = (cell: CellView, isShort: boolean): CellView =>
  isShort && cell.rowHeader ? { ...cell, noteOnScreen: true } : cell;

/** In place of a table: its weightiest rows by name and place, and how many there are. */
function lineOf({ caption, rows, evidenceOf }: TableView, named: number, say: Say): string {
  if (named === 0) return say('page.tableElsewhere', { caption, count: rows.length });
  const all = rows.map(({ cells: [cell] }) => {
    const { text = '', note = null } = cell ?? {};
    return note === null ? text : say('page.rowAt', { row: text, place: note });
  });
  // One row of the map may be evidence several times.
  const names = [...new Set(all)].slice(0, named);
  const more = (evidenceOf ?? rows.length) - names.length;
  const listed = names.join('; ');
  return more > 0
    ? say('page.rowsNamed', { caption, rows: listed, more })
    : say('page.allRowsNamed', { caption, rows: listed });
}
