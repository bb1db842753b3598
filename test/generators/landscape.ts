/** Random systems, integrations, vendors and context items. */
import type { Duration } from '../../src/domain/duration.ts';
import type { ContextItem, Integration, System, Vendor } from '../../src/domain/map.ts';
import {
  type ApiAbility,
  DELIVERIES,
  INTEGRATION_STYLES,
  PERSISTENCES,
  SIGN_ONS,
  SYSTEM_CATEGORIES,
} from '../../src/domain/vocabulary.ts';
import type { Dice } from './dice.ts';
import { aContextItem, anIntegration, aSystem, place } from './rows.ts';

/** How much of what is unknown, and how able the systems are; both vary from map to map. */
export interface Climate {
  /** Share of optional cells left empty. */
  readonly unknown: number;
  /** Share of systems with a full API. */
  readonly able: number;
}

export interface Landscape {
  readonly systems: readonly System[];
  readonly integrations: readonly Integration[];
  readonly vendors: readonly Vendor[];
  readonly context: readonly ContextItem[];
}

const VENDORS = ['alpha', 'beta', 'gamma'];
const ITEMS = ['identity', 'account', 'contact-history', 'active-case', 'preferences'];
const FULL: readonly ApiAbility[] = ['read', 'write', 'trigger'];
const PARTIAL: readonly (readonly ApiAbility[])[] = [
  [],
  ['read'],
  ['read', 'write'],
  ['read', 'trigger'],
  ['write', 'trigger'],
];

export function landscape(dice: Dice, climate: Climate, systemCount: number): Landscape {
  const names = Array.from({ length: systemCount }, (_, at) => `system-${at}`);
  const hubs = Array.from({ length: dice.whole(0, 2) }, (_, at) => `hub-${at}`);
  const all = [...names, ...hubs];
  const systems = all.map((id, at) =>
    aSystem({
      id,
      category: dice.perhaps(climate.unknown, () => dice.oneOf(SYSTEM_CATEGORIES)),
      agentFacing: hubs.includes(id) ? false : dice.perhaps(climate.unknown, () => dice.chance(0.85)),
      signOn: dice.oneOf(SIGN_ONS),
      api: dice.perhaps(climate.unknown, () => (dice.chance(climate.able) ? FULL : dice.oneOf(PARTIAL))),
      vendor: dice.chance(0.6) ? dice.oneOf(VENDORS) : null,
      // A platform comes earlier in the list, so that none runs on itself.
      platform: at > 0 && dice.chance(0.25) ? dice.oneOf(all.slice(0, at)) : null,
      mtbfHours: dice.perhaps(climate.unknown, () => dice.number(50, 5000)),
      mttrHours: dice.perhaps(climate.unknown, () => dice.number(0.25, 10)),
      at: place('systems.csv', at + 2),
    }),
  );
  return {
    systems,
    integrations: integrations(dice, climate, all, hubs),
    vendors: dice.chance(0.5)
      ? dice.some(VENDORS, 1, 3).map((id, at) => ({
          id,
          mtbfHours: dice.perhaps(climate.unknown, () => dice.number(500, 5000)),
          mttrHours: dice.number(1, 5),
          at: place('vendors.csv', at + 2),
        }))
      : [],
    context: dice.some(ITEMS, 0, ITEMS.length).map((id, at) =>
      aContextItem({
        id,
        homeSystem: dice.perhaps(0.15, () => dice.oneOf(all)),
        delivery: dice.perhaps(climate.unknown, () => dice.oneOf(DELIVERIES)),
        persistence: dice.perhaps(climate.unknown, () => dice.oneOf(PERSISTENCES)),
        at: place('context.csv', at + 2),
      }),
    ),
  };
}

function integrations(
  dice: Dice,
  climate: Climate,
  all: readonly string[],
  hubs: readonly string[],
): readonly Integration[] {
  const pairs = all.flatMap((from, at) => all.slice(at + 1).map((to) => ({ from, to })));
  return dice.some(pairs, 0, 8).map(({ from, to }, at) => {
    const between = hubs.filter((hub) => hub !== from && hub !== to);
    return anIntegration({
      id: `${from}-${to}`,
      from,
      to,
      style: dice.perhaps(climate.unknown, () => dice.oneOf(INTEGRATION_STYLES)),
      via: between.length > 0 && dice.chance(0.4) ? dice.oneOf(between) : null,
      latency: dice.perhaps(0.3, () => aDuration(dice)),
      mtbfHours: dice.perhaps(climate.unknown, () => dice.number(50, 3000)),
      mttrHours: dice.perhaps(climate.unknown, () => dice.number(0.25, 8)),
      at: place('integrations.csv', at + 2),
    });
  });
}

/** One of every kind of duration, with a mean of seconds to minutes. */
export function aDuration(dice: Dice): Duration {
  const mean = dice.oneOf([0, 2, 7.5, 11, 23, 60, 95, 140]);
  if (mean === 0) return { kind: 'constant', seconds: 0 };
  const kinds: readonly Duration[] = [
    { kind: 'constant', seconds: mean },
    { kind: 'exponential', mean },
    { kind: 'lognormal', mu: Math.log(mean), sigma: dice.number(0, 1.2) },
    { kind: 'gamma', shape: dice.number(0.5, 4), scale: mean / 2 },
    { kind: 'erlang', k: dice.whole(1, 5), mean },
    { kind: 'weibull', shape: dice.number(0.7, 2.5), scale: mean },
    { kind: 'triangular', min: mean / 2, mode: mean, max: 3 * mean },
    { kind: 'uniform', min: 0, max: 2 * mean },
    { kind: 'empirical', values: [mean / 4, mean, mean, 2 * mean], source: 'samples.csv#seconds' },
  ];
  return dice.oneOf(kinds);
}
