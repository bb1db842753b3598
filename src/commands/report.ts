import { boolean, option, string } from '@oclif/core/flags';
import { PAGE_SIZES, REPORT_FORMATS, writeReport } from '../app/write-report.ts';
import { stageLine } from '../render/text/stage-line.ts';
import { BaseCommand } from './base/base-command.ts';
import { dateFlag, dateOf, modelFlag, parametersFlag, seedFlag, workspaceArgument } from './base/shared-options.ts';

export default class Report extends BaseCommand {
  static override summary = 'Assesses a workspace and writes the report.';
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
    date: dateFlag,
    seed: seedFlag,
    model: modelFlag,
    parameters: parametersFlag,
  };
  static override examples = [
    '<%= config.bin %> report fixtures/harbour-telecom',
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
