import { describe, expect, it } from 'vitest';
import type { OperationMap } from '../../src/domain/map.ts';
import { firstContactResolution } from '../../src/setups/first-contact-resolution.ts';
import { type applied, EXECUTION_LAYER } from './set-ups.ts';
import { map, measured } from './two-contact-types.ts';

describe('first-contact resolution', () => {
  const of = (interventions: Parameters<typeof applied>[1], on: OperationMap = map) => {
    const { setup, exact } = measured(on, interventions);
    return firstContactResolution(on, setup, exact);
  };

  it('is one less the repeats as they are', () => {
    // 200 + 50 of 1,500 come back.
    expect(of([])).toMatchObject({ value: 1 - 250 / 1500, repeatsAvoided: 0, hours: 0 });
  });

  it('rises with context that persists, where a system of the type can be read', () => {
    // Refunds: 200 × 0.3 × (1 − 0.2) = 48. No system that questions touch can be read.
    const result = of(['aggregate-context', 'persist-interaction']);
    expect(result.repeatsAvoided).toBeCloseTo(48, 10);
    expect(result.byContactType[1]?.removedByContext).toBe(0);
    expect(result.value).toBeCloseTo(1 - 202 / 1500, 12);
  });

  it('needs both functions for the context', () => {
    expect(of(['aggregate-context']).repeatsAvoided).toBe(0);
    expect(of(['persist-interaction']).repeatsAvoided).toBe(0);
  });

  it('rises with the share of steps that can be called', () => {
    // One of two steps: 200 × 0.4 × 0.5 = 40; questions run no workflow.
    expect(of(['orchestrate-workflows']).repeatsAvoided).toBeCloseTo(40, 10);
  });

  it('counts the hours that the avoided repeats would take in the set-up', () => {
    const { setup, exact } = measured(map, ['orchestrate-workflows']);
    const seconds = exact.contactTypes[0]?.handleTime.mean ?? Number.NaN;
    expect(firstContactResolution(map, setup, exact).hours).toBeCloseTo((40 * seconds) / 3600, 10);
  });

  it('knows no hours of repeats of which no touch says what agents do', () => {
    const untold = { ...map, touches: map.touches.filter(({ contactType }) => contactType !== 'refund') };
    const result = of(['orchestrate-workflows'], untold);
    expect(result.repeatsAvoided).toBeCloseTo(40, 10);
    expect(result.byContactType.map(({ hours }) => hours)).toEqual([null, 0]);
    expect(result.hours).toBeNull();
  });

  it('removes nothing for causes that are unknown, leaves out unknown rates, and lists both', () => {
    const [refund, question] = map.contactTypes;
    const contactTypes = [
      { ...refund, repeatContext: null },
      { ...question, repeatRate: null },
    ] as OperationMap['contactTypes'];
    const result = of(EXECUTION_LAYER, { ...map, contactTypes });
    expect(result.repeatsAvoided).toBeCloseTo(40, 10);
    expect(result.value).toBeCloseTo(1 - 160 / 1000, 12);
    expect(result.unknown.map(({ key, column }) => [key, column])).toEqual([
      ['refund', 'repeat_context'],
      ['question', 'repeat_rate'],
    ]);
  });

  it('is not known where no repeat rate is', () => {
    const contactTypes = map.contactTypes.map((type) => ({ ...type, repeatRate: null }));
    expect(of([], { ...map, contactTypes })).toMatchObject({ value: null, repeatsAvoided: null, hours: null });
  });
});
