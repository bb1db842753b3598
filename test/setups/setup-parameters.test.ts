import { describe, expect, it } from 'vitest';
import type { ScenarioParameter } from '../../src/domain/scenario.ts';
import { durationMean, durationVariance } from '../../src/kernels/handle-time/distributions/index.ts';
import { setupParameters } from '../../src/setups/setup-parameters.ts';
import { timeParameter } from '../../src/setups/touch-duration.ts';
import { anIntervention, PARAMETERS } from './set-ups.ts';

const given = (name: string, value: Partial<ScenarioParameter> & Pick<ScenarioParameter, 'base'>) => ({
  ...anIntervention('orchestrate-workflows'),
  parameters: new Map([[name, { low: null, high: null, sd: null, ...value }]]),
});
const parameter = (name: string, value: Partial<ScenarioParameter> & Pick<ScenarioParameter, 'base'>) =>
  setupParameters(PARAMETERS, [given(name, value)]).parameters.get(`orchestrate-workflows.${name}`);

describe('parameters of a set-up', () => {
  it('are the set itself where a scenario replaces none', () => {
    expect(setupParameters(PARAMETERS, [anIntervention('orchestrate-workflows')])).toBe(PARAMETERS);
  });

  it('keep their range where it holds the new base, and widen it where it does not', () => {
    expect(parameter('exception_rate', { base: 0.1 })).toMatchObject({ low: 0.02, base: 0.1, high: 0.15 });
    expect(parameter('exception_rate', { base: 0.4 })).toMatchObject({ low: 0.02, base: 0.4, high: 0.4 });
    expect(parameter('exception_rate', { base: 0.01 })).toMatchObject({ low: 0.01, base: 0.01, high: 0.15 });
  });

  it('take low and high where they are given', () => {
    expect(parameter('exception_rate', { base: 0.1, low: 0.09, high: 0.5 })).toMatchObject({ low: 0.09, high: 0.5 });
  });

  it('are assumptions of the set-up, whatever was published of the value that they replace', () => {
    const published = PARAMETERS.parameters.get('orchestrate-workflows.exception_rate');
    if (published === undefined) throw new Error('no such parameter');
    const works = [{ title: 'A paper', address: null, strength: 'survey', says: '6 %' }] as const;
    const set = {
      ...PARAMETERS,
      parameters: new Map(PARAMETERS.parameters).set(published.id, {
        ...published,
        source: { kind: 'published', works },
      }),
    } as typeof PARAMETERS;
    const replaced = setupParameters(set, [given('exception_rate', { base: 0.1 })]).parameters.get(published.id);
    expect(replaced?.source).toEqual({ kind: 'assumption' });
  });

  it('keep the coefficient of variation when a mean moves, unless a deviation is given', () => {
    expect(parameter('exception_time', { base: 90 })?.distribution?.sd).toBeCloseTo(60, 12);
    expect(parameter('exception_time', { base: 90, sd: 10 })?.distribution?.sd).toBe(10);
  });

  it('have no spread where the mean is zero', () => {
    expect(parameter('exception_time', { base: 0 })?.distribution).toBeNull();
    const set = setupParameters(PARAMETERS, [given('exception_time', { base: 0 })]);
    expect(timeParameter(set, 'orchestrate-workflows.exception_time')).toEqual({ kind: 'constant', seconds: 0 });
  });

  it('make durations with the mean and deviation that they state', () => {
    const duration = timeParameter(PARAMETERS, 'orchestrate-workflows.exception_time');
    expect(durationMean(duration)).toBeCloseTo(45, 10);
    expect(Math.sqrt(durationVariance(duration))).toBeCloseTo(30, 10);
  });
});
