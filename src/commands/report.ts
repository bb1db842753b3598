import { boolean, option, string } from '@oclif/core/flags';
import { PAGE_SIZES, REPORT_FORMATS, writeReport } from '../app/write-report.ts';
import { stageLine } from '../render/text/stage-line.ts';
import { BaseCommand } from './base/base-command.ts';
import {
  contactsFlag,
  dateFlag,
  dateOf,
  modelFlag,
  parametersFlag,
  seedFlag,
  setupFlag,
  workersFlag,
  workspaceArgument,
} from './base/shared-options.ts';

/** Keeps the 95 % interval of a mean within about 0.6 % where the coefficient of variation is 1, and the report quick. */
const REPORT_CONTACTS = 100_000;

export default class Report extends BaseCommand {
  static override summary = 'Assesses and simulates a workspace, and writes the report.';
  static override description =
    'The HTML is one file that loads nothing; the PDF is printed from it. The same input gives the same bytes.';
  static override args = { workspace: workspaceArgument };
  static override flags = {
    format: option({
      description: 'What to write, separated by commas.',
      options: REPORT_FORMATS,
      multiple: true,
      delimiter: ',',
      default: ['html', 'pdf'],
    })(),
    out: string({ description: 'Folder to write into.', helpValue: '<folder>', default: 'unswivel-report' }),
    force: boolean({ description: 'Replace files of the same names.' }),
    page: option({ description: 'Paper of the PDF.', options: PAGE_SIZES, default: 'A4' })(),
    setup: setupFlag,
    contacts: contactsFlag(REPORT_CONTACTS),
    workers: workersFlag,
    date: dateFlag,
    seed: seedFlag,
    model: modelFlag,
    parameters: parametersFlag,
  };
  static override examples = [
    '<%= config.bin %> report fixtures/harbour-telecom',
    '<%= config.bin %> report fixtures/harbour-telecom --setup execution-layer --out reports/target',
    '<%= config.bin %> report --format html,json --out reports/march --date 2026-03-31',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Report);
    const { folder, files, result } = await writeReport({
      workspace: args.workspace,
      seed: flags.seed,
      modelDirectory: flags.model ?? null,
      parameterFile: flags.parameters ?? null,
      date: dateOf(flags.date),
      setups: flags.setup ?? [],
      contacts: flags.contacts ?? REPORT_CONTACTS,
      threads: flags.workers ?? null,
      formats: flags.format,
      folder: flags.out,
      force: flags.force,
      page: flags.page,
      onProgress: (words) => this.progress(words),
    });
    this.tell(stageLine(result));
    for (const file of files) this.tell(`Wrote ${file}`);
    return { folder, files };
  }
}
