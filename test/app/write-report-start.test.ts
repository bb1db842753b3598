/** What was started is stopped, even where the rest does not start. */
import { expect, test, vi } from 'vitest';
import { writeReport } from '../../src/app/write-report.ts';
import { reportOptions } from './report-options.ts';

const { close } = vi.hoisted(() => ({ close: vi.fn(async () => {}) }));

vi.mock(import('../../src/io/pdf.ts'), async (original) => ({
  ...(await original()),
  openPdfPrinter: () => ({ print: async () => new Uint8Array(), close }),
}));
vi.mock(import('../../src/app/report-crew.ts'), () => ({
  reportCrew: () => {
    throw new Error('no thread starts');
  },
}));

test('a printer is closed when no thread starts that draws', async () => {
  const report = writeReport(reportOptions({ formats: ['pdf'], folder: 'never-written' }));
  await expect(report).rejects.toThrow('no thread starts');
  expect(close).toHaveBeenCalledOnce();
});
