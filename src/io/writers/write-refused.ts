/** The operating system, or what is there already, does not let files be written; nothing was changed. */
export class WriteRefused extends Error {
  override readonly name = 'WriteRefused';
  /** What could not be written to. */
  readonly path: string;
  readonly reason: string;

  constructor(path: string, reason: string) {
    super(`"${path}" cannot be written: ${reason}.`);
    this.path = path;
    this.reason = reason;
  }
}

/** The refusal in words, for people. */
export const writeRefusalText = ({ code }: NodeJS.ErrnoException): string => {
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'you do not have the right to write there';
    case 'EROFS':
      return 'it lies on a disk that can only be read';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'there is no space left';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'there is a file where a folder is needed';
    case 'ENOENT':
      return 'there is no such place';
    case 'ENAMETOOLONG':
      return 'the name is too long';
    default:
      return `the operating system says ${code ?? 'no'}`;
  }
};
