import { describe, expect, it } from 'vitest';
import { applied } from '../set-ups.ts';
import { mapWith } from './three-systems.ts';

describe('persist-interaction', () => {
  it('leaves the first verification whole, and reduces later ones by the chance of an earlier one, by any actor', () => {
    const map = mapWith(
      { activity: 'verify', actor: 'ivr', probability: 0.5 },
      { activity: 'verify', system: 'full', probability: 0.4 },
      { activity: 'verify', system: 'full' },
    );
    const { view } = applied(map, ['persist-interaction']);
    expect(view.occurrence[0]).toBe(1);
    // F = 0.5, then 1 − 0.5 × 0.6 = 0.7.
    expect(view.occurrence[1]).toBeCloseTo(1 - 0.5 * 0.95, 12);
    expect(view.occurrence[2]).toBeCloseTo(1 - 0.7 * 0.95, 12);
  });

  it('reduces every recap, and search or reconcile after a transfer only', () => {
    const map = mapWith(
      { activity: 'recap', system: 'full' },
      { activity: 'search', system: 'full', afterTransfer: true },
      { activity: 'reconcile', system: 'full' },
    );
    expect([...applied(map, ['persist-interaction']).view.occurrence]).toEqual([0.2, 0.2, 1]);
  });

  it('needs the system of the touch to be readable or, without one, a system that agents of the type touch', () => {
    const readable = mapWith({ activity: 'recap' }, { activity: 'act', system: 'full' });
    expect(applied(readable, ['persist-interaction']).view.occurrence[0]).toBe(0.2);
    const mute = mapWith({ activity: 'recap' }, { activity: 'act', system: 'mute' });
    expect(applied(mute, ['persist-interaction']).view.occurrence[0]).toBe(1);
    const others = mapWith({ activity: 'recap' }, { activity: 'act', system: 'full', actor: 'automation' });
    expect(applied(others, ['persist-interaction']).view.occurrence[0]).toBe(1);
    const here = mapWith({ activity: 'recap', system: 'dark' }, { activity: 'act', system: 'full' });
    expect(applied(here, ['persist-interaction']).view.occurrence[0]).toBe(1);
  });
});
