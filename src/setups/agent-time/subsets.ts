/** Subsets as bit sets, and tables between the subsets of a few members and those of all. */

/** Subset of the members of `mask`, numbered by their own order → the same subset among all. */
export function depositTable(mask: number): Uint32Array {
  const bits = bitsOf(mask);
  const table = new Uint32Array(2 ** bits.length);
  bits.forEach((bit, at) => {
    for (let local = 0; local < 1 << at; local++) table[local + (1 << at)] = (table[local] as number) | (1 << bit);
  });
  return table;
}

/** Subset of the members of `mask` → its part among the members of `own`, itself part of `mask`; both by their own order. */
export function extractTable(mask: number, own: number): Uint32Array {
  const positions = bitsOf(own).map((bit) => bitsOf(mask).indexOf(bit));
  return Uint32Array.from({ length: 2 ** bitsOf(mask).length }, (_, local) =>
    positions.reduce((part, position, at) => part | (((local >> position) & 1) << at), 0),
  );
}

/** Places of the ones of a bit set, ascending. */
export function bitsOf(mask: number): readonly number[] {
  const bits: number[] = [];
  for (let bit = 0; mask >> bit !== 0; bit++) if (((mask >> bit) & 1) === 1) bits.push(bit);
  return bits;
}

/** Number of members of a bit set. */
export const sizeOf = (mask: number): number => bitsOf(mask).length;
