/** What `init` has done, as far as people are told. */
export interface NewWorkspaceFacts {
  readonly workspace: string;
  readonly written: readonly string[];
  /** Those of them that stood there before. */
  readonly replaced: readonly string[];
  /** What else is there. */
  readonly kept: readonly string[];
  /** What a conversion could not carry over, and why. */
  readonly leftBehind: readonly string[];
  /** Whether it waits for figures; a sample is complete, and what was converted is as it was. */
  readonly content: 'to-fill-in' | 'sample' | 'converted';
}

/** What was written, and what to do next, one line each. */
export function newWorkspaceLines(facts: NewWorkspaceFacts): string[] {
  const { workspace, written, replaced, kept, leftBehind } = facts;
  const place = shellWord(workspace);
  return [
    isWorkbook(workspace) ? `Wrote ${workspace}.` : `Wrote ${written.length} files to ${workspace}.`,
    ...(replaced.length === 0 ? [] : [`Replaced: ${replaced.join(', ')}.`]),
    ...(kept.length === 0
      ? []
      : [`Left as they were, and part of the workspace if they are tables: ${kept.join(', ')}.`]),
    ...leftBehind.map((what) => `Not carried over: ${what}.`),
    '',
    'Next:',
    ...whereToBegin(facts),
    `  unswivel validate ${place}`,
    `  unswivel assess ${place}`,
    `  unswivel report ${place}`,
  ];
}

const isWorkbook = (workspace: string): boolean => /\.xls[xm]$/iu.test(workspace);

function whereToBegin({ workspace, written, content }: NewWorkspaceFacts): readonly string[] {
  if (isWorkbook(workspace)) {
    return content === 'to-fill-in' ? [`  The sheet Start here of ${workspace} says what to fill in first.`] : [];
  }
  const readme = `${workspace.replace(/[\\/]+$/u, '')}/README.md`;
  switch (content) {
    case 'to-fill-in':
      return [`  ${readme} says what to fill in first.`];
    case 'sample':
      return [`  ${readme} tells its story.`];
    case 'converted':
      return written.includes('README.md') ? [`  ${readme} came along.`] : [];
  }
}

/** As it may be typed into a shell. */
function shellWord(text: string): string {
  return /^[\w./\\:~+-]+$/u.test(text) ? text : `"${text.replace(/["$`\\]/gu, '\\$&')}"`;
}
