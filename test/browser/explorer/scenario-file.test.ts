import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { simulateHandleTime } from '../../../src/app/simulate-handle-time.ts';
import { explorerModel } from '../../../src/assessment/what-if/explorer-model.ts';
import { whatIfPlan } from '../../../src/assessment/what-if/what-if.ts';
import { whatIfFigures } from '../../../src/assessment/what-if/what-if-result.ts';
import { asReported } from '../../../src/browser/explorer/report-values.ts';
import { scenarioText } from '../../../src/browser/explorer/scenario-file.ts';
import { english } from '../../../src/messages/english.ts';
import { scenarioSchema, toScenario } from '../../../src/schema/scenario.ts';
import { fixture } from '../../assessment/assess-fixture.ts';
import { sampleAssessment } from '../../render/sample-report.ts';
import { someWhatIf } from './some-what-if.ts';

const { explorer: data } = await sampleAssessment();
const model = explorerModel(data);
const folder = mkdtempSync(join(tmpdir(), 'unswivel-what-if-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HOSTILE = [
  'a"b\\c: {d} # e',
  '- x\nid: stolen',
  '\u2028&anchor *alias !!js/function',
  "'; rm -rf ~; '",
  '   ',
  '42',
  'tool centric',
];

describe('a scenario file', () => {
  test('holds the interventions of the state, whatever it is', () => {
    fc.assert(
      fc.property(someWhatIf(data), fc.oneof(fc.string(), fc.constantFrom(...HOSTILE)), (whatIf, name) => {
        const { file, text } = scenarioText(english, data, whatIf, name);
        const read = scenarioSchema.parse(parse(text));
        expect(file).toBe(`${read.id}.yaml`);
        expect(data.setups.map(({ id }) => id)).not.toContain(read.id);
        const base = model.setups.find(({ id }) => id === whatIf.setup);
        if (base === undefined) throw new Error('The state has a set-up of the report');
        expect(toScenario(read).interventions).toEqual(whatIfPlan(base, whatIf, 'x').interventions);
      }),
    );
  });

  test('keeps scopes and ranges of the set-up that it starts from', () => {
    const scope = { systems: ['crm'], workflows: null, contactTypes: ['a "quoted" type'] };
    const parameters = [['view_time', { base: 8, low: 5, high: 9, sd: null }]] as const;
    const setup = { ...asReported(data), setup: 'own', parameters: new Map([['aggregate-context.view_time', 12]]) };
    const own = {
      id: 'own',
      name: 'Own',
      summary: null,
      scenario: 'own',
      phase: null,
      afterMonths: null,
      interventions: [{ id: 'aggregate-context' as const, scope, parameters }],
    };
    const { text } = scenarioText(english, { ...data, setups: [...data.setups, own] }, setup, 'x');
    const [read] = toScenario(scenarioSchema.parse(parse(text))).interventions;
    expect(read?.scope).toEqual(scope);
    expect(read?.parameters.get('view_time')).toEqual({ base: 12, low: 5, high: 12, sd: null });
  });

  test('gives the command line the very figures of the explorer', async () => {
    const whatIf = {
      ...asReported(data, 'execution-layer'),
      interventions: new Set(['aggregate-context', 'orchestrate-workflows', 'assist-agents'] as const),
      parameters: new Map([
        ['aggregate-context.view_time', 9.5],
        ['orchestrate-workflows.exception_rate', 0.083],
      ]),
      seed: 11,
      contacts: 3000,
    };
    const { file, text } = scenarioText(english, data, whatIf, 'Smaller layer');
    const workspace = join(folder, 'workspace');
    cpSync(fixture('harbour-telecom'), workspace, { recursive: true });
    mkdirSync(join(workspace, 'scenarios'), { recursive: true });
    writeFileSync(join(workspace, 'scenarios', file), text);
    const result = await simulateHandleTime({
      workspace,
      seed: 11,
      modelDirectory: null,
      parameterFile: null,
      date: null,
      setups: ['smaller-layer'],
      size: { kind: 'contacts', contacts: 3000 },
      threads: 1,
    });
    const { setup, comparison } = whatIfFigures(model, whatIf).simulated();
    expect(result.handleTime.setups['smaller-layer']).toMatchObject(setup.handleTime);
    expect(result.handleTime.comparisons[0]).toMatchObject(comparison ?? {});
    expect(setup.handleTime.overall?.p90).toBeGreaterThan(0);
  });

  test('says what a set-up cannot: volumes, failures, the commands', () => {
    const [type] = data.map.contactTypes;
    const [system] = data.map.systems;
    const { text } = scenarioText(
      english,
      data,
      { ...asReported(data), volumes: new Map([[type?.id ?? '', 1234]]), failures: new Set([system?.id ?? '']) },
      'x',
    );
    const comments = text.split('\n').filter((line) => line.startsWith('#'));
    expect(comments).toContain(`#   ${type?.id}: volume 1234 (in the report ${type?.volume})`);
    expect(comments.join('\n')).toContain(`--setup x --fail ${system?.id}`);
  });
});
