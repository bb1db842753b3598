import { stepIsCallable } from '../../domain/callability.ts';
import type { Step } from '../../domain/map.ts';
import type { Indicator } from '../indicator.ts';
import type { Operation } from '../operation.ts';
import { shareOfSteps, unknownColumns } from '../share-of-steps.ts';

/** Share of step executions that are callable: the step's system offers its operation by API. */
export const callableSteps: Indicator = {
  id: 'callable-steps',
  measure: (operation) =>
    shareOfSteps(operation, {
      better: 'higher',
      applies: () => true,
      counts: (step) => stepIsCallable(step, operation.systems),
      columns: (step) => unknownForCalling(operation, step),
      note: (step) => {
        const callable = stepIsCallable(step, operation.systems);
        const target = `${step.operation ?? 'unknown operation'} on ${step.system ?? 'unknown system'}`;
        return callable === null
          ? `${target}: unknown whether callable`
          : `${target}: ${callable ? 'callable' : 'not callable'}`;
      },
      none: 'no steps',
    }),
};

function unknownForCalling(operation: Operation, step: Step): readonly string[] {
  const own = unknownColumns(step, ['system', 'operation']);
  const system = step.system === null ? undefined : operation.systems.get(step.system);
  return system?.api === null ? [...own, `api of ${system.id}`] : own;
}
