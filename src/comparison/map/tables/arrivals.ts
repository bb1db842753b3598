import type { ArrivalInterval } from '../../../domain/map.ts';
import { clockText } from '../../../schema/cells/clock-time.ts';
import { plainText } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

export const arrivalRows = (intervals: readonly ArrivalInterval[]): MapRow[] =>
  intervals.map((interval) => {
    const cells: CellsOf<'arrivals', 'weekday' | 'interval_start'> = { share: plainText(interval.share) };
    return { key: [interval.weekday, clockText(interval.startMinute)], cells, at: interval.at };
  });
