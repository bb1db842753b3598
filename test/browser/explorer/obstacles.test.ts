import { expect, test } from 'vitest';
import { obstaclesOf } from '../../../src/browser/explorer/obstacles.ts';
import type { InterventionId } from '../../../src/domain/scenario.ts';
import { english } from '../../../src/messages/english.ts';
import { loadLanguage } from '../../../src/messages/languages.ts';
import { phrase } from '../../../src/messages/phrase.ts';
import { sayIn } from '../../../src/messages/say.ts';
import { ofVolume } from '../../../src/setups/setup-blocker.ts';

const german = sayIn(await loadLanguage('de'));

const blockerOf = (system: string, volumeShare: number, intervention: InterventionId = 'aggregate-context') => ({
  intervention,
  volumeShare,
  message: phrase('blockers.notesStay', {
    cause: phrase('blockers.noApi', { system }),
    count: 2,
    volume: ofVolume(volumeShare),
  }),
});

test('shares of volume stand as the report writes them in each language', () => {
  const text = 'CRM has no API: notes there stay as they are in 2 contact types';
  const textIn = (say: typeof english, share: number) => obstaclesOf(say, [blockerOf('CRM', share)])[0]?.text;
  expect(textIn(english, 0.82)).toBe(`${text}, 82% of volume.`);
  expect(textIn(english, 0.004)).toBe(`${text}, 0.4% of volume.`);
  expect(textIn(german, 0.82)).toMatch(/ \(82\s% des Volumens\)\.$/);
});

test('what several interventions meet stands once, with each of them', () => {
  const obstacles = obstaclesOf(english, [
    blockerOf('Dialler', 0.1),
    blockerOf('CRM', 0.82),
    blockerOf('CRM', 0.82, 'persist-interaction'),
    blockerOf('CRM', 0.82),
  ]);
  const text = (system: string): string => `${system} has no API: notes there stay as they are in 2 contact types`;
  expect(obstacles).toEqual([
    { text: `${text('CRM')}, 82% of volume.`, interventions: ['aggregate-context', 'persist-interaction'] },
    { text: `${text('Dialler')}, 10% of volume.`, interventions: ['aggregate-context'] },
  ]);
});
