import { string as stringArgument } from '@oclif/core/args';
import { string } from '@oclif/core/flags';
import { importOpenapi } from '../../app/import-openapi.ts';
import { BaseCommand } from '../base/base-command.ts';
import { importFlags } from '../base/import-options.ts';
import { importReport } from '../base/import-report.ts';

export default class ImportOpenapi extends BaseCommand {
  static override summary = 'Says of a system what its interface lets others do, from its OpenAPI description.';
  static override description =
    'GET, HEAD and OPTIONS are reads, PUT, PATCH and DELETE writes. POST is a write where its path holds things, and a trigger where nothing but starting can be done with it. x-unswivel at an operation goes before that.';
  static override args = {
    file: stringArgument({ description: 'OpenAPI 2.0, 3.0 or 3.1, as YAML or JSON.', required: true }),
  };
  static override flags = {
    system: string({ description: 'Id of the system that the file describes.', helpValue: '<id>', required: true }),
    ...importFlags,
  };
  static override examples = ['<%= config.bin %> import openapi billing.yaml --system billing --into my-centre'];

  async run(): Promise<unknown> {
    const { args, flags } = await this.parse(ImportOpenapi);
    const { into, replace, system, 'dry-run': dryRun } = flags;
    const done = await importOpenapi({ file: args.file, system, workspace: into, replace, dryRun });
    this.print(importReport(done, process.stdout.isTTY ? process.stdout.columns : null));
    return done;
  }
}
