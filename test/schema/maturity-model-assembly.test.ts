import { describe, expect, it } from 'vitest';
import { maturityModelIssues, toMaturityModel } from '../../src/schema/maturity-model-assembly.ts';
import { indicatorFiles, modelFile } from '../models/model-files.ts';

const MODEL = 'maturity/contact-centre/model.yaml';

type File = ReturnType<typeof indicatorFiles>[number];

/** The built-in indicator files, one of them changed. */
function changed(id: string, changes: Partial<File['content']>): File[] {
  const alter = ({ file, content }: File): File => ({ file, content: { ...content, ...changes } });
  return indicatorFiles().map((one) => (one.content.id === id ? alter(one) : one));
}

describe('assembling a maturity model', () => {
  it('names an indicator that a list names and no file holds', () => {
    const files = indicatorFiles().filter(({ content }) => content.id !== 'change-lead-time');
    expect(maturityModelIssues(modelFile(), files)).toEqual([
      {
        file: MODEL,
        path: ['functions', 1, 'indicators', 3],
        message: 'there is no indicator file "change-lead-time.yaml"',
      },
      {
        file: MODEL,
        path: ['questions', 8, 'indicators', 0],
        message: 'there is no indicator file "change-lead-time.yaml"',
      },
    ]);
  });

  it('names a file that bears another name than its id', () => {
    const [first, ...others] = indicatorFiles();
    if (first === undefined) throw new Error('there is no indicator');
    const file = 'indicators/elsewhere.yaml';
    expect(maturityModelIssues(modelFile(), [{ ...first, file }, ...others])).toEqual([
      { file, path: ['id'], message: 'expected the file\'s name as id: "elsewhere"' },
    ]);
  });

  it('names both sides of a function and of a question that do not agree', () => {
    const files = changed('callable-steps', { function: 'outcome', question: 'Q1' });
    const issues = maturityModelIssues(modelFile(), files);
    expect(
      issues.map(({ file, path }) => `${file.endsWith('model.yaml') ? 'model' : 'indicator'} ${path.join('.')}`),
    ).toEqual([
      'indicator function',
      'indicator question',
      'model functions.3.indicators.0',
      'model questions.5.indicators.0',
    ]);
  });

  it('gives an indicator without a weight the default of the model, and does not depend on the order of files', () => {
    const model = { ...modelFile().content, default_weight: 3 };
    const files = indicatorFiles().map(({ content }) => content);
    const unweighted = files.map(({ weight: _, ...content }) => content);
    const assembled = toMaturityModel(model, unweighted);
    expect(assembled.indicators.map(({ weight }) => weight)).toEqual(files.map(() => 3));
    expect(toMaturityModel(model, unweighted.toReversed())).toEqual(assembled);
  });

  it('takes a published source over, an absent address as none', () => {
    const source = { title: 'A study', strength: 'survey', says: 'something' } as const;
    const files = changed('callable-steps', { source }).map(({ content }) => content);
    const indicator = toMaturityModel(modelFile().content, files).indicators.find(({ id }) => id === 'callable-steps');
    const work = { title: 'A study', address: null, strength: 'survey', says: 'something' };
    expect(indicator?.source).toEqual({ kind: 'published', works: [work] });
  });
});
