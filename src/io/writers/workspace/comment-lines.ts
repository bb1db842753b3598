/** Longest line of a comment, indentation included; what editors show without wrapping. */
const LINE_WIDTH = 100;

/** Text as lines of a YAML comment, broken at blanks; `hanging` is what the lines after the first are indented by. */
export const commentLines = (text: string, indent = '', hanging = ''): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/u).filter((part) => part !== '')) {
    const lead = lines.length === 0 ? indent : `${indent}${hanging}`;
    if (line !== '' && `# ${lead}${line} ${word}`.length > LINE_WIDTH) {
      lines.push(`# ${lead}${line}`);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, `# ${lines.length === 0 ? indent : `${indent}${hanging}`}${line}`.trimEnd()];
};
