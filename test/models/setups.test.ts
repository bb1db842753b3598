import { describe, expect, it } from 'vitest';
import { scenarioIssues, scenarioSchema, toScenario } from '../../src/schema/scenario.ts';
import { parameterSet, readYaml, yamlFiles } from './model-files.ts';

const BUILT_IN = {
  'connected-interfaces': ['connect-interfaces'],
  'copilot-on-top': ['assist-agents'],
  'execution-layer': [
    'aggregate-context',
    'persist-interaction',
    'orchestrate-workflows',
    'embed-governance',
    'enable-actions',
  ],
  'tool-centric': [],
};

describe('the built-in set-ups', () => {
  const files = yamlFiles('setups').map((file) => ({ file, content: scenarioSchema.parse(readYaml(file)) }));

  it('are the four of the design, each with its interventions', () => {
    const given = files.map(({ content }) => toScenario(content));
    expect(Object.fromEntries(given.map(({ id, interventions }) => [id, interventions.map((one) => one.id)]))).toEqual(
      BUILT_IN,
    );
  });

  it('bear the names of their files and fit the parameter set', () => {
    expect(files.flatMap((file) => scenarioIssues(file, parameterSet()))).toEqual([]);
  });

  it('reach the whole map and change no parameter', () => {
    for (const { content } of files) {
      for (const { scope, parameters } of toScenario(content).interventions) {
        expect(scope).toEqual({ systems: null, workflows: null, contactTypes: null });
        expect(parameters.size).toBe(0);
      }
    }
  });
});
