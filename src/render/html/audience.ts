/** For whom a report is written: two pages for who decides, the whole story for who pays, every row for who checks. */

export const AUDIENCES = ['executive', 'client', 'technical'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** How many entries of a list an audience gets where others get the weightiest `most`. */
export const mostFor = (audience: Audience, most: number): number =>
  audience === 'technical' ? Number.POSITIVE_INFINITY : most;

/** Pages of the executive edition. */
export const EXECUTIVE_PAGES = 2;
/** Characters of the consultant's comment that its first page has room for, headings of recommendations not counted. */
export const EXECUTIVE_COMMENT = 500;
