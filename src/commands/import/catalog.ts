import { string as stringArgument } from '@oclif/core/args';
import { boolean } from '@oclif/core/flags';
import { importCatalog } from '../../app/import-catalog.ts';
import { BaseCommand } from '../base/base-command.ts';
import { importFlags } from '../base/import-options.ts';
import { importReport } from '../base/import-report.ts';

export default class ImportCatalog extends BaseCommand {
  static override summary = 'Systems and integrations from Backstage catalogues and ArchiMate exchange files.';
  static override description =
    'Of a catalogue components and resources become systems, dependencies and consumed interfaces integrations, and inline OpenAPI definitions say what a system lets others do. Of a model application components become systems, flows and services between them integrations, and the nodes that carry them platforms. What has no place in the map is listed with its count.';
  static override args = {
    file: stringArgument({ description: 'catalog-info.yaml or ArchiMate XML; more may follow.', required: true }),
  };
  static override strict = false;
  static override flags = {
    'by-system': boolean({ description: 'Fold the components of a catalogue into the system that they name.' }),
    ...importFlags,
  };
  static override examples = [
    '<%= config.bin %> import catalog catalog-info.yaml --into my-centre --dry-run',
    '<%= config.bin %> import catalog services/*/catalog-info.yaml --by-system --into my-centre',
  ];

  async run(): Promise<unknown> {
    const { argv, flags } = await this.parse(ImportCatalog);
    const { into, replace, 'by-system': bySystem, 'dry-run': dryRun } = flags;
    const files = argv.map(String);
    const done = await importCatalog({ files, bySystem, workspace: into, replace, dryRun });
    this.print(importReport(done, process.stdout.isTTY ? process.stdout.columns : null));
    return done;
  }
}
