import { error, quoted, warning } from './wording.ts';

/** Brands, commentaries and templates of reports. */
export const REPORT_PROBLEMS = {
  'unusable-file': error<{ file: string; expected: string }>(
    'A logo or typeface is in no format that a report can carry, or too large.',
    ({ file, expected }) => `${quoted(file)} cannot be used; expected ${expected}`,
    () => 'Convert the file, or name another one.',
  ),
  'low-contrast': warning<{ colour: string; contrast: string; least: string; used: string }>(
    'Text in a colour of the brand could not be read well; a darker shade of it is used.',
    ({ colour, contrast, least, used }) =>
      `${colour} has a contrast of ${contrast} with white, less than the ${least} that text needs; ${used} is used for text`,
    ({ used }) => `Write ${used} to accept the shade, or choose a darker colour.`,
  ),
  'colours-alike': warning<{ accent: string; signal: string }>(
    'The two colours of a brand can hardly be told apart.',
    ({ accent, signal }) => `accent ${accent} and signal ${signal} can hardly be told apart`,
    () => 'Leave signal out to keep the built-in one, or choose a colour further away.',
  ),
  'comment-without-section': warning<{ section: string; nearest: string | null; sections: string }>(
    'A comment belongs to a section that the report does not have.',
    ({ section }) => `the report has no section ${quoted(section)}; the comment is not shown`,
    ({ nearest, sections }) =>
      nearest === null ? `The sections of this report: ${sections}.` : `Did you mean ${nearest}?`,
  ),
  'comment-too-long': warning<{ characters: string; most: string }>(
    'A comment is longer than the first page of the executive edition has room for.',
    ({ characters, most }) =>
      `the comment on summary has ${characters} characters; the executive edition has room for ${most}`,
    () => 'Shorten it, or keep it for the client edition; it is shown whole, and may push the report to a third page.',
  ),
  'executive-too-long': warning<{ pages: string }>(
    'The executive edition came out longer than its two pages.',
    ({ pages }) => `the executive edition takes ${pages} pages instead of two`,
    () => 'Shorten the comment on summary, or make the templates and the typeface of your own take less room.',
  ),
  'templates-not-found': error<{ path: string }>(
    'The folder of templates does not exist.',
    ({ path }) => `there is no folder of templates ${quoted(path)}`,
    () => 'Check the spelling of --templates, or leave it out for the built-in templates.',
  ),
  'templates-not-readable': error<{ path: string }>(
    'The folder of templates, or one in it, is a file or may not be read.',
    ({ path }) => `templates cannot be read from ${quoted(path)}`,
    () => 'Name a folder with --templates that you have the right to read and enter, or leave it out.',
  ),
  'unknown-template': warning<{ file: string; nearest: string | null }>(
    'A file among the templates replaces none of the built-in ones, and no template calls it.',
    ({ file }) => `${quoted(file)} replaces no built-in template`,
    ({ nearest }) =>
      nearest === null ? 'Take it out, or call it from another template of this folder.' : `Did you mean ${nearest}?`,
  ),
  'template-error': error<{ detail: string }>(
    'A template cannot be filled in.',
    ({ detail }) => detail,
    () => 'Compare it with the built-in template of the same name.',
  ),
};
