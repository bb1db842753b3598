/** What a brand adds to the stylesheet: its colours for light and dark, and its typeface for text. */
import { cssString } from '../css-string.ts';
import type { BrandPalette } from './brand-palette.ts';

/** A typeface file inside the report. */
export interface BrandFont {
  readonly weight: number;
  /** Such as `font/woff2`. */
  readonly mediaType: string;
  /** The bytes in base64. */
  readonly bytes: string;
}

export interface BrandStyle {
  readonly palette: BrandPalette;
  readonly fonts: readonly BrandFont[];
}

const FAMILY = 'Brand';

/** Stands after the stylesheet. People who chose the colours of their screen themselves keep them. */
export function brandStyle({ palette, fonts }: BrandStyle): string {
  const faces = fonts.map(
    ({ weight, mediaType, bytes }) =>
      `@font-face{font-family:${cssString(FAMILY)};font-style:normal;font-display:block;font-weight:${weight};src:url(data:${mediaType};base64,${bytes})}`,
  );
  const family =
    fonts.length === 0
      ? []
      : [`body{font-family:${cssString(FAMILY)},"Source Sans 3","Segoe UI",system-ui,sans-serif}`];
  const colours =
    Object.keys(palette.light).length === 0
      ? []
      : [
          `@media (forced-colors:none){:root{${declarations(palette.light)}}}`,
          `@media screen and (prefers-color-scheme:dark) and (forced-colors:none){:root{${declarations(palette.dark)}}}`,
        ];
  return [...faces, ...family, ...colours].join('\n');
}

const declarations = (properties: Readonly<Record<string, string>>): string =>
  Object.entries(properties)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
