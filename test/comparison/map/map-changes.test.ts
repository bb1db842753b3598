import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapChanges } from '../../../src/comparison/map/map-changes.ts';
import { MAP_TABLES } from '../../../src/comparison/map/tables/index.ts';
import type { OperationMap, Touch } from '../../../src/domain/map.ts';
import { TABLE_NAMES } from '../../../src/schema/table-name.ts';
import { operationMaps } from '../../generators/operation-map.ts';
import { aMap, anIntegration, aStep, aSystem, aTouch, aWorkflow, constant } from '../../generators/rows.ts';

const keysOf = (from: OperationMap, to: OperationMap): readonly string[] =>
  mapChanges(from, to).tables.flatMap(({ table, rows }) => rows.map(({ change, key }) => `${change} ${table} ${key}`));

const cellsOf = (from: OperationMap, to: OperationMap): readonly string[] =>
  mapChanges(from, to).tables.flatMap(({ rows }) =>
    rows.flatMap(({ cells }) => cells.map(({ column, from: a, to: b }) => `${column}: ${a} → ${b}`)),
  );

const touch = (seq: number, given: Partial<Touch> = {}): Touch =>
  aTouch({ contactType: 'refund', seq, activity: 'search', duration: constant(10), ...given });

describe('the tables of a map', () => {
  test('are all compared; shares of workflow-volumes stand in the workflows', () => {
    expect([...Object.keys(MAP_TABLES), 'workflow-volumes'].toSorted()).toEqual([...TABLE_NAMES].toSorted());
  });
});

describe('rows', () => {
  test('are matched by key and ordered by it, numbers by their size', () => {
    const from = aMap({ touches: [touch(2), touch(10), touch(9)] });
    const to = aMap({ touches: [touch(10, { actor: 'ivr' }), touch(2, { actor: 'ivr' }), touch(11)] });
    expect(keysOf(from, to)).toEqual([
      'changed touches refund/2',
      'removed touches refund/9',
      'changed touches refund/10',
      'added touches refund/11',
    ]);
  });

  test('that share a key are matched by what they hold', () => {
    const from = aMap({
      touches: [touch(0), touch(0, { activity: 'verify' }), touch(0, { activity: 'copy', count: 2 })],
    });
    const to = aMap({
      touches: [touch(0, { activity: 'copy', count: 3 }), touch(0, { activity: 'verify' }), touch(0)],
    });
    expect(cellsOf(from, to)).toEqual(['count: 2 → 3']);
  });

  test('of the two maps are each counted once', () => {
    fc.assert(
      fc.property(operationMaps(), operationMaps(), (from, to) => {
        for (const { table, counts } of mapChanges(from, to).tables) {
          const { added, removed, changed, unchanged } = counts;
          const rowsOf = MAP_TABLES[table as keyof typeof MAP_TABLES];
          expect([table, removed + changed + unchanged]).toEqual([table, rowsOf(from).length]);
          expect([table, added + changed + unchanged]).toEqual([table, rowsOf(to).length]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('in any order are the same rows', () => {
    const order = fc.infiniteStream(fc.nat());
    fc.assert(
      fc.property(operationMaps(), order, (map, random) => {
        const shuffled = <T>(rows: readonly T[]): T[] =>
          rows
            .map((row) => ({ row, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
        const other: OperationMap = {
          ...map,
          systems: shuffled(map.systems),
          integrations: shuffled(map.integrations),
          contactTypes: shuffled(map.contactTypes),
          touches: shuffled(map.touches),
          workflows: shuffled(map.workflows),
          context: shuffled(map.context),
          vendors: shuffled(map.vendors),
          provenance: shuffled(map.provenance),
        };
        expect(keysOf(map, other)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe('cells', () => {
  test('that are sets have no order', () => {
    const from = aMap({
      systems: [aSystem({ id: 'crm', api: ['read', 'write'] })],
      workflows: [
        aWorkflow({
          id: 'w',
          shares: [
            { contactType: 'a', share: 0.5 },
            { contactType: 'b', share: null },
          ],
          steps: [aStep({ workflow: 'w', seq: 1, id: 's', needs: [['x', 'y'], ['z']], needsContext: ['p', 'q'] })],
        }),
      ],
    });
    const to = aMap({
      systems: [aSystem({ id: 'crm', api: ['write', 'read'] })],
      workflows: [
        aWorkflow({
          id: 'w',
          shares: [
            { contactType: 'b', share: null },
            { contactType: 'a', share: 0.5 },
          ],
          steps: [aStep({ workflow: 'w', seq: 4, id: 's', needs: [['z'], ['y', 'x']], needsContext: ['q', 'p'] })],
        }),
      ],
    });
    expect(cellsOf(from, to)).toEqual([]);
  });

  test('tell "none" from "not known"', () => {
    const from = aMap({ systems: [aSystem({ id: 'crm', api: null })] });
    const to = aMap({ systems: [aSystem({ id: 'crm', api: [] })] });
    expect(cellsOf(from, to)).toEqual(['api: null → none']);
  });

  test('are written as they may be typed', () => {
    const from = aMap({
      integrations: [anIntegration({ id: 'i', from: 'a', to: 'b' })],
      workflows: [aWorkflow({ id: 'w', steps: [aStep({ workflow: 'w', seq: 1, id: 's' })] })],
    });
    const to = aMap({
      integrations: [anIntegration({ id: 'i', from: 'a', to: 'b', latency: { kind: 'exponential', mean: 2 } })],
      workflows: [
        aWorkflow({
          id: 'w',
          shares: [{ contactType: 'a', share: 0.5 }],
          steps: [
            aStep({
              workflow: 'w',
              seq: 1,
              id: 's',
              needs: [['x', 'y'], ['z']],
              onFailure: { kind: 'manual', duration: constant(180) },
            }),
          ],
        }),
      ],
    });
    expect(cellsOf(from, to)).toEqual([
      'latency: null → exponential(2)',
      'contact_types: null → a=0.5',
      'integrations: null → x|y; z',
      'on_failure: fail → manual(180)',
    ]);
  });

  test('with other values behind the same file differ', () => {
    const empirical = (values: readonly number[]) => ({ kind: 'empirical', values, source: 'calls.csv#aht' }) as const;
    const from = aMap({ touches: [touch(1, { duration: empirical([10, 20]) })] });
    const to = aMap({ touches: [touch(1, { duration: empirical([10, 26]) })] });
    expect(cellsOf(from, to)).toEqual([
      'duration: empirical(calls.csv#aht): 2 values with mean 15 → empirical(calls.csv#aht): 2 values with mean 18',
    ]);
  });
});
