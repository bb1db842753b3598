import type { Vendor } from '../../../domain/map.ts';
import { plainText } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

export const vendorRows = (vendors: readonly Vendor[]): MapRow[] =>
  vendors.map((vendor) => {
    const cells: CellsOf<'vendors', 'id'> = {
      mtbf_hours: plainText(vendor.mtbfHours),
      mttr_hours: plainText(vendor.mttrHours),
    };
    return { key: [vendor.id], cells, at: vendor.at };
  });
