// Measures how wide the report's typeface sets each character, in a real browser, and writes the table with which charts
// lay out their text: `node scripts/measure-typeface.ts`. Run it when the typeface changes.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { openBrowser } from '../src/io/browser/open-browser.ts';

const FONT = (weight: number): string => `@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`;
const TARGET = join(import.meta.dirname, '../src/render/svg/character-widths.ts');
const WEIGHTS = [400, 600];
/** Basic Latin, Latin-1, Latin Extended-A are in two subsets; charts measure with the first and guess the rest. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2010, 0x2026],
  [0x202f, 0x202f],
  [0x20ac, 0x20ac],
  [0x2191, 0x2191],
  [0x2193, 0x2193],
  [0x2212, 0x2212],
];

const characters = RANGES.flatMap(([from = 0, to = 0]) =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at)),
);

const running = await openBrowser();
const tables: Record<number, [string, number][]> = {};
try {
  const page = await running.browser.newPage();
  for (const weight of WEIGHTS) {
    const font = await readFile(createRequire(import.meta.url).resolve(FONT(weight)), 'base64');
    const script = `(async () => {
      const face = new FontFace('Measured', 'url(data:font/woff2;base64,${font})', { weight: '${weight}' });
      document.fonts.add(await face.load());
      const context = document.createElement('canvas').getContext('2d');
      context.font = '${weight} 1000px Measured';
      return ${JSON.stringify(characters)}.map((character) => [character, context.measureText(character).width]);
    })()`;
    tables[weight] = (await page.evaluate(script)) as [string, number][];
  }
} finally {
  await running.close();
}

const rows = WEIGHTS.map((weight) => {
  const byWidth = Map.groupBy(tables[weight] ?? [], ([, width]) => Math.round(width));
  const entries = [...byWidth]
    .sort(([a], [b]) => a - b)
    .map(([width, measured]) => `    [${width}, ${quoted(measured.map(([character]) => character).join(''))}],`);
  return `  ${weight}: [\n${entries.join('\n')}\n  ],`;
});

function quoted(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll(
      /[\u00a0\u00ad\u2010-\u202f]/gu,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `'${escaped}'`;
}

await writeFile(
  TARGET,
  `/**
 * Widths of the characters of Source Sans 3 by weight, in thousandths of an em, each with the characters that have it.
 * Written by scripts/measure-typeface.ts, which measures them in a browser.
 */
export const CHARACTER_WIDTHS: Readonly<Record<${WEIGHTS.join(' | ')}, readonly (readonly [width: number, characters: string])[]>> = {
${rows.join('\n')}
};
`,
);
