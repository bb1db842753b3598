/** Words that the sections about failures share. */
import type { Say } from '../../messages/say.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { type Certainty, certaintyOf, weakerOf } from '../certainty.ts';
import type { Figures } from '../figures.ts';
import type { FailureSetup } from './failure-setups.ts';
import { indicatorCertainty } from './indicator-certainty.ts';

const INDICATOR = 'single-failure-exposure';

/** How well the workflows behind all figures of failures are known. */
export const workflowCertainty = (result: ResultDocument): Certainty =>
  indicatorCertainty(result, INDICATOR, ['workflows', 'workflow-steps']);

/** One sentence after another, without those that have nothing to say. */
export const sentences = (...all: readonly (string | null)[]): string =>
  all.filter((sentence) => sentence !== null).join(' ');

/** How many rows a picture leaves to its table; null where none. */
export const inTable = (say: Say, count: number): string | null =>
  count > 0 ? say('failures.inTable', { count }) : null;

/** Workflows that nothing on the map can reach, such as those without steps: what failures do to them is unknown, not nothing. */
export function withoutNeeds({ setup }: FailureSetup): ReadonlySet<string> {
  const reached = new Set(
    Object.values(setup.elements).flatMap(({ workflows: { broken, deferred, degraded } }) => [
      ...broken,
      ...deferred,
      ...degraded,
    ]),
  );
  const untouched = Object.entries(setup.availability ?? {}).filter(
    ([id, states]) => states?.ok === 1 && !reached.has(id),
  );
  return new Set(untouched.map(([id]) => id));
}

/** Said of them where there are any. */
export const withoutNeedsWords = (say: Say, workflows: ReadonlySet<string>): string | null =>
  workflows.size > 0 ? say('failures.withoutNeeds', { count: workflows.size }) : null;

/** What becomes of a contact, as legends and table heads name it. */
export const stateLabels = (say: Say) => ({
  broken: say('failures.broken'),
  deferred: say('failures.deferred'),
  degraded: say('failures.degraded'),
});

/** Two digits that count: what is expected of a year is not known to the last contact. */
export const roundish = (value: number): number => Math.round(value / stepOf(value)) * stepOf(value);

/** A whole number, and what is more than nothing but less than one with its decimals. */
export const countText = (figures: Figures, value: number): string =>
  value > 0 && figures.whole(value) === figures.whole(0) ? figures.number(value) : figures.whole(value);

/** The same, never above the value: for "more than". */
export const roundedDown = (value: number): number => Math.floor(value / stepOf(value)) * stepOf(value);

const stepOf = (value: number): number => 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, Math.abs(value)))) - 1);

/** Share of elements whose mean times the map does not give. */
export function assumedTimes({ setup }: FailureSetup): number {
  const all = Object.values(setup.reliability ?? {});
  return all.length === 0 ? 1 : all.filter(({ assumed }) => assumed.length > 0).length / all.length;
}

/** Mean times are told by people unless the map leaves them empty; none of them counts as measured. */
export function timesCertainty(result: ResultDocument, setup: FailureSetup): Certainty {
  const assumed = assumedTimes(setup);
  return weakerOf(workflowCertainty(result), certaintyOf({ measured: 0, attested: 1 - assumed, assumed, unknown: 0 }));
}
