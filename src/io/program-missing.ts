/** A program that only some outputs need is not on this machine; `remedy` is the one command that mends that. */
export class ProgramMissing extends Error {
  override readonly name = 'ProgramMissing';
  readonly program: string;
  readonly remedy: string;

  constructor(program: string, remedy: string, message: string) {
    super(message);
    this.program = program;
    this.remedy = remedy;
  }
}
