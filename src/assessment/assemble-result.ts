/** map → set-ups measured → scored → the one result document that everything else reads (design 6). */
import type { OperationMap } from '../domain/map.ts';
import type { MaturityModel } from '../domain/maturity-model.ts';
import type { ParameterSet } from '../domain/parameters.ts';
import type { Problem } from '../domain/problem.ts';
import type { SimulationResult } from '../kernels/handle-time/simulation-result.ts';
import type { Say } from '../messages/say.ts';
import type { BlastRadiusResult } from '../schema/result/blast-radius.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';
import { RESULT_SCHEMA_VERSION } from '../schema/result/schema-version.ts';
import { type Robustness, robustnessOf } from '../scoring/robustness.ts';
import { type OperationScore, scoreOperation } from '../scoring/score-operation.ts';
import { type AppliedSetup, applySetup } from '../setups/apply.ts';
import type { SetupPlan } from '../setups/extended-scenario.ts';
import { indexOfMap } from '../setups/interventions/scoped-map.ts';
import { assessmentSection } from './assessment-section.ts';
import { assumptionsSection } from './assumptions-section.ts';
import { blastRadiusSection, withYears } from './blast-radius-section.ts';
import { CHANGE_PARAMETERS } from './change-rates.ts';
import { changeSection } from './change-section.ts';
import { contactTypeScoresSection } from './contact-type-scores-section.ts';
import { type AnalysedFailures, analysedSetups } from './failures/analysed-failures.ts';
import type { FailureAnalysisSettings } from './failures/failure-analysis-section.ts';
import type { SimulatedYears } from './failures/year-section.ts';
import { handleTimeSection } from './handle-time-section.ts';
import { type MeasuredSetups, measureSetups } from './measured-setup.ts';
import { openingHoursPerPeriod } from './opening-hours.ts';
import { operationSection } from './operation-section.ts';
import { provenanceOf } from './provenance.ts';
import { saidIn } from './said.ts';
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

/** What takes long and needs nothing simulated: worked out while simulations run elsewhere. */
export interface ExactParts {
  readonly uncertainty: ReturnType<typeof uncertaintySection> | null;
  readonly score: OperationScore;
  readonly robustness: Robustness;
  readonly analysed: readonly AnalysedFailures[];
  readonly blastRadius: BlastRadiusResult;
}

/** @param uncertain whether to draw parameters over their ranges */
export function exactParts(
  { given, measured }: PreparedResult,
  uncertain: boolean,
  failures: FailureAnalysisSettings | null,
): ExactParts {
  const { map, model, parameters, seed, say } = given;
  const said = saidIn(say);
  const { asIs, setups } = measured;
  const models = setups.map((setup) => setup.failures);
  const analysed = failures === null ? [] : analysedSetups(map, models, parameters);
  const score = scoreOperation(asIs.operation, model);
  return {
    uncertainty: uncertain ? uncertaintySection(map, measured, parameters, seed, said) : null,
    score,
    robustness: robustnessOf(score, model, seed),
    analysed,
    blastRadius: blastRadiusSection(map, setups, failures === null ? null : { analysed, settings: failures }, said),
  };
}

export function assembleResult(
  prepared: PreparedResult,
  { simulation, failures, years, acquired }: ResultDepth,
  exact: ExactParts = exactParts(prepared, simulation !== null, failures),
): ResultDocument {
  const { given, applied, measured } = prepared;
  const { map, model, parameters, say } = given;
  const said = saidIn(say);
  const { asIs, setups, durations } = measured;
  const { uncertainty, score, robustness, analysed } = exact;
  const provenance = provenanceOf(map);
  const setupScores = setupScoresSection(setups, score, model);
  const blastRadius = withYears(exact.blastRadius, map, analysed, years ?? null);
  return {
    schemaVersion: RESULT_SCHEMA_VERSION,
    tool: { name: 'unswivel', version: given.toolVersion },
    date: given.date,
    seed: given.seed,
    language: say.language.id,
    input: given.input,
    model: { id: model.id, version: model.version, title: model.title, basis: model.basis },
    parameters: Object.fromEntries(parameters.groups.map(({ group, version }) => [group, version])),
    organization: organizationSection(map),
    wording: wordingSection(model, given.setups, said),
    assessment: assessmentSection({
      score,
      robustness,
      model,
      answers: map.answers,
      provenance,
      setups: setupScores,
      byContactType: contactTypeScoresSection(asIs.operation, model),
      say,
    }),
    operation: operationSection(map, asIs, durations, provenance, said),
    handleTime: handleTimeSection(map, measured, provenance, simulation, uncertainty, said),
    blastRadius,
    change: changeSection(
      map,
      setups.map(({ view }) => view),
      parameters,
      acquired ?? null,
    ),
    assumptions: assumptionsSection(
      map,
      model,
      parameters,
      durations,
      usedParameters(applied, blastRadius, years),
      applied,
      said,
    ),
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
