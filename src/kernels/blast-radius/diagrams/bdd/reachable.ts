import type { Edge } from '../network.ts';
import type { DecisionDiagrams } from './decision-diagrams.ts';

/** Marks what the roots reach: 1 per node, the terminal included; `count` is without it. */
export function reachable(diagrams: DecisionDiagrams, roots: readonly Edge[]): { marks: Uint8Array; count: number } {
  const marks = new Uint8Array(diagrams.nodeCount);
  for (const root of roots) marks[root >>> 1] = 1;
  let count = 0;
  for (let node = diagrams.nodeCount - 1; node > 0; node--) {
    if (marks[node] === 0) continue;
    count++;
    marks[(diagrams.lows[node] as number) >>> 1] = 1;
    marks[(diagrams.highs[node] as number) >>> 1] = 1;
  }
  return { marks, count };
}
