/** Lists of lists as typed arrays. */

/** From lists of targets per source to the sources per target. */
export function inverted(lists: readonly (readonly number[])[], targets: number): readonly Int32Array[] {
  const sources: number[][] = Array.from({ length: targets }, () => []);
  lists.forEach((list, source) => {
    for (const target of list) sources[target]?.push(source);
  });
  return sources.map((list) => Int32Array.from(list));
}

/** Where each list begins in one long column, and where the last one ends. */
export function starts(lengths: readonly number[]): Int32Array {
  const result = new Int32Array(lengths.length + 1);
  lengths.forEach((length, at) => {
    result[at + 1] = (result[at] as number) + length;
  });
  return result;
}
