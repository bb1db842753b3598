import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parameterFileSchema } from '../../src/schema/parameters.ts';

const parameter = {
  id: 'some-thing.some_time',
  name: 'Some time',
  low: 1,
  base: 2,
  high: 3,
  unit: 'seconds',
  source: 'assumption',
  reason: 'for the test',
  used_by: ['handle-time'],
};
const work = { title: 'A study', strength: 'measured', says: 'something' };

const fileWith = (changes: object, sources: object = {}) => ({
  group: 'some-group',
  version: '1.0.0',
  title: 'Some group',
  basis: 'nothing',
  sources,
  parameters: [{ ...parameter, ...changes }],
});
const issuesOf = (changes: object, sources: object = {}): string[] =>
  parameterFileSchema
    .safeParse(fileWith(changes, sources))
    .error?.issues.map(({ path }) => path.join('.').replace('parameters.0.', '')) ?? [];

describe('the schema of a parameter file', () => {
  it.each([
    ['one group of words', 'aggregate-context.view_time'],
    ['several', 'activity.sign-on.duration'],
    ['digits', 'system.crm-2.mtbf'],
  ])('accepts ids with %s', (_, id) => {
    expect(issuesOf({ id })).toEqual([]);
  });

  it.each([
    ['an id without a group', { id: 'view_time' }, 'id'],
    ['a name with hyphens', { id: 'aggregate-context.view-time' }, 'id'],
    ['a base below low', { low: 2.5 }, 'low'],
    ['a base above high', { high: 1.5 }, 'high'],
    ['a negative value', { low: -1 }, 'low'],
    ['a share beyond 1', { unit: 'share', low: 0, base: 0.5 }, 'high'],
    ['half a count', { unit: 'count', low: 1.5 }, 'low'],
    ['a value that is no number', { base: '2' }, 'base'],
    ['an unknown unit', { unit: 'minutes' }, 'unit'],
    ['an unknown use', { used_by: ['everything'] }, 'used_by.0'],
    ['no use', { used_by: [] }, 'used_by'],
    ['a source that is not there', { source: 'hearsay' }, 'source'],
    ['one missing source of two', { source: ['a-study', 'hearsay'] }, 'source'],
    ['a setting with a range', { source: 'setting' }, 'source'],
    ['a distribution of a share', { unit: 'hours', distribution: { family: 'lognormal', sd: 1 } }, 'distribution'],
    ['a distribution without spread', { distribution: { family: 'lognormal', sd: 0 } }, 'distribution.sd'],
  ])('refuses %s and says where', (_, changes, path) => {
    expect(issuesOf(changes, { 'a-study': work })).toEqual([path]);
  });

  it('accepts keys of its sources, one or several', () => {
    expect(issuesOf({ source: 'a-study' }, { 'a-study': work })).toEqual([]);
    expect(issuesOf({ source: ['a-study', 'another'] }, { 'a-study': work, another: work })).toEqual([]);
  });

  it('refuses a source under a word that means something else', () => {
    expect(issuesOf({}, { assumption: work, setting: work })).toEqual(['sources.assumption', 'sources.setting']);
  });

  it('accepts exactly the ranges that hold their base', () => {
    const value = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (low, base, high) => {
        expect(issuesOf({ low, base, high }).length === 0).toBe(low <= base && base <= high);
      }),
    );
  });
});
