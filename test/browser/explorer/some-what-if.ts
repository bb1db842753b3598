import fc from 'fast-check';
import type { ExplorerData } from '../../../src/assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../../../src/assessment/what-if/what-if.ts';
import { failableElements } from '../../../src/browser/explorer/report-values.ts';
import { normalised } from '../../../src/browser/explorer/state-changes.ts';
import { INTERVENTION_IDS } from '../../../src/domain/scenario.ts';

/** Any state that the explorer of a report can be brought into. */
export function someWhatIf(data: ExplorerData): fc.Arbitrary<WhatIf> {
  const changeable = new Set(data.interventions.flatMap(({ parameters }) => parameters));
  const parameter = fc
    .constantFrom(...data.parameters.filter(({ id }) => changeable.has(id)))
    .chain(({ id, unit }) =>
      (unit === 'count' ? fc.nat(50) : fc.double({ min: 0, max: unit === 'share' ? 1 : 300, noNaN: true })).map(
        (value) => [id, Object.is(value, -0) ? 0 : value] as const,
      ),
    );
  const volume = fc.tuple(fc.constantFrom(...data.map.contactTypes.map(({ id }) => id)), fc.nat(100_000));
  return fc
    .record({
      setup: fc.constantFrom(...data.setups.map(({ id }) => id)),
      interventions: fc.option(fc.subarray([...INTERVENTION_IDS]).map((ids) => new Set(ids))),
      parameters: fc.array(parameter, { maxLength: 6 }).map((entries) => new Map(entries)),
      volumes: fc.array(volume, { maxLength: 4 }).map((entries) => new Map(entries)),
      failures: fc
        .subarray(
          failableElements(data).map(({ id }) => id),
          { maxLength: 3 },
        )
        .map((ids) => new Set(ids)),
      seed: fc.nat(2 ** 31 - 1),
      contacts: fc.integer({ min: 1000, max: 1_000_000 }),
    })
    .map((whatIf) => normalised(data, whatIf));
}
