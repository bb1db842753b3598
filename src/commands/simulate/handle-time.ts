import { string } from '@oclif/core/flags';
import { simulateHandleTime } from '../../app/simulate-handle-time.ts';
import { UsageProblem } from '../../app/usage-problem.ts';
import type { SimulationSize } from '../../kernels/handle-time/simulation-rounds.ts';
import { handleTimeText } from '../../render/text/handle-time.ts';
import { BaseCommand } from '../base/base-command.ts';
import {
  contactsFlag,
  MOST_CONTACTS,
  modelFlag,
  parametersFlag,
  seedFlag,
  setupFlag,
  workersFlag,
  workspaceArgument,
} from '../base/shared-options.ts';

/** Keeps the 95 % interval of a mean near half a per cent where the coefficient of variation is about one. */
const USUAL_CONTACTS = 200_000;

export default class SimulateHandleTime extends BaseCommand {
  static override summary = 'Handle time in every set-up: exact, and simulated on common random numbers.';
  static override description =
    'Compares set-ups with the map as it is: exact means and spread, quantiles by simulation, the ledger of which function saves what, what AI can complete, and what stands in the way.';
  static override args = { workspace: workspaceArgument };
  static override flags = {
    setup: setupFlag,
    contacts: { ...contactsFlag(USUAL_CONTACTS), exclusive: ['precision'] },
    precision: string({
      description: 'Simulate until the 95 % interval of every mean is this tight, such as 0.5%.',
      helpValue: '<share>',
    }),
    workers: workersFlag,
    seed: seedFlag,
    model: modelFlag,
    parameters: parametersFlag,
  };
  static override examples = [
    '<%= config.bin %> simulate handle-time fixtures/harbour-telecom',
    '<%= config.bin %> simulate handle-time fixtures/harbour-telecom --setup execution-layer --precision 0.5%',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(SimulateHandleTime);
    const size: SimulationSize =
      flags.precision === undefined
        ? { kind: 'contacts', contacts: flags.contacts ?? USUAL_CONTACTS }
        : { kind: 'precision', relative: precisionOf(flags.precision), most: MOST_CONTACTS };
    const result = await simulateHandleTime({
      workspace: args.workspace,
      seed: flags.seed,
      modelDirectory: flags.model ?? null,
      parameterFile: flags.parameters ?? null,
      date: null,
      setups: flags.setup ?? [],
      size,
      threads: flags.workers ?? null,
    });
    this.print(handleTimeText(result));
    return result;
  }
}

/** `0.5%` or `0.005`. */
function precisionOf(text: string): number {
  const match = /^\s*(\d+(?:\.\d+)?)\s*(%?)\s*$/u.exec(text);
  const value = match === null ? Number.NaN : Number(match[1]) / (match[2] === '%' ? 100 : 1);
  if (value > 0 && value < 1) return value;
  throw new UsageProblem(
    `--precision ${text} is no share.`,
    'Give the half-width of the 95 % interval, such as 0.5% or 0.005.',
  );
}
