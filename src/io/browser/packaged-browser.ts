import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { createPrivateFolder } from '../private-folder.ts';
import type { BrowserProgram } from './browser-program.ts';
import { tarFiles } from './tar-files.ts';

const BINARY_MODE = 0o700;
/** Decompressed bytes handed over at once: few, large steps leave the main thread to the work that goes on meanwhile. */
const CHUNK_BYTES = 2 ** 25;

/**
 * Fonts for characters that the document's own fonts lack: the system's where it has any, and the packaged one, so that
 * text shows even on a machine without a single font.
 */
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="relative">font-cache</cachedir>
</fontconfig>
`;

const inflate = promisify(brotliDecompress);

/** The packaged browser is one binary, for Linux on x64. */
export function isPackagedBrowserMadeFor(platform: NodeJS.Platform, architecture: string): boolean {
  return platform === 'linux' && architecture === 'x64';
}

/**
 * Unpacks the browser that came with the package (200 MB, about two seconds) into a private folder. It is not kept for
 * the next run: a program that is run from a cache would have to be checked against tampering first, and that eats most
 * of what it saves.
 */
export async function packagedBrowser(): Promise<BrowserProgram> {
  const { path: folder, remove } = createPrivateFolder('browser');
  const executablePath = join(folder, 'chromium');
  const libraries = join(folder, 'libraries');
  const fontSettings = join(folder, 'fonts.conf');
  try {
    await Promise.all([
      unpackFile('chromium.br', executablePath),
      unpackArchive('al2023.tar.br', libraries),
      unpackArchive('fonts.tar.br', join(folder, 'fonts')),
      writeFile(fontSettings, FONT_SETTINGS),
    ]);
  } catch (error) {
    remove();
    throw error;
  }
  const environment = { HOME: folder, FONTCONFIG_FILE: fontSettings, LD_LIBRARY_PATH: libraries };
  return { executablePath, headless: 'shell', environment, discard: remove };
}

function packed(name: string): string {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  return join(dirname(entry), '..', 'bin', name);
}

async function unpackFile(name: string, target: string): Promise<void> {
  const source = [await readFile(packed(name))];
  await pipeline(
    source,
    createBrotliDecompress({ chunkSize: CHUNK_BYTES }),
    createWriteStream(target, { mode: BINARY_MODE }),
  );
}

async function unpackArchive(name: string, folder: string): Promise<void> {
  const [archive] = await Promise.all([readFile(packed(name)).then((bytes) => inflate(bytes)), mkdir(folder)]);
  await Promise.all(tarFiles(archive).map((file) => writeFile(join(folder, file.name), file.bytes)));
}
