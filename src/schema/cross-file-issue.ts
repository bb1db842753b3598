/** What is wrong between files that are each right by themselves. */

/** The content of a file that its schema has accepted, with the name that problems show. */
export interface NamedFile<T> {
  /** Relative path with `/`. */
  readonly file: string;
  readonly content: T;
}

export interface CrossFileIssue {
  readonly file: string;
  /** Keys and indices from the root of the file to the culprit, like those of a zod issue. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** `indicators/callable-steps.yaml` → `callable-steps`. */
export const stemOf = (file: string): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.[^.]*$/u, '');
