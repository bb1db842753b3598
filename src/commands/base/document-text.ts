/** One JSON document as it goes to stdout: indented by two, closed by a line feed, never coloured. */
export function documentText(document: unknown): string {
  return `${JSON.stringify(document, null, 2)}\n`;
}
