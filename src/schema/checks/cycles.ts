/**
 * Circles in a directed graph: depth first with an explicit stack, nodes and edges in the order given. Every circle found
 * closes with its first node (`a → b → a`); a node is part of one reported circle at most, so that a tangle is reported
 * once and not in all of its ways round.
 */
export const findCycles = (nodes: readonly string[], next: (node: string) => readonly string[]): string[][] => {
  const state = new Map<string, 'open' | 'done'>();
  const reported = new Set<string>();
  const cycles: string[][] = [];
  for (const start of nodes) {
    if (state.has(start)) continue;
    const path: { readonly node: string; readonly edges: readonly string[]; place: number }[] = [];
    const enter = (node: string): void => {
      state.set(node, 'open');
      path.push({ node, edges: next(node), place: 0 });
    };
    enter(start);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const target = top.edges[top.place];
      top.place += 1;
      if (target === undefined) {
        state.set(top.node, 'done');
        path.pop();
      } else if (state.get(target) === 'open') {
        const cycle = path.slice(path.findIndex(({ node }) => node === target)).map(({ node }) => node);
        if (!cycle.some((node) => reported.has(node))) cycles.push([...cycle, target]);
        for (const node of cycle) reported.add(node);
      } else if (!state.has(target)) {
        enter(target);
      }
    }
  }
  return cycles;
};
