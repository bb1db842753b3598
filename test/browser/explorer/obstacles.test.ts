import { expect, test } from 'vitest';
import { obstacleText } from '../../../src/browser/explorer/obstacles.ts';
import { english } from '../../../src/messages/english.ts';
import { loadLanguage } from '../../../src/messages/languages.ts';
import { phrase } from '../../../src/messages/phrase.ts';
import { sayIn } from '../../../src/messages/say.ts';
import { ofVolume } from '../../../src/setups/setup-blocker.ts';

const german = sayIn(await loadLanguage('de'));

const blockerOf = (system: string, volumeShare: number) => ({
  message: phrase('blockers.notesStay', {
    cause: phrase('blockers.noApi', { system }),
    count: 2,
    volume: ofVolume(volumeShare),
  }),
});

test('shares of volume stand as the report writes them in each language', () => {
  const text = 'CRM has no API: notes there stay as they are in 2 contact types';
  expect(obstacleText(english, blockerOf('CRM', 0.82))).toBe(`${text}, 82% of volume.`);
  expect(obstacleText(english, blockerOf('CRM', 0.004))).toBe(`${text}, 0.4% of volume.`);
  expect(obstacleText(german, blockerOf('CRM', 0.82))).toMatch(/ \(82\s% des Volumens\)\.$/);
});
