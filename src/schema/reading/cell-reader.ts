import { complaintOf } from '../cells/cell.ts';
import type { Complaint } from '../problem-catalogue.ts';
import type { RawValue } from '../raw.ts';
import { rawText } from '../raw-text.ts';
import type { AnyColumn } from '../tables/column.ts';
import { withDecimalPoints } from './decimal-comma.ts';

/** A value, or what is wrong with the cell. */
export type CellReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly complaint: Complaint };

/** Distinct texts remembered for one column; tables repeat themselves, and reading a text once is enough. */
const MOST_REMEMBERED = 100_000;

const EMPTY_CELL: CellReading = { ok: false, complaint: { code: 'empty-cell', about: {} } };

/** Makes the reading function of one column of one table. */
export const cellReader = (
  { cell, empty }: AnyColumn,
  commas: { readonly allowed: boolean; readonly used: boolean },
): ((raw: RawValue | undefined) => CellReading) => {
  const emptyReading: CellReading = empty.kind === 'required' ? EMPTY_CELL : { ok: true, value: empty.value };
  const remembered = new Map<string, CellReading>();

  const parse = (input: string | number | boolean | readonly string[]): CellReading => {
    const result = cell.schema.safeParse(input);
    return result.success
      ? { ok: true, value: result.data }
      : { ok: false, complaint: complaintOf(result.error.issues, cell.form) };
  };

  const parseText = (text: string): CellReading => {
    if (!commas.allowed || !cell.decimals) return parse(text);
    const pointed = withDecimalPoints(text, commas.used);
    return pointed === null ? { ok: false, complaint: { code: 'ambiguous-number', about: { text } } } : parse(pointed);
  };

  return (raw) => {
    if (raw === null || raw === undefined) return emptyReading;
    if (typeof raw === 'object') return readObject(raw);
    if (typeof raw !== 'string') return parse(raw);
    const known = remembered.get(raw);
    if (known !== undefined) return known;
    const text = raw.trim();
    const reading = text === '' ? emptyReading : parseText(text);
    if (remembered.size < MOST_REMEMBERED) remembered.set(raw, reading);
    return reading;
  };

  function readObject(raw: Exclude<RawValue & object, null>): CellReading {
    if (raw instanceof Date) return cell.dates ? { ok: true, value: rawText(raw) } : becameDate(rawText(raw));
    if (!('kind' in raw)) return raw.length === 0 && empty.kind === 'required' ? emptyReading : parse(raw);
    if (raw.kind === 'faulty') return { ok: false, complaint: raw.complaint };
    return cell.times ? parse(raw.text) : becameDate(raw.text);
  }

  function becameDate(text: string): CellReading {
    return { ok: false, complaint: { code: 'cell-became-date', about: { text, expected: cell.form } } };
  }
};
