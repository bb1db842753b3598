/** What a consultant adds to one section of a report. */
export interface SectionComment {
  /** Replaces the heading; null keeps the computed one. */
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  readonly recommendations: readonly string[];
}

/** What a consultant adds to a report. */
export interface Commentary {
  /** Whose words these are; null where nobody signs. */
  readonly author: string | null;
  /** By id of the section. */
  readonly sections: ReadonlyMap<string, SectionComment>;
}
