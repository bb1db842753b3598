import type { Cell } from '../cells/cell.ts';

/** What an empty cell stands for, and how to say so. */
type Emptiness<E> =
  | { readonly kind: 'required' }
  | { readonly kind: 'unknown'; readonly value: E }
  | { readonly kind: 'default'; readonly value: E; readonly means: string };

/**
 * One column of a table (or key of a settings file): what it holds and how it is explained to people. From it come
 * parsing, JSON Schema, the headings of a workbook and the documentation.
 */
export interface Column<V, E> {
  readonly cell: Cell<V>;
  readonly empty: Emptiness<E>;
  /** For people: what the column says, with its unit. */
  readonly description: string;
  /** As it may be typed into the cell. */
  readonly example: string;
}

/** A column of any table, when only its description matters. */
export type AnyColumn = Column<unknown, unknown>;

export type ValueOf<C> = C extends Column<infer V, infer E> ? V | E : never;

/** A cell without which the row means nothing. */
export const required = <V>(cell: Cell<V>, description: string, example: string): Column<V, never> => ({
  cell,
  empty: { kind: 'required' },
  description,
  example,
});

/** An empty cell means unknown: null. */
export const optional = <V>(cell: Cell<V>, description: string, example: string): Column<V, null> => ({
  cell,
  empty: { kind: 'unknown', value: null },
  description,
  example,
});

/** An empty cell means something definite: none, or a default. */
export const otherwise = <V, const E>(
  cell: Cell<V>,
  value: E,
  means: string,
  description: string,
  example: string,
): Column<V, E> => ({ cell, empty: { kind: 'default', value, means }, description, example });
