import type { System } from '../../domain/map.ts';
import type { ParsedMap } from '../reading/parsed.ts';

export const systems = (map: ParsedMap): System[] =>
  map.systems.rows.map(({ values, at }) => ({
    id: values.id,
    name: values.name ?? values.id,
    category: values.category,
    agentFacing: values.agent_facing,
    signOn: values.sign_on,
    api: values.api,
    vendor: values.vendor,
    platform: values.platform,
    mtbfHours: values.mtbf_hours,
    mttrHours: values.mttr_hours,
    monthlyCost: values.monthly_cost,
    at,
  }));
