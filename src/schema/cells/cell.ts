import * as z from 'zod';
import type { Complaint } from '../problem-catalogue.ts';
import type { TableName } from '../table-name.ts';

/** What a source may hand over for one cell that is not empty. Lists come from YAML, already split. */
export type CellInput = string | number | boolean | readonly string[];

/** A JSON Schema (draft 2020-12) of one cell, as YAML may write it. */
export type CellJsonSchema = Readonly<Record<string, unknown>>;

/**
 * One kind of cell: the zod schema that is its only door, and what a form, a workbook or a JSON Schema needs to know of it.
 * Complaints of the schema travel as zod issues; `complaintOf` takes them out again.
 */
export interface Cell<T> {
  readonly schema: z.ZodType<T, CellInput>;
  readonly json: CellJsonSchema;
  /** How to write it, for people: a noun phrase. */
  readonly form: string;
  /** Closed vocabulary, for drop-downs; null for others. */
  readonly vocabulary: readonly string[] | null;
  /** Whether the cell holds a list with `;` between. */
  readonly many: boolean;
  /** Table whose ids the cell names, and how to take them out of the value. */
  readonly refersTo: { readonly table: TableName; ids(this: void, value: T): readonly string[] } | null;
  /** Whether numbers in it may come with a decimal comma where the file allows one. */
  readonly decimals: boolean;
  /** Whether a native date of a workbook is understood, as the text 2024-03-12. */
  readonly dates: boolean;
  /** Whether a native time of a workbook is understood, as the text 08:30:00. */
  readonly times: boolean;
}

type CellParts<T> = Pick<Cell<T>, 'schema' | 'json' | 'form'> & Partial<Cell<T>>;

export const cell = <T>(parts: CellParts<T>): Cell<T> => ({
  vocabulary: null,
  many: false,
  refersTo: null,
  decimals: false,
  dates: false,
  times: false,
  ...parts,
});

const scalarInput = z.union([z.string(), z.number(), z.boolean()]);
const listInput = z.union([z.string(), z.number(), z.boolean(), z.array(z.string()).readonly()]);

/** Result of a reading function: a value, or what is wrong with the text. */
export type Reading<T> = { readonly value: T } | { readonly complaint: Complaint };

/** Makes a zod schema out of a plain reading function from text to value. */
export const fromText = <T>(read: (text: string) => Reading<T>): z.ZodType<T, CellInput> =>
  scalarInput.transform((input, context) => settle(read(String(input)), input, context)) as z.ZodType<T, CellInput>;

/** The same for a list: items split at `;`, trimmed, empty ones left out. */
export const fromItems = <T>(read: (items: readonly string[], text: string) => Reading<T>): z.ZodType<T, CellInput> =>
  listInput.transform((input, context) => {
    const items = typeof input === 'object' ? input : String(input).split(';');
    const filled = items.map((item) => item.trim()).filter((item) => item !== '');
    return settle(read(filled, filled.join('; ')), input, context);
  }) as z.ZodType<T, CellInput>;

const settle = <T>(reading: Reading<T>, input: unknown, context: z.RefinementCtx): T => {
  if ('value' in reading) return reading.value;
  const { complaint } = reading;
  context.issues.push({ code: 'custom', message: complaint.code, input, params: { complaint } });
  return z.NEVER;
};

/** The complaint inside the issues of a failed parse; a value of the wrong type altogether is a matter of shape. */
export const complaintOf = (issues: readonly z.core.$ZodIssue[], form: string): Complaint => {
  const [issue] = issues;
  if (issue?.code === 'custom' && issue.params !== undefined && 'complaint' in issue.params) {
    return issue.params['complaint'] as Complaint;
  }
  return { code: 'wrong-shape', about: { what: 'this is not a single value', expected: form } };
};
