import { describe, expect, it } from 'vitest';
import { onboarding } from '../../src/setups/onboarding.ts';
import { anOrganization } from '../generators/rows.ts';
import { anIntervention, applied, PARAMETERS } from './set-ups.ts';
import { map } from './two-contact-types.ts';

describe('onboarding', () => {
  it('trains the applications that agents still touch: base days and days for each, times attrition', () => {
    const result = onboarding(applied(map, []).view, PARAMETERS);
    // `ledger` does not face agents.
    expect(result.applications).toEqual(['crm', 'billing', 'knowledge']);
    expect(result.daysPerAgent).toBe(10 + 3 * 2);
    expect(result.daysPerAgentAndYear).toBeCloseTo(16 * 0.3, 12);
    // 40 paid hours on five days, at 30 an hour.
    expect(result.costPerAgentAndYear).toBeCloseTo(16 * 0.3 * 8 * 30, 10);
  });

  it('loses an application when nothing is left to do there', () => {
    const gone = anIntervention('orchestrate-workflows', { exception_rate: 0 });
    const systems = map.systems.map((system) => ({ ...system, api: ['read', 'write', 'trigger'] as const }));
    expect(onboarding(applied({ ...map, systems }, [gone]).view, PARAMETERS).applications).toEqual([
      'crm',
      'knowledge',
    ]);
  });

  it('is not known where no touch says what agents do', () => {
    const untold = { ...map, touches: map.touches.filter(({ actor }) => actor !== 'agent') };
    expect(onboarding(applied({ ...map, touches: [] }, []).view, PARAMETERS).daysPerAgent).toBeNull();
    const contactTypes = map.contactTypes.map((type) => ({ ...type, channel: 'self-service' as const }));
    const automatic = { ...untold, contactTypes, workflows: [] };
    expect(onboarding(applied(automatic, []).view, PARAMETERS).daysPerAgent).toBe(10);
  });

  it('is not known without days or attrition', () => {
    const organization = anOrganization({ attritionPerYear: null });
    const result = onboarding(applied({ ...map, organization }, []).view, PARAMETERS);
    expect(result).toMatchObject({ daysPerAgent: 16, daysPerAgentAndYear: null, costPerAgentAndYear: null });
  });
});
