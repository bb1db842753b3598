import { string } from '@oclif/core/args';
import { explain, listExplainable } from '../app/explain.ts';
import { explainableText, explanationText } from '../render/text/explanation.ts';
import { BaseCommand } from './base/base-command.ts';
import { modelFlag, parametersFlag, seedFlag, workspaceArgument } from './base/shared-options.ts';

export default class Explain extends BaseCommand {
  static override summary = 'Where a number comes from: formula with the numbers put in, rows, sources, assumptions.';
  static override description =
    'What to explain is a path of the result document, or the id of an indicator, function, question, parameter, system, integration, contact type, workflow or set-up. Without it, everything that can be explained is listed.';
  static override args = {
    what: string({ description: 'Path or id, such as callable-steps or handleTime.setups.tool-centric.agentHours.' }),
    workspace: workspaceArgument,
  };
  static override flags = { seed: seedFlag, model: modelFlag, parameters: parametersFlag };
  static override examples = [
    '<%= config.bin %> explain callable-steps fixtures/harbour-telecom',
    '<%= config.bin %> explain handleTime.setups.execution-layer.overall.exactMean fixtures/harbour-telecom',
    '<%= config.bin %> explain orchestrate-workflows.exception_rate fixtures/harbour-telecom',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Explain);
    const options = { modelDirectory: flags.model ?? null, parameterFile: flags.parameters ?? null };
    if (args.what === undefined) {
      const list = await listExplainable(options);
      this.print(explainableText(list));
      return list;
    }
    const { workspace } = args;
    const explanation = await explain(args.what, { ...options, workspace, seed: flags.seed, date: null });
    this.print(explanationText(explanation, process.stdout.isTTY ? process.stdout.columns : null));
    return explanation;
  }
}
