import { integer } from '@oclif/core/flags';
import { assessWorkspace } from '../app/assess-workspace.ts';
import { GateNotMet } from '../app/gate-not-met.ts';
import { assessText } from '../render/text/assess.ts';
import { problemSummary } from '../render/text/problems.ts';
import { BaseCommand } from './base/base-command.ts';
import { dateFlag, dateOf, modelFlag, parametersFlag, seedFlag, workspaceArgument } from './base/shared-options.ts';

const LOWEST_BAR = 2;
const HIGHEST_STAGE = 3;

export default class Assess extends BaseCommand {
  static override summary = 'Scores a workspace: stage with its range, functions, indicators, claims against evidence.';
  static override description =
    'The stage follows from the map alone; answers are held against it. --json prints the whole result document.';
  static override args = { workspace: workspaceArgument };
  static override flags = {
    'fail-under': integer({
      description: 'End with status 1 when the stage is lower; without a stage, its floor counts.',
      helpValue: '<stage>',
      min: LOWEST_BAR,
      max: HIGHEST_STAGE,
    }),
    date: dateFlag,
    seed: seedFlag,
    model: modelFlag,
    parameters: parametersFlag,
  };
  static override examples = [
    '<%= config.bin %> assess fixtures/harbour-telecom',
    '<%= config.bin %> assess --fail-under 2 --json',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Assess);
    const result = await assessWorkspace({
      workspace: args.workspace,
      seed: flags.seed,
      modelDirectory: flags.model ?? null,
      parameterFile: flags.parameters ?? null,
      date: dateOf(flags.date),
    });
    this.print(assessText(result, this.isWatched()));
    if (result.problems.length > 0) {
      this.tell(`${problemSummary(result.problems)} \`${this.config.bin} validate\` says what and where.`);
    }
    const bar = flags['fail-under'];
    const { value, floor } = result.assessment.stage;
    if (bar !== undefined && (value ?? floor) < bar) {
      const reached = value === null ? `between ${floor} and ${result.assessment.stage.ceiling}` : `${value}`;
      throw new GateNotMet(`The stage is ${reached}, and --fail-under asks for ${bar}.`, result);
    }
    return result;
  }

  /** Bold type is for terminals, and for people who have not asked to do without. */
  private isWatched(): boolean {
    return process.stdout.isTTY && (process.env['NO_COLOR'] ?? '') === '';
  }
}
