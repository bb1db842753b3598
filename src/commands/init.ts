import { string as stringArg } from '@oclif/core/args';
import { boolean, option, string } from '@oclif/core/flags';
import { EXIT_STATUS } from '../app/exit-status.ts';
import { type InitOptions, initWorkspace, objectionTo } from '../app/init-workspace.ts';
import { UsageProblem } from '../app/usage-problem.ts';
import { PERIODS } from '../domain/vocabulary.ts';
import { SAMPLE_NAMES, SAMPLES } from '../io/samples.ts';
import { askForWorkspace } from '../io/terminal/workspace-questions.ts';
import { newWorkspaceLines } from '../render/text/new-workspace.ts';
import { BaseCommand } from './base/base-command.ts';

const USUAL_PERIOD = 'month';
const SAMPLE_TITLES = SAMPLE_NAMES.map((name) => `${name}: ${SAMPLES[name].title}`).join('; ');

export default class Init extends BaseCommand {
  static override summary = 'Makes a workspace: one to fill in, or a copy of a complete sample.';
  static override description =
    `A workspace to fill in has one CSV file per table, organization.yaml, the nine questions, and a README that says what to fill in first. On a terminal, and called without any words, it asks.`;
  static override args = {
    folder: stringArg({ description: 'Folder to write into; made where it is missing.', default: '.' }),
  };
  static override flags = {
    sample: option({ description: `Copy a sample. ${SAMPLE_TITLES}.`, options: SAMPLE_NAMES })(),
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
  static override examples = ['<%= config.bin %> init my-centre', '<%= config.bin %> init demo --sample telecom'];

  async run(): Promise<unknown> {
    const options = this.argv.length === 0 && isWatched() ? await ask() : await this.options();
    const done = await initWorkspace(options);
    const toFillIn = options.content.kind === 'to-fill-in';
    for (const line of newWorkspaceLines({ ...done, toFillIn })) this.tell(line);
    return done;
  }

  private async options(): Promise<InitOptions> {
    const { args, flags } = await this.parse(Init);
    const { sample, empty, name = null, currency = null, period, force } = flags;
    const { folder } = args;
    if (sample === undefined) {
      const content = {
        kind: 'to-fill-in',
        name,
        currency,
        period: period ?? USUAL_PERIOD,
        withExamples: !empty,
      } as const;
      return { folder, content, force };
    }
    const own = Object.entries({
      empty,
      name: name !== null,
      currency: currency !== null,
      period: period !== undefined,
    });
    const [unfit] = own.filter(([, given]) => given);
    if (unfit === undefined) return { folder, content: { kind: 'sample', sample }, force };
    throw new UsageProblem(
      `--${unfit[0]} does not go with --sample.`,
      'A sample is copied as it is; leave one of them out.',
    );
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
  return { folder, content: wanted, force: false };
}
