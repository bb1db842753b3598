import { stepIsCallable } from '../../domain/callability.ts';
import type { Step } from '../../domain/map.ts';
import type { Phrase, Text } from '../../domain/phrase.ts';
import { phrase } from '../../messages/phrase.ts';
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
        const target = targetOf(step);
        if (callable === null) return phrase('notes.callableUnknown', { target });
        return callable ? phrase('notes.callable', { target }) : phrase('notes.notCallable', { target });
      },
      none: phrase('notes.noSteps'),
    }),
};

const targetOf = (step: Step): Phrase =>
  phrase('blockers.target', {
    operation: step.operation ?? 'unknown',
    system: step.system ?? phrase('blockers.unknownSystem'),
  });

function unknownForCalling(operation: Operation, step: Step): readonly Text[] {
  const own = unknownColumns(step, ['system', 'operation']);
  const system = step.system === null ? undefined : operation.systems.get(step.system);
  return system?.api === null ? [...own, phrase('notes.apiOf', { system: system.id })] : own;
}
