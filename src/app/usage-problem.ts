/** The command line asks for something that does not exist or does not fit together; `hint` says what to type instead. */
export class UsageProblem extends Error {
  override readonly name = 'UsageProblem';
  readonly hint: string;

  constructor(message: string, hint: string) {
    super(message);
    this.hint = hint;
  }
}
