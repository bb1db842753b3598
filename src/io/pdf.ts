import type { Browser, HTTPRequest } from 'puppeteer-core';
import type { RunningBrowser } from './browser/launch.ts';
import { brokenBrowser, openBrowser } from './browser/open-browser.ts';
import { normalisePdf } from './pdf-normalise.ts';

export interface PdfOptions {
  readonly format: 'A4' | 'Letter';
}

/** Prints documents; opened early, its browser starts while the document is still being written. */
export interface PdfPrinter {
  /** @throws ProgramMissing when no browser could be started, or the one that did fails */
  readonly print: (html: string, options: PdfOptions) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

const PRINT_TIMEOUT_MS = 120_000;

export function openPdfPrinter(open: () => Promise<RunningBrowser> = openBrowser): PdfPrinter {
  const opening = open();
  // A failure is told to whoever prints; without a print nobody needs to hear of it.
  const opened = opening.then(
    (running) => running,
    () => null,
  );
  return {
    async print(html, options) {
      const { browser } = await opening;
      return normalisePdf(await unlessItEnds(browser, printPage(browser, html, options)));
    },
    async close() {
      await (await opened)?.close();
    },
  };
}

/**
 * One self-contained HTML document as a tagged PDF with an outline of its headings. Scripts do not run, and nothing is
 * loaded from network or disk; fonts and images come as `data:` addresses. Margins, running headers and page numbers are
 * those of the document's `@page` rules. The same HTML gives the same bytes.
 * @throws ProgramMissing when no browser could be started, or the one that did fails
 */
export async function renderPdf(html: string, options: PdfOptions): Promise<Uint8Array> {
  const printer = openPdfPrinter();
  try {
    return await printer.print(html, options);
  } finally {
    await printer.close();
  }
}

/** A browser may end in the middle, and what was asked of it then would never be answered. */
async function unlessItEnds(browser: Browser, printing: Promise<Uint8Array>): Promise<Uint8Array> {
  const { promise: end, reject } = Promise.withResolvers<never>();
  const tell = (): void => reject(new Error('The browser ended.'));
  browser.once('disconnected', tell);
  if (!browser.connected) tell();
  try {
    return await Promise.race([printing, end]);
  } catch (error) {
    throw brokenBrowser(error);
  } finally {
    browser.off('disconnected', tell);
  }
}

async function printPage(browser: Browser, html: string, options: PdfOptions): Promise<Uint8Array> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => void letThroughWhatIsInside(request));
  await page.setContent(html, { waitUntil: 'load', timeout: PRINT_TIMEOUT_MS });
  const pdf = await page.pdf({
    format: options.format,
    printBackground: true,
    tagged: true,
    outline: true,
    waitForFonts: true,
    timeout: PRINT_TIMEOUT_MS,
  });
  await page.close();
  return pdf;
}

async function letThroughWhatIsInside(request: HTTPRequest): Promise<void> {
  const address = request.url();
  if (address.startsWith('data:') || address === 'about:blank') await request.continue();
  else await request.abort('blockedbyclient');
}
