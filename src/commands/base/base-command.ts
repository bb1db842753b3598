import { Command } from '@oclif/core/command';
import { documentText } from './document-text.ts';
import { isJsonWanted } from './json-wanted.ts';

/**
 * What every command shares. A command parses its words, asks `app` to do the work, prints for people with `print` and
 * `tell`, and returns the document that `--json` prints. Whatever goes wrong it lets fly: `run-cli.ts` turns it into
 * words and an exit status.
 */
export abstract class BaseCommand extends Command {
  static override enableJsonFlag = true;

  /** Does the work; what it returns is the one document on stdout under `--json`. */
  abstract override run(): Promise<unknown>;

  override jsonEnabled(): boolean {
    return isJsonWanted(this.argv);
  }

  override logJson(document: unknown): void {
    process.stdout.write(documentText(document));
  }

  protected override catch(error: Error): Promise<never> {
    return Promise.reject(error);
  }

  /** A table or another result for people, on stdout; silent under `--json`. */
  protected print(text: string): void {
    if (!this.jsonEnabled()) process.stdout.write(`${text}\n`);
  }

  /** Words for people, on stderr; silent under `--json`. */
  protected tell(text: string): void {
    if (!this.jsonEnabled()) process.stderr.write(`${text}\n`);
  }

  /** What is going on right now; only where a person watches a terminal. */
  protected progress(text: string): void {
    if (process.stderr.isTTY) this.tell(text);
  }
}
