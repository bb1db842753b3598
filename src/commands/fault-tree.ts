import { string as stringArgument } from '@oclif/core/args';
import { integer, string } from '@oclif/core/flags';
import { analyseFaultTree } from '../app/analyse-fault-tree.ts';
import { faultTreeText } from '../render/text/fault-tree.ts';
import { problemLines } from '../render/text/problems.ts';
import { BaseCommand } from './base/base-command.ts';

/** Cut sets listed where only their order is limited. */
const MOST_LISTED = 100_000;

export default class FaultTree extends BaseCommand {
  static override summary = 'Probability, minimal cut sets and importance of any fault tree in the Open-PSA format.';
  static override description =
    'Everything is exact: binary decision diagrams give the probability and the importance of each event, zero-suppressed ones the number of minimal cut sets. With this you can hold the engine behind the blast radius against your own models. For a tree with negation the prime implicants stand in place of cut sets.';
  static override args = {
    file: stringArgument({ description: 'Fault tree in the Open-PSA model exchange format (XML).', required: true }),
  };
  static override flags = {
    top: string({
      description: 'Gate to analyse; without it the one that no other gate uses.',
      helpValue: '<gate>',
    }),
    limit: integer({
      description: 'List so many cut sets, those with fewest events first.',
      helpValue: '<number>',
      min: 0,
    }),
    order: integer({
      description: `List cut sets of at most so many events (up to ${MOST_LISTED} of them, unless --limit says otherwise).`,
      helpValue: '<number>',
      min: 0,
    }),
  };
  static override examples = [
    '<%= config.bin %> fault-tree fixtures/fault-trees/order-desk.xml --limit 10',
    '<%= config.bin %> fault-tree plant.xml --top r1 --order 2 --json',
  ];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(FaultTree);
    const { limit, order } = flags;
    const asked = limit !== undefined || order !== undefined;
    const document = await analyseFaultTree({
      file: args.file,
      top: flags.top ?? null,
      listing: asked ? { limit: limit ?? MOST_LISTED, maxOrder: order ?? Number.POSITIVE_INFINITY } : null,
    });
    for (const line of problemLines(document.problems)) this.tell(line);
    this.print(faultTreeText(document));
    return document;
  }
}
