/** Tables of the report: one shape for all, so that every one has a caption, scopes and a way to scroll. */
import type { ProvenanceStatus } from '../../schema/result/evidence.ts';
import type { StageView } from './stage-view.ts';

export interface CellView {
  readonly text: string;
  /** Anchor within the report, without the number sign. */
  readonly href: string | null;
  /** Second line, in small type. */
  readonly note: string | null;
  readonly noteOnScreen: boolean;
  readonly stage: StageView | null;
  readonly status: StatusView | null;
  readonly numeric: boolean;
  readonly rowHeader: boolean;
  /** Said in place of a figure that is missing. */
  readonly missing: boolean;
  /** Left out in print, as everything of this name. */
  readonly onScreen: boolean;
}

/** Provenance: the templates say it as a word with its mark. */
export interface StatusView {
  readonly mark: ProvenanceStatus | 'unknown';
}

export interface ColumnView {
  readonly label: string;
  readonly numeric: boolean;
  readonly onScreen: boolean;
}

export interface TableView {
  readonly caption: string;
  readonly columns: readonly ColumnView[];
  readonly rows: readonly { readonly cells: readonly CellView[]; readonly onScreen: boolean }[];
  /** Under the table: where the figures come from, what was left out. */
  readonly note: string | null;
  readonly onScreen: boolean;
  /** Of tables with rows of the map behind a figure: how many rows there are in all. */
  readonly evidenceOf: number | null;
  /** Rows printed for clients where the rule of the section does not fit; null where it does. */
  readonly mostInPrint: number | null;
  /** Set in small type and two columns in print. */
  readonly compact: boolean;
  /** Only in print: what of it is elsewhere. */
  readonly inPrint: string | null;
}

const PLAIN: CellView = {
  text: '',
  href: null,
  note: null,
  noteOnScreen: false,
  stage: null,
  status: null,
  numeric: false,
  rowHeader: false,
  missing: false,
  onScreen: false,
};

type Extras = Partial<Pick<CellView, 'href' | 'note' | 'rowHeader'>>;

export const textCell = (text: string, extras: Extras = {}): CellView => ({ ...PLAIN, text, ...extras });
export const headerCell = (text: string, extras: Extras = {}): CellView =>
  textCell(text, { ...extras, rowHeader: true });
export const stageCell = (stage: StageView): CellView => ({ ...PLAIN, stage });
export const missingCell = (why: string | null = null): CellView => ({
  ...PLAIN,
  note: why,
  missing: true,
});

/** A number, already in words and figures; null is said as not known, never left blank. */
export const numberCell = (text: string | null, extras: Extras = {}): CellView =>
  text === null ? { ...missingCell(), numeric: true } : { ...PLAIN, text, numeric: true, ...extras };

export const statusView = (mark: StatusView['mark']): StatusView => ({ mark });
export const statusCell = (mark: StatusView['mark'], note: string | null = null): CellView => ({
  ...PLAIN,
  note,
  status: statusView(mark),
});

/** Columns by label; those that hold numbers are set flush right. */
export const columns = (...labels: readonly (string | { readonly number: string })[]): ColumnView[] =>
  labels.map((label) =>
    typeof label === 'string'
      ? { label, numeric: false, onScreen: false }
      : { label: label.number, numeric: true, onScreen: false },
  );

export function tableView(
  caption: string,
  header: readonly ColumnView[],
  rows: readonly (readonly CellView[])[],
  note: string | null = null,
): TableView {
  return {
    caption,
    columns: header,
    rows: rows.map((cells) => ({ cells, onScreen: false })),
    note,
    onScreen: false,
    evidenceOf: null,
    mostInPrint: null,
    compact: false,
    inPrint: null,
  };
}

/** Tables in a row that say the same beneath say it once, under the last of them. */
export const noteOnce = (tables: readonly TableView[]): TableView[] =>
  tables.map((table, at) =>
    tables.slice(at + 1).some(({ note }) => note === table.note) ? { ...table, note: null } : table,
  );
