import { integer, string } from '@oclif/core/flags';
import { simulateBlastRadius } from '../../app/simulate-blast-radius.ts';
import { blastRadiusText } from '../../render/text/blast-radius.ts';
import { BaseCommand } from '../base/base-command.ts';
import {
  modelFlag,
  parametersFlag,
  seedFlag,
  setupFlag,
  workersFlag,
  workspaceArgument,
  yearsFlag,
} from '../base/shared-options.ts';

const USUAL_ORDER = 3;

export default class SimulateBlastRadius extends BaseCommand {
  static override summary = 'What breaks when something fails: singles, pairs, cut sets, availability, importance.';
  static override description =
    'Works out in every set-up, exactly, what each failure breaks, defers or degrades; with --fail, the tabletop of named elements failing at once; with --years, what a year of failures brings, as a distribution.';
  static override args = { workspace: workspaceArgument };
  static override flags = {
    setup: setupFlag,
    fail: string({
      description: 'An element that fails: a system, an integration, vendor:<id>; given again, they fail at once.',
      helpValue: '<element>',
      multiple: true,
      multipleNonGreedy: true,
    }),
    order: integer({
      description: 'Most elements of a cut set that is listed.',
      helpValue: '<number>',
      default: USUAL_ORDER,
      min: 1,
      max: 10,
    }),
    years: yearsFlag(null),
    workers: workersFlag,
    seed: seedFlag,
    model: modelFlag,
    parameters: parametersFlag,
  };
  static override examples = [
    '<%= config.bin %> simulate blast-radius fixtures/harbour-telecom',
    '<%= config.bin %> simulate blast-radius fixtures/harbour-telecom --fail crm-billing --setup execution-layer',
    '<%= config.bin %> simulate blast-radius fixtures/harbour-telecom --years 1000',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(SimulateBlastRadius);
    const { result, tabletop } = await simulateBlastRadius({
      workspace: args.workspace,
      seed: flags.seed,
      modelDirectory: flags.model ?? null,
      parameterFile: flags.parameters ?? null,
      date: null,
      setups: flags.setup ?? [],
      fail: flags.fail ?? [],
      order: flags.order,
      years: flags.years ?? null,
      threads: flags.workers ?? null,
    });
    this.print(blastRadiusText(result, tabletop));
    return tabletop === null ? result : { ...result, tabletop };
  }
}
