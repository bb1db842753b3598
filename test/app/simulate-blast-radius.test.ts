import { describe, expect, it } from 'vitest';
import { type BlastRadiusOptions, simulateBlastRadius } from '../../src/app/simulate-blast-radius.ts';
import { UsageProblem } from '../../src/app/usage-problem.ts';
import { blastRadiusText } from '../../src/render/text/blast-radius.ts';
import { resultDocument } from '../../src/schema/result/result-document.ts';
import { fixture } from '../assessment/assess-fixture.ts';

const simulate = (
  name: string,
  fail: readonly string[] = [],
  setups: readonly string[] = [],
  change: Partial<BlastRadiusOptions> = {},
) =>
  simulateBlastRadius({
    workspace: fixture(name),
    seed: 1,
    modelDirectory: null,
    parameterFile: null,
    date: null,
    setups,
    fail,
    order: 3,
    years: null,
    threads: 1,
    ...change,
  });

describe('simulating blast radius', () => {
  it.each(['harbour-telecom', 'anonymous-bank', 'sparse', 'vectors/2'])(
    'gives a document of %s that fits its schema',
    async (name) => {
      const { result, tabletop } = await simulate(name);
      expect(resultDocument.safeParse(result).error?.issues ?? []).toEqual([]);
      expect(tabletop).toBeNull();
      for (const setup of Object.values(result.blastRadius.setups)) {
        for (const states of Object.values(setup.availability ?? {})) {
          if (states === null) continue;
          expect(states.ok + states.degraded + states.deferred + states.broken).toBeCloseTo(1, 12);
        }
      }
    },
  );

  it('plays one element on the table as the list of single failures has it, in every set-up', async () => {
    const { result, tabletop } = await simulate('vectors/1', ['telephony']);
    for (const { setup, workflows, volumeShare, contactsPerHour } of tabletop ?? []) {
      const single = result.blastRadius.setups[setup]?.elements['telephony'];
      expect(workflows).toEqual(single?.workflows);
      expect(volumeShare).toEqual(single?.volumeShare);
      expect(contactsPerHour).toBe(single?.contactsPerHour);
    }
    expect(tabletop).toHaveLength(4);
  });

  it('says what goes down with what fails, and never breaks less with two than with one', async () => {
    const one = (await simulate('vectors/1', ['ticketing'])).tabletop?.[0];
    const two = (await simulate('vectors/1', ['ticketing', 'billing'])).tabletop?.[0];
    expect(one?.takenDown).toContain('telephony-ticketing');
    expect(two?.workflows.broken).toEqual(expect.arrayContaining([...(one?.workflows.broken ?? [])]));
    expect(two?.volumeShare?.broken).toBeGreaterThan(one?.volumeShare?.broken ?? 1);
  });

  it('says the tabletop in a sentence', async () => {
    const { result, tabletop } = await simulate('vectors/1', ['telephony-billing'], ['tool-centric']);
    // By hand: only wf2 needs telephony-billing without an alternative, and its steps fail.
    expect(blastRadiusText(result, tabletop)).toContain(
      'if telephony-billing fails, 1 workflow breaks, 0 are deferred, 0 degraded.',
    );
  });

  it('says once what happens alike in several set-ups', async () => {
    const { result, tabletop } = await simulate('vectors/1', ['telephony-billing']);
    const text = blastRadiusText(result, tabletop);
    expect(text.match(/^Tool-centric, Copilot on top, Connected interfaces and Execution layer: if /gmu)).toHaveLength(
      1,
    );
    expect(text).toContain('Copilot on top and Connected interfaces: everything fails as in Tool-centric.');
  });

  it('names pairs by the redundancy that they defeat, and prices of the layer as well as gains', async () => {
    const { result } = await simulate('harbour-telecom', [], ['execution-layer']);
    const text = blastRadiusText(result, null);
    const { pairs = [] } = result.blastRadius.setups['tool-centric'] ?? {};
    const [worst] = pairs.toSorted((a, b) => b.defeats.broken - a.defeats.broken || b.defeats.late - a.defeats.late);
    expect(text).toContain(
      `Pairs that defeat redundancy, beyond what both do between them: ${worst?.elements.join(' + ')} (+`,
    );
    expect(text).toMatch(/Left half done by a failure: [\d,]+ executions a year; another [\d,]+ are undone/u);
    expect(text).toMatch(/Less breaks with it than as it is only while that is above 99\.\d+ %\./u);
    expect(text).toContain('Single failures that reach more volume than as it is: orchestrator 0.0 % → ');
    expect(text).toMatch(/^Workflow +broken +deferred +degraded +outages\/year +hours each +cut sets of 1 +2 +3$/mu);
  });

  it('calls nothing unaffected where no volume runs a workflow of the map', async () => {
    const { result } = await simulate('sparse');
    const text = blastRadiusText(result, null);
    expect(text).toContain('100.0 % of volume runs no workflow of the map: what failures do to it is unknown');
    expect(text).not.toMatch(/Expected of all volume|No two failures|0 contacts/u);
  });

  it('lets nothing through to the terminal that would steer it', async () => {
    const { result, tabletop } = await simulate('vectors/1', ['telephony'], ['tool-centric']);
    for (const id of Object.keys(result.operation.workflowNames)) result.operation.workflowNames[id] = 'a\u001b[31mb';
    expect(blastRadiusText(result, tabletop)).not.toContain('\u001b');
    expect(blastRadiusText(result, tabletop)).toContain('a[31mb');
  });

  it('names the nearest element when asked for one that is not there', async () => {
    await expect(simulate('vectors/1', ['telefony'])).rejects.toThrow(UsageProblem);
    await expect(simulate('vectors/1', ['telefony'])).rejects.toMatchObject({ hint: 'Did you mean telephony?' });
  });

  // The mean over years stands beside an exact one; retries, which it leaves out, do not exist as it is.
  it.each([
    'harbour-telecom',
    'harbour-telecom-orchestrated',
    'anonymous-bank',
    'worked-example',
    ...[1, 2, 3, 4, 5, 6].map((at) => `vectors/${at}`),
  ])('agrees with the exact mean over the years of %s', async (name) => {
    const { result } = await simulate(name, [], ['tool-centric', 'execution-layer'], { years: 400 });
    const { 'tool-centric': asIs, 'execution-layer': layered } = result.blastRadius.setups;
    expect(asIs?.year?.years).toBe(400);
    expectMean(asIs?.year?.contactsBroken, asIs?.contactsPerYear?.broken);
    expectMean(asIs?.year?.contactsDeferred, asIs?.contactsPerYear?.deferred);
    expectMean(asIs?.year?.contactsDegraded, asIs?.contactsPerYear?.degraded);
    expectMean(asIs?.year?.extraHours, asIs?.extraHoursPerYear);
    expect(asIs?.year?.exactContactsBroken).toBe(asIs?.contactsPerYear?.broken);
    // Retries only ever help; on the same outages the layer's years are those of its own model.
    const [low = 0] = layered?.year?.contactsBroken.ci95 ?? [];
    expect(low).toBeLessThanOrEqual((layered?.contactsPerYear?.broken ?? 0) + 1e-9);
    // Null where the layer orchestrates nothing, so that nothing fails otherwise.
    const difference = layered?.year?.againstAsIs?.contactsBroken.mean ?? 0;
    expect((layered?.year?.contactsBroken.mean ?? 0) - (asIs?.year?.contactsBroken.mean ?? 0)).toBeCloseTo(
      difference,
      6,
    );
  });

  it('tells a year in numbers, and calls nothing fewer or more that may be chance', async () => {
    const { result } = await simulate('harbour-telecom', [], ['execution-layer'], { years: 100 });
    const text = blastRadiusText(result, null);
    expect(text).toContain(
      '100 years simulated, repairs lognormal; failed calls of orchestrated steps are retried for 15 min',
    );
    expect(text).toMatch(/On the same outages, against the map as it is: [\d,.]+ fewer contacts broken a year\./u);
    expect(text).toMatch(/Contacts broken +[\d,]+ +[\d,]+ +[\d,]+ +[\d,]+ +[\d,]+/u);
  });

  it('gives the same document with 1, 2 and 7 threads', async () => {
    const [one, ...others] = await Promise.all(
      [1, 2, 7].map(async (threads) => (await simulate('vectors/2', [], [], { years: 320, threads })).result),
    );
    for (const other of others) expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    const used = one?.assumptions.map(({ id }) => id) ?? [];
    for (const id of ['simulation.repair_log_sd', 'simulation.retry_horizon', 'simulation.system_drain'])
      expect(used).toContain(id);
  });

  it('names the times that stand in for empty cells among the assumptions', async () => {
    const { result } = await simulate('sparse');
    const used = result.assumptions.map(({ id }) => id);
    for (const { reliability } of Object.values(result.blastRadius.setups)) {
      for (const { assumed } of Object.values(reliability ?? {})) expect(used).toEqual(expect.arrayContaining(assumed));
    }
    expect(used.filter((id) => id.endsWith('.mtbf')).length).toBeGreaterThan(0);
    expect(used).not.toContain('simulation.repair_log_sd');
  });
});

/** Within twice the 95 % interval, four standard errors; 30 such figures should all be. */
function expectMean(
  simulated: { readonly mean: number | null; readonly ci95: readonly number[] | null } | undefined,
  exact: number | null | undefined,
): void {
  const [low = Number.NaN, high = Number.NaN] = simulated?.ci95 ?? [];
  const apart = Math.abs((simulated?.mean ?? Number.NaN) - (exact ?? Number.NaN));
  expect(apart).toBeLessThanOrEqual(high - low + 1e-9);
}
