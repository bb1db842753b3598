import { string } from '@oclif/core/args';
import { describeSchema } from '../app/schema.ts';
import { BaseCommand } from './base/base-command.ts';
import { documentText } from './base/document-text.ts';

export default class Schema extends BaseCommand {
  static override summary = 'Prints the JSON Schema (draft 2020-12) of an input or of the results.';
  static override args = {
    name: string({ description: 'A table such as touches, or map, scenario, parameters, result; all without it.' }),
  };
  static override examples = ['<%= config.bin %> schema touches', '<%= config.bin %> schema > schemas.json'];

  async run(): Promise<unknown> {
    const { args } = await this.parse(Schema);
    const schema = describeSchema(args.name);
    this.print(documentText(schema).trimEnd());
    return schema;
  }
}
