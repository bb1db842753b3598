/** Arbitrary maps as failures see them, with a set-up in which any callable-looking step may be orchestrated. */
import fc from 'fast-check';
import type { OnFailure, OperationMap } from '../../../src/domain/map.ts';
import {
  type FailureModel,
  failureModelOf,
  type Orchestration,
} from '../../../src/kernels/blast-radius/failure-model.ts';
import { contactType, integration, type StepWish, smallMap, system, touch, vendor, workflow } from './small-map.ts';

export interface FailureCase {
  readonly map: OperationMap;
  readonly orchestration: Orchestration;
  readonly model: FailureModel;
}

export interface FailureMapSize {
  readonly systems: number;
  readonly integrations: number;
  readonly workflows: number;
}

const SMALL: FailureMapSize = { systems: 4, integrations: 4, workflows: 3 };

const onFailure: fc.Arbitrary<OnFailure> = fc.constantFrom<OnFailure>(
  { kind: 'fail' },
  { kind: 'manual', duration: { kind: 'constant', seconds: 60 } },
  { kind: 'offline', duration: { kind: 'exponential', mean: 300 } },
  { kind: 'defer' },
  { kind: 'skip' },
);

const names = (prefix: string, most: number): fc.Arbitrary<string[]> =>
  fc.integer({ min: 0, max: most }).map((count) => Array.from({ length: count }, (_, at) => `${prefix}${at}`));

const share = fc.oneof(fc.constantFrom(0.25, 0.5, 1), fc.double({ min: 0.01, max: 1, noNaN: true }));

export function failureCases(size: FailureMapSize = SMALL): fc.Arbitrary<FailureCase> {
  return fc
    .record({
      systems: names('s', size.systems).filter((ids) => ids.length > 0),
      integrations: names('i', size.integrations),
      vendors: names('v', 2),
      types: names('t', 3),
      workflows: names('w', size.workflows),
    })
    .chain((ids) => fc.tuple(arbitraryMap(ids), fc.boolean(), fc.infiniteStream(fc.boolean())))
    .map(([map, aggregates, coins]) => {
      const keys = map.workflows.flatMap(({ id, steps }) =>
        steps.filter((step) => step.system !== null && coins.next().value).map((step) => `${id}/${step.id}`),
      );
      const orchestration = { orchestratedSteps: new Set(keys), survivingReads: new Set(aggregates ? keys : []) };
      return { map, orchestration, model: failureModelOf(map, orchestration) };
    });
}

interface Ids {
  readonly systems: readonly string[];
  readonly integrations: readonly string[];
  readonly vendors: readonly string[];
  readonly types: readonly string[];
  readonly workflows: readonly string[];
}

function arbitraryMap(ids: Ids): fc.Arbitrary<OperationMap> {
  const anySystem = fc.constantFrom(...ids.systems);
  const hours = fc.double({ min: 0.5, max: 50, noNaN: true });
  const oneOrNone = <T>(values: readonly T[]): fc.Arbitrary<T | null> => fc.constantFrom<T | null>(null, ...values);
  const systems = fc.tuple(
    ...ids.systems.map((id, at) =>
      fc
        .record({
          platform: oneOrNone(ids.systems.slice(0, at)),
          vendor: oneOrNone(ids.vendors),
          mtbfHours: hours,
          mttrHours: hours,
        })
        .map((given) => system(id, given)),
    ),
  );
  const integrations = fc.tuple(
    ...ids.integrations.map((id) =>
      fc
        .record({ from: anySystem, to: anySystem, via: oneOrNone(ids.systems), mtbfHours: hours, mttrHours: hours })
        .map(({ from, to, ...given }) => integration(id, from, to, given)),
    ),
  );
  const vendors = fc.tuple(
    ...ids.vendors.map((id) => fc.record({ mtbfHours: hours, mttrHours: hours }).map((given) => vendor(id, given))),
  );
  const types = fc.tuple(
    ...ids.types.map((id) =>
      fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1000 })).map((volume) => contactType(id, volume)),
    ),
  );
  const needs =
    ids.integrations.length === 0
      ? fc.constant<string[][]>([])
      : fc.array(fc.uniqueArray(fc.constantFrom(...ids.integrations), { minLength: 1, maxLength: 3 }), {
          maxLength: 2,
        });
  const step: fc.Arbitrary<StepWish> = fc.record({
    system: oneOrNone(ids.systems),
    compensable: fc.boolean(),
    operation: fc.constantFrom('read', 'write', 'trigger', 'approve', 'notify'),
    needs,
    onFailure,
    idempotent: fc.boolean(),
  });
  const workflows = fc.tuple(
    ...ids.workflows.map((id) =>
      fc
        .tuple(
          fc.array(step, { maxLength: 3 }),
          fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
          fc.tuple(...ids.types.map((type) => fc.option(share).map((value) => [type, value] as const))),
        )
        .map(([steps, waits, shares]) =>
          workflow(
            id,
            Object.fromEntries(shares.flatMap(([type, value]) => (value === null ? [] : [[type, value] as const]))),
            // Some steps wait for the one before, others begin at once.
            steps.map((wish, at) => (waits[at] ? wish : { ...wish, after: [] })),
          ),
        ),
    ),
  );
  const touches =
    ids.types.length === 0
      ? fc.constant([])
      : fc.array(
          fc.tuple(fc.constantFrom(...ids.types), anySystem).map(([type, id]) => touch(type, id)),
          { maxLength: 4 },
        );
  return fc
    .tuple(systems, integrations, vendors, types, workflows, touches)
    .map(([allSystems, allIntegrations, allVendors, contactTypes, allWorkflows, allTouches]) =>
      smallMap({
        systems: allSystems,
        integrations: allIntegrations,
        vendors: allVendors,
        contactTypes,
        workflows: allWorkflows,
        touches: allTouches,
      }),
    );
}
