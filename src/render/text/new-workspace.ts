/** What `init` has done, as far as people are told. */
export interface NewWorkspaceFacts {
  readonly workspace: string;
  readonly written: readonly string[];
  /** Those of them that stood there before. */
  readonly replaced: readonly string[];
  /** What else is there. */
  readonly kept: readonly string[];
  /** Whether it waits for figures; a sample is complete. */
  readonly toFillIn: boolean;
}

/** What was written, and what to do next, one line each. */
export function newWorkspaceLines({ workspace, written, replaced, kept, toFillIn }: NewWorkspaceFacts): string[] {
  const place = shellWord(workspace);
  const readme = `${workspace.replace(/[\\/]+$/u, '')}/README.md`;
  return [
    `Wrote ${written.length} files to ${workspace}.`,
    ...(replaced.length === 0 ? [] : [`Replaced: ${replaced.join(', ')}.`]),
    ...(kept.length === 0
      ? []
      : [`Left as they were, and part of the workspace if they are tables: ${kept.join(', ')}.`]),
    '',
    'Next:',
    toFillIn ? `  ${readme} says what to fill in first.` : `  ${readme} tells its story.`,
    `  unswivel validate ${place}`,
    `  unswivel assess ${place}`,
    `  unswivel report ${place}`,
  ];
}

/** As it may be typed into a shell. */
function shellWord(text: string): string {
  return /^[\w./\\:~+-]+$/u.test(text) ? text : `"${text.replace(/["$`\\]/gu, '\\$&')}"`;
}
