import { describe, expect, test } from 'vitest';
import { prepareWorkspace } from '../../../src/app/assess-workspace.ts';
import { assembleResult } from '../../../src/assessment/assemble-result.ts';
import { explorerData } from '../../../src/assessment/what-if/explorer-data.ts';
import { explorerModel } from '../../../src/assessment/what-if/explorer-model.ts';
import { whatIfFigures } from '../../../src/assessment/what-if/what-if-result.ts';
import { simulateHandleTime } from '../../../src/kernels/handle-time/simulate.ts';
import { english } from '../../../src/messages/english.ts';
import { fixture } from '../assess-fixture.ts';
import { unchanged } from './unchanged.ts';

const CONTACTS = 5000;

describe.each(['harbour-telecom', 'anonymous-bank', 'sparse'])('the explorer of the report on %s', async (name) => {
  const prepared = await prepareWorkspace({
    workspace: fixture(name),
    seed: 7,
    modelDirectory: null,
    parameterFile: null,
    date: null,
  });
  const data = explorerData(prepared.given, CONTACTS);
  const model = explorerModel(JSON.parse(JSON.stringify(data)) as typeof data);
  const simulation = simulateHandleTime(prepared.measured.plan, 7, { kind: 'contacts', contacts: CONTACTS });
  const result = assembleResult(prepared, { simulation, failures: null });

  test.each(data.setups.slice(1).map(({ id }) => id))('without changes has the figures of the report: %s', (setup) => {
    const figures = whatIfFigures(model, { ...unchanged(data), setup }).simulated();
    expect(result.handleTime.setups[setup]).toMatchObject(figures.setup.handleTime);
    expect(result.handleTime.setups[data.setups[0]?.id ?? '']).toMatchObject(figures.asIs.handleTime);
    expect(result.handleTime.comparisons.find(({ to }) => to === setup)).toMatchObject(figures.comparison ?? {});
    expect(figures.setup.handleTime.overall?.p90).toEqual(result.handleTime.setups[setup]?.overall?.p90);
    const blockers = figures.setup.blockers.map(({ message }) => english.sentence(message));
    expect(blockers).toEqual(result.handleTime.setups[setup]?.blockers.map(({ message }) => message));
    expect(figures.setup.score).toEqual(result.assessment.setups[setup]);
    expect(figures.setup.offered).toBe(result.organization.volume);
    expect(figures.asIs.withoutWorkflowsShare).toBe(result.blastRadius.withoutWorkflowsShare);
  });

  test('carries no answer, note, source or place', () => {
    const text = JSON.stringify(data);
    const { answers, touches, provenance } = prepared.given.map;
    const written = [
      ...answers.flatMap(({ evidence, respondent }) => [evidence, respondent]),
      ...touches.map(({ note }) => note),
      ...provenance.flatMap(({ source, method }) => [source, method]),
      prepared.given.map.organization.provenanceNote,
    ].filter((one): one is string => one !== null && one.length > 24);
    expect(written.filter((one) => text.includes(JSON.stringify(one).slice(1, -1)))).toEqual([]);
    expect(text).not.toContain('"at":');
  });
});
