/** Reads `brand.yaml` with the logo and typefaces that it names. */
import { access } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { type BrandFile, brandSchema } from '../../schema/brand.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { SourceFiles } from './source-files.ts';
import { filesIn, isErrno } from './workspace-files.ts';
import { readYamlDocument, type YamlDocument } from './yaml-document.ts';

/** A file inside a report. */
export interface EmbeddedFile {
  readonly mediaType: string;
  /** The bytes in base64. */
  readonly bytes: string;
}

export interface ReadBrand {
  readonly document: YamlDocument<BrandFile>;
  readonly logo: EmbeddedFile | null;
  readonly fonts: readonly (EmbeddedFile & { readonly weight: number })[];
}

/** Logos and typefaces are part of every copy of the report. */
const MOST_KILOBYTES = 400;

const startsWith =
  (...bytes: number[]) =>
  (file: Buffer): boolean =>
    bytes.every((byte, at) => file[at] === byte);
const text = (words: string): number[] => [...Buffer.from(words, 'latin1')];
/** What drawing programs write before the element: a declaration, comments, the document type of SVG 1.1. */
const BEFORE_SVG = /^(?:\s+|\ufeff|<\?xml[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE\s+svg[^[>]*(?:\[[^\]]*\]\s*)?>)/iu;
const SVG = /^<svg[\s>/]/u;
function isSvg(file: Buffer): boolean {
  let rest = file.toString('utf8');
  for (let found = BEFORE_SVG.exec(rest); found !== null; found = BEFORE_SVG.exec(rest))
    rest = rest.slice(found[0].length);
  return SVG.test(rest);
}

type Formats = readonly (readonly [mediaType: string, is: (file: Buffer) => boolean])[];

const IMAGES: Formats = [
  ['image/png', startsWith(0x89, ...text('PNG'))],
  ['image/jpeg', startsWith(0xff, 0xd8, 0xff)],
  ['image/webp', (file) => startsWith(...text('RIFF'))(file) && startsWith(...text('WEBP'))(file.subarray(8))],
  ['image/svg+xml', isSvg],
];
const FONTS: Formats = [
  ['font/woff2', startsWith(...text('wOF2'))],
  ['font/woff', startsWith(...text('wOFF'))],
  ['font/ttf', startsWith(0, 1, 0, 0)],
  ['font/otf', startsWith(...text('OTTO'))],
];

/** Null when anything about it is an error, which is reported. */
export async function readBrand(path: string, log: ProblemLog): Promise<ReadBrand | null> {
  const [folder, file] = [dirname(path), basename(path)];
  const sources = new SourceFiles(filesIn(folder), log);
  const bytes = await sources.bytesOf(file);
  const document = bytes === null ? null : readYamlDocument(bytes, file, brandSchema, log);
  if (document === null) return null;

  const embedded = async (key: readonly string[], formats: Formats, expected: string): Promise<EmbeddedFile | null> => {
    const written = key.reduce<unknown>(
      (part, name) => (part as Record<string, unknown> | undefined)?.[name],
      document.content,
    );
    if (typeof written !== 'string') return null;
    const place = { ...placeOfFile(file), ...document.placeOf(key) };
    const name = await sources.resolve(written, place, key.join('.'));
    const content = name === null ? null : await sources.bytesOf(name);
    if (content === null) return null;
    const mediaType = formats.find(([, is]) => is(content))?.[0];
    if (mediaType !== undefined && content.length <= MOST_KILOBYTES * 1000) {
      return { mediaType, bytes: content.toString('base64') };
    }
    const about = { file: written, expected: `${expected} of at most ${MOST_KILOBYTES} kB` };
    log.report(place, { code: 'unusable-file', about });
    return null;
  };

  const logo = await embedded(['logo'], IMAGES, 'a PNG, JPEG, WebP or SVG file');
  const typeface = 'a WOFF2, WOFF, TrueType or OpenType file';
  const regular = await embedded(['fonts', 'regular'], FONTS, typeface);
  const bold = await embedded(['fonts', 'bold'], FONTS, typeface);
  if (log.hasErrors) return null;
  const fonts = [
    ...(regular === null ? [] : [{ ...regular, weight: 400 }]),
    ...(bold === null ? [] : [{ ...bold, weight: 600 }]),
  ];
  return { document, logo, fonts };
}

/** Whether there is a file of that name; what cannot be looked at is told of when it is read. */
export async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch (thrown) {
    if (!isErrno(thrown)) throw thrown;
    return thrown.code !== 'ENOENT' && thrown.code !== 'ENOTDIR';
  }
}
