/** Pages of a PDF as pictures, and how far two pictures are from each other. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Enough to see every line and bar, small enough to keep. */
const DOTS_PER_INCH = 50;
/** How unlike two pixels may be, 0 to 1: edges of letters are drawn a little differently by every version. */
const TOLERANCE = 0.25;

/** Whether a program answers; suites that need it are skipped where it does not. */
export const answers = (program: string, ...args: readonly string[]): boolean =>
  spawnSync(program, [...args], { stdio: 'ignore' }).error === undefined;

/** Every page as PNG, in order (poppler's pdftoppm). */
export function pagePictures(pdf: Uint8Array): readonly Buffer[] {
  const folder = mkdtempSync(join(tmpdir(), 'unswivel-pages-'));
  try {
    const file = join(folder, 'report.pdf');
    writeFileSync(file, pdf);
    const { status, stderr } = spawnSync('pdftoppm', [
      '-png',
      '-gray',
      '-r',
      `${DOTS_PER_INCH}`,
      file,
      join(folder, 'page'),
    ]);
    if (status !== 0) throw new Error(`pdftoppm: ${stderr.toString()}`);
    const names = readdirSync(folder).filter((name) => name.endsWith('.png'));
    return names.toSorted().map((name) => readFileSync(join(folder, name)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Share of pixels that differ, 0 to 1; 1 for pictures of different sizes. */
export function differentShare(one: Buffer, other: Buffer): number {
  const [a, b] = [PNG.sync.read(one), PNG.sync.read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  const different = pixelmatch(a.data, b.data, undefined, a.width, a.height, { threshold: TOLERANCE });
  return different / (a.width * a.height);
}
