import { formatHex, wcagContrast } from 'culori';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { brandPalette, LEGIBLE_CONTRAST } from '../../../../src/render/html/brand/brand-palette.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
const GROUNDS = { light: ['#ffffff', '#f4f6f6'], dark: ['#12181b', '#1b2327'] };

describe('brandPalette', () => {
  test('gives shades of any colour in which text is legible on every ground, light and dark', () => {
    fc.assert(
      fc.property(colour, colour, (accent, signal) => {
        const palette = brandPalette({ accent, signal });
        for (const theme of ['light', 'dark'] as const) {
          const properties = palette[theme];
          const grounds = [...GROUNDS[theme], properties['--accent-pale'] ?? ''];
          for (const ground of grounds) {
            expect(wcagContrast(properties['--accent'] ?? '', ground)).toBeGreaterThanOrEqual(LEGIBLE_CONTRAST);
          }
          for (const ground of GROUNDS[theme]) {
            expect(wcagContrast(properties['--signal'] ?? '', ground)).toBeGreaterThanOrEqual(LEGIBLE_CONTRAST);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  test('leaves a colour that is legible as it is, and says which it had to darken', () => {
    const { light, mended } = brandPalette({ accent: '#0b5a68', signal: '#ffb300' });
    expect(light['--accent']).toBe('#0b5a68');
    expect(mended.map((one) => one.colour)).toEqual(['signal']);
    // WCAG 2.2: (1 + 0.05) ÷ (L + 0.05) with L = 0.2126 + 0.7152 × 0.4508 = 0.5350 for #ffb300.
    expect(mended[0]?.contrast).toBeCloseTo(1.05 / 0.585, 2);
  });

  test('leaves out what the brand does not name', () => {
    expect(brandPalette({})).toEqual({ light: {}, dark: {}, mended: [], alike: false });
    expect(Object.keys(brandPalette({ signal: 'darkred' }).light)).toEqual(['--signal', '--signal-mid']);
  });

  test('notices two colours that are taken for each other', () => {
    expect(brandPalette({ accent: '#0b5a68', signal: '#0b5a60' }).alike).toBe(true);
    expect(brandPalette({ accent: '#0b5a68', signal: '#a8470f' }).alike).toBe(false);
  });

  test('reads any way that CSS writes a colour', () => {
    expect(brandPalette({ accent: 'rgb(11 90 104)' }).light['--accent']).toBe(formatHex('#0b5a68'));
  });
});
