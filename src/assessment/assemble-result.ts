/** map → set-ups measured → scored → the one result document that everything else reads (design 6). */
import type { OperationMap } from '../domain/map.ts';
import type { MaturityModel } from '../domain/maturity-model.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import type { Problem } from '../domain/problem.ts';
import type { SimulationResult } from '../kernels/handle-time/simulation-result.ts';
import type { Say } from '../messages/say.ts';
import type { BlastRadiusResult } from '../schema/result/blast-radius.ts';
import { RESULT_SCHEMA_VERSION, type ResultDocument } from '../schema/result/result-document.ts';
import { scoreOperation } from '../scoring/score-operation.ts';
import { type AppliedSetup, applySetup } from '../setups/apply.ts';
import type { SetupPlan } from '../setups/extended-scenario.ts';
import { indexOfMap } from '../setups/interventions/scoped-map.ts';
import { assessmentSection } from './assessment-section.ts';
import { assumptionsSection } from './assumptions-section.ts';
import { blastRadiusSection } from './blast-radius-section.ts';
import { CHANGE_PARAMETERS } from './change-rates.ts';
import { changeSection } from './change-section.ts';
import { contactTypeScoresSection } from './contact-type-scores-section.ts';
import type { FailureAnalysisSettings } from './failures/failure-analysis-section.ts';
import type { SimulatedYears } from './failures/year-section.ts';
import { handleTimeSection } from './handle-time-section.ts';
import { type MeasuredSetups, measureSetups } from './measured-setup.ts';
import { openingHoursPerPeriod } from './opening-hours.ts';
import { operationSection } from './operation-section.ts';
import { provenanceOf } from './provenance.ts';
import { setupScoresSection } from './setup-scores-section.ts';
import { uncertaintySection } from './uncertainty-section.ts';
import { wordingSection } from './wording-section.ts';

export interface AssembleInput {
  readonly map: OperationMap;
  readonly problems: readonly Problem[];
  readonly model: MaturityModel;
  readonly parameters: ParameterSet;
  /** The set-ups to measure; the first is the map as it is. */
  readonly setups: readonly SetupPlan[];
  readonly input: ResultDocument['input'];
  readonly toolVersion: string;
  /** Says what code has to say; model, parameters and set-ups come in the same language. */
  readonly say: Say;
  readonly seed: number;
  readonly date: string | null;
}

/** Set-ups applied and measured: all that a simulation needs before the document is assembled. */
export interface PreparedResult {
  readonly given: AssembleInput;
  readonly applied: readonly AppliedSetup[];
  readonly measured: MeasuredSetups;
}

export function prepareResult(given: AssembleInput): PreparedResult {
  const { map, parameters } = given;
  const index = indexOfMap(map);
  const applied = given.setups.map((plan) => applySetup(map, plan, parameters, index));
  return { given, applied, measured: measureSetups(map, parameters, applied) };
}

/** How far to go beyond exact figures of single set-ups and single failures. */
export interface ResultDepth {
  /** Of the prepared plan; null leaves out what is simulated and what is drawn over ranges. */
  readonly simulation: SimulationResult | null;
  /** Null leaves out pairs, cut sets, availability and importance. */
  readonly failures: FailureAnalysisSettings | null;
  /** Of the prepared result's plan of years; shown beside the analysis of failures only. Left out for none. */
  readonly years?: SimulatedYears;
  /** Map of an operation that is taken over; left out for none. */
  readonly acquired?: OperationMap;
}

export function assembleResult(
  { given, applied, measured }: PreparedResult,
  { simulation, failures, years, acquired }: ResultDepth,
): ResultDocument {
  const { map, model, parameters } = given;
  const { asIs, setups, durations } = measured;
  const uncertainty = simulation === null ? null : uncertaintySection(map, measured, parameters, given.seed);
  const provenance = provenanceOf(map);
  const score = scoreOperation(asIs.operation, model);
  const setupScores = setupScoresSection(setups, score, model);
  const further = failures === null ? null : { parameters, settings: failures, years: years ?? null };
  const blastRadius = blastRadiusSection(map, setups, further);
  return {
    schemaVersion: RESULT_SCHEMA_VERSION,
    tool: { name: 'unswivel', version: given.toolVersion },
    date: given.date,
    seed: given.seed,
    language: given.say.language.id,
    input: given.input,
    model: { id: model.id, version: model.version, title: model.title, basis: model.basis },
    parameters: Object.fromEntries(parameters.groups.map(({ group, version }) => [group, version])),
    organization: organizationSection(map),
    wording: wordingSection(model, given.setups),
    assessment: assessmentSection({
      score,
      model,
      answers: map.answers,
      provenance,
      seed: given.seed,
      setups: setupScores,
      byContactType: contactTypeScoresSection(asIs.operation, model),
    }),
    operation: operationSection(map, asIs, durations, provenance),
    handleTime: handleTimeSection(map, measured, provenance, simulation, uncertainty),
    blastRadius,
    change: changeSection(
      map,
      setups.map(({ view }) => view),
      parameters,
      acquired ?? null,
    ),
    assumptions: assumptionsSection(map, model, parameters, durations, usedParameters(applied, blastRadius, years)),
    problems: given.problems.map((problem) => ({ ...problem })),
  };
}

/** Parameters that any figure takes a number from. */
function usedParameters(
  setups: readonly AppliedSetup[],
  { setups: failing }: BlastRadiusResult,
  years: SimulatedYears | undefined,
): ReadonlySet<string> {
  const elements = Object.values(failing).flatMap(({ reliability }) => Object.values(reliability ?? {}));
  return new Set([
    ...setups.flatMap(({ changes }) => changes.flatMap(({ parameters }) => parameters)),
    ...elements.flatMap(({ assumed }) => assumed),
    ...(years?.plan.parameters ?? []),
    ...CHANGE_PARAMETERS,
  ]);
}

function organizationSection(map: OperationMap): ResultDocument['organization'] {
  const { name, currency, period, agents, provenanceNote } = map.organization;
  const volumes = map.contactTypes.flatMap(({ volume }) => (volume === null ? [] : [volume]));
  return {
    name,
    currency,
    period,
    agents,
    volume: volumes.length === 0 ? null : volumes.reduce((sum, volume) => sum + volume, 0),
    openingHoursPerPeriod: openingHoursPerPeriod(map.organization),
    provenanceNote,
  };
}
