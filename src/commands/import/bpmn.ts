import { string as stringArgument } from '@oclif/core/args';
import { string } from '@oclif/core/flags';
import { importBpmn } from '../../app/import-bpmn.ts';
import { BaseCommand } from '../base/base-command.ts';
import { importFlags } from '../base/import-options.ts';
import { importReport } from '../base/import-report.ts';

export default class ImportBpmn extends BaseCommand {
  static override summary = 'Workflows with their steps, links and failure paths, from BPMN 2.0 models.';
  static override description =
    'Tasks become steps in the order of the flow, message flows between systems integrations, boundary events what happens on failure. Lanes, pools and data stores become systems or actors where their name is that of a system, where the model says so (unswivel:system, unswivel:by), or where the mapping does. What has no place in the map is listed with its count.';
  static override args = {
    file: stringArgument({ description: 'BPMN 2.0 file; more of them may follow.', required: true }),
  };
  static override strict = false;
  static override flags = {
    mapping: string({
      description: 'YAML file that says what parties, tasks and workflows of the models are.',
      helpValue: '<file>',
    }),
    ...importFlags,
  };
  static override examples = [
    '<%= config.bin %> import bpmn refund.bpmn --into my-centre --dry-run',
    '<%= config.bin %> import bpmn refund.bpmn disputes.bpmn --mapping parties.yaml --into my-centre',
  ];

  async run(): Promise<unknown> {
    const { argv, flags } = await this.parse(ImportBpmn);
    const { into, replace, mapping, 'dry-run': dryRun } = flags;
    const files = argv.map(String);
    const done = await importBpmn({ files, mapping: mapping ?? null, workspace: into, replace, dryRun });
    this.print(importReport(done, process.stdout.isTTY ? process.stdout.columns : null));
    return done;
  }
}
