import { describe, expect, it } from 'vitest';
import type { ModelGate, Stage } from '../../src/domain/maturity-model.ts';
import { operationStage } from '../../src/scoring/gate.ts';

const GATES: readonly ModelGate[] = [
  {
    stage: 2,
    meaning: '',
    needs: [
      { kind: 'function', id: 'context-aggregation', atLeast: 2 },
      { kind: 'indicator', id: 'ai-completable', atLeast: 2 },
    ],
  },
  {
    stage: 3,
    meaning: '',
    needs: [
      { kind: 'function', id: 'context-aggregation', atLeast: 3 },
      { kind: 'function', id: 'operational-governance', atLeast: 3 },
    ],
  },
];

const stage = (context: Stage | null, ai: Stage | null, governance: Stage | null) =>
  operationStage(GATES, ({ id }) =>
    id === 'context-aggregation' ? context : id === 'ai-completable' ? ai : governance,
  );

describe('the operation’s stage', () => {
  it('is the highest whose needs are all met', () => {
    expect(stage(3, 3, 3)).toBe(3);
    expect(stage(3, 2, 2)).toBe(2);
    expect(stage(2, 2, 3)).toBe(2);
  });

  it('is a gate, not an average: one low function keeps it down', () => {
    expect(stage(1, 3, 3)).toBe(1);
    expect(stage(3, 1, 1)).toBe(1);
  });

  it('is decided as long as what is not measured cannot change it', () => {
    expect(stage(1, null, 3)).toBe(1);
    expect(stage(2, 2, null)).toBe(2);
  });

  it('is open where what is not measured decides', () => {
    expect(stage(2, null, 1)).toBeNull();
    expect(stage(3, 2, null)).toBeNull();
  });
});
