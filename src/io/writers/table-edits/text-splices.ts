/** A stretch of a text and what takes its place; an empty stretch is a point at which something is put in. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with every stretch replaced; what is put in at one point stands there in the order given, and before what is cut out behind it. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const parts: string[] = [];
  let reached = 0;
  for (const { start, end, text: fresh } of splices.toSorted(
    (a, b) => a.start - b.start || Number(a.end > a.start) - Number(b.end > b.start),
  )) {
    if (start < reached) throw new Error(`Two edits overlap at character ${start}.`);
    parts.push(text.slice(reached, start), fresh);
    reached = end;
  }
  return [...parts, text.slice(reached)].join('');
}

/** The line end that a text uses first; a line feed where it has none. */
export const lineEndOf = (text: string): string => /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
