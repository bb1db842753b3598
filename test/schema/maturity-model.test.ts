import { describe, expect, it } from 'vitest';
import { maturityModelSchema } from '../../src/schema/maturity-model.ts';
import { modelFile } from '../models/model-files.ts';

type Content = ReturnType<typeof modelFile>['content'];

function issuesAfter(change: (model: Content) => void): { path: string; message: string }[] {
  const { content } = modelFile();
  change(content);
  const issues = maturityModelSchema.safeParse(content).error?.issues ?? [];
  return issues.map(({ path, message }) => ({ path: path.join('.'), message }));
}

function at<T>(list: readonly T[], index: number): T {
  const found = list[index];
  if (found === undefined) throw new Error(`there is nothing at ${index}`);
  return found;
}

describe('the schema of a maturity model', () => {
  it('accepts the built-in model', () => {
    expect(issuesAfter(() => {})).toEqual([]);
  });

  it('misses a question that is not asked', () => {
    expect(issuesAfter((model) => model.questions.pop())).toEqual([{ path: 'questions', message: 'missing: Q9' }]);
  });

  it('refuses a question asked twice', () => {
    expect(issuesAfter((model) => model.questions.push(at(model.questions, 0)))).toEqual([
      { path: 'questions.9.id', message: '"Q1" is listed twice' },
    ]);
  });

  it('refuses a function without a meaning', () => {
    expect(issuesAfter((model) => Reflect.deleteProperty(at(model.functions, 1), 'meaning'))).toMatchObject([
      { path: 'functions.1.meaning' },
    ]);
  });

  it('refuses an indicator in two functions', () => {
    let added = -1;
    const issues = issuesAfter((model) => {
      added = at(model.functions, 6).indicators.push('callable-steps') - 1;
    });
    expect(issues).toEqual([{ path: `functions.6.indicators.${added}`, message: '"callable-steps" is listed twice' }]);
  });

  it('refuses a gate on a function that does not gate', () => {
    const issues = issuesAfter((model) => {
      at(model.gates, 1).needs = [{ function: 'outcome', at_least: 2 }];
    });
    expect(issues).toEqual([{ path: 'gates.1.needs.0.function', message: '"outcome" does not gate' }]);
  });

  it('refuses a gate on an indicator that no function lists', () => {
    const issues = issuesAfter((model) => {
      at(model.gates, 1).needs = [{ indicator: 'mood', at_least: 2 }];
    });
    expect(issues).toEqual([{ path: 'gates.1.needs.0.indicator', message: '"mood" is not listed with any function' }]);
  });

  it('refuses two gates for one stage', () => {
    const issues = issuesAfter((model) => {
      at(model.gates, 1).stage = 3;
    });
    expect(issues).toEqual([{ path: 'gates.1.stage', message: 'expected one gate for stage 2 and one for stage 3' }]);
  });

  it('refuses stages out of order, and two that look alike', () => {
    expect(issuesAfter((model) => model.stages.reverse()).map(({ path }) => path)).toEqual([
      'stages.0.id',
      'stages.2.id',
    ]);
    const alike = issuesAfter((model) => {
      at(model.stages, 2).glyph = at(model.stages, 0).glyph;
    });
    expect(alike.map(({ path }) => path)).toEqual(['stages.2.glyph']);
  });
});
