import type { Organization } from '../../domain/map.ts';
import type { ParsedMap } from '../reading/parsed.ts';
import type { ResolveDuration } from './durations.ts';

const MINUTES_PER_HOUR = 60;

export const organization = ({ organization: { rows } }: ParsedMap, resolve: ResolveDuration): Organization => {
  const [only] = rows;
  if (only === undefined) throw new Error('A map without an organisation cannot be put together.');
  const { values, at } = only;
  const within = values['service_level.within'];
  return {
    name: values.name,
    currency: values.currency,
    period: values.period,
    agents: values.agents,
    paidHoursPerWeek: values.paid_hours_per_week,
    costPerAgentHour: values.cost_per_agent_hour,
    shrinkage: values.shrinkage,
    occupancyTarget: values.occupancy_target,
    attritionPerYear: values.attrition_per_year,
    onboarding: {
      baseDays: values['onboarding.base_days'],
      daysPerApplication: values['onboarding.days_per_application'],
    },
    opening: openingOf(values['opening.days'], values['opening.from'], values['opening.to']),
    patience: values.patience === null ? null : resolve(values.patience),
    serviceLevel:
      values['service_level.target'] === null || within === null
        ? null
        : { target: values['service_level.target'], withinSeconds: within },
    it: { costPerHour: values['it.cost_per_hour'], capacityHoursPerYear: values['it.capacity_hours_per_year'] },
    executionLayer:
      values['execution_layer.build_cost'] === null && values['execution_layer.run_cost_per_year'] === null
        ? null
        : {
            buildCost: values['execution_layer.build_cost'],
            runCostPerYear: values['execution_layer.run_cost_per_year'],
          },
    provenanceNote: values.provenance_note,
    at,
  };
};

const openingOf = (days: number | null, from: number | null, to: number | null): Organization['opening'] =>
  days === null || from === null || to === null
    ? null
    : { days, fromHour: from / MINUTES_PER_HOUR, toHour: to / MINUTES_PER_HOUR };
