import { describe, expect, it } from 'vitest';
import { customerSide } from '../../src/setups/customer-side.ts';
import { touchDurations } from '../../src/setups/touch-duration.ts';
import { applied, EXECUTION_LAYER, PARAMETERS } from './set-ups.ts';
import { map } from './two-contact-types.ts';

describe("the customer's side", () => {
  const of = (interventions: Parameters<typeof applied>[1]) =>
    customerSide(map, applied(map, interventions).view, touchDurations(map, PARAMETERS));

  it('counts touches of all actors', () => {
    expect(of([]).byContactType.get('refund')).toEqual({
      identityChecks: 1.5,
      retellings: 2,
      transfers: 0.1,
      waitingSeconds: 60,
      // 15 + 20 + 30 + 4 + 60 + 50.
      contactSeconds: 179,
      // The step on billing follows one on the CRM and is the agent's: 80 %.
      carriedByPerson: expect.closeTo(0.8, 12) as unknown as number,
    });
  });

  it('is weighted by volume', () => {
    expect(of([]).overall?.identityChecks).toBeCloseTo((1000 * 1.5) / 1500, 12);
    expect(of([]).overall?.contactSeconds).toBeCloseTo((1000 * 179 + 500 * 100) / 1500, 12);
  });

  it('has fewer checks and less retelling once interaction continues, and hand-offs by people where none can be called', () => {
    const after = of(EXECUTION_LAYER).byContactType.get('refund');
    expect(after?.identityChecks).toBeCloseTo(0.5 + (1 - 0.5 * 0.95), 12);
    expect(after?.retellings).toBeCloseTo(0.4, 12);
    expect(after?.transfers).toBe(0.1);
    expect(after?.carriedByPerson).toBeCloseTo(0.8, 12);
  });

  it('is told by the types with touches; hand-offs by all types with workflows', () => {
    const untold = { ...map, touches: map.touches.filter(({ contactType }) => contactType === 'refund') };
    const side = customerSide(untold, applied(untold, []).view, touchDurations(untold, PARAMETERS));
    expect(side.byContactType.get('question')).toMatchObject({ identityChecks: null, carriedByPerson: 0 });
    expect(side.overall?.identityChecks).toBeCloseTo(1.5, 12);
    expect(side.overall?.carriedByPerson).toBeCloseTo((1000 * 0.8) / 1500, 12);
  });

  it('does not know who carries hand-offs where no workflow is written down', () => {
    const without = { ...map, workflows: [] };
    const side = customerSide(without, applied(without, []).view, touchDurations(without, PARAMETERS));
    expect(side.byContactType.get('refund')).toMatchObject({ identityChecks: 1.5, carriedByPerson: null });
    expect(side.overall).toMatchObject({ transfers: expect.any(Number) as unknown, carriedByPerson: null });
  });

  it('is not known where no volume is', () => {
    const contactTypes = map.contactTypes.map((type) => ({ ...type, volume: null }));
    const blind = { ...map, contactTypes };
    const { overall } = customerSide(blind, applied(blind, []).view, touchDurations(blind, PARAMETERS));
    expect(overall).toBeNull();
  });
});
