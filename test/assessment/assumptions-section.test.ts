import { expect, test } from 'vitest';
import { assess, builtIn, mapOf } from './assess-fixture.ts';

test('lists what a set-up reckons with in place of a general value, beside that value', async () => {
  const given = await builtIn();
  const own = new Map([['view_time', { base: 40, low: 20, high: 60, sd: null }]]);
  const setups = given.setups.map((setup) =>
    setup.id === 'execution-layer'
      ? {
          ...setup,
          interventions: setup.interventions.map((one) =>
            one.id === 'aggregate-context' ? { ...one, parameters: own } : one,
          ),
        }
      : setup,
  );
  const { assumptions } = assess(await mapOf('worked-example'), { ...given, setups });
  expect(assumptions.filter(({ id }) => id.endsWith('aggregate-context.view_time'))).toMatchObject([
    { id: 'aggregate-context.view_time', value: 6, low: 3, high: 12 },
    {
      id: 'setups.execution-layer.aggregate-context.view_time',
      value: 40,
      low: 20,
      high: 60,
      unit: 'seconds',
      source: 'assumption',
      reason: 'Given by the set-up Execution layer, in place of the general value.',
      usedBy: ['execution-layer'],
    },
  ]);
  expect(assess(await mapOf('worked-example'), given).assumptions.filter(({ id }) => id.startsWith('setups.'))).toEqual(
    [],
  );
});
