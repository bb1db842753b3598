/** How templates are compiled, at the build and when a report is written. */
export const COMPILE_OPTIONS = {
  noEscape: false,
  // A name that the view does not have is a defect, never an empty place.
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { prose: true, say: true, rich: true },
} as const;
