/** The parameters that hold in one set-up: the set's, with what its interventions replace. */
import type { Parameter, ParameterSet } from '../domain/parameters.ts';
import type { ScenarioIntervention, ScenarioParameter } from '../domain/scenario.ts';

export function setupParameters(set: ParameterSet, interventions: readonly ScenarioIntervention[]): ParameterSet {
  const given = interventions.flatMap(({ id, parameters }) =>
    [...parameters].map(([name, value]) => [`${id}.${name}`, value] as const),
  );
  if (given.length === 0) return set;
  const parameters = new Map(set.parameters);
  for (const [id, value] of given) {
    const parameter = set.parameters.get(id);
    if (parameter === undefined) throw new Error(`The parameter set has no ${id}`);
    parameters.set(id, replaced(parameter, value));
  }
  return { groups: set.groups, parameters };
}

/** Without low and high the parameter's own range holds, widened where it has to be to contain the base. */
function replaced(parameter: Parameter, { base, low, high, sd }: ScenarioParameter): Parameter {
  const { distribution } = parameter;
  // Where the mean moves, the coefficient of variation stays, unless the scenario gives a deviation of its own.
  const deviation = distribution === null ? null : (sd ?? (distribution.sd / parameter.base) * base);
  return {
    ...parameter,
    base,
    low: low ?? Math.min(parameter.low, base),
    high: high ?? Math.max(parameter.high, base),
    distribution: distribution === null || deviation === null || base === 0 ? null : { ...distribution, sd: deviation },
    // Whoever published the set's own value did not publish this one.
    source: { kind: 'assumption' },
    reason: 'Given by the set-up.',
  };
}
