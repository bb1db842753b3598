/**
 * A map of any size with platforms, hubs, vendors and alternatives, the same at every run, for benchmarks. Systems lie in
 * neighbourhoods, as departments have them: most steps of a workflow stay within one, some reach beyond.
 */
import type { OperationMap } from '../../src/domain/map.ts';
import {
  contactType,
  integration,
  type StepWish,
  smallMap,
  system,
  touch,
  vendor,
  workflow,
} from '../kernels/blast-radius/small-map.ts';

export interface LargeMapSize {
  readonly systems: number;
  readonly integrations: number;
  readonly workflows: number;
  readonly types: number;
}

const STEPS = 6;
/** Systems of one neighbourhood, and of how many steps one leaves it. */
const NEIGHBOURHOOD = 8;
const LEAVING_ONE_IN = 6;
const FALLBACKS = [
  { kind: 'fail' },
  { kind: 'manual', duration: { kind: 'constant', seconds: 120 } },
  { kind: 'defer' },
  { kind: 'offline', duration: { kind: 'constant', seconds: 300 } },
  { kind: 'skip' },
] as const;

export function largeMap(size: LargeMapSize): OperationMap {
  const pick = sequence();
  const systemId = (at: number): string => `system-${at}`;
  const integrationId = (at: number): string => `integration-${at}`;
  const hubs = Math.max(1, Math.floor(size.systems / 20));
  const systems = Array.from({ length: size.systems }, (_, at) =>
    system(systemId(at), {
      platform: at >= 4 && at % 3 === 0 ? systemId(pick(4)) : null,
      vendor: at % 4 === 0 ? `vendor-${pick(5)}` : null,
    }),
  );
  const near = (home: number): number => {
    if (pick(LEAVING_ONE_IN) === 0) return pick(size.systems);
    return (home + pick(NEIGHBOURHOOD)) % size.systems;
  };
  const integrations = Array.from({ length: size.integrations }, (_, at) => {
    const from = at % size.systems;
    const to = near(from);
    return integration(integrationId(at), systemId(from), systemId(to === from ? (from + 1) % size.systems : to), {
      via: at % 2 === 0 ? systemId(pick(hubs)) : null,
    });
  });
  const step = (home: number): StepWish => ({
    system: systemId(near(home)),
    operation: (['read', 'write', 'trigger'] as const)[pick(3)] ?? 'read',
    needs: Array.from({ length: pick(3) }, () =>
      Array.from({ length: 1 + pick(2) }, () => integrationId(near(home) % size.integrations)),
    ),
    onFailure: FALLBACKS[pick(FALLBACKS.length)] ?? { kind: 'fail' },
    idempotent: pick(2) === 0,
  });
  return smallMap({
    systems,
    integrations,
    vendors: Array.from({ length: 5 }, (_, at) => vendor(`vendor-${at}`)),
    contactTypes: Array.from({ length: size.types }, (_, at) => contactType(`type-${at}`, 100 + pick(5000))),
    touches: Array.from({ length: size.types * 8 }, (_, at) =>
      touch(`type-${at % size.types}`, systemId(pick(size.systems))),
    ),
    workflows: Array.from({ length: size.workflows }, (_, at) =>
      workflow(
        `workflow-${at}`,
        { [`type-${at % size.types}`]: 0.2 + pick(8) / 10, [`type-${(at + 1) % size.types}`]: 0.1 + pick(9) / 10 },
        Array.from({ length: STEPS }, () => step(((at % size.types) * NEIGHBOURHOOD) % size.systems)),
      ),
    ),
  });
}

/** Lehmer's generator (multiplier 48271, modulus 2^31 − 1), fast enough and the same everywhere. */
function sequence(): (below: number) => number {
  const MODULUS = 2147483647;
  let state = 12345;
  return (below) => {
    state = (state * 48271) % MODULUS;
    return state % below;
  };
}
