// Cuts from the whole typeface what its Latin files, which reports carry, lack: arrows, signs of comparison, subscript
// figures and Greek letters of formulas. One small file a weight, with the typeface's licence beside them; without them
// the reader's system would set these signs, and a PDF would hold a typeface that is not the report's.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import subsetFont from 'subset-font';
import { EXTRA_SIGNS, signsFile } from '../src/io/report-materials.ts';

const ROOT = dirname(createRequire(import.meta.url).resolve('source-sans/package.json'));
const STYLES = { 400: 'Regular', 600: 'Semibold' };

const text = EXTRA_SIGNS.flatMap(([first, last]) =>
  Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)),
).join('');
await mkdir(dirname(signsFile(0)), { recursive: true });
for (const [weight, style] of Object.entries(STYLES)) {
  const whole = await readFile(join(ROOT, `WOFF2/TTF/SourceSans3-${style}.ttf.woff2`));
  await writeFile(signsFile(Number(weight)), await subsetFont(whole, text, { targetFormat: 'woff2' }));
}
await copyFile(join(ROOT, 'LICENSE.md'), join(dirname(signsFile(0)), 'LICENSE.md'));
