import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/io/browser/open-browser.ts';
import { tarFiles } from '../../src/io/browser/tar-files.ts';
import { openPdfPrinter, type PdfOptions, renderPdf } from '../../src/io/pdf.ts';
import { ProgramMissing } from '../../src/io/program-missing.ts';
import { type ReadPdf, readPdf } from './read-pdf.ts';

const OPTIONS: PdfOptions = { format: 'A4' };
const PAGE_RULES = `@page { margin: 20mm 15mm; @top-left { content: "Running header" }
  @bottom-right { content: "Page " counter(page) " of " counter(pages) } }`;

/** A bold face that no machine falls back to, so that seeing it proves that the document's own font was used. */
function fontAddress(): string {
  const archive = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin/fonts.tar.br');
  const font = tarFiles(brotliDecompressSync(readFileSync(archive))).find(({ name }) => name === 'OpenSans-Bold.ttf');
  return `data:font/ttf;base64,${Buffer.from(font?.bytes ?? []).toString('base64')}`;
}

function page(body: string, head = ''): string {
  return `<!doctype html><html lang="en-GB"><head><title>A trial</title>${head}</head><body>${body}</body></html>`;
}

const DOCUMENT = page(
  `<h1>First finding</h1>
   <svg role="img" aria-label="Hours by kind" width="100" height="50"><g><text y="20">11</text><text y="40">12</text></g></svg>
   <h2>Second level</h2>
   <table><thead><tr><th scope="col">System</th></tr></thead><tbody><tr><td>CRM</td></tr></tbody></table>
   ${'<p>Filling text.</p>'.repeat(80)}
   <h2>Another one</h2>`,
  `<style>${PAGE_RULES} @font-face { font-family: Own; src: url(${fontAddress()}) } body { font-family: Own }</style>`,
);

describe('a rendered document', () => {
  const printer = openPdfPrinter();
  let bytes: Uint8Array;
  let pdf: ReadPdf;

  beforeAll(async () => {
    bytes = await printer.print(DOCUMENT, OPTIONS);
    pdf = await readPdf(bytes);
  });

  afterAll(() => printer.close());

  test('is tagged: headings, table cells, and one figure with its alternative text for an SVG', () => {
    expect(pdf.marked).toBe(true);
    const roles = pdf.tags.map(({ role }) => role);
    expect(roles).toEqual(expect.arrayContaining(['Document', 'H1', 'H2', 'P', 'Table', 'TH', 'TD']));
    expect(pdf.tags.filter(({ role }) => role === 'Figure')).toEqual([
      expect.objectContaining({ alt: 'Hours by kind' }),
    ]);
  });

  test('has an outline of its headings', () => {
    expect(pdf.outline).toEqual([
      { title: 'First finding', depth: 1 },
      { title: 'Second level', depth: 2 },
      { title: 'Another one', depth: 2 },
    ]);
  });

  test('embeds every font, and uses those of the document', () => {
    expect(pdf.fonts.filter(({ embedded }) => !embedded)).toEqual([]);
    expect(pdf.fonts.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^[A-Z]{6}\+OpenSans-Bold$/));
  });

  test('carries title, language, running header and page numbers', () => {
    expect(pdf.info).toMatchObject({ Title: 'A trial', Language: 'en-GB' });
    expect(pdf.pages).toBeGreaterThan(1);
    expect(pdf.text).toContain('Running header');
    expect(pdf.text.replace(/\s+/g, ' ')).toContain(`Page 2 of ${pdf.pages}`);
  });

  test('says nothing about when it was made, and is the same to the byte every time', async () => {
    expect(Object.keys(pdf.info)).not.toContain('CreationDate');
    expect(Object.keys(pdf.info)).not.toContain('ModDate');
    expect(Buffer.compare(await renderPdf(DOCUMENT, OPTIONS), bytes)).toBe(0);
  });

  test('comes in Letter as well as in A4', async () => {
    const letter = await printer.print(page('<p>One page</p>'), { ...OPTIONS, format: 'Letter' });
    expect(mediaBox(letter)).toEqual([612, 792]);
    // ISO 216, in points; Chromium rounds to whole CSS pixels.
    const [width = 0, height = 0] = mediaBox(bytes);
    expect(Math.abs(width - 595.28)).toBeLessThan(1);
    expect(Math.abs(height - 841.89)).toBeLessThan(1);
  });
});

function mediaBox(pdf: Uint8Array): number[] {
  const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(Buffer.from(pdf).toString('latin1')) ?? [];
  return [Number(width), Number(height)];
}

describe('rendering', () => {
  let server: Server;
  let asked: (string | undefined)[];
  let folder: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url);
      response.end('fetched');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    asked = [];
    folder = mkdtempSync(join(tmpdir(), 'unswivel-test-'));
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  test('loads nothing from the network or the disk, and runs no script', async () => {
    const web = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, 'a secret on disk');
    const disk = pathToFileURL(secret).href;
    const body = `<p>Visible</p><img src="${web}/image"><iframe src="${web}/frame"></iframe><iframe src="${disk}"></iframe>
      <object data="${disk}"></object><embed src="${web}/embedded"><video src="${web}/video" poster="${web}/poster"></video>
      <svg><use href="${web}/symbols#a"></use><image href="${web}/in-svg"></image></svg>
      <div style="background: url(${web}/background)">.</div><p id="script">still</p>
      <script>document.getElementById('script').textContent = 'scripted'; fetch('${web}/fetched');</script>
      <img src="data:," onerror="document.getElementById('script').textContent = 'scripted'">`;
    const head = `<link rel="stylesheet" href="${web}/style"><link rel="preload" as="font" href="${web}/preloaded">
      <style>@import url(${web}/imported); @font-face { font-family: F; src: url(${web}/font) } p { font-family: F }</style>`;
    const { text } = await readPdf(await renderPdf(page(body, head), OPTIONS));
    expect(asked).toEqual([]);
    expect(text).toContain('Visible');
    expect(text).toContain('still');
    expect(text).not.toContain('scripted');
    expect(text).not.toContain('a secret on disk');
  });

  test('tells of a missing browser when it prints, not before, and closes without complaint', async () => {
    const missing = new ProgramMissing('browser', 'install one', 'None.');
    const printer = openPdfPrinter(() => Promise.reject(missing));
    await expect(printer.print(page(''), OPTIONS)).rejects.toBe(missing);
    await printer.close();
  });

  test('tells of a browser that ends in the middle, with the one command', async () => {
    const printer = openPdfPrinter(async () => {
      const running = await openBrowser();
      running.browser.once('targetcreated', () => running.browser.process()?.kill('SIGKILL'));
      return running;
    });
    const printing = printer.print(DOCUMENT, OPTIONS);
    await expect(printing).rejects.toBeInstanceOf(ProgramMissing);
    await expect(printing).rejects.toThrow('failed while printing');
    await expect(printing).rejects.toMatchObject({ remedy: expect.stringMatching(/\S/) as unknown });
    await printer.close();
  });

  test.each([
    { end: 'its end', script: 'await printer.close();' },
    { end: 'an interruption', script: 'process.exit(130);' },
    { end: 'a defect', script: "throw new Error('defect');" },
  ])('leaves no file behind after $end', ({ script }) => {
    const temporary = mkdtempSync(join(folder, 'tmp-'));
    const pdfModule = pathToFileURL(join(import.meta.dirname, '../../src/io/pdf.ts')).href;
    const program = `import { openPdfPrinter } from '${pdfModule}';
      const printer = openPdfPrinter();
      await printer.print('<p>text</p>', ${JSON.stringify(OPTIONS)});
      console.log('printed');
      ${script}`;
    const file = join(folder, 'program.mjs');
    writeFileSync(file, program);
    expect(outputOf(file, { ...process.env, TMPDIR: temporary })).toContain('printed');
    expect(readdirSync(temporary)).toEqual([]);
  });
});

/** What a program prints, however it ends. */
function outputOf(file: string, env: NodeJS.ProcessEnv): string {
  try {
    return execFileSync(process.execPath, [file], { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}
