/** Time to print a document of some thirty pages: unpacking and starting the browser, then printing, then printing again. */
import { openPdfPrinter, type PdfOptions } from '../../src/io/pdf.ts';

const SECTIONS = 300;
const OPTIONS: PdfOptions = { format: 'A4' };
const section = '<h2>Finding</h2><table><tr><th scope="col">System</th></tr><tr><td>CRM</td></tr></table><p>Text.</p>';
const html = `<!doctype html><html lang="en"><title>Bench</title><h1>Report</h1>${section.repeat(SECTIONS)}</html>`;

const printer = openPdfPrinter();
try {
  for (const what of ['browser started and first print', 'second print']) {
    const start = performance.now();
    const pdf = await printer.print(html, OPTIONS);
    console.log(`${what}: ${(performance.now() - start).toFixed(0)} ms, ${(pdf.length / 1024).toFixed(0)} KiB`);
  }
} finally {
  await printer.close();
}
