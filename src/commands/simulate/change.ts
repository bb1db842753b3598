import { boolean, string } from '@oclif/core/flags';
import { simulateChange } from '../../app/simulate-change.ts';
import { changeText } from '../../render/text/change/change.ts';
import { BaseCommand } from '../base/base-command.ts';
import { modelFlag, parametersFlag, seedFlag, setupFlag, workspaceArgument } from '../base/shared-options.ts';

export default class SimulateChange extends BaseCommand {
  static override summary = 'What a change touches and takes, and what keeping things as they are takes, by set-up.';
  static override description =
    'Follows a change through integrations, workflows and agents. Without a change to follow: the integration debt of a year, today and projected, and how much of IT capacity it takes from change.';
  static override args = { workspace: workspaceArgument };
  static override flags = {
    api: string({
      description: 'A system whose API changes; may be given again.',
      helpValue: '<system>',
      multiple: true,
      multipleNonGreedy: true,
    }),
    workflow: string({
      description: 'A workflow that changes; may be given again.',
      helpValue: '<workflow>',
      multiple: true,
      multipleNonGreedy: true,
    }),
    checkpoint: boolean({ description: 'A checkpoint is added to every workflow.' }),
    'new-system': string({
      description: 'Category of a system that is added, such as crm; may be given again.',
      helpValue: '<category>',
      multiple: true,
      multipleNonGreedy: true,
    }),
    acquire: string({
      description: 'Workspace of an operation that is taken over.',
      helpValue: '<workspace>',
    }),
    setup: setupFlag,
    seed: seedFlag,
    model: modelFlag,
    parameters: parametersFlag,
  };
  static override examples = [
    '<%= config.bin %> simulate change fixtures/harbour-telecom',
    '<%= config.bin %> simulate change fixtures/harbour-telecom --api billing --workflow refund',
    '<%= config.bin %> simulate change fixtures/harbour-telecom --new-system crm --acquire fixtures/anonymous-bank',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(SimulateChange);
    const { result, asked } = await simulateChange({
      workspace: args.workspace,
      seed: flags.seed,
      modelDirectory: flags.model ?? null,
      parameterFile: flags.parameters ?? null,
      date: null,
      setups: flags.setup ?? [],
      api: flags.api ?? [],
      workflow: flags.workflow ?? [],
      checkpoint: flags.checkpoint,
      newSystem: flags['new-system'] ?? [],
      acquire: flags.acquire ?? null,
    });
    this.print(changeText(result, asked));
    return result;
  }
}
