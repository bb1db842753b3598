/** Everything that can be asked for, in groups. */
import type { MaturityModel } from '../../domain/maturity-model.ts';
import type { ParameterSet } from '../../domain/parameters.ts';
import { EXPLANATION_SCHEMA_VERSION, type ExplainableDocument } from '../../schema/result/explanation.ts';
import { CATALOGUE } from './catalogue/index.ts';

export function explainable(model: MaturityModel, parameters: ParameterSet): ExplainableDocument {
  const sets = parameters.groups.map(({ group, title }) => ({
    title: `Parameters: ${title.toLowerCase()}`,
    how: 'by their id',
    entries: [...parameters.parameters.values()]
      .filter((parameter) => parameter.group === group)
      .map(({ id, name }) => ({ name: id, title: name })),
  }));
  const paths = CATALOGUE.map(({ title, entries }) => ({
    title,
    how: 'by the path in the result; * stands for an id, | for either',
    entries: entries.flatMap((entry) => entry.patterns.map((pattern) => ({ name: pattern, title: entry.title }))),
  }));
  return {
    schemaVersion: EXPLANATION_SCHEMA_VERSION,
    groups: [
      {
        title: 'Indicators',
        how: 'by their id',
        entries: model.indicators.map(({ id, name }) => ({ name: id, title: name })),
      },
      {
        title: 'Functions',
        how: 'by their id',
        entries: model.functions.map(({ id, name }) => ({ name: id, title: name })),
      },
      {
        title: 'Questions',
        how: 'by their id',
        entries: model.questions.map(({ id, name }) => ({ name: id, title: name })),
      },
      ...sets,
      ...paths,
    ],
  };
}
