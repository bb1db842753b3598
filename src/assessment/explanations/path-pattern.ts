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

export interface PatternMatch {
  /** The segments that the pattern's `*` stand for, in order. */
  readonly wild: readonly string[];
  /** Their places in the path. */
  readonly open: readonly number[];
}

/** Null where the path does not fit. */
export function matchPattern<T>({ segments }: PathPattern<T>, path: readonly string[]): PatternMatch | null {
  if (segments.length !== path.length) return null;
  const wild: string[] = [];
  const open: number[] = [];
  for (const [at, segment] of segments.entries()) {
    const own = path[at] ?? '';
    if (segment === '*') {
      wild.push(own);
      open.push(at);
    } else if (!segment.has(own)) {
      return null;
    }
  }
  return { wild, open };
}
