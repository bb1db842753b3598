import { describe, expect, it } from 'vitest';
import { compileFunction } from '../../../../../src/kernels/blast-radius/diagrams/compile-function.ts';
import { NetworkBuilder } from '../../../../../src/kernels/blast-radius/diagrams/network-builder.ts';
import { conditionalsOf } from '../../../../../src/kernels/blast-radius/diagrams/probability/conditionals.ts';
import {
  type FailureFrequency,
  failureFrequency,
} from '../../../../../src/kernels/blast-radius/diagrams/probability/failure-frequency.ts';

const FIRST = { meanHoursUp: 400, meanHoursDown: 4 };
const SECOND = { meanHoursUp: 90, meanHoursDown: 10 };

function frequencyOf(combine: 'and' | 'or'): FailureFrequency & { probability: number } {
  const logic = new NetworkBuilder(2);
  const root = logic[combine]([logic.variable(0), logic.variable(1)]);
  const result = compileFunction(logic.build(), root);
  if (result.kind !== 'compiled') throw new Error('too large');
  const down = [FIRST, SECOND].map(({ meanHoursUp, meanHoursDown }) => meanHoursDown / (meanHoursUp + meanHoursDown));
  const { whenTrue, birnbaum } = conditionalsOf(result.function, Float64Array.from(down));
  return { ...failureFrequency(whenTrue, birnbaum, [FIRST, SECOND]), probability: whenTrue };
}

describe('failureFrequency', () => {
  it('is that of two elements in series: each fails while the other is up', () => {
    expect(frequencyOf('or').perHour).toBeCloseTo(0.9 / 404 + 400 / 404 / 100, 15);
  });

  it('gives two redundant elements the mean outage of the first repair of the two, 1 ÷ (1/4 + 1/10) hours', () => {
    const { perHour, meanOutageHours, probability } = frequencyOf('and');
    expect(perHour).toBeCloseTo(0.1 / 404 + 4 / 404 / 100, 15);
    expect(meanOutageHours).toBeCloseTo(1 / (1 / 4 + 1 / 10), 12);
    expect(perHour * (meanOutageHours as number)).toBeCloseTo(probability, 15);
  });

  it('knows no mean outage of what never fails', () => {
    expect(failureFrequency(0, [0], [FIRST])).toEqual({ perHour: 0, meanOutageHours: null });
  });
});
