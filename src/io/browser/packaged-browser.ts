import { createWriteStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { createPrivateFolder, type PrivateFolder } from '../private-folder.ts';
import type { BrowserProgram } from './browser-program.ts';
import { tarFiles } from './tar-files.ts';

const BINARY = 'chromium';
const LIBRARIES = 'libraries';
const FONTS = 'fonts';
const FONT_SETTINGS_FILE = 'fonts.conf';
const BINARY_MODE = 0o700;
/** Decompressed bytes handed over at once: few, large steps leave the main thread to the work that goes on meanwhile. */
const CHUNK_BYTES = 2 ** 25;
/** What the file system answers where this user may not write. */
const NOT_WRITABLE = ['EACCES', 'EPERM', 'EROFS'];

/**
 * Fonts for characters that the document's own fonts lack: the system's where it has any, and the packaged one, so that
 * text shows even on a machine without a single font.
 */
const FONT_SETTINGS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">${FONTS}</dir>
  <cachedir prefix="relative">font-cache</cachedir>
</fontconfig>
`;

const inflate = promisify(brotliDecompress);

/** The packaged browser is one binary, for Linux on x64. */
export function isPackagedBrowserMadeFor(platform: NodeJS.Platform, architecture: string): boolean {
  return platform === 'linux' && architecture === 'x64';
}

/**
 * The browser that came with the package, unpacked (200 MB, about two seconds). It is kept for the next run beside the
 * package itself, in `node_modules/.cache`: whoever can write there can write the code that runs it as well. Where this
 * user cannot, it goes into a private temporary folder and is discarded after use.
 */
export async function packagedBrowser(): Promise<BrowserProgram> {
  const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(await readFile(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const cache = join(packageFolder, '..', '..', '.cache', 'unswivel');
  const kept = join(cache, `chromium-${version}`);
  if (!existsSync(join(kept, BINARY))) {
    const draft = await unpackInto(await writableFolder(cache), packageFolder);
    if (dirname(draft.path) !== cache) return program(draft.path, draft.remove);
    await keep(draft, kept);
  }
  return program(kept, () => undefined);
}

function program(folder: string, discard: () => void): BrowserProgram {
  const environment = (profile: string): Record<string, string> => ({
    HOME: profile,
    FONTCONFIG_FILE: join(folder, FONT_SETTINGS_FILE),
    LD_LIBRARY_PATH: join(folder, LIBRARIES),
  });
  return { executablePath: join(folder, BINARY), headless: 'shell', environment, discard };
}

async function writableFolder(cache: string): Promise<PrivateFolder> {
  try {
    await mkdir(cache, { recursive: true });
    return createPrivateFolder('browser', cache);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && NOT_WRITABLE.includes(String(error.code)))) throw error;
    return createPrivateFolder('browser');
  }
}

/** Whole or not at all; another process may have been faster, and then its folder is as good. */
async function keep(draft: PrivateFolder, kept: string): Promise<void> {
  try {
    await rename(draft.path, kept);
  } catch (error) {
    if (!existsSync(join(kept, BINARY))) throw error;
  } finally {
    draft.remove();
  }
}

async function unpackInto(draft: PrivateFolder, packageFolder: string): Promise<PrivateFolder> {
  const packed = (name: string): Promise<Buffer> => readFile(join(packageFolder, 'bin', name));
  const place = (name: string): string => join(draft.path, name);
  try {
    await Promise.all([
      packed('chromium.br').then((bytes) => unpackFile(bytes, place(BINARY))),
      packed('al2023.tar.br').then((bytes) => unpackArchive(bytes, place(LIBRARIES))),
      packed('fonts.tar.br').then((bytes) => unpackArchive(bytes, place(FONTS))),
      writeFile(place(FONT_SETTINGS_FILE), FONT_SETTINGS),
    ]);
    return draft;
  } catch (error) {
    draft.remove();
    throw error;
  }
}

async function unpackFile(bytes: Buffer, target: string): Promise<void> {
  const inflating = createBrotliDecompress({ chunkSize: CHUNK_BYTES });
  await pipeline([bytes], inflating, createWriteStream(target, { mode: BINARY_MODE }));
}

async function unpackArchive(bytes: Buffer, folder: string): Promise<void> {
  const [archive] = await Promise.all([inflate(bytes), mkdir(folder)]);
  await Promise.all(tarFiles(archive).map((file) => writeFile(join(folder, file.name), file.bytes)));
}
