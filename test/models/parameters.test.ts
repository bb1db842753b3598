import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../src/domain/parameters.ts';
import { INTERVENTION_IDS } from '../../src/domain/scenario.ts';
import { ACTIVITIES, INTEGRATION_STYLES, SYSTEM_CATEGORIES } from '../../src/domain/vocabulary.ts';
import { stemOf } from '../../src/schema/cross-file-issue.ts';
import { parameterSetIssues } from '../../src/schema/parameter-set.ts';
import { parameterFiles, parameterSet } from './model-files.ts';

/** Base values as the design's tables give them. */
const INTERVENTIONS = {
  'aggregate-context.view_time': [6, 'seconds'],
  'aggregate-context.residual': [0.1, 'share'],
  'persist-interaction.residual_verify': [0.05, 'share'],
  'persist-interaction.residual_recap': [0.2, 'share'],
  'orchestrate-workflows.trigger_time': [4, 'seconds'],
  'orchestrate-workflows.exception_rate': [0.06, 'share'],
  'orchestrate-workflows.exception_time': [45, 'seconds'],
  'embed-governance.residual_approve': [0.2, 'share'],
  'embed-governance.document_factor': [0.4, 'factor'],
  'enable-actions.ai_success': [0.65, 'share'],
  'enable-actions.handover_time': [20, 'seconds'],
  'connect-interfaces.search_residual': [0.5, 'share'],
  'connect-interfaces.verify_residual': [0.7, 'share'],
  'assist-agents.search_factor': [0.6, 'factor'],
  'assist-agents.document_factor': [0.5, 'factor'],
  'assist-agents.reading_time': [5, 'seconds'],
};

const CHANGE = {
  'change.retest_hours': [16, 'hours'],
  'change.audit_hours': [4, 'hours'],
  'change.retrain_hours': [1, 'hours'],
  'change.connector_maintenance_hours': [20, 'hours per year'],
  'change.connector_mend_hours': [12, 'hours'],
  'change.ageing': [0.07, 'share per year'],
  'change.orchestrated_lead_days': [5, 'days'],
};

const files = parameterFiles();
const set = parameterSet();
const group = (name: string): Parameter[] => [...set.parameters.values()].filter((one) => one.group === name);

const parameter = (id: string): Parameter => {
  const found = set.parameters.get(id);
  if (found === undefined) throw new Error(`there is no parameter ${id}`);
  return found;
};

describe('the parameter set', () => {
  it('has one file per group, named by it, and gives no id twice', () => {
    for (const { file, content } of files) expect(content.group).toBe(stemOf(file));
    expect(parameterSetIssues(files)).toEqual([]);
  });

  it('has the base values of the design for interventions, and no others', () => {
    const given = Object.fromEntries(group('interventions').map(({ id, base, unit }) => [id, [base, unit]]));
    expect(given).toEqual(INTERVENTIONS);
    const owners = new Set(Object.keys(given).map((id) => id.slice(0, id.indexOf('.'))));
    expect(owners).toEqual(new Set(INTERVENTION_IDS));
  });

  it('spreads the time of an exception as the design does, and no other intervention time', () => {
    expect(parameter('orchestrate-workflows.exception_time').distribution).toEqual({ family: 'lognormal', sd: 30 });
    expect(group('interventions').filter(({ distribution }) => distribution !== null)).toHaveLength(1);
  });

  it('calls every parameter of the interventions an assumption', () => {
    for (const { source } of group('interventions')) expect(source).toEqual({ kind: 'assumption' });
  });

  it.each(Object.entries(CHANGE))('has the base value of the design for %s', (id, [base, unit]) => {
    expect(parameter(id)).toMatchObject({ base, unit });
  });

  it('has a default duration for every activity', () => {
    expect(group('activity-defaults').map(({ id }) => id)).toEqual(
      expect.arrayContaining(ACTIVITIES.map((activity) => `activity.${activity}.duration`)),
    );
    expect(group('activity-defaults')).toHaveLength(ACTIVITIES.length);
  });

  it('derives a switch from the toggling study: four hours a week over 1,200 switches on five days', () => {
    const { base, source } = parameter('activity.switch.duration');
    expect(base).toBeCloseTo((4 * 3600) / (1200 * 5), 10);
    expect(source.kind).toBe('published');
  });

  it('has failure and repair times for every category, style and added element', () => {
    const elements = [
      ...SYSTEM_CATEGORIES.map((category) => `system.${category}`),
      ...INTEGRATION_STYLES.map((style) => `integration.${style}`),
      'orchestrator',
      'connector',
      'vendor',
    ];
    const expected = elements.flatMap((element) => [`${element}.mtbf`, `${element}.mttr`]);
    expect(group('reliability').map(({ id }) => id)).toEqual(expected);
    for (const { unit, low } of group('reliability')) {
      expect(unit).toBe('hours');
      expect(low).toBeGreaterThan(0);
    }
  });

  it('gives every assumption and every published figure a real range', () => {
    const uncertain = [...set.parameters.values()].filter(({ source }) => source.kind !== 'setting');
    expect(uncertain.filter(({ low, base, high }) => low === base && base === high)).toEqual([]);
  });

  it('names no published work that nothing rests on', () => {
    for (const { content } of files) {
      const named = new Set(content.parameters.flatMap(({ source }) => source));
      expect(Object.keys(content.sources).filter((key) => !named.has(key))).toEqual([]);
    }
  });
});
