/**
 * A believable result document made by code, so that renderers are tested apart from the scoring: a telecom operation at
 * stage 1 that unknown cells may lift to stage 2. Wording comes from the built-in model.
 */
import type { MaturityModel, ModelIndicator } from '../../src/domain/maturity-model.ts';
import type { AssessmentResult, FunctionResult, IndicatorResult } from '../../src/schema/result/assessment.ts';
import type { Evidence } from '../../src/schema/result/evidence.ts';
import { type ResultDocument, resultDocument } from '../../src/schema/result/result-document.ts';
import { gradeOf } from '../../src/scoring/grade.ts';
import { maturityModel } from '../models/model-files.ts';
import { sampleBlastRadius } from './sample/blast-radius.ts';
import { sampleHandleTime } from './sample/handle-time.ts';
import { sampleOperation } from './sample/operation.ts';
import { type SampleValue, sampleValues } from './sample/values.ts';

export function sampleResult(change: Partial<ResultDocument> = {}): ResultDocument {
  const model = maturityModel();
  return resultDocument.parse({
    schemaVersion: '1.0.0',
    tool: { name: 'unswivel', version: '0.1.0' },
    date: null,
    seed: 1,
    input: {
      name: 'harbour-telecom',
      digest: '9f2c4d0be6f14a77c1d1d7a0bb5c0c62b1d4a8f3e0972c55aa10f3b46e8d7c21',
      files: [
        { name: 'contact-types.csv', bytes: 1204, rows: 11 },
        { name: 'organization.yaml', bytes: 640, rows: null },
        { name: 'systems.csv', bytes: 1502, rows: 19 },
        { name: 'touches.csv', bytes: 14_220, rows: 131 },
        { name: 'workflow-steps.csv', bytes: 6120, rows: 64 },
      ],
    },
    model: { id: model.id, version: model.version, title: model.title, basis: model.basis },
    parameters: { 'activity-defaults': '1.0.0', reliability: '1.0.0' },
    organization: {
      name: 'Harbour Telecom',
      currency: 'EUR',
      period: 'month',
      agents: 240,
      volume: 191_100,
      openingHoursPerPeriod: 313.1,
      provenanceNote:
        'A made-up operation; the figures marked measured are those that such a client would have measured.',
    },
    wording: sampleWording(model),
    assessment: sampleAssessment(model),
    operation: sampleOperation(),
    handleTime: sampleHandleTime(),
    blastRadius: sampleBlastRadius(),
    assumptions: [
      {
        id: 'activity.switch.duration',
        value: 4,
        low: 2,
        high: 8,
        unit: 'seconds',
        source: 'assumption',
        reason: 'Time to bring another window to the front and find the place again.',
        usedBy: ['handle-time'],
      },
      {
        id: 'system.crm.mtbf',
        value: 1400,
        low: 700,
        high: 2800,
        unit: 'hours',
        source: 'Uptime survey, https://example.org/uptime',
        reason: null,
        usedBy: ['availability'],
      },
      {
        id: 'model.coordination-locus.stage-2-cut',
        value: 0.8,
        low: 0.7,
        high: 0.9,
        unit: 'share',
        source: 'assumption',
        reason: 'Where interfaces are connected, at least every fifth hand-off should happen without a person.',
        usedBy: ['coordination-locus'],
      },
      {
        id: 'map.touches.refund/4.duration',
        value: null,
        low: 20,
        high: 60,
        unit: 'as in the map',
        source: 'assumption',
        reason: 'Estimated with two supervisors.',
        usedBy: ['touches'],
      },
    ],
    problems: [
      {
        severity: 'warning',
        code: 'touches-miss-handle-time',
        file: 'contact-types.csv',
        sheet: null,
        line: 5,
        column: 10,
        message: 'The touches of refund add up to 512 s, and its measured handle time is 447 s.',
        hint: 'Add the missing touches, or check the durations.',
        count: 2,
      },
    ],
    ...change,
  } satisfies Record<keyof ResultDocument, unknown>);
}

function sampleWording(model: MaturityModel): ResultDocument['wording'] {
  return {
    stages: model.stages.map(({ stage, name, definition, ai, glyph }) => ({ stage, name, definition, ai, glyph })),
    gates: model.gates.map(({ stage, meaning }) => ({ stage, meaning })),
    functions: Object.fromEntries(
      model.functions.map(({ id, name, meaning, why, remedy, gates }) => [id, { name, meaning, why, remedy, gates }]),
    ),
    indicators: Object.fromEntries(
      model.indicators.map((rule) => [
        rule.id,
        {
          name: rule.name,
          why: rule.why,
          formula: rule.formula,
          remedy: rule.remedy,
          effort: rule.effort,
          source: rule.source.kind === 'published' ? 'A published study, https://example.org/study' : 'assumption',
          better: rule.better,
          stage2At: rule.stage2At,
          stage3At: rule.stage3At,
          best: rule.best,
          worst: rule.worst,
          wider: rule.wider,
          cutSource: 'assumption',
          unknownHint: rule.unknownHint,
        },
      ]),
    ),
    questions: Object.fromEntries(
      model.questions.map(({ id, name, text, answers }) => [
        id,
        { name, text, answers: [answers[1], answers[2], answers[3]] },
      ]),
    ),
    setups: { 'tool-centric': { name: 'Tool-centric', summary: 'The map as it is.' } },
  };
}

function sampleAssessment(model: MaturityModel): AssessmentResult {
  const indicators: Record<string, IndicatorResult> = Object.fromEntries(
    model.indicators.map((rule) => [
      rule.id,
      indicatorOf(rule, sampleValues[rule.id] ?? { reason: 'nothing is known' }),
    ]),
  );
  const grouped = (gates: boolean): Record<string, FunctionResult> =>
    Object.fromEntries(
      model.functions
        .filter((entry) => entry.gates === gates)
        .map((entry) => [entry.id, functionOf(entry.indicators, indicators)]),
    );
  const heldBy = ['structural-context'];
  return {
    stage: { value: 1, floor: 1, ceiling: 2, heldBy },
    score: { value: 29.4, floor: 26.1, ceiling: 33.8 },
    coverage: 0.93,
    functions: grouped(true),
    observations: grouped(false),
    indicators,
    questions: sampleQuestions(model, indicators),
    robustness: { draws: 10_000, '1': 0.974, '2': 0.026, '3': 0, scoreLow: 27.2, scoreHigh: 31.9 },
    callableReading: { stage: 2, floor: 2, ceiling: 2, overAllVolume: false },
    wayUp: {
      to: 2,
      improvements: [{ indicator: 'structural-context', from: 0.412, target: 0.5, usesWider: true, unit: 'share' }],
      toMeasure: ['change-lead-time'],
    },
    deciding: [
      { table: 'context', column: 'delivery', rows: ['case-notes', 'preferences'], indicators: ['structural-context'] },
    ],
  };
}

function functionOf(ids: readonly string[], indicators: Readonly<Record<string, IndicatorResult>>): FunctionResult {
  const own = ids.flatMap((id) => indicators[id] ?? []);
  const measured = own.filter(({ outcome }) => outcome === 'measured');
  const lowest = (stages: readonly (number | undefined)[]) =>
    Math.min(...stages.map((stage) => stage ?? 3)) as 1 | 2 | 3;
  const mean = (scores: readonly number[]) => scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return {
    stage: measured.length === 0 ? null : lowest(measured.map(({ stage }) => stage ?? undefined)),
    floor: lowest(own.map(({ floor }) => floor?.stage)),
    ceiling: lowest(own.map(({ ceiling }) => ceiling?.stage)),
    score: measured.length === 0 ? null : mean(measured.map(({ score }) => score ?? 0)),
    scoreFloor: mean(own.map(({ floor }) => floor?.score ?? 0)),
    scoreCeiling: mean(own.map(({ ceiling }) => ceiling?.score ?? 0)),
    indicators: [...ids],
  };
}

function indicatorOf(rule: ModelIndicator, sample: SampleValue): IndicatorResult {
  const base = { function: rule.function, question: rule.question, unit: rule.unit, weight: rule.weight };
  if ('reason' in sample) {
    const outcome = sample.notApplicable === true ? 'not-applicable' : 'unknown';
    const unknown = outcome === 'unknown';
    return {
      ...base,
      outcome,
      value: null,
      wider: null,
      stage: null,
      score: null,
      floor: unknown ? { value: null, wider: null, stage: 1, score: 0 } : null,
      ceiling: unknown ? { value: null, wider: null, stage: 3, score: 100 } : null,
      knownShare: unknown ? 0 : null,
      reason: sample.reason,
      finding: unknown
        ? `${rule.name} is not known: ${sample.reason}`
        : `${rule.name} does not apply: ${sample.reason}`,
      evidence: [],
      evidenceTotal: 0,
      missing: unknown ? [{ table: 'workflows', column: 'change_lead_days', rows: ['end-contract', 'refund'] }] : [],
    };
  }
  const at = (value: number, wider: number | null) => ({ value, wider, ...gradeOf({ value, wider }, rule) });
  const wider = sample.wider ?? null;
  const graded = at(sample.value, wider);
  const text = (value: number) => (rule.unit === 'share' ? `${Math.round(value * 100)} %` : String(value));
  return {
    ...base,
    outcome: 'measured',
    ...graded,
    floor: at(sample.worst ?? sample.value, wider),
    ceiling: at(sample.best ?? sample.value, sample.widerBest ?? wider),
    knownShare: sample.known ?? 1,
    reason: null,
    finding: rule.findings[graded.stage]
      .replaceAll('{value}', text(sample.value))
      .replaceAll('{wider}', text(wider ?? sample.value)),
    evidence: evidenceOf(rule, sample.value),
    evidenceTotal: 34,
    missing:
      (sample.known ?? 1) < 1 ? [{ table: 'context', column: 'delivery', rows: ['case-notes', 'preferences'] }] : [],
  };
}

function evidenceOf(rule: ModelIndicator, value: number): Evidence[] {
  const rows = [
    { key: 'billing-dispute/7', row: 48, note: 'copies the case number from Case tracker', status: 'measured' },
    { key: 'technical-fault/3', row: 12, note: 'searches Network and product inventory', status: 'attested' },
    { key: 'refund/5', row: 81, note: 'keys the amount into Finance and collections', status: 'assumed' },
  ] as const;
  return rows.map(({ key, row, note, status }, position) => ({
    file: 'touches.csv',
    sheet: null,
    row,
    table: 'touches',
    key,
    note,
    weight: 24_800 / (position + 1),
    value: rule.unit === 'share' ? Math.min(1, value + 0.1) : value + 1,
    status,
    source: status === 'measured' ? 'Desktop log, January' : null,
  }));
}

function sampleQuestions(
  model: MaturityModel,
  indicators: Readonly<Record<string, IndicatorResult>>,
): AssessmentResult['questions'] {
  const claims: Record<string, 1 | 2 | 3 | 'unknown' | 'not-applicable'> = {
    Q1: 2,
    Q2: 1,
    Q3: 1,
    Q4: 3,
    Q5: 2,
    Q6: 'unknown',
    Q7: 2,
    Q9: 2,
  };
  return Object.fromEntries(
    model.questions.map((question) => {
      const claim = claims[question.id];
      const stages = question.indicators.flatMap((id) => indicators[id]?.stage ?? []);
      const measured = stages.length === 0 ? null : (Math.min(...stages) as 1 | 2 | 3);
      const claimed = typeof claim === 'number' ? claim : null;
      const conflict = claimed !== null && measured !== null && claimed !== measured;
      const worst = question.indicators[0] ?? '';
      return [
        question.id,
        {
          answer: claim === undefined ? 'none' : typeof claim === 'number' ? 'stage' : claim,
          claimed,
          measured,
          conflict,
          attested: claimed !== null && measured === null ? claimed : null,
          reason: null,
          evidence: claimed === null ? null : 'Walk-through with two supervisors',
          respondent: claimed === null ? null : 'Head of Operations',
          confidence: claimed === null ? null : 'medium',
          indicators: [...question.indicators],
          contradictedBy: conflict ? [{ indicator: worst, rows: indicators[worst]?.evidence ?? [] }] : [],
        },
      ];
    }),
  );
}
