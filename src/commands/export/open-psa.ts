import { boolean, string } from '@oclif/core/flags';
import { exportOpenPsa, listPath } from '../../app/export-open-psa.ts';
import { BaseCommand } from '../base/base-command.ts';
import { modelFlag, parametersFlag, seedFlag, setupFlag, workspaceArgument } from '../base/shared-options.ts';

export default class ExportOpenPsa extends BaseCommand {
  static override summary = 'Writes each workflow’s fault trees in the Open-PSA format, for any tool that reads it.';
  static override description =
    'One file for each set-up, workflow and state that it can get into: broken; deferred or worse; degraded or worse. fault-trees.csv lists them with the probabilities of this program, so that another, such as SCRAM, can be held against them.';
  static override args = { workspace: workspaceArgument };
  static override flags = {
    out: string({ description: 'Folder to write into.', helpValue: '<folder>', default: 'open-psa' }),
    force: boolean({ description: 'Replace files of the same names.' }),
    setup: setupFlag,
    seed: seedFlag,
    model: modelFlag,
    parameters: parametersFlag,
  };
  static override examples = [
    '<%= config.bin %> export open-psa fixtures/harbour-telecom --setup execution-layer --out trees',
    'scram --bdd --probability 1 trees/execution-layer/broken-refund-payment.xml',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(ExportOpenPsa);
    const written = await exportOpenPsa({
      workspace: args.workspace,
      seed: flags.seed,
      modelDirectory: flags.model ?? null,
      parameterFile: flags.parameters ?? null,
      date: null,
      setups: flags.setup ?? [],
      folder: flags.out,
      force: flags.force,
    });
    const { folder, trees, sameAs } = written;
    this.tell(`Wrote ${trees.length} fault ${trees.length === 1 ? 'tree' : 'trees'} into ${folder}.`);
    for (const [id, same] of Object.entries(sameAs)) this.tell(`In ${id} everything fails as in ${same}.`);
    this.tell(`Wrote ${listPath(written)}`);
    return written;
  }
}
