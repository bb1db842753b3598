/** Stage and score of each function that gates, for each contact type by itself: where in the operation it lies low. */
import type { MaturityModel } from '../domain/maturity-model.ts';
import { type GradedFunction, gradedFunction } from './gate.ts';
import { type GradedIndicator, graded } from './graded-indicator.ts';
import type { Operation, TypeOnMap } from './operation.ts';
import { operationOfType } from './operation-of-type.ts';
import { measured } from './score-operation.ts';

export interface FunctionOfType extends GradedFunction {
  /** False where none of its indicators applies to the contact type: it then has neither stage nor range. */
  readonly applies: boolean;
  /** Ids of the measured indicators at the function's stage, which keep it there; none at stage 3. */
  readonly heldBy: readonly string[];
}

export interface ContactTypeScore {
  readonly contactType: string;
  readonly functions: readonly FunctionOfType[];
}

/** In the order of the operation's types and the model's functions. */
export function scoreContactTypes(operation: Operation, model: MaturityModel): readonly ContactTypeScore[] {
  return operation.types.map((entry) => {
    const indicators = indicatorsOfType(operation, entry, model);
    const functions = model.functions.filter(({ gates }) => gates).map(({ id }) => functionOfType(id, indicators));
    return { contactType: entry.type.id, functions };
  });
}

/** The indicators of the functions that gate, measured on one contact type alone. */
export function indicatorsOfType(
  operation: Operation,
  entry: TypeOnMap,
  model: MaturityModel,
): readonly GradedIndicator[] {
  const alone = operationOfType(operation, entry);
  const gating = new Set(model.functions.filter(({ gates }) => gates).map(({ id }) => id));
  return model.indicators
    .filter((rule) => gating.has(rule.function))
    .map((rule) => graded(rule, measured(alone, rule)));
}

function functionOfType(id: string, indicators: readonly GradedIndicator[]): FunctionOfType {
  const own = gradedFunction(id, indicators);
  const applies = indicators.some(({ rule, floor }) => rule.function === id && floor !== null);
  return { ...own, applies, heldBy: heldBy(own, indicators) };
}

/** The gate takes the lowest: those at the function's own stage hold it. */
const heldBy = ({ id, stage }: GradedFunction, indicators: readonly GradedIndicator[]): readonly string[] =>
  stage === null || stage === 3
    ? []
    : indicators.flatMap(({ rule, grade }) => (rule.function === id && grade?.stage === stage ? [rule.id] : []));
