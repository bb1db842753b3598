/** Words that the sections about failures share. */
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { type Certainty, certaintyOfRows } from '../certainty.ts';

const INDICATOR = 'single-failure-exposure';

/** How well the workflows behind all figures of failures are known. */
export const workflowCertainty = ({ assessment }: ResultDocument): Certainty =>
  certaintyOfRows(assessment.indicators[INDICATOR]?.evidence ?? []);

/** "breaks" for one, "break" for many. */
export const verb = (count: number, one: string, many: string): string => (count === 1 ? one : many);
