import { describe, expect, test } from 'vitest';
import { explainableDocument, explanationDocument } from '../../src/schema/result/explanation.ts';
import { run, UNSWIVEL } from './start.ts';

const WORKSPACE = 'fixtures/worked-example';

const explain = (...words: readonly string[]) => run(UNSWIVEL, ['explain', ...words]);
const explanationOf = async (what: string) => {
  const { status, stdout, stderr } = await explain(what, WORKSPACE, '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return explanationDocument.parse(JSON.parse(stdout));
};

describe('unswivel explain', () => {
  test('puts the numbers into the formula and points to the rows', async () => {
    const { status, stdout, stderr } = await explain('coordination-locus', WORKSPACE);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^Coordination locus\nPath +assessment\.indicators\.coordination-locus\.value\n/u);
    expect(stdout).toContain('(600 + 500) ÷ 1,700 = 1,100 ÷ 1,700 = 0.647059');
    expect(stdout).toMatch(/^workflow-steps\.csv:\d+ +settle-invoice\/post-credit: Hand-off/mu);
    expect(stdout).toMatch(/^model\.coordination-locus\.stage-2-cut +0\.8 +0\.\d+ to 0\.\d+ +share +assumed$/mu);
    expect(stdout).not.toContain('\u001B');
  });

  test('takes a path, an id and a parameter', async () => {
    const [path, element, parameter] = await Promise.all([
      explanationOf('handleTime.setups.tool-centric.overall.exactMean'),
      explanationOf('crm-bus'),
      explanationOf('aggregate-context.view_time'),
    ]);
    expect(path).toMatchObject({ value: 210, unit: 'seconds', title: 'Mean handle time' });
    expect(element.path).toBe('blastRadius.setups.tool-centric.elements.crm-bus.volumeShare.broken');
    expect(element.value).toBeCloseTo(0.52, 12);
    expect(element.evidence[0]).toMatchObject({ file: 'integrations.csv', key: 'crm-bus' });
    expect(parameter).toMatchObject({ path: null, value: 6, unit: 'seconds' });
  });

  test('works out what takes longer where it is asked for', async () => {
    const { value, unit } = await explanationOf('blastRadius.setups.tool-centric.availability.block-card.ok');
    expect(value).toBeGreaterThan(0.9);
    expect(value).toBeLessThan(1);
    expect(unit).toBe('share');
  });

  test('lists what can be explained, in groups, without a workspace', async () => {
    const [people, json] = await Promise.all([explain(), explain('--json')]);
    expect(people.status).toBe(0);
    expect(people.stdout).toMatch(/^Indicators \(by their id\)/u);
    expect(people.stdout).toMatch(/^ {2}handleTime\.setups\.\*\.agentHours +Agent hours$/mu);
    expect(explainableDocument.parse(JSON.parse(json.stdout)).groups.length).toBeGreaterThan(10);
  });

  test.each([
    { what: 'calable-steps', hint: 'Did you mean callable-steps?' },
    { what: 'assessment.stge.value', hint: 'Did you mean assessment.stage.value?' },
    { what: 'handleTime.setups.tool-centric.nothing', hint: 'It has overall, byKind,' },
    { what: 'nothing of this kind', hint: 'Run `unswivel explain` for all that can be explained.' },
  ])('ends with 2 and the nearest name: $what', async ({ what, hint }) => {
    const { status, stdout, stderr } = await explain(what, WORKSPACE);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(hint);
  });

  test('ends with 3 where the workspace has errors', async () => {
    const { status, stderr } = await explain('callable-steps', 'fixtures/malformed/platform-cycle');
    expect(status).toBe(3);
    expect(stderr).toContain('platform-cycle');
  });
});
