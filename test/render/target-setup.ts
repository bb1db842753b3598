/** The set-up that tests of sections change, in a result. */
import type { ResultDocument } from '../../src/schema/result/result-document.ts';

export const TARGET = 'execution-layer';

export const comparisonOf = ({ handleTime }: ResultDocument) => {
  const found = handleTime.comparisons.find(({ to }) => to === TARGET);
  if (found === undefined) throw new Error('not compared');
  return found;
};

export const rangesOf = ({ handleTime }: ResultDocument) => {
  const found = handleTime.uncertainty?.comparisons[TARGET];
  if (found === undefined) throw new Error('not drawn');
  return found;
};
