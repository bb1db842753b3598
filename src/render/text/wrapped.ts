/** How wide people's terminal is, in characters; null in a pipe, where lines are as long as they are. */
export type TextWidth = number | null;

/**
 * Breaks a text between words; blanks that it begins with stay, and later lines begin with `indent`. A word longer than
 * the line stands out.
 */
export function wrapped(text: string, width: TextWidth, indent = ''): string {
  if (width === null) return text;
  const lead = /^ */u.exec(text)?.[0] ?? '';
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  for (const word of text.slice(lead.length).split(' ')) {
    if (!isEmpty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = isEmpty ? `${line}${word}` : `${line} ${word}`;
    }
    isEmpty = false;
  }
  return [...lines, line].join('\n');
}
