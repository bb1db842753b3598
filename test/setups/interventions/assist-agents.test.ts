import { describe, expect, it } from 'vitest';
import { applied } from '../set-ups.ts';
import { linked, mapWith } from './three-systems.ts';

describe('assist-agents', () => {
  it('shortens searching and notes on readable systems and adds one reading, acting nowhere', () => {
    const map = mapWith(
      { activity: 'search', system: 'full' },
      { activity: 'document', system: 'full' },
      { activity: 'document', system: 'mute' },
      { activity: 'copy', ...linked },
    );
    const { view } = applied(map, ['assist-agents']);
    expect([...view.stretch]).toEqual([0.6, 0.5, 1, 1]);
    expect([...view.occurrence]).toEqual([1, 1, 1, 1]);
    expect(view.added.map(({ stream }) => stream)).toEqual(['reading']);
    expect(view.ai.size).toBe(0);
  });

  it('adds no reading where only other actors write notes', () => {
    const map = mapWith({ activity: 'document', system: 'full', actor: 'automation' }, { activity: 'converse' });
    const { view } = applied(map, ['assist-agents']);
    expect(view.stretch[0]).toBe(0.5);
    expect(view.added).toEqual([]);
  });
});
