import type { Integration } from '../../domain/map.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import type { ResolveDuration } from './durations.ts';

export const integrations = (map: ParsedMap, resolve: ResolveDuration): Integration[] =>
  map.integrations.rows.map(({ values, at }) => ({
    id: values.id,
    from: values.from,
    to: values.to,
    style: values.style,
    mode: values.mode,
    carries: values.carries,
    via: values.via,
    latency: values.latency === null ? null : resolve(values.latency),
    mtbfHours: values.mtbf_hours,
    mttrHours: values.mttr_hours,
    ageYears: values.age_years,
    maintenanceHoursPerYear: values.maintenance_hours_per_year,
    apiChangesPerYear: values.api_changes_per_year,
    hoursPerChange: values.hours_per_change,
    at,
  }));
