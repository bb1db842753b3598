/** What keeps a workbook from being read at all; turned into a problem where it is opened. */
export class WorkbookFault extends Error {
  override readonly name = 'WorkbookFault';
  readonly kind: 'broken' | 'foreign' | 'too-large';

  /** @param detail for `broken` what is wrong, for `foreign` what the file is instead */
  constructor(kind: WorkbookFault['kind'], detail: string) {
    super(detail);
    this.kind = kind;
  }
}
