import type { Answer, ProvenanceEntry } from '../../domain/map.ts';
import { headingKey } from '../heading.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import { tableNamed } from '../tables/find-table.ts';
import { TABLES } from '../tables/index.ts';
import { changesByHand } from './changes-by-hand.ts';

/**
 * Tables and columns get the names of the contract, however they were written. An entry of an import for a cell that was
 * changed by hand since does not speak of it any more: the cell counts as attested, like any that people fill in.
 */
export const provenance = (map: ParsedMap): ProvenanceEntry[] => {
  const changes = changesByHand(map);
  return map.provenance.rows.map(({ values, at }): ProvenanceEntry => {
    const { row, status, source, method, low, high, written } = values;
    const table = tableNamed(values.table) ?? values.table;
    const column = values.column === null ? null : columnNamed(table, values.column);
    const changed = written === null ? [] : changes(table, row, column, written);
    const named = { table, row, column, at };
    const isOneCell = column !== null || table === 'organization';
    if (isOneCell && changed.length > 0) {
      const nothing = { source: null, method: null, low: null, high: null, changedSince: [] };
      return { ...named, status: 'attested', ...nothing };
    }
    return { ...named, status, source, method, low, high, changedSince: changed };
  });
};

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
