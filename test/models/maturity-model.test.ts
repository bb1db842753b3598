import { describe, expect, it } from 'vitest';
import { maturityModelIssues } from '../../src/schema/maturity-model-assembly.ts';
import { INDICATORS, indicatorFiles, maturityModel, modelFile, yamlFiles } from './model-files.ts';

const QUESTION_INDICATORS = {
  Q1: ['coordination-locus'],
  Q2: ['systems-per-contact'],
  Q3: ['human-navigated-workflows'],
  Q4: ['ai-completable', 'enforced-permissions'],
  Q5: ['call-back-continuity', 'context-persistence', 'repeat-authentication', 'structural-context'],
  Q6: ['callable-steps', 'screen-dependence'],
  Q7: ['context-assembly-share', 'navigation-effort', 'retelling-share', 'transcription-share'],
  Q8: ['single-failure-exposure'],
  Q9: ['change-lead-time'],
};

const SENTENCE_END = /[.!?](?=\s|$)/gu;

describe('the contact-centre model', () => {
  const model = maturityModel();

  it('has one file per indicator, named by its id, and no reference that leads nowhere', () => {
    expect(maturityModelIssues(modelFile(), indicatorFiles())).toEqual([]);
    expect(yamlFiles(INDICATORS)).toEqual(model.indicators.map(({ id }) => `${INDICATORS}/${id}.yaml`).toSorted());
  });

  it('asks the nine questions in order, each measured by the indicators of the design', () => {
    const measured = model.questions.map(({ id, indicators }) => [id, indicators.toSorted()]);
    expect(measured).toEqual(Object.entries(QUESTION_INDICATORS));
  });

  it('offers three different worded answers to each question, of two sentences at most', () => {
    for (const { answers } of model.questions) {
      const worded = Object.values(answers);
      expect(new Set(worded).size).toBe(3);
      expect(worded.filter((answer) => (answer.match(SENTENCE_END)?.length ?? 0) > 2)).toEqual([]);
    }
  });

  it('lets the five functions gate, not resilience and not outcomes', () => {
    expect(model.functions.filter(({ gates }) => !gates).map(({ id }) => id)).toEqual(['resilience', 'outcome']);
    expect(model.functions).toHaveLength(7);
  });

  it('asks all five functions for stage 3, and context aggregation and readable volume for stage 2', () => {
    const gates = new Map(model.gates.map(({ stage, needs }) => [stage, needs]));
    const gating = model.functions.filter((one) => one.gates).map(({ id }) => ({ kind: 'function', id, atLeast: 3 }));
    expect(gates.get(3)).toEqual(gating);
    expect(gates.get(2)).toEqual([
      { kind: 'function', id: 'context-aggregation', atLeast: 2 },
      { kind: 'indicator', id: 'ai-completable', atLeast: 2 },
    ]);
  });

  it('has the robustness settings of the design', () => {
    expect(model.robustness).toEqual({ draws: 10_000, cutPointSpread: 0.2, weightConcentration: 50 });
  });

  it('tells stages apart by shape and glyph', () => {
    expect(model.stages.map(({ stage, shape }) => [stage, shape])).toEqual([
      [1, 'open-circle'],
      [2, 'half-circle'],
      [3, 'full-circle'],
    ]);
    for (const { glyph } of model.stages) expect(glyph).toHaveLength(1);
  });

  it('names a published work with an address wherever it says more than that it assumes', () => {
    const works = model.indicators.flatMap(({ source }) => (source.kind === 'published' ? source.works : []));
    expect(works.length).toBeGreaterThan(0);
    for (const work of works) expect(work.address).toMatch(/^https?:\/\//u);
  });

  it('shows both shares in findings of indicators with two, where the wider one decides', () => {
    for (const { wider, findings } of model.indicators) {
      if (wider === null) continue;
      expect(findings[1]).toContain('{wider}');
      expect(findings[2]).toContain('{wider}');
    }
  });
});
