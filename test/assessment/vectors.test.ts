import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_FAILURE_ANALYSIS } from '../../src/assessment/failures/failure-analysis-section.ts';
import type { ResultDocument } from '../../src/schema/result/result-document.ts';
import { assess, builtIn, fixture, mapOf } from './assess-fixture.ts';

/** What an independent program made of the same maps from the design alone; ten significant digits. */
interface Expected {
  readonly indicators: Record<string, number>;
  readonly stage2Shares: Record<string, number>;
  readonly handleTime: Record<
    string,
    {
      readonly exactMean: number;
      readonly exactSd: number;
      readonly agentHours: number;
      readonly agentTimePerContact: number;
      readonly byKind: Record<string, number>;
      readonly byContactType: Record<string, number>;
      readonly aiCompletable: number;
    }
  >;
  readonly ledger: Record<string, number>;
  readonly availability: Record<string, Record<'ok' | 'degraded' | 'deferred' | 'broken', number>>;
  readonly expectedBrokenShare: number;
  readonly blastRadius: Record<string, Record<string, ExpectedElement>>;
}

interface ExpectedElement {
  readonly workflows: Record<'broken' | 'deferred' | 'degraded', readonly string[]>;
  readonly volumeShare: Record<'broken' | 'deferred' | 'degraded', number>;
  readonly contactsPerHour: number;
  readonly extraMinutesPerHour: number;
}

const SETUPS = ['tool-centric', 'copilot-on-top', 'connected-interfaces', 'execution-layer'];
/** Half a unit of the tenth significant digit, doubled. */
const expectClose = (actual: number | null | undefined, expected: number): void => {
  expect(actual).not.toBeNull();
  expect(Math.abs((actual as number) - expected)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(expected)));
};

describe.each(['1', '2', '3', '4', '5', '6'])('reference vector %s', (vector) => {
  let result: ResultDocument;
  let expected: Expected;

  beforeAll(async () => {
    const name = `vectors/${vector}`;
    expected = JSON.parse(readFileSync(`${fixture(name)}/expected.json`, 'utf8')) as Expected;
    result = assess(await mapOf(name), await builtIn(), 1, DEFAULT_FAILURE_ANALYSIS);
  });

  it('agrees on every indicator', () => {
    const ids = Object.keys(expected.indicators);
    expect(ids.sort()).toEqual(Object.keys(result.assessment.indicators).sort());
    for (const id of ids) expectClose(result.assessment.indicators[id]?.value, expected.indicators[id] as number);
  });

  it('agrees on the wider shares that decide stage 2', () => {
    for (const [id, share] of Object.entries(expected.stage2Shares)) {
      expectClose(result.assessment.indicators[id]?.wider, share);
    }
  });

  it.each(SETUPS)('agrees on the exact handle time of %s', (setup) => {
    const own = result.handleTime.setups[setup];
    const theirs = expected.handleTime[setup];
    if (theirs === undefined) throw new Error('no expectation');
    expectClose(own?.overall?.exactMean, theirs.exactMean);
    expectClose(own?.overall?.exactSd, theirs.exactSd);
    expectClose(own?.agentHours, theirs.agentHours);
    expectClose(own?.agentTimePerContact?.exactMean, theirs.agentTimePerContact);
    expectClose(own?.ai.completable, theirs.aiCompletable);
    expect(Object.keys(own?.byKind ?? {}).sort()).toEqual(Object.keys(theirs.byKind).sort());
    for (const [kind, seconds] of Object.entries(theirs.byKind)) expectClose(own?.byKind[kind], seconds);
    for (const [type, mean] of Object.entries(theirs.byContactType)) {
      expectClose(own?.byContactType[type]?.exactMean, mean);
    }
  });

  it('agrees on what each function of the execution layer saves', () => {
    const own = result.handleTime.comparisons.find(({ to }) => to === 'execution-layer');
    expect(Object.keys(own?.ledger ?? {}).sort()).toEqual(Object.keys(expected.ledger).sort());
    for (const [id, seconds] of Object.entries(expected.ledger)) expectClose(own?.ledger[id], seconds);
  });

  it('agrees on the exact probability of each state of each workflow, and on the volume expected to break', () => {
    const own = result.blastRadius.setups['tool-centric'];
    for (const [workflow, states] of Object.entries(expected.availability)) {
      for (const state of ['ok', 'degraded', 'deferred', 'broken'] as const) {
        expectClose(own?.availability?.[workflow]?.[state], states[state]);
      }
    }
    expectClose(own?.expectedBrokenShare, expected.expectedBrokenShare);
  });

  it.each(['tool-centric', 'execution-layer'])('agrees on what every single failure does in %s', (setup) => {
    const own = result.blastRadius.setups[setup]?.elements ?? {};
    const theirs = expected.blastRadius[setup] ?? {};
    expect(Object.keys(own).sort()).toEqual(Object.keys(theirs).sort());
    for (const [id, impact] of Object.entries(theirs)) {
      expect(own[id]?.workflows, id).toEqual(impact.workflows);
      for (const state of ['broken', 'deferred', 'degraded'] as const) {
        expectClose(own[id]?.volumeShare?.[state], impact.volumeShare[state]);
      }
      expectClose(own[id]?.contactsPerHour, impact.contactsPerHour);
      expectClose(own[id]?.extraMinutesPerHour, impact.extraMinutesPerHour);
    }
  });
});
