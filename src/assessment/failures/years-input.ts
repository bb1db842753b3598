/** From analysed set-ups to what the simulation of years takes. */
import type { OperationMap } from '../../domain/map.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import type { FailureModel } from '../../kernels/blast-radius/failure-model.ts';
import type { DrainRate } from '../../kernels/blast-radius/years/backlog.ts';
import type { RenewalElement } from '../../kernels/blast-radius/years/outages.ts';
import type { YearsInput } from '../../kernels/blast-radius/years/simulate-years.ts';
import { arrivalProfile, HOURS_PER_WEEK, openingProfile } from '../../kernels/blast-radius/years/week-profile.ts';
import { parameterValue } from '../../setups/touch-duration.ts';
import { weeksPerPeriod } from '../opening-hours.ts';
import type { AnalysedFailures } from './analysed-failures.ts';

const SECONDS_PER_HOUR = 3600;
const DAYS_PER_WEEK = 7;

/** Set-ups by id, in the order in which they are simulated. Repairs are lognormal, as the evidence has them. */
export function yearsInput(
  map: OperationMap,
  setups: ReadonlyMap<string, AnalysedFailures>,
  parameters: ParameterSet,
): YearsInput {
  const { organization } = map;
  const elements = new Map<string, RenewalElement>();
  for (const { model, times } of setups.values()) {
    model.elements.forEach(({ id }, at) => {
      const own = times[at];
      if (own === undefined || elements.has(id)) return;
      elements.set(id, { id, times: { mtbfHours: own.mtbfHours, mttrHours: own.mttrHours } });
    });
  }
  const openDays = organization.opening?.days ?? DAYS_PER_WEEK;
  const periodsPerWeek = 1 / weeksPerPeriod(organization.period, openDays);
  return {
    elements: [...elements.values()],
    setups: [...setups].map(([id, { model }]) => ({
      id,
      model,
      retryHours: parameterValue(parameters, 'simulation.retry_horizon') / SECONDS_PER_HOUR,
      drain: drainRates(map, model, parameters, periodsPerWeek),
    })),
    week: {
      arrivals: arrivalProfile(organization, map.arrivals),
      opening: openingProfile(organization),
      periodsPerWeek,
    },
    repair: { kind: 'lognormal', logSd: parameterValue(parameters, 'simulation.repair_log_sd') },
  };
}

/** Work that an agent has deferred waits for an agent; what systems or the orchestrator have deferred, for them. */
function drainRates(
  { organization }: OperationMap,
  { workflows, types }: FailureModel,
  parameters: ParameterSet,
  periodsPerWeek: number,
): readonly DrainRate[] {
  const { opening, occupancyTarget } = organization;
  const openHours = opening === null ? HOURS_PER_WEEK : opening.days * (opening.toHour - opening.fromHour);
  const spare =
    occupancyTarget === null || occupancyTarget === 0
      ? parameterValue(parameters, 'simulation.agent_drain')
      : (1 - occupancyTarget) / occupancyTarget;
  const perOpenHour = parameterValue(parameters, 'simulation.system_drain');
  const executions = workflows.map(() => 0);
  for (const { volume, runs } of types) {
    for (const { workflow, share } of runs)
      executions[workflow] = (executions[workflow] ?? 0) + volume * share * periodsPerWeek;
  }
  return workflows.map(({ steps }, at): DrainRate => {
    const perWeek = executions[at] ?? 0;
    const waitsForAgents = steps.some((step) => step.byAgent && step.fallback.kind === 'defer');
    if (waitsForAgents) return { by: 'agents', perWeek: spare * perWeek };
    return { by: 'systems', perWeek: openHours > 0 ? (perOpenHour * perWeek * HOURS_PER_WEEK) / openHours : 0 };
  });
}
