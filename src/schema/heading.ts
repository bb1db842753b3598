/** Spaces, hyphens and underscores of any kind, which headings may use as they like. */
const SEPARATORS = /[\s\u00A0_\-\u2010-\u2015\u2212\uFEFF]+/gu;

/** The form in which headings, table names and keys are compared: without case, spaces, `-` and `_`. */
export const headingKey = (text: string): string => text.replace(SEPARATORS, '').toLowerCase();

/** Headings and sheet names that begin with `#` are remarks: what stands there is for people and not read. */
export const isRemark = (text: string): boolean => text.trimStart().startsWith('#');
