/**
 * Random maps of operations, as the readers would give them: every reference holds, touches stand by contact type and
 * `seq`. They have what real maps rarely have all at once: unknown cells, systems without API, platforms, hubs, vendors,
 * steps that an orchestrator carries out already, contact types that do not reach agents, shares and probabilities of 0.
 */
import fc from 'fast-check';
import type { ContactType, OperationMap, ProvenanceEntry } from '../../src/domain/map.ts';
import { CHANNELS } from '../../src/domain/vocabulary.ts';
import { type Dice, diceOf } from './dice.ts';
import { type Climate, landscape } from './landscape.ts';
import { aContactType, aMap, anOrganization, place } from './rows.ts';
import { touchesOf } from './touches.ts';
import { workflows } from './workflows.ts';

export interface MapLimits {
  readonly contactTypes: number;
  readonly touchesPerType: number;
  readonly systems: number;
  readonly workflows: number;
}

const SMALL: MapLimits = { contactTypes: 5, touchesPerType: 12, systems: 6, workflows: 4 };

export const operationMaps = (limits: MapLimits = SMALL): fc.Arbitrary<OperationMap> =>
  fc.gen().map((g) => operationMap(diceOf(g), limits));

function operationMap(dice: Dice, limits: MapLimits): OperationMap {
  const climate: Climate = { unknown: dice.oneOf([0, 0.1, 0.3]), able: dice.oneOf([1, 0.7, 0.3]) };
  const lands = landscape(dice, climate, dice.whole(1, limits.systems));
  const contactTypes = Array.from({ length: dice.whole(1, limits.contactTypes) }, (_, at) =>
    contactType(dice, climate, at),
  );
  const ids = contactTypes.map(({ id }) => id);
  const runs = workflows(dice, climate, lands, ids, dice.whole(0, limits.workflows));
  const touches = ids.flatMap((id) => {
    const run = runs.filter(({ shares }) => shares.some((share) => share.contactType === id));
    const steps = run.flatMap((workflow) => workflow.steps);
    return dice.chance(0.05) ? [] : touchesOf(dice, climate, lands, id, steps, limits.touchesPerType);
  });
  const map = aMap({
    organization: anOrganization({
      period: dice.oneOf(['month', 'week', 'year', 'day']),
      executionLayer: dice.chance(0.5) ? { buildCost: 500_000, runCostPerYear: 100_000 } : null,
    }),
    ...lands,
    contactTypes,
    workflows: runs,
    touches,
  });
  return { ...map, provenance: provenance(dice, map) };
}

function contactType(dice: Dice, climate: Climate, at: number): ContactType {
  const repeatContext = dice.perhaps(climate.unknown, () => dice.number(0, 0.5));
  return aContactType({
    id: `type-${at}`,
    channel: dice.oneOf(CHANNELS),
    volume: dice.perhaps(climate.unknown, () => dice.oneOf([1000, 1234.5, 20_000, 7, 0])),
    repeatRate: dice.perhaps(climate.unknown, () => dice.number(0, 0.4)),
    repeatContext,
    repeatAction: dice.perhaps(climate.unknown, () => dice.number(0, 0.5)),
    aiEligible: dice.perhaps(climate.unknown, () => dice.oneOf([0.27, 0.6, 0, 1])),
    variability: dice.perhaps(0.4, () => dice.number(0, 1.2)),
    concurrency: dice.oneOf([1, 1, 1, 2, 3]),
    at: place('contact-types.csv', at + 2),
  });
}

/** Some cells with a range: assumed ones join the draws of the uncertainty, measured ones do not. */
function provenance(dice: Dice, { touches, contactTypes }: OperationMap): readonly ProvenanceEntry[] {
  const entry = (table: string, row: string, column: string | null, low: number, high: number): ProvenanceEntry => ({
    table,
    row,
    column,
    status: dice.oneOf(['assumed', 'assumed', 'measured']),
    source: dice.perhaps(0.5, () => 'Interview'),
    method: null,
    low,
    high,
    changedSince: [],
    at: place('provenance.csv', 2),
  });
  return [
    ...dice
      .some(touches, 0, 6)
      .map(({ contactType: type, seq }) =>
        dice.chance(0.6)
          ? entry('touches', `${type}/${seq}`, 'duration', 1, 200)
          : entry('touches', `${type}/${seq}`, 'probability', 0, 1),
      ),
    ...dice.some(contactTypes, 0, 2).map(({ id }) => entry('contact-types', id, 'ai_eligible', 0.1, 0.7)),
    ...dice.some(['shrinkage', 'occupancy_target'], 0, 2).map((key) => entry('organization', key, null, 0.2, 0.9)),
  ];
}
