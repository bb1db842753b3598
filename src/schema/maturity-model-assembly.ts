/** From the files of a maturity model to the model: references between the files, then the domain's shape. */
import type {
  CutBasis,
  FindingTemplates,
  MaturityModel,
  ModelGateNeed,
  ModelIndicator,
} from '../domain/maturity-model.ts';
import type { Source } from '../domain/source.ts';
import { type CrossFileIssue, type NamedFile, stemOf } from './cross-file-issue.ts';
import type { MaturityIndicatorFile } from './maturity-indicator.ts';
import type { MaturityModelFile } from './maturity-model.ts';
import { ASSUMPTION, toPublishedWork } from './source.ts';

type IndicatorFiles = readonly NamedFile<MaturityIndicatorFile>[];

/** What is wrong between the files; the model may be assembled only if nothing is. */
export function maturityModelIssues(model: NamedFile<MaturityModelFile>, indicators: IndicatorFiles): CrossFileIssue[] {
  const byId = new Map(indicators.map(({ content }) => [content.id, content]));
  return [
    ...indicators.flatMap((indicator) => indicatorIssues(indicator, model.content)),
    ...listIssues(model, 'functions', byId, ({ function: owner }) => owner),
    ...listIssues(model, 'questions', byId, ({ question }) => question),
  ];
}

/** An indicator's file bears its id, and the lists of its function and its question name it. */
function indicatorIssues(
  { file, content }: NamedFile<MaturityIndicatorFile>,
  model: MaturityModelFile,
): CrossFileIssue[] {
  const issues: CrossFileIssue[] = [];
  const { id } = content;
  if (stemOf(file) !== id)
    issues.push({ file, path: ['id'], message: `expected the file's name as id: "${stemOf(file)}"` });
  const owner = model.functions.find((one) => one.id === content.function);
  if (owner?.indicators.includes(id) === false) {
    issues.push({ file, path: ['function'], message: `function "${owner.id}" of the model does not list "${id}"` });
  }
  const question = model.questions.find((one) => one.id === content.question);
  if (question?.indicators.includes(id) === false) {
    issues.push({ file, path: ['question'], message: `question ${question.id} of the model does not list "${id}"` });
  }
  return issues;
}

/** What a function or question lists exists and names it in return. */
function listIssues(
  { file, content }: NamedFile<MaturityModelFile>,
  key: 'functions' | 'questions',
  byId: ReadonlyMap<string, MaturityIndicatorFile>,
  ownerOf: (indicator: MaturityIndicatorFile) => string | null,
): CrossFileIssue[] {
  return content[key].flatMap((owner, at) =>
    owner.indicators.flatMap((id, index): CrossFileIssue[] => {
      const path = [key, at, 'indicators', index];
      const indicator = byId.get(id);
      if (indicator === undefined) return [{ file, path, message: `there is no indicator file "${id}.yaml"` }];
      if (ownerOf(indicator) === owner.id) return [];
      return [{ file, path, message: `"${id}" does not name ${owner.id} in return` }];
    }),
  );
}

/** The domain's model; the files must have passed their schemas and {@link maturityModelIssues}. */
export function toMaturityModel(model: MaturityModelFile, indicators: readonly MaturityIndicatorFile[]): MaturityModel {
  const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const { id, version, title, language, basis, functions, robustness } = model;
  return {
    id,
    version,
    title,
    language,
    basis,
    stages: model.stages.map(({ id: stage, ...meaning }) => ({ stage, ...meaning })),
    functions,
    indicators: functions
      .flatMap((owner) => owner.indicators)
      .map((indicator) => toIndicator(existing(byId.get(indicator)), model.default_weight)),
    gates: model.gates.map(({ stage, meaning, needs }) => ({ stage, meaning, needs: needs.map(toNeed) })),
    robustness: {
      draws: robustness.draws,
      cutPointSpread: robustness.cut_point_spread,
      weightConcentration: robustness.weight_concentration,
    },
    questions: model.questions
      .map(({ map_shows, answers, ...question }) => ({ ...question, mapShows: map_shows, answers: perStage(answers) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a maturity model was assembled although its files do not fit together');
  return value;
}

function toIndicator(file: MaturityIndicatorFile, defaultWeight: number): ModelIndicator {
  const { direction, cuts, fact_rows, unknown_hint, findings, source, weight, wider, ...same } = file;
  return {
    ...same,
    better: direction,
    stage2At: cuts.stage_2.at,
    stage3At: cuts.stage_3?.at ?? null,
    cuts: { stage2: toBasis(cuts.stage_2), stage3: cuts.stage_3 === null ? null : toBasis(cuts.stage_3) },
    weight: weight ?? defaultWeight,
    wider: wider ?? null,
    factRows: fact_rows,
    source: toSource(source),
    findings: perStage(findings),
    unknownHint: unknown_hint,
  };
}

type Cut = MaturityIndicatorFile['cuts']['stage_2'];

const toBasis = ({ low, high, source, reason }: Cut): CutBasis => ({ low, high, source: toSource(source), reason });

const toSource = (source: MaturityIndicatorFile['source']): Source =>
  source === ASSUMPTION ? { kind: 'assumption' } : { kind: 'published', works: [toPublishedWork(source)] };

const toNeed = (need: MaturityModelFile['gates'][number]['needs'][number]): ModelGateNeed =>
  'function' in need
    ? { kind: 'function', id: need.function, atLeast: need.at_least }
    : { kind: 'indicator', id: need.indicator, atLeast: need.at_least };

const perStage = (wording: { stage_1: string; stage_2: string; stage_3: string }): FindingTemplates => ({
  1: wording.stage_1,
  2: wording.stage_2,
  3: wording.stage_3,
});
