/**
 * The work was done, and its result misses the bar that the caller set (`--fail-under`, `--fail-over`).
 * `document` is what the command prints under `--json` all the same, so that a pipeline can read why.
 */
export class GateNotMet extends Error {
  override readonly name = 'GateNotMet';
  readonly document: unknown;

  constructor(message: string, document: unknown) {
    super(message);
    this.document = document;
  }
}
