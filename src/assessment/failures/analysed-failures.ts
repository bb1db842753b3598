/** One set-up's failures, ready for all exact figures: times of elements, diagrams, states and yearly amounts. */
import type { OperationMap } from '../../domain/map.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import type { FailureModel } from '../../kernels/blast-radius/failure-model.ts';
import {
  elementProbabilities,
  expectedShares,
  type StateProbabilities,
  stateProbabilities,
  typeStates,
  type VariableProbabilities,
} from '../../kernels/blast-radius/states/availability.ts';
import { type CompiledStates, compileStates } from '../../kernels/blast-radius/states/compiled-states.ts';
import { periodsPerYear } from '../money.ts';
import { provenanceOf } from '../provenance.ts';
import { elementTimes, type TimesOfElement } from './element-times.ts';

export interface AnalysedFailures {
  readonly model: FailureModel;
  readonly times: readonly TimesOfElement[];
  readonly compiled: CompiledStates;
  readonly probabilities: VariableProbabilities;
  /** Per workflow and per contact type; null where a diagram would have been too large. */
  readonly workflows: readonly (StateProbabilities | null)[];
  readonly types: readonly (StateProbabilities | null)[];
  readonly shares: StateProbabilities | null;
  /** Per workflow, of known volume; null where a year has no known number of periods. */
  readonly executionsPerYear: readonly number[] | null;
  /** Contacts offered, of known volume. */
  readonly contactsPerYear: number | null;
}

/** One entry per model; models that orchestrate the same steps of the same map are analysed once and share it. */
export function analysedSetups(
  map: OperationMap,
  models: readonly FailureModel[],
  parameters: ParameterSet,
): readonly AnalysedFailures[] {
  const known = new Map<string, AnalysedFailures>();
  return models.map((model) => {
    const key = orchestrationKey(model);
    const analysed = known.get(key) ?? analysedFailures(map, model, parameters);
    known.set(key, analysed);
    return analysed;
  });
}

/** The same for models of one map that orchestrate the same steps alike, and for no others. */
export const orchestrationKey = ({ workflows }: FailureModel): string =>
  workflows
    .flatMap(({ steps }) => steps)
    .map(({ orchestrated, readSurvives }) => (orchestrated ? (readSurvives ? '2' : '1') : '0'))
    .join('');

export function analysedFailures(map: OperationMap, model: FailureModel, parameters: ParameterSet): AnalysedFailures {
  const times = elementTimes(map, model.elements, parameters, provenanceOf(map));
  const compiled = compileStates(model);
  const probabilities = elementProbabilities(times);
  const types = typeStates(compiled, probabilities);
  const periods = periodsPerYear(map.organization);
  return {
    model,
    times,
    compiled,
    probabilities,
    workflows: compiled.workflows.map((workflow) => stateProbabilities(workflow, probabilities)),
    types,
    shares: expectedShares(model, types),
    executionsPerYear: periods === null ? null : executions(model).map((amount) => amount * periods),
    contactsPerYear: periods === null ? null : model.offered * periods,
  };
}

/** Executions a period, per workflow. */
function executions(model: FailureModel): readonly number[] {
  const result = model.workflows.map(() => 0);
  for (const { volume, runs } of model.types) {
    for (const { workflow, share } of runs) result[workflow] = (result[workflow] ?? 0) + volume * share;
  }
  return result;
}
