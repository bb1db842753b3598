import { expect, test } from 'vitest';
import { namesOf, withNames } from '../../src/assessment/named-phrase.ts';
import { english } from '../../src/messages/english.ts';
import { phrase } from '../../src/messages/phrase.ts';

const names = namesOf({
  systems: [{ id: 'crm', name: 'Customer desk' }],
  contactTypes: [{ id: 'refund', name: 'Refunds' }],
  workflows: [{ id: 'pay', name: 'Pay back' }],
});

test('phrases call systems, workflows and contact types by name, at any depth', () => {
  const cause = phrase('blockers.notReadable', { system: 'crm' });
  const whole = phrase('blockers.contextStays', { cause, delivery: 'crm' });
  expect(english.phrase(withNames(whole, names))).toBe(
    'Customer desk cannot be read by API: the item stays crm and persists as it does',
  );
  expect(english.phrase(withNames(phrase('blockers.noSteps', { workflow: 'pay' }), names))).toBe(
    'Pay back has no steps',
  );
  expect(withNames(phrase('blockers.aiShareUnknown', { contactType: 'refund' }), names).values).toEqual({
    contactType: 'Refunds',
  });
});

test('what has no name keeps its id, and phrases in place of ids stay', () => {
  const target = phrase('blockers.target', { operation: 'read', system: phrase('blockers.unknownSystem') });
  expect(english.phrase(withNames(target, names))).toBe('read on unknown system');
  expect(english.phrase(withNames(phrase('blockers.noApi', { system: 'nowhere' }), names))).toBe('nowhere has no API');
});
