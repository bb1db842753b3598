/** Matching of paths with the patterns of the catalogue. */

/** `functions|observations` is one segment with two ways to match it. */
type Segment = '*' | ReadonlySet<string>;

export interface PathPattern<T> {
  readonly text: string;
  readonly segments: readonly Segment[];
  readonly entry: T;
}

export const pathPattern = <T>(text: string, entry: T): PathPattern<T> => ({
  text,
  segments: text.split('.').map((segment): Segment => (segment === '*' ? '*' : new Set(segment.split('|')))),
  entry,
});

/** The segments that stand for the pattern's `*`; null where the path does not fit. */
export function matchPattern<T>({ segments }: PathPattern<T>, path: readonly string[]): readonly string[] | null {
  if (segments.length !== path.length) return null;
  const wild: string[] = [];
  for (const [at, segment] of segments.entries()) {
    const own = path[at] ?? '';
    if (segment === '*') wild.push(own);
    else if (!segment.has(own)) return null;
  }
  return wild;
}
