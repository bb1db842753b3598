import type { Measurements } from '../measure/measurements.ts';
import { formatTable } from './csv-table.ts';
import { arrivalsMethod } from './organization.ts';
import type { ProvenanceEntry } from './provenance-entry.ts';
import { sources } from './sources.ts';

export function formatArrivals(measured: Measurements): string {
  return formatTable(
    ['weekday', 'interval_start', 'share'],
    measured.arrivals.map(({ weekday, intervalStart, share }) => [weekday, intervalStart, String(share)]),
  );
}

export function arrivalsProvenance(measured: Measurements): readonly ProvenanceEntry[] {
  const method = arrivalsMethod(measured);
  return measured.arrivals.map(({ weekday, intervalStart }) => ({
    table: 'arrivals',
    row: `${weekday}/${intervalStart}`,
    column: '',
    status: 'measured',
    source: sources.records,
    method,
  }));
}
