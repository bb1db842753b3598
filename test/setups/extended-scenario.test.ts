import { describe, expect, it } from 'vitest';
import type { Scenario, ScenarioPhase } from '../../src/domain/scenario.ts';
import { extensionIssues, setupPlans } from '../../src/setups/extended-scenario.ts';
import { anIntervention } from './set-ups.ts';

const scenario = (given: Partial<Scenario> & Pick<Scenario, 'id'>): Scenario => ({
  name: given.id,
  summary: null,
  extends: null,
  interventions: [],
  phases: [],
  ...given,
});
const phase = (id: string, afterMonths: number | null, ...interventions: Scenario['interventions']): ScenarioPhase => ({
  id,
  name: id,
  afterMonths,
  interventions,
});
const placed = (...scenarios: readonly Scenario[]) =>
  scenarios.map((one, at) => ({ file: `scenarios/${at}-${one.id}.yaml`, scenario: one }));
const idsOf = ({ interventions }: Pick<Scenario, 'interventions'>) => interventions.map(({ id }) => id);

describe('a scenario that extends another', () => {
  const parent = scenario({
    id: 'parent',
    interventions: [
      anIntervention('aggregate-context', { residual: 0.3, view_time: 9 }, { systems: ['crm'] }),
      anIntervention('persist-interaction'),
    ],
  });

  it('starts from its interventions and adds its own', () => {
    const child = scenario({ id: 'child', extends: 'parent', interventions: [anIntervention('enable-actions')] });
    expect(setupPlans(child, [parent, child]).map(idsOf)).toEqual([
      ['aggregate-context', 'persist-interaction', 'enable-actions'],
    ]);
  });

  it('takes parameters given over those inherited, and keeps the scope where it gives none', () => {
    const again = anIntervention('aggregate-context', { residual: 0.2 });
    const child = scenario({ id: 'child', extends: 'parent', interventions: [again] });
    const [plan] = setupPlans(child, [parent, child]);
    const [first] = plan?.interventions ?? [];
    expect(first?.parameters.get('residual')?.base).toBe(0.2);
    expect(first?.parameters.get('view_time')?.base).toBe(9);
    expect(first?.scope.systems).toEqual(['crm']);
  });

  it('takes the scope that it gives', () => {
    const again = anIntervention('aggregate-context', {}, { contactTypes: ['refund'] });
    const child = scenario({ id: 'child', extends: 'parent', interventions: [again] });
    const [plan] = setupPlans(child, [parent, child]);
    expect(plan?.interventions[0]?.scope).toEqual({ systems: null, workflows: null, contactTypes: ['refund'] });
  });

  it('starts from the end of a parent that rolls out in phases', () => {
    const rollout = scenario({ id: 'rollout', phases: [phase('one', 0, anIntervention('connect-interfaces'))] });
    const child = scenario({ id: 'child', extends: 'rollout' });
    expect(setupPlans(child, [rollout, child]).map(idsOf)).toEqual([['connect-interfaces']]);
  });
});

describe('a scenario in phases', () => {
  const rollout = scenario({
    id: 'rollout',
    interventions: [anIntervention('connect-interfaces')],
    phases: [
      phase('pilot', 3, anIntervention('aggregate-context', {}, { contactTypes: ['refund'] })),
      phase('all', 9, anIntervention('aggregate-context'), anIntervention('embed-governance')),
    ],
  });
  const plans = setupPlans(rollout, [rollout]);

  it('is the whole first, then its start and each phase with what is in force by then', () => {
    expect(plans.map(({ id, afterMonths }) => [id, afterMonths])).toEqual([
      ['rollout', null],
      ['rollout/start', 0],
      ['rollout/pilot', 3],
      ['rollout/all', 9],
    ]);
    expect(plans.map(idsOf)).toEqual([
      ['connect-interfaces', 'aggregate-context', 'embed-governance'],
      ['connect-interfaces'],
      ['connect-interfaces', 'aggregate-context'],
      ['connect-interfaces', 'aggregate-context', 'embed-governance'],
    ]);
  });

  it('replaces an intervention that a later phase names again', () => {
    const scopes = plans.map(({ interventions }) => interventions[1]?.scope.contactTypes);
    expect(scopes).toEqual([null, undefined, ['refund'], null]);
  });
});

describe('what is wrong between scenarios', () => {
  it('is an id that is taken', () => {
    expect(extensionIssues(placed(scenario({ id: 'a' }), scenario({ id: 'a' })))).toEqual([
      { file: 'scenarios/1-a.yaml', path: ['id'], message: 'the id is taken by scenarios/0-a.yaml' },
    ]);
  });

  it('is a parent that is not there, once, where it is named', () => {
    const issues = extensionIssues(placed(scenario({ id: 'a', extends: 'gone' }), scenario({ id: 'b', extends: 'a' })));
    expect(issues).toEqual([
      { file: 'scenarios/0-a.yaml', path: ['extends'], message: 'there is no set-up "gone"; there are b' },
    ]);
  });

  it('is a circle, named by everyone in it and by nobody who only leads to it', () => {
    const issues = extensionIssues(
      placed(
        scenario({ id: 'a', extends: 'b' }),
        scenario({ id: 'b', extends: 'a' }),
        scenario({ id: 'c', extends: 'a' }),
      ),
    );
    expect(issues.map(({ file, message }) => [file, message])).toEqual([
      ['scenarios/0-a.yaml', 'the set-ups extend each other in a circle: a → b → a'],
      ['scenarios/1-b.yaml', 'the set-ups extend each other in a circle: b → a → b'],
    ]);
  });

  it('is nothing in a line of parents', () => {
    const line = placed(
      scenario({ id: 'a' }),
      scenario({ id: 'b', extends: 'a' }),
      scenario({ id: 'c', extends: 'b' }),
    );
    expect(extensionIssues(line)).toEqual([]);
  });
});
