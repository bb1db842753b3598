import { InvalidInput } from '../app/invalid-input.ts';
import { validate } from '../app/validate.ts';
import { problemList } from '../render/text/problem-list.ts';
import { problemSummary } from '../render/text/problems.ts';
import { BaseCommand } from './base/base-command.ts';
import { workspaceArgument } from './base/shared-options.ts';

export default class Validate extends BaseCommand {
  static override description = 'Lists every problem in the input: where it is, what is wrong and how to mend it.';
  static override args = { workspace: workspaceArgument };
  static override examples = ['<%= config.bin %> validate fixtures/harbour-telecom'];

  async run(): Promise<unknown> {
    const { args } = await this.parse(Validate);
    const found = await validate(args.workspace);
    const { problems, summary } = found;
    const rows = summary.files.reduce((sum, file) => sum + file.rows, 0);
    for (const line of problemList(problems, this.isColourful())) this.print(line);
    this.print(`${problemSummary(problems)} ${summary.files.length} files with ${rows} rows read.`);
    if (!summary.valid) throw new InvalidInput(problems, found);
    return found;
  }

  /** Colours are for terminals, and for people who have not asked to do without. */
  private isColourful(): boolean {
    return process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
  }
}
