import { describe, expect, it } from 'vitest';
import { applied, factorsOf } from '../set-ups.ts';
import { mapWith } from './three-systems.ts';

describe('aggregate-context', () => {
  it("reduces an agent's search and reconcile on a readable system, and adds one view to the type", () => {
    const map = mapWith({ activity: 'search', system: 'full' }, { activity: 'reconcile', system: 'full' });
    const { view } = applied(map, ['aggregate-context']);
    expect(factorsOf(map, view, 'type/1').occurrence).toBe(0.1);
    expect(factorsOf(map, view, 'type/2').occurrence).toBe(0.1);
    expect(view.added.map(({ stream, probability }) => [stream, probability])).toEqual([['view', 1]]);
  });

  it('leaves other actors, touches without a system and systems that cannot be read as they are', () => {
    const map = mapWith(
      { activity: 'search', system: 'full', actor: 'automation' },
      { activity: 'search' },
      { activity: 'search', system: 'mute' },
      { activity: 'search', system: 'dark' },
      { activity: 'recap', system: 'full' },
    );
    const { view, blockers } = applied(map, ['aggregate-context']);
    expect([...view.occurrence]).toEqual([1, 1, 1, 1, 1]);
    expect(view.added).toEqual([]);
    expect(blockers.map(({ system, kind, unknown }) => [system, kind, unknown?.column ?? null])).toEqual([
      ['mute', 'no-ability', null],
      ['dark', 'unknown', 'api'],
    ]);
  });
});
