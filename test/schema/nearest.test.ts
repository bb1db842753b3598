import { describe, expect, test } from 'vitest';
import { nearestName } from '../../src/schema/nearest.ts';

describe('nearestName', () => {
  test.each([
    ['catgory', 'category'],
    ['Agent-Facing ', 'agent_facing'],
    ['crm', 'crm'],
    ['cmr', 'crm'],
    ['crn', 'crm'],
    ['xyz', null],
    ['erp', null],
    ['', null],
    ['x'.repeat(500), null],
  ])('%s → %s', (written, nearest) => {
    expect(nearestName(written, ['category', 'agent_facing', 'crm', 'name'])).toBe(nearest);
  });

  test('takes the first of equals', () => {
    expect(nearestName('s9', ['s1', 's2'])).toBe('s1');
  });
});
