import type { Answer, ProvenanceEntry } from '../../domain/map.ts';
import { headingKey } from '../heading.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import { tableNamed } from '../tables/find-table.ts';
import { TABLES } from '../tables/index.ts';

/** Tables and columns get the names of the contract, however they were written. */
export const provenance = (map: ParsedMap): ProvenanceEntry[] =>
  map.provenance.rows.map(({ values, at }) => {
    const table = tableNamed(values.table) ?? values.table;
    return {
      table,
      row: values.row,
      column: values.column === null ? null : columnNamed(table, values.column),
      status: values.status,
      source: values.source,
      method: values.method,
      low: values.low,
      high: values.high,
      at,
    };
  });

const columnNamed = (table: string, written: string): string => {
  const description = Object.values(TABLES).find(({ name }) => name === table);
  const names = Object.keys(description?.columns ?? {});
  return names.find((name) => headingKey(name) === headingKey(written)) ?? written;
};

export const answers = (map: ParsedMap): Answer[] =>
  map.answers.rows.map(({ values, at }) => {
    const { question, answer, evidence, respondent, confidence, reason } = values;
    const base = { question, evidence, respondent, confidence, at };
    switch (answer) {
      case 'unknown':
        return { ...base, kind: 'unknown' };
      case 'not-applicable':
        return { ...base, kind: 'not-applicable', reason: reason ?? '' };
      case 1:
      case 2:
      case 3:
        return { ...base, kind: 'stage', stage: answer };
    }
  });
