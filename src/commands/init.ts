import { string as stringArg } from '@oclif/core/args';
import { boolean, option, string } from '@oclif/core/flags';
import { EXIT_STATUS } from '../app/exit-status.ts';
import { type InitOptions, initWorkspace, objectionTo } from '../app/init-workspace.ts';
import { UsageProblem } from '../app/usage-problem.ts';
import { PERIODS } from '../domain/vocabulary.ts';
import { SAMPLE_NAMES, SAMPLES } from '../io/samples.ts';
import { isWorkbookName } from '../io/spreadsheet/own-sheets.ts';
import { askForWorkspace } from '../io/terminal/workspace-questions.ts';
import { newWorkspaceLines } from '../render/text/new-workspace.ts';
import { BaseCommand } from './base/base-command.ts';

const USUAL_PERIOD = 'month';
const SAMPLE_TITLES = SAMPLE_NAMES.map((name) => `${name}: ${SAMPLES[name].title}`).join('; ');

export default class Init extends BaseCommand {
  static override summary =
    'Makes a workspace, as a folder or a workbook: to fill in, a sample, or converted from another.';
  static override description =
    `A workspace to fill in has one CSV file per table, organization.yaml, the nine questions, and a README that says what to fill in first; with --xlsx it is one workbook with the same guidance, drop-downs and notes. --from turns a folder into a workbook or a workbook into a folder, and names what it cannot carry over. On a terminal, and called without any words, it asks.`;
  static override args = {
    folder: stringArg({
      description: 'Folder to write into, made where it is missing; or the workbook itself (.xlsx).',
      default: '.',
    }),
  };
  static override flags = {
    sample: option({ description: `Copy a sample. ${SAMPLE_TITLES}.`, options: SAMPLE_NAMES })(),
    from: string({
      description: 'Convert another workspace, a folder or a workbook.',
      helpValue: '<workspace>',
    }),
    xlsx: boolean({ description: 'Write one workbook, map.xlsx unless it is named, instead of files.' }),
    empty: boolean({ description: 'Header rows only, without the example rows.' }),
    name: string({ description: 'Name of the operation (default: the folder’s).' }),
    currency: string({ description: 'Currency of every cost, such as EUR.' }),
    period: option({
      description: `Period that volumes are given for (default: ${USUAL_PERIOD}).`,
      options: PERIODS,
    })(),
    force: boolean({ description: 'Write into a folder that is not empty, over files of the same names.' }),
    yes: boolean({ description: 'Ask nothing, even on a terminal.' }),
  };
  static override examples = [
    '<%= config.bin %> init my-centre',
    '<%= config.bin %> init my-centre --xlsx',
    '<%= config.bin %> init demo --sample telecom',
    '<%= config.bin %> init as-files --from my-centre/map.xlsx',
  ];

  async run(): Promise<unknown> {
    const options = this.argv.length === 0 && isWatched() ? await ask() : await this.options();
    const done = await initWorkspace(options);
    for (const line of newWorkspaceLines({ ...done, content: options.content.kind })) this.tell(line);
    return done;
  }

  private async options(): Promise<InitOptions> {
    const { args, flags } = await this.parse(Init);
    const { sample, from, xlsx, empty, name = null, currency = null, period, force } = flags;
    const { folder } = args;
    const form = xlsx || isWorkbookName(folder) ? 'workbook' : 'folder';
    if (sample === undefined && from === undefined) {
      const content = {
        kind: 'to-fill-in',
        name,
        currency,
        period: period ?? USUAL_PERIOD,
        withExamples: !empty,
      } as const;
      return { folder, form, content, force };
    }
    const own = Object.entries({
      empty,
      name: name !== null,
      currency: currency !== null,
      period: period !== undefined,
    });
    const [unfit] = own.filter(([, given]) => given);
    const source = sample === undefined ? 'from' : 'sample';
    if (sample !== undefined && from !== undefined) {
      throw new UsageProblem('--from does not go with --sample.', 'Leave one of them out.');
    }
    if (unfit !== undefined) {
      throw new UsageProblem(
        `--${unfit[0]} does not go with --${source}.`,
        `A ${source === 'from' ? 'workspace' : 'sample'} is copied as it is; leave one of them out.`,
      );
    }
    if (sample !== undefined) return { folder, form, content: { kind: 'sample', sample }, force };
    return { folder, form, content: { kind: 'converted', from: from ?? '.' }, force };
  }
}

function isWatched(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

async function ask(): Promise<InitOptions> {
  const wishes = await askForWorkspace({ input: process.stdin, output: process.stderr }, objectionTo);
  // Leaving a question is what Ctrl-C is anywhere else.
  if (wishes === null) return process.exit(EXIT_STATUS.interrupted);
  const { folder, content, name, currency, period } = wishes;
  const wanted: InitOptions['content'] =
    content === 'examples' || content === 'empty'
      ? { kind: 'to-fill-in', name, currency, period, withExamples: content === 'examples' }
      : { kind: 'sample', sample: content };
  return { folder, form: 'folder', content: wanted, force: false };
}
