import { hours, hoursAboveZero } from '../cells/amounts.ts';
import { id } from '../cells/id.ts';
import { optional, required } from './column.ts';
import { table } from './table.ts';

export const vendors = table({
  name: 'vendors',
  file: 'vendors.csv',
  title: 'Vendors',
  description: 'Vendors whose outages take all of their systems down, one a row.',
  noun: 'vendor',
  shape: 'rows',
  key: ['id'],
  unique: true,
  columns: {
    id: required(id, 'Id as in the column vendor of systems', 'northcloud'),
    mtbf_hours: optional(hoursAboveZero, 'Mean time between failures, in hours', '4000'),
    mttr_hours: optional(hours, 'Mean time to repair, in hours', '1.5'),
  },
});
