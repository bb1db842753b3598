/** From the score to the document's `assessment`. */

import type { Answer } from '../domain/map.ts';
import type { MaturityModel, ModelIndicator } from '../domain/maturity-model.ts';
import type { Say } from '../messages/say.ts';
import type { AssessmentResult, FunctionResult, IndicatorResult, QuestionResult } from '../schema/result/assessment.ts';
import type { Evidence } from '../schema/result/evidence.ts';
import { type Claim, claimsAgainstEvidence } from '../scoring/claims.ts';
import type { EvidenceRow, Fact, Level, MissingFact } from '../scoring/fact.ts';
import type { GradedFunction } from '../scoring/gate.ts';
import type { GradedIndicator, GradedLevel } from '../scoring/graded-indicator.ts';
import type { Robustness } from '../scoring/robustness.ts';
import type { OperationScore } from '../scoring/score-operation.ts';
import { findingOf } from './finding.ts';
import { missingByColumn } from './missing-cells.ts';
import type { ProvenanceLookup } from './provenance.ts';
import { type Said, saidIn } from './said.ts';

/** Rows of evidence that the document keeps for one indicator; their number is always given in full. */
const MOST_EVIDENCE_ROWS = 200;
/** Rows that are shown against a claim, for each indicator that contradicts it. */
const MOST_CONTRADICTING_ROWS = 5;

export interface AssessmentInputs {
  readonly score: OperationScore;
  readonly model: MaturityModel;
  readonly answers: readonly Answer[];
  readonly provenance: ProvenanceLookup;
  readonly robustness: Robustness;
  readonly setups: AssessmentResult['setups'];
  readonly byContactType: AssessmentResult['byContactType'];
  readonly say: Say;
}

export function assessmentSection({
  score,
  model,
  answers,
  provenance,
  robustness,
  setups,
  byContactType,
  say,
}: AssessmentInputs): AssessmentResult {
  const said = saidIn(say);
  return {
    stage: { ...score.stage, heldBy: [...score.stage.heldBy] },
    score: score.score,
    coverage: score.coverage,
    functions: functionsByGating(score, model, true),
    observations: functionsByGating(score, model, false),
    indicators: Object.fromEntries(
      score.indicators.map((entry) => [entry.rule.id, indicatorResult(entry, provenance, say)]),
    ),
    byContactType,
    questions: Object.fromEntries(
      claimsAgainstEvidence(answers, score.indicators, model).map((claim) => [
        claim.question,
        questionResult(claim, score, model, provenance, said),
      ]),
    ),
    setups,
    robustness: {
      draws: robustness.draws,
      '1': robustness.stageShares?.[1] ?? null,
      '2': robustness.stageShares?.[2] ?? null,
      '3': robustness.stageShares?.[3] ?? null,
      scoreLow: robustness.score?.low ?? null,
      scoreHigh: robustness.score?.high ?? null,
    },
    callableReading: {
      stage: score.reading.stage,
      floor: score.reading.floor,
      ceiling: score.reading.ceiling,
      overAllVolume: score.reading.overAllVolume,
    },
    wayUp: wayUp(score),
    deciding: score.deciding.map((fact) => ({
      ...fact,
      column: said(fact.column),
      rows: [...fact.rows],
      indicators: [...fact.indicators],
    })),
  };
}

/** The functions that gate the stage, or the groups that do not. */
export function functionsByGating(
  score: OperationScore,
  model: MaturityModel,
  gates: boolean,
): Record<string, FunctionResult> {
  const ids = new Set<string>(model.functions.filter((entry) => entry.gates === gates).map((entry) => entry.id));
  return Object.fromEntries(
    score.functions.filter(({ id }) => ids.has(id)).map((entry) => [entry.id, functionResult(entry)]),
  );
}

const functionResult = ({
  stage,
  floor,
  ceiling,
  score,
  scoreFloor,
  scoreCeiling,
  indicators,
}: GradedFunction): FunctionResult => ({
  stage,
  floor,
  ceiling,
  score,
  scoreFloor,
  scoreCeiling,
  indicators: [...indicators],
});

function indicatorResult(graded: GradedIndicator, provenance: ProvenanceLookup, say: Say): IndicatorResult {
  const said = saidIn(say);
  const { rule, fact, grade, floor, ceiling } = graded;
  const level: Level | null = fact.outcome === 'measured' ? fact.level : null;
  const evidence = fact.outcome === 'measured' ? fact.evidence : [];
  return {
    outcome: fact.outcome,
    function: rule.function,
    question: rule.question,
    value: level?.value ?? null,
    wider: level?.wider ?? null,
    unit: rule.unit,
    stage: grade?.stage ?? null,
    score: grade?.score ?? null,
    floor: boundResult(floor),
    ceiling: boundResult(ceiling),
    knownShare: knownShareOf(fact),
    weight: rule.weight,
    reason: fact.outcome === 'measured' ? null : said(fact.reason),
    finding: findingOf(rule, fact, grade, say),
    evidence: evidence.slice(0, MOST_EVIDENCE_ROWS).map((row) => evidenceResult(row, provenance, said)),
    evidenceTotal: evidence.length,
    missing: missingByColumn(missingOf(fact), said),
  };
}

const boundResult = (bound: GradedLevel | null) =>
  bound === null
    ? null
    : { value: bound.level?.value ?? null, wider: bound.level?.wider ?? null, stage: bound.stage, score: bound.score };

function knownShareOf(fact: Fact): number | null {
  if (fact.outcome === 'measured') return fact.knownShare;
  return fact.outcome === 'not-applicable' ? null : 0;
}

/** The column whose provenance stands for a row of evidence, in tables whose rows are weighed by one figure. */
const DECISIVE_COLUMN: Readonly<Record<string, string>> = { touches: 'duration', 'contact-types': 'volume' };

function evidenceResult(row: EvidenceRow, provenance: ProvenanceLookup, said: Said): Evidence {
  const { status, source } = provenance(row.table, row.key, DECISIVE_COLUMN[row.table] ?? null);
  const { place, table, key, weight, value } = row;
  const { file, sheet } = place;
  return { file, sheet, row: place.row, table, key, note: said.sentence(row.note), weight, value, status, source };
}

const missingOf = (fact: Fact): readonly MissingFact[] =>
  fact.outcome === 'measured' || fact.outcome === 'unknown' ? fact.missing : [];

function questionResult(
  claim: Claim,
  score: OperationScore,
  model: MaturityModel,
  provenance: ProvenanceLookup,
  said: Said,
): QuestionResult {
  const { answer } = claim;
  return {
    answer: answer?.kind ?? 'none',
    claimed: claim.claimed,
    measured: claim.measured,
    conflict: claim.conflict,
    attested: claim.attested,
    reason: answer?.kind === 'not-applicable' ? answer.reason : null,
    evidence: answer?.evidence ?? null,
    respondent: answer?.respondent ?? null,
    confidence: answer?.confidence ?? null,
    indicators: model.indicators.filter((indicator) => indicator.question === claim.question).map(({ id }) => id),
    contradictedBy: claim.contradictedBy.map((id) => {
      const fact = score.indicators.find((entry) => entry.rule.id === id)?.fact;
      const rows = fact?.outcome === 'measured' ? fact.evidence.slice(0, MOST_CONTRADICTING_ROWS) : [];
      return { indicator: id, rows: rows.map((row) => evidenceResult(row, provenance, said)) };
    }),
  };
}

function wayUp(score: OperationScore): AssessmentResult['wayUp'] {
  if (score.wayUp === null) return null;
  return {
    to: score.wayUp.to,
    improvements: score.wayUp.improvements.flatMap(({ indicator, atLeast }) => {
      const graded = score.indicators.find((entry) => entry.rule.id === indicator);
      return graded === undefined ? [] : [improvement(graded.rule, levelToImprove(graded, score), atLeast)];
    }),
    toMeasure: [...score.wayUp.toMeasure],
  };
}

const levelToImprove = (graded: GradedIndicator, score: OperationScore): Level | null =>
  graded.fact.outcome === 'measured' ? graded.fact.level : score.reading.level;

function improvement(rule: ModelIndicator, level: Level | null, atLeast: 1 | 2 | 3) {
  const usesWider = atLeast < 3 && rule.wider !== null;
  const target = atLeast === 3 ? (rule.stage3At ?? rule.stage2At) : rule.stage2At;
  const from = level === null ? null : usesWider ? level.wider : level.value;
  return { indicator: rule.id, from, target, usesWider, unit: rule.unit };
}
