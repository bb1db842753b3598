/** Writes a report again whenever what it is made of changes, and shows it in a browser on this machine. */
import { readFile } from 'node:fs/promises';
import { type LivePreview, openLivePreview } from '../io/live-preview.ts';
import { watchFiles } from '../io/watched-files.ts';
import { InvalidInput } from './invalid-input.ts';
import { type ReportOptions, type WrittenReport, writeReport } from './write-report.ts';

export interface WatchOptions extends ReportOptions {
  /** Of the preview; 0 for any that is free. */
  readonly port: number;
  /** After each report; the address is where the preview is. */
  readonly onReport: (report: WrittenReport, address: string) => void;
  /** Input that cannot be used right now; the last report stays. */
  readonly onProblems: (problems: InvalidInput) => void;
}

const IN_THE_WAY = 'The input has problems; the terminal says which. This is the last report without any.';

export interface ReportWatch {
  readonly address: string;
  /** Never fulfilled; rejected by whatever is not a problem of the input. */
  readonly failure: Promise<never>;
  readonly close: () => Promise<void>;
}

/**
 * The first report is written before anything is watched.
 * @throws as `writeReport` for the first report
 */
export async function watchReport(options: WatchOptions): Promise<ReportWatch> {
  const first = await writeReport(options);
  const preview = await openLivePreview(options.port);
  await show(first, preview);
  options.onReport(first, preview.address);

  const { promise: failure, reject } = Promise.withResolvers<never>();
  let running: Promise<void> | null = null;
  let again = false;
  const catchUp = async (): Promise<void> => {
    while (again) {
      again = false;
      await rewrite(options, preview);
    }
    running = null;
  };
  const update = (): void => {
    again = true;
    running ??= catchUp().catch(reject);
  };
  const watched = [
    options.workspace,
    options.compareWith,
    options.brandFile,
    options.commentaryFile,
    options.templateFolder,
  ];
  const watch = await watchFiles(
    watched.filter((path) => path !== null),
    options.folder,
    update,
  );
  return {
    address: preview.address,
    failure,
    close: async () => {
      await watch.close();
      await running;
      await preview.close();
    },
  };
}

async function rewrite(options: WatchOptions, preview: LivePreview): Promise<void> {
  try {
    const report = await writeReport({ ...options, force: true });
    await show(report, preview);
    options.onReport(report, preview.address);
  } catch (thrown) {
    if (!(thrown instanceof InvalidInput)) throw thrown;
    preview.warn(IN_THE_WAY);
    options.onProblems(thrown);
  }
}

async function show({ files }: WrittenReport, preview: LivePreview): Promise<void> {
  const page = files.find((file) => file.endsWith('.html'));
  if (page !== undefined) preview.show(await readFile(page, 'utf8'));
}
