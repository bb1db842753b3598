import { boolean } from '@oclif/core/flags';
import { annotateWorkbook } from '../app/annotate-workbook.ts';
import { InvalidInput } from '../app/invalid-input.ts';
import { validate } from '../app/validate.ts';
import { problemList } from '../render/text/problem-list.ts';
import { problemSummary } from '../render/text/problems.ts';
import { unusedPartsText } from '../render/text/unused-parts.ts';
import { BaseCommand } from './base/base-command.ts';
import { workspaceArgument } from './base/shared-options.ts';

export default class Validate extends BaseCommand {
  static override summary = 'Lists every problem in the input: where it is, what is wrong and how to mend it.';
  static override args = { workspace: workspaceArgument };
  static override flags = {
    annotate: boolean({
      description:
        'Write a copy of the workbook, such as map-problems.xlsx, with a sheet that lists the problems and links to their cells.',
    }),
    force: boolean({ description: 'Replace an earlier copy.', dependsOn: ['annotate'] }),
  };
  static override examples = [
    '<%= config.bin %> validate fixtures/harbour-telecom',
    '<%= config.bin %> validate map.xlsx --annotate',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Validate);
    const found = await validate(args.workspace);
    const { problems, summary } = found;
    const copy = flags.annotate ? await annotateWorkbook(args.workspace, problems, flags.force) : null;
    const document = flags.annotate ? { ...found, annotated: copy } : found;
    const rows = summary.files.reduce((sum, file) => sum + file.rows, 0);
    for (const line of problemList(problems, this.isColourful())) this.print(line);
    for (const line of unusedPartsText(found.unusedParts)) this.print(line);
    this.print(`${problemSummary(problems)} ${summary.files.length} files with ${rows} rows read.`);
    if (copy !== null) this.tell(`Wrote ${copy}`);
    if (flags.annotate && copy === null) this.tell('The workbook cannot be read, so that there is no copy of it.');
    if (!summary.valid) throw new InvalidInput(problems, document);
    return document;
  }

  /** Colours are for terminals, and for people who have not asked to do without. */
  private isColourful(): boolean {
    return process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
  }
}
