import { string as stringArgument } from '@oclif/core/args';
import { boolean, string } from '@oclif/core/flags';
import { compare } from '../app/compare.ts';
import { comparisonText } from '../render/text/comparison/comparison.ts';
import { BaseCommand } from './base/base-command.ts';
import { modelFlag, parametersFlag, seedFlag } from './base/shared-options.ts';

export default class Compare extends BaseCommand {
  static override summary = 'Two results side by side: what differs, which way is better, what changed in the map.';
  static override description =
    'A and B are each a workspace (folder or workbook), or a result file that assess --json or report --format json wrote. With --setup they are compared in another set-up than the map as it is, and two set-ups of A alone can be compared.';
  static override args = {
    a: stringArgument({ description: 'Workspace (folder or workbook) or result file.', required: true }),
    b: stringArgument({ description: 'The same; may be left out where --setup names what to compare.' }),
  };
  static override flags = {
    setup: string({
      description: 'Set-up to compare in: once for both sides, or once for A and once for B.',
      helpValue: '<id>',
      multiple: true,
      multipleNonGreedy: true,
    }),
    all: boolean({ description: 'List every changed row of the map, not only the first of each table.' }),
    seed: seedFlag,
    model: modelFlag,
    parameters: parametersFlag,
  };
  static override examples = [
    '<%= config.bin %> compare fixtures/harbour-telecom fixtures/harbour-telecom-orchestrated',
    '<%= config.bin %> compare january.json june.json',
    '<%= config.bin %> compare fixtures/harbour-telecom --setup connected-interfaces --setup execution-layer',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(Compare);
    const comparison = await compare({
      from: args.a,
      to: args.b ?? null,
      setups: flags.setup ?? [],
      seed: flags.seed,
      modelDirectory: flags.model ?? null,
      parameterFile: flags.parameters ?? null,
    });
    const width = process.stdout.isTTY ? process.stdout.columns : null;
    this.print(comparisonText(comparison, { width, everyRow: flags.all }));
    return comparison;
  }
}
