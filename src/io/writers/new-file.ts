/** A file that is still to be written. */
export interface NewFile {
  /** Relative to the folder that it goes into, with `/`. */
  readonly name: string;
  readonly content: string | Uint8Array;
}
