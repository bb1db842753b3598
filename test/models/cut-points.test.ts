import { describe, expect, it } from 'vitest';
import { maturityModel } from './model-files.ts';

/**
 * The table of the design written out again: function, question, unit, stage-2 cut, stage-3 cut, best, worst. `<` marks
 * indicators of which less is better.
 */
const TABLE = `
  systems-per-contact        context-aggregation    Q2 systems < 6 3 1 12
  context-assembly-share     context-aggregation    Q7 share < 0.25 0.08 0 1
  structural-context         context-aggregation    Q5 share > 0.50 0.85 1 0
  connected-pairs            context-aggregation    -- share > 0.40 -- 1 0
  coordination-locus         workflow-orchestration Q1 share < 0.80 0.15 0 1
  human-navigated-workflows  workflow-orchestration Q3 share < 0.90 0.20 0 1
  transcription-share        workflow-orchestration Q7 share < 0.10 0.02 0 1
  change-lead-time           workflow-orchestration Q9 days < 30 5 0 60
  repeat-authentication      interaction-continuity Q5 per_contact < 0.60 0.05 0 1.2
  context-persistence        interaction-continuity Q5 share > 0.40 0.85 1 0
  call-back-continuity       interaction-continuity Q5 share > 0.10 0.85 1 0
  retelling-share            interaction-continuity Q7 share < 0.06 0.01 0 1
  callable-steps             action-enablement      Q6 share > 0.40 0.90 1 0
  ai-completable             action-enablement      Q4 share > 0.40 0.70 1 0
  screen-dependence          action-enablement      Q6 share < 0.90 0.15 0 1
  enforced-permissions       operational-governance Q4 share > 0.50 0.95 1 0
  embedded-checkpoints       operational-governance -- share > 0.40 0.90 1 0
  automatic-audit            operational-governance -- share > 0.50 0.95 1 0
  single-failure-exposure    resilience             Q8 share < 0.50 0.10 0 1
  navigation-effort          outcome                Q7 share < 0.50 0.20 0 1
  onboarding-burden          outcome                -- days_per_agent_and_year < 20 8 0 40
  enterprise-reach           outcome                -- share > 0.30 0.80 1 0
`;

const rows = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id = '', owner, question, unit = '', direction, stage2, stage3, best, worst] = line.trim().split(/\s+/u);
    return {
      id,
      function: owner,
      question: question === '--' ? null : question,
      unit: unit.replaceAll('_', ' '),
      better: direction === '<' ? 'lower' : 'higher',
      stage2At: Number(stage2),
      stage3At: stage3 === '--' ? null : Number(stage3),
      best: Number(best),
      worst: Number(worst),
    };
  });

describe('the indicators of the contact-centre model', () => {
  const indicators = maturityModel().indicators;

  it('are the 22 of the design, in its order', () => {
    expect(indicators.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(indicators).toHaveLength(22);
  });

  it.each(rows)('$id has the function, question, unit, cut points and scale of the design', (row) => {
    expect(indicators.find(({ id }) => id === row.id)).toMatchObject(row);
  });

  it('count alike', () => {
    expect(new Set(indicators.map(({ weight }) => weight))).toEqual(new Set([1]));
  });

  it('have a wider share where two shares decide, and only there', () => {
    const wider = indicators.filter((indicator) => indicator.wider !== null).map(({ id }) => id);
    expect(wider).toEqual(['structural-context', 'context-persistence', 'ai-completable']);
  });

  it('call every cut point an assumption, with a reason and a range that holds it', () => {
    for (const { stage2At, stage3At, cuts } of indicators) {
      for (const [at, cut] of [
        [stage2At, cuts.stage2],
        [stage3At, cuts.stage3],
      ] as const) {
        if (at === null || cut === null) continue;
        expect(cut.source).toEqual({ kind: 'assumption' });
        expect(cut.low).toBeLessThan(at);
        expect(cut.high).toBeGreaterThan(at);
      }
    }
  });
});
