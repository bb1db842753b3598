import type { Integration } from '../../../domain/map.ts';
import { durationText, plainText, setOrNone } from '../cell-text.ts';
import type { CellsOf, MapRow } from '../map-row.ts';

export const integrationRows = (integrations: readonly Integration[]): MapRow[] =>
  integrations.map((integration) => {
    const cells: CellsOf<'integrations', 'id'> = {
      from: integration.from,
      to: integration.to,
      style: integration.style,
      mode: integration.mode,
      carries: setOrNone(integration.carries),
      via: integration.via,
      latency: durationText(integration.latency),
      mtbf_hours: plainText(integration.mtbfHours),
      mttr_hours: plainText(integration.mttrHours),
      age_years: plainText(integration.ageYears),
      maintenance_hours_per_year: plainText(integration.maintenanceHoursPerYear),
      api_changes_per_year: plainText(integration.apiChangesPerYear),
      hours_per_change: plainText(integration.hoursPerChange),
    };
    return { key: [integration.id], cells, at: integration.at };
  });
