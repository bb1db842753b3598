/** What no touch tells of a contact type widens ranges; it is no contact without systems, checks or agents. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OperationMap } from '../../src/domain/map.ts';
import type { Fact } from '../../src/scoring/fact.ts';
import { navigationEffort } from '../../src/scoring/indicators/navigation-effort.ts';
import { onboardingBurden } from '../../src/scoring/indicators/onboarding-burden.ts';
import { repeatAuthentication } from '../../src/scoring/indicators/repeat-authentication.ts';
import { systemsPerContact } from '../../src/scoring/indicators/systems-per-contact.ts';
import { asIsOf, type BuiltIn, builtIn } from '../assessment/assess-fixture.ts';
import { aContactType, aMap, aSystem, aTouch } from '../generators/rows.ts';

let given: BuiltIn;
beforeAll(async () => {
  given = await builtIn();
});

const touch = (contactType: string, seq: number, change: Partial<Parameters<typeof aTouch>[0]> = {}) =>
  aTouch({ contactType, seq, activity: 'verify', system: 'crm', ...change });
const map = aMap({
  systems: [aSystem({ id: 'crm' }), aSystem({ id: 'billing' }), aSystem({ id: 'ledger' })],
  contactTypes: [aContactType({ id: 'refund', volume: 750 }), aContactType({ id: 'letter', volume: 250 })],
  touches: [touch('refund', 1), touch('refund', 2, { system: 'billing' })],
});
const measured = (indicator: { measure: typeof systemsPerContact.measure }, on: OperationMap = map) => {
  const fact = indicator.measure(asIsOf(on, given).operation);
  if (fact.outcome !== 'measured') throw new Error(fact.outcome);
  return fact;
};
const missing = (fact: Fact) =>
  'missing' in fact ? fact.missing.map(({ table, key, column }) => [table, key, column]) : [];

describe('a contact type without touches', () => {
  it('takes agents into as many systems as there are, or none', () => {
    const fact = measured(systemsPerContact);
    expect(fact.level.value).toBe(2);
    expect(fact.best.value).toBeCloseTo((750 * 2) / 1000, 12);
    expect(fact.worst.value).toBeCloseTo((750 * 2 + 250 * 3) / 1000, 12);
    expect(fact.knownShare).toBeCloseTo(0.75, 12);
    expect(missing(fact)).toEqual([['touches', 'letter', 'system']]);
  });

  it('has as many checks of identity as may be', () => {
    const fact = measured(repeatAuthentication);
    expect(fact.level.value).toBe(1);
    expect(fact.best.value).toBeCloseTo(0.75, 12);
    expect(fact.worst.value).toBe(Number.POSITIVE_INFINITY);
    expect(missing(fact)).toEqual([['touches', 'letter', 'activity']]);
    const unknownVolumes = {
      ...map,
      contactTypes: [...map.contactTypes, ...['a', 'b'].map((id) => aContactType({ id, volume: null }))],
    };
    expect(measured(repeatAuthentication, unknownVolumes).worst.value).toBe(Number.POSITIVE_INFINITY);
  });

  it('counts as known where it is self-service: agents have no part in it', () => {
    const contactTypes = map.contactTypes.map((type) =>
      type.id === 'letter' ? { ...type, channel: 'self-service' as const } : type,
    );
    const fact = measured(systemsPerContact, { ...map, contactTypes });
    expect(fact.level.value).toBeCloseTo(1.5, 12);
    expect(fact.worst.value).toBeCloseTo(1.5, 12);
  });

  it('leaves unknown what agents do, where no other type reaches them', () => {
    const touches = [touch('refund', 1, { actor: 'ivr' })];
    for (const indicator of [systemsPerContact, navigationEffort, onboardingBurden]) {
      const fact = indicator.measure(asIsOf({ ...map, touches }, given).operation);
      expect(fact, indicator.id).toMatchObject({ outcome: 'unknown', reason: { key: 'notes.agentsUnknown' } });
      expect(missing(fact)).toContainEqual(['touches', 'letter', 'actor']);
    }
    const letters = [...touches, touch('letter', 1, { actor: 'automation' })];
    expect(systemsPerContact.measure(asIsOf({ ...map, touches: letters }, given).operation)).toMatchObject({
      outcome: 'not-applicable',
      reason: { key: 'notes.noTypeReachesAgents' },
    });
  });
});
