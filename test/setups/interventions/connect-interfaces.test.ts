import { describe, expect, it } from 'vitest';
import { applied } from '../set-ups.ts';
import { linked, mapWith } from './three-systems.ts';

describe('connect-interfaces', () => {
  it('halves searching on readable systems and passes verifications on, and moves nothing else', () => {
    const map = mapWith(
      { activity: 'verify', actor: 'customer' },
      { activity: 'verify', system: 'full' },
      { activity: 'search', system: 'full', actor: 'automation' },
      { activity: 'search', system: 'mute' },
      { activity: 'recap', system: 'full' },
      { activity: 'copy', ...linked },
    );
    const { view } = applied(map, ['connect-interfaces']);
    expect([...view.occurrence]).toEqual([1, 0.7, 0.5, 1, 1, 1]);
    expect(view.added).toEqual([]);
    expect(view.map).toBe(map);
  });
});
