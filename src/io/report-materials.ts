/** What reports are made of besides the result: templates, stylesheet and typeface, as they come with the package. */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PACKAGE_ROOT } from './package-root.ts';

export interface TemplateTexts {
  readonly page: string;
  /** By name as templates call them: `table`, `sections/handle-time`. */
  readonly partials: Readonly<Record<string, string>>;
  readonly stylesheet: string;
  /** What the build has compiled of these texts, by text; empty without a build. */
  readonly compiled: ReadonlyMap<string, object>;
}

export interface FontFile {
  readonly weight: number;
  /** Characters that the file covers, as CSS writes ranges. */
  readonly unicodeRange: string;
  /** The bytes in base64. */
  readonly woff2: string;
}

/** Scripts as `npm run build` has bundled them, and the look of what they add. */
export interface ScriptTexts {
  readonly readingAids: string;
  readonly explorer: string;
  readonly stylesheet: string;
}

const SCRIPTS = join(PACKAGE_ROOT, 'dist/browser');

export async function readScripts(): Promise<ScriptTexts> {
  const [readingAids, explorer, stylesheet] = await Promise.all([
    readFile(join(SCRIPTS, 'reading-aids.js'), 'utf8'),
    readFile(join(SCRIPTS, 'explorer.js'), 'utf8'),
    readText('scripted.css'),
  ]);
  return { readingAids: readingAids.trim(), explorer: explorer.trim(), stylesheet };
}

const TEMPLATES = join(PACKAGE_ROOT, 'templates');
/** Folders of partials with what stands before the name. */
const PARTIAL_FOLDERS = [
  { folder: 'partials', prefix: '' },
  { folder: 'sections', prefix: 'sections/' },
];
const EXTENSION = '.hbs';

/** A module that the build writes. */
export const COMPILED_TEMPLATES = join(PACKAGE_ROOT, 'dist/templates.js');

export async function readTemplates(): Promise<TemplateTexts> {
  const [page, stylesheet, compiled, ...partials] = await Promise.all([
    readText(`report${EXTENSION}`),
    readText('report.css'),
    readCompiled(),
    ...PARTIAL_FOLDERS.map(readPartials),
  ]);
  return { page, stylesheet, compiled, partials: Object.fromEntries(partials.flat()) };
}

async function readCompiled(): Promise<ReadonlyMap<string, object>> {
  if (!existsSync(COMPILED_TEMPLATES)) return new Map();
  const { default: compiled } = (await import(pathToFileURL(COMPILED_TEMPLATES).href)) as {
    readonly default: ReadonlyMap<string, object>;
  };
  return compiled;
}

const readText = (name: string): Promise<string> => readFile(join(TEMPLATES, name), 'utf8');

async function readPartials({ folder, prefix }: { folder: string; prefix: string }): Promise<[string, string][]> {
  const files = (await readdir(join(TEMPLATES, folder))).filter((name) => name.endsWith(EXTENSION)).toSorted();
  return Promise.all(
    files.map(
      async (name): Promise<[string, string]> => [
        `${prefix}${name.slice(0, -EXTENSION.length)}`,
        await readText(join(folder, name)),
      ],
    ),
  );
}

const FONT_PACKAGE = '@fontsource/source-sans-3';
/** Alphabets that reports carry with them; others fall back to what the reader's system has. */
const FONT_SUBSETS = ['latin', 'latin-ext'];
/** Static weights: Chromium embeds them in PDFs as fonts, and a variable font as loose drawings of its letters. */
const FONT_WEIGHTS = [400, 600];

/** Signs beyond those alphabets that reports print, first to last: what the build cuts from the whole typeface. */
export const EXTRA_SIGNS: readonly (readonly [first: number, last: number])[] = [
  [0x391, 0x3a1],
  [0x3a3, 0x3a9],
  [0x3b1, 0x3c9],
  [0x2080, 0x2089],
  [0x2190, 0x2190],
  [0x2192, 0x2192],
  [0x2194, 0x2194],
  [0x221a, 0x221a],
  [0x2248, 0x2248],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
];

/** Written by the build. */
export const signsFile = (weight: number): string =>
  join(PACKAGE_ROOT, 'dist/typeface', `source-sans-3-signs-${weight}.woff2`);

const rangeOf = ([first, last]: (typeof EXTRA_SIGNS)[number]): string =>
  first === last ? codePoint(first) : `${codePoint(first)}-${last.toString(16).toUpperCase()}`;
const codePoint = (code: number): string => `U+${code.toString(16).toUpperCase()}`;

/** The subsets of the typeface, under the SIL Open Font License. */
export async function readFonts(): Promise<readonly FontFile[]> {
  const root = dirname(createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/package.json`));
  const ranges = JSON.parse(await readFile(join(root, 'unicode.json'), 'utf8')) as Record<string, string>;
  const alphabets = FONT_SUBSETS.map((subset) => ({
    unicodeRange: ranges[subset] ?? '',
    fileOf: (weight: number) => join(root, 'files', `source-sans-3-${subset}-${weight}-normal.woff2`),
  }));
  const signs = { unicodeRange: EXTRA_SIGNS.map(rangeOf).join(','), fileOf: signsFile };
  return Promise.all(
    FONT_WEIGHTS.flatMap((weight) =>
      [...alphabets, signs].map(async ({ unicodeRange, fileOf }) => ({
        weight,
        unicodeRange,
        woff2: await readFile(fileOf(weight), 'base64'),
      })),
    ),
  );
}
