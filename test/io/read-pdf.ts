import { getDocumentProxy } from 'unpdf';

/** A node of the PDF's tag tree, as pdf.js gives it. */
export interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly Tag[];
}

export interface ReadPdf {
  readonly pages: number;
  readonly info: Readonly<Record<string, unknown>>;
  readonly marked: boolean;
  /** Every tag of every page, depth first. */
  readonly tags: readonly Tag[];
  /** Titles of the outline with their depth, in its order. */
  readonly outline: readonly { readonly title: string; readonly depth: number }[];
  readonly text: string;
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean }[];
}

interface OutlineItem {
  readonly title: string;
  readonly items: readonly OutlineItem[];
}

/** Reads a PDF with a reader that shares nothing with the program that wrote it. */
export async function readPdf(pdf: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(Uint8Array.from(pdf));
  const tags: Tag[] = [];
  const texts: string[] = [];
  const fonts = new Map<string, boolean>();
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    tags.push(...flatten((await page.getStructTree()) as Tag | null));
    const { items } = await page.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    // Reading the operators makes pdf.js load the fonts that they use.
    await page.getOperatorList();
    for (const [id, object] of page.commonObjs as Iterable<[string, LoadedFont]>) {
      if (id.includes('_path_')) continue;
      fonts.set(object.name, !object.missingFile);
    }
  }
  const { info } = await document.getMetadata();
  const markInfo = await document.getMarkInfo();
  return {
    pages: document.numPages,
    info: info as Readonly<Record<string, unknown>>,
    marked: markInfo?.Marked === true,
    tags,
    outline: outlineOf((await document.getOutline()) ?? [], 1),
    text: texts.join('\n'),
    fonts: [...fonts].map(([name, embedded]) => ({ name, embedded })),
  };
}

interface LoadedFont {
  readonly name: string;
  readonly missingFile: boolean;
}

function flatten(tag: Tag | null): Tag[] {
  return tag === null ? [] : [tag, ...(tag.children ?? []).flatMap(flatten)];
}

function outlineOf(items: readonly OutlineItem[], depth: number): { title: string; depth: number }[] {
  return items.flatMap(({ title, items: below }) => [{ title, depth }, ...outlineOf(below, depth + 1)]);
}
