/** What is wrong with an input, as data: where, what, and how to mend it. */
export interface Problem {
  readonly severity: 'error' | 'warning';
  /** Stable code, such as `duplicate-id`; `fixtures/malformed/<code>` holds an example of each. */
  readonly code: string;
  readonly file: string | null;
  /** Sheet of a workbook; null for plain files. */
  readonly sheet: string | null;
  /** 1-based line of the file, or row of the sheet. */
  readonly line: number | null;
  /** 1-based character of the line, or column of the sheet. */
  readonly column: number | null;
  /** What is wrong and what was expected. */
  readonly message: string;
  /** How to mend it. */
  readonly hint: string;
  /** How many places share this problem; the place given is the first of them. */
  readonly count: number;
}

/** Where a row of the map stands, for evidence. `row` is the 1-based line of the file or row of the sheet. */
export interface RowPlace {
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
}
