/** A table is written in a way in which single cells cannot be changed without changing others. */
export class TableNotEditable extends Error {
  override readonly name = 'TableNotEditable';
  readonly file: string;
  readonly reason: string;

  constructor(file: string, reason: string) {
    super(`${file} cannot be edited: ${reason}.`);
    this.file = file;
    this.reason = reason;
  }
}
