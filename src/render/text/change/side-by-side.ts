/** Figures of set-ups in columns, those that are the same in one column. */
import type { ChangeResult } from '../../../schema/result/change.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { shortened } from '../../neutral-text.ts';
import { textTable } from '../table.ts';

export type SetupChange = ChangeResult['setups'][string];

export interface Column {
  readonly name: string;
  readonly figures: SetupChange;
}

/** Set-ups that change nothing about changes, by the name of the column that they share. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly shared: ReadonlyMap<string, readonly string[]>;
}

/** Names longer than this would break the columns of a terminal. */
const LONGEST = 32;

export function columnsOf({ change, wording }: ResultDocument): Columns {
  const byFigures = new Map<string, Column>();
  const shared = new Map<string, string[]>();
  for (const [id, figures] of Object.entries(change.setups)) {
    const name = shortened(wording.setups[id]?.name ?? id, LONGEST);
    const key = JSON.stringify(figures);
    const same = byFigures.get(key);
    if (same === undefined) byFigures.set(key, { name, figures });
    else shared.set(same.name, [...(shared.get(same.name) ?? []), name]);
  }
  return { columns: [...byFigures.values()], shared };
}

export const sharedNotes = ({ shared }: Columns): string[] =>
  [...shared].map(([name, others]) => `${listed(others)}: as ${name}.`);

export type FigureRow = readonly [label: string, cell: (figures: SetupChange) => string];

/** Rows that have nothing to say in any column are left out. */
export function sideBySide(heading: string, { columns }: Columns, rows: readonly FigureRow[]): string {
  const filled = rows
    .map(([label, cell]) => [label, ...columns.map(({ figures }) => cell(figures))])
    .filter(([, ...cells]) => cells.some((cell) => cell !== ''));
  return textTable([{ heading }, ...columns.map(({ name }) => ({ heading: name, align: 'right' as const }))], filled);
}

export const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
