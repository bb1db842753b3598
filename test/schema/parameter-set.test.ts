import { describe, expect, it } from 'vitest';
import { parameterSetIssues, toParameterSet } from '../../src/schema/parameter-set.ts';
import { parameterFileSchema } from '../../src/schema/parameters.ts';

const work = { title: 'A study', address: 'https://example.org/', strength: 'measured', says: 'something' };

const withDefaults = (parameter: object) => ({
  id: 'thing.some_time',
  name: 'Some time',
  low: 1,
  base: 2,
  high: 3,
  unit: 'seconds',
  source: 'assumption',
  reason: 'for the test',
  used_by: ['handle-time'],
  ...parameter,
});

const file = (group: string, ...parameters: object[]) => ({
  file: `parameters/${group}.yaml`,
  content: parameterFileSchema.parse({
    group,
    version: '1.0.0',
    title: group,
    basis: 'nothing',
    sources: { 'a-study': work },
    parameters: parameters.map(withDefaults),
  }),
});

describe('the parameter set', () => {
  it('takes over values, group, source and spread', () => {
    const { content } = file('times', { source: ['a-study'], distribution: { family: 'lognormal', sd: 1 } });
    const set = toParameterSet([content]);
    expect(set.groups).toEqual([{ group: 'times', version: '1.0.0', title: 'times', basis: 'nothing' }]);
    expect(set.parameters.get('thing.some_time')).toEqual({
      id: 'thing.some_time',
      group: 'times',
      name: 'Some time',
      low: 1,
      base: 2,
      high: 3,
      unit: 'seconds',
      distribution: { family: 'lognormal', sd: 1 },
      source: { kind: 'published', works: [work] },
      reason: 'for the test',
      usedBy: ['handle-time'],
    });
  });

  it('has no spread unless one is given', () => {
    expect(toParameterSet([file('times', {}).content]).parameters.get('thing.some_time')?.distribution).toBeNull();
  });

  it('says where an id is given twice', () => {
    expect(parameterSetIssues([file('times', {}), file('more', { id: 'thing.other' }, {})])).toEqual([
      {
        file: 'parameters/more.yaml',
        path: ['parameters', 1, 'id'],
        message: '"thing.some_time" is given twice, first in parameters/times.yaml',
      },
    ]);
  });

  it('lets an override replace a value and keep its place', () => {
    const builtIn = file('times', {}, { id: 'thing.other' });
    const override = file('own', { base: 2.5 });
    expect(parameterSetIssues([builtIn], [override])).toEqual([]);
    const set = toParameterSet([builtIn.content], [override.content]);
    expect([...set.parameters.keys()]).toEqual(['thing.some_time', 'thing.other']);
    expect(set.parameters.get('thing.some_time')).toMatchObject({ base: 2.5, group: 'own' });
  });

  it('refuses an override of nothing and one in another unit', () => {
    const override = file('own', { id: 'thing.unheard_of' }, { unit: 'hours' });
    expect(parameterSetIssues([file('times', {})], [override])).toEqual([
      {
        file: 'parameters/own.yaml',
        path: ['parameters', 0, 'id'],
        message: 'there is no parameter "thing.unheard_of"',
      },
      {
        file: 'parameters/own.yaml',
        path: ['parameters', 1, 'unit'],
        message: 'expected the unit "seconds", as it is built in',
      },
    ]);
  });
});
