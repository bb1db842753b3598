import { describe, expect, it } from 'vitest';
import { scenarioIssues, scenarioSchema, toScenario } from '../../src/schema/scenario.ts';
import { parameterSet } from '../models/model-files.ts';

const scenario = { id: 'own-way', name: 'Our own way' };
const aggregate = { id: 'aggregate-context' };

const issuesOf = (changes: object): string[] =>
  scenarioSchema.safeParse({ ...scenario, ...changes }).error?.issues.map(({ path }) => path.join('.')) ?? [];

const misfitsOf = (interventions: object[]) =>
  scenarioIssues(
    { file: 'scenarios/own-way.yaml', content: scenarioSchema.parse({ ...scenario, interventions }) },
    parameterSet(),
  );

describe('the schema of a scenario', () => {
  it('needs no more than an id and a name', () => {
    expect(toScenario(scenarioSchema.parse(scenario))).toEqual({
      ...scenario,
      summary: null,
      extends: null,
      interventions: [],
      phases: [],
    });
  });

  it('reads scope, parameters and phases', () => {
    const file = scenarioSchema.parse({
      ...scenario,
      summary: 'Step by step',
      extends: 'connected-interfaces',
      interventions: [
        {
          ...aggregate,
          scope: { systems: ['crm'], contact_types: ['refund'] },
          parameters: { view_time: 8, residual: { base: 0.2, low: 0.1, high: 0.4 } },
        },
      ],
      phases: [{ id: 'second', name: 'Second', after_months: 6, interventions: [{ id: 'embed-governance' }] }],
    });
    const unlimited = { systems: null, workflows: null, contactTypes: null };
    expect(toScenario(file)).toEqual({
      ...scenario,
      summary: 'Step by step',
      extends: 'connected-interfaces',
      interventions: [
        {
          id: 'aggregate-context',
          scope: { ...unlimited, systems: ['crm'], contactTypes: ['refund'] },
          parameters: new Map([
            ['view_time', { base: 8, low: null, high: null, sd: null }],
            ['residual', { base: 0.2, low: 0.1, high: 0.4, sd: null }],
          ]),
        },
      ],
      phases: [
        {
          id: 'second',
          name: 'Second',
          afterMonths: 6,
          interventions: [{ id: 'embed-governance', scope: unlimited, parameters: new Map() }],
        },
      ],
    });
  });

  it.each([
    ['an id in capitals', { id: 'Own_Way' }, 'id'],
    ['an unknown intervention', { interventions: [{ id: 'buy-a-tool' }] }, 'interventions.0.id'],
    ['an intervention twice', { interventions: [aggregate, aggregate] }, 'interventions.1.id'],
    ['a scenario that extends itself', { extends: 'own-way' }, 'extends'],
    [
      'a scope of nothing',
      { interventions: [{ ...aggregate, scope: { systems: [] } }] },
      'interventions.0.scope.systems',
    ],
    [
      'phases out of order',
      {
        phases: [
          { id: 'a', name: 'A', after_months: 6, interventions: [aggregate] },
          { id: 'b', name: 'B', after_months: 3, interventions: [aggregate] },
        ],
      },
      'phases.1.after_months',
    ],
    [
      'two phases of one id',
      {
        phases: [
          { id: 'a', name: 'A', interventions: [aggregate] },
          { id: 'a', name: 'B', interventions: [aggregate] },
        ],
      },
      'phases.1.id',
    ],
    [
      'a phase without interventions',
      { phases: [{ id: 'a', name: 'A', interventions: [] }] },
      'phases.0.interventions',
    ],
  ])('refuses %s and says where', (_, changes, path) => {
    expect(issuesOf(changes)).toEqual([path]);
  });

  it('refuses a range that does not hold its base', () => {
    const value = (residual: object) => issuesOf({ interventions: [{ ...aggregate, parameters: { residual } }] });
    expect(value({ base: 0.5, low: 0.6 })).toHaveLength(1);
    expect(value({ base: 0.5, high: 0.4 })).toHaveLength(1);
    expect(value({ base: 0.5, low: 0.5, high: 0.5 })).toEqual([]);
  });
});

describe('a scenario against the parameter set', () => {
  it('may change what its interventions have', () => {
    const exception = { base: 60, sd: 40 };
    expect(misfitsOf([{ id: 'orchestrate-workflows', parameters: { exception_time: exception } }])).toEqual([]);
  });

  it('is told which parameters an intervention has', () => {
    expect(misfitsOf([{ ...aggregate, parameters: { veiw_time: 3 } }])).toEqual([
      {
        file: 'scenarios/own-way.yaml',
        path: ['interventions', 0, 'parameters', 'veiw_time'],
        message: '"aggregate-context" has no parameter "veiw_time"; it has view_time, residual',
      },
    ]);
  });

  it.each([
    ['a share beyond 1', { residual: 1.5 }, 'expected a share within 0 and 1'],
    ['a range beyond 1', { residual: { base: 0.5, high: 1.5 } }, 'expected a share within 0 and 1'],
    ['a spread of what has none', { view_time: { base: 6, sd: 2 } }, '"view_time" has no distribution, so no sd'],
  ])('may not give %s', (_, parameters, message) => {
    expect(misfitsOf([{ ...aggregate, parameters }]).map((issue) => issue.message)).toEqual([message]);
  });

  it('bears the name of its file', () => {
    const named = { file: 'scenarios/other.yaml', content: scenarioSchema.parse(scenario) };
    expect(scenarioIssues(named, parameterSet()).map(({ path }) => path)).toEqual([['id']]);
  });
});
