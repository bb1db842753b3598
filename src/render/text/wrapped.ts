/** Where people read: how wide their terminal is, in characters; null in a pipe, where lines are as long as they are. */
export type TextWidth = number | null;

/** Breaks a text between words, later lines under the first; a word longer than the line stands out. */
export function wrapped(text: string, width: TextWidth, indent = ''): string {
  if (width === null) return text;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = `${indent}${word}`;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line].join('\n');
}
