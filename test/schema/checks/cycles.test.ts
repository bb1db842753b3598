import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findCycles } from '../../../src/schema/checks/cycles.ts';

const cyclesOf = (graph: Readonly<Record<string, readonly string[]>>): string[][] =>
  findCycles(Object.keys(graph), (node) => graph[node] ?? []);

describe('findCycles', () => {
  test.each([
    { graph: {}, cycles: [] },
    { graph: { a: ['b'], b: ['c'], c: [] }, cycles: [] },
    { graph: { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }, cycles: [] },
    { graph: { a: ['a'] }, cycles: [['a', 'a']] },
    { graph: { a: ['b'], b: ['a'] }, cycles: [['a', 'b', 'a']] },
    { graph: { x: ['a'], a: ['b'], b: ['c'], c: ['a'] }, cycles: [['a', 'b', 'c', 'a']] },
    {
      graph: { a: ['b'], b: ['a'], c: ['d'], d: ['c'] },
      cycles: [
        ['a', 'b', 'a'],
        ['c', 'd', 'c'],
      ],
    },
  ])('$graph has $cycles', ({ graph, cycles }) => {
    expect(cyclesOf(graph as Record<string, string[]>)).toEqual(cycles);
  });

  test('finds a cycle exactly where taking away nodes without a way out leaves some', () => {
    const graphs = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(graphs, (edges) => {
        const graph = new Map(edges.map((targets, node) => [String(node), targets.map(String)]));
        const found = findCycles([...graph.keys()], (node) => graph.get(node) ?? []);
        for (const cycle of found) {
          expect(cycle[0]).toBe(cycle.at(-1));
          for (const [index, node] of cycle.slice(0, -1).entries()) expect(graph.get(node)).toContain(cycle[index + 1]);
        }
        const left = new Set(graph.keys());
        for (let before = -1; before !== left.size; ) {
          before = left.size;
          for (const node of left) if (!(graph.get(node) ?? []).some((target) => left.has(target))) left.delete(node);
        }
        expect(found.length > 0).toBe(left.size > 0);
      }),
    );
  });

  test('does not run out of stack', () => {
    const nodes = Array.from({ length: 200_000 }, (_, index) => String(index));
    expect(findCycles(nodes, (node) => [String((Number(node) + 1) % nodes.length)])).toHaveLength(1);
  });
});
