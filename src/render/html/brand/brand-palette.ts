/**
 * Colours of a brand as the report can use them: mended until text in them is legible on every ground that it stands on,
 * with the tints that charts and bands need, for light and for dark screens.
 */
import { converter, differenceCiede2000, formatHex, interpolate, type Oklch, wcagContrast } from 'culori';

export type BrandColour = 'accent' | 'signal';

export interface MendedColour {
  readonly colour: BrandColour;
  readonly asked: string;
  /** Contrast of what was asked with the ground of a light page. */
  readonly contrast: number;
  /** The nearest shade that is legible there. */
  readonly used: string;
}

export interface BrandPalette {
  /** Custom properties by theme, such as `--accent`. */
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
  readonly mended: readonly MendedColour[];
  /** Whether accent and signal can hardly be told apart. */
  readonly alike: boolean;
}

/** WCAG 2.2, success criterion 1.4.3: contrast of text with its ground. */
export const LEGIBLE_CONTRAST = 4.5;
/** CIEDE2000 below which two colours are easily taken for each other at a glance; an assumption. */
const ALIKE_BELOW = 20;

/** Grounds that text stands on, as in `report.css`. */
const GROUNDS = { light: { ground: '#ffffff', panel: '#f4f6f6' }, dark: { ground: '#12181b', panel: '#1b2327' } };
/** How far the tints lie on the way from the colour to the ground, as they do in the built-in palette. */
const MID = 0.5;
const PALE = { light: 0.9, dark: 0.8 };
const BAND_2 = 0.89;
const BAND_3 = 0.8;
/** Steps of lightness on the way to a legible shade. */
const STEP = 0.005;

type Theme = keyof typeof GROUNDS;

/** @param colours opaque CSS colours; what is not given stays as the stylesheet has it */
export function brandPalette(colours: Partial<Readonly<Record<BrandColour, string>>>): BrandPalette {
  const given = (['accent', 'signal'] as const).flatMap((colour) => {
    const asked = colours[colour];
    return asked === undefined ? [] : [{ colour, asked }];
  });
  const { accent, signal } = colours;
  return {
    light: Object.fromEntries(given.flatMap(({ colour, asked }) => Object.entries(tints(colour, asked, 'light')))),
    dark: Object.fromEntries(given.flatMap(({ colour, asked }) => Object.entries(tints(colour, asked, 'dark')))),
    mended: given.flatMap(({ colour, asked }) => {
      const used = legible(asked, 'light');
      const contrast = wcagContrast(asked, GROUNDS.light.ground);
      return used === formatHex(asked) ? [] : [{ colour, asked, contrast, used }];
    }),
    alike: accent !== undefined && signal !== undefined && differenceCiede2000()(accent, signal) < ALIKE_BELOW,
  };
}

function tints(colour: BrandColour, asked: string, theme: Theme): Readonly<Record<string, string>> {
  const main = legible(asked, theme);
  const { ground } = GROUNDS[theme];
  const toGround = interpolate([main, ground], 'oklab');
  const at = (share: number): string => formatHex(toGround(share));
  const own = { [`--${colour}`]: main, [`--${colour}-mid`]: at(MID) };
  if (colour === 'signal') return own;
  return { ...own, '--accent-pale': at(PALE[theme]), '--band-2': at(BAND_2), '--band-3': at(BAND_3) };
}

/** The colour itself or, in its own hue, the nearest lightness at which text in it is legible on every ground. */
function legible(asked: string, theme: Theme): string {
  const start = converter('oklch')(asked) as Oklch;
  const direction = theme === 'light' ? -STEP : STEP;
  for (let l = start.l; l >= 0 && l <= 1; l += direction) {
    const shade = formatHex({ ...start, l });
    const pale = formatHex(interpolate([shade, GROUNDS[theme].ground], 'oklab')(PALE[theme]));
    const grounds = [GROUNDS[theme].ground, GROUNDS[theme].panel, pale];
    if (grounds.every((ground) => wcagContrast(shade, ground) >= LEGIBLE_CONTRAST)) return shade;
  }
  return theme === 'light' ? '#000000' : '#ffffff';
}
