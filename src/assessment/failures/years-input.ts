/** From analysed set-ups to what the simulation of years takes. */
import type { OperationMap } from '../../domain/map.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import type { FailureModel } from '../../kernels/blast-radius/failure-model.ts';
import type { DrainRate } from '../../kernels/blast-radius/years/backlog.ts';
import type { RenewalElement } from '../../kernels/blast-radius/years/outages.ts';
import type { YearsInput } from '../../kernels/blast-radius/years/simulate-years.ts';
import { arrivalProfile, HOURS_PER_WEEK, openingProfile } from '../../kernels/blast-radius/years/week-profile.ts';
import { parameterValue } from '../../setups/touch-duration.ts';
import type { MeasuredSetup } from '../measured-setup.ts';
import { weeksPerPeriod } from '../opening-hours.ts';
import { provenanceOf } from '../provenance.ts';
import { type AnalysedFailures, orchestrationKey } from './analysed-failures.ts';
import { elementTimes } from './element-times.ts';

const SECONDS_PER_HOUR = 3600;
const DAYS_PER_WEEK = 7;

const RETRY_HORIZON = 'simulation.retry_horizon';
const REPAIR_LOG_SD = 'simulation.repair_log_sd';
const SYSTEM_DRAIN = 'simulation.system_drain';
const AGENT_DRAIN = 'simulation.agent_drain';

/** What is to be simulated of all set-ups, those that orchestrate the same steps once. */
export interface YearsPlan {
  readonly input: YearsInput;
  /** Of each set-up among the input's. */
  readonly placeOf: ReadonlyMap<string, number>;
  /** Ids of the parameters that decide it; elements' times aside. */
  readonly parameters: readonly string[];
}

/** @param setups the first is the map as it is */
export function yearsPlan(map: OperationMap, setups: readonly MeasuredSetup[], parameters: ParameterSet): YearsPlan {
  const provenance = provenanceOf(map);
  const keys: string[] = [];
  const distinct = new Map<string, FailingSetup>();
  const placeOf = new Map<string, number>();
  for (const { view, failures } of setups) {
    const key = orchestrationKey(failures);
    if (!keys.includes(key)) {
      keys.push(key);
      distinct.set(view.id, { model: failures, times: elementTimes(map, failures.elements, parameters, provenance) });
    }
    placeOf.set(view.id, keys.indexOf(key));
  }
  return { input: yearsInput(map, distinct, parameters), placeOf, parameters: parametersOf(map) };
}

const parametersOf = ({ organization: { occupancyTarget } }: OperationMap): readonly string[] => [
  RETRY_HORIZON,
  REPAIR_LOG_SD,
  SYSTEM_DRAIN,
  ...(isGiven(occupancyTarget) ? [] : [AGENT_DRAIN]),
];

const isGiven = (occupancyTarget: number | null): occupancyTarget is number =>
  occupancyTarget !== null && occupancyTarget > 0;

type FailingSetup = Pick<AnalysedFailures, 'model' | 'times'>;

/** Set-ups by id, in the order in which they are simulated. Repairs are lognormal, as the evidence has them. */
function yearsInput(
  map: OperationMap,
  setups: ReadonlyMap<string, FailingSetup>,
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
      retryHours: parameterValue(parameters, RETRY_HORIZON) / SECONDS_PER_HOUR,
      drain: drainRates(map, model, parameters, periodsPerWeek),
    })),
    week: {
      arrivals: arrivalProfile(organization, map.arrivals),
      opening: openingProfile(organization),
      periodsPerWeek,
    },
    repair: { kind: 'lognormal', logSd: parameterValue(parameters, REPAIR_LOG_SD) },
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
  const spare = isGiven(occupancyTarget)
    ? (1 - occupancyTarget) / occupancyTarget
    : parameterValue(parameters, AGENT_DRAIN);
  const perOpenHour = parameterValue(parameters, SYSTEM_DRAIN);
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
