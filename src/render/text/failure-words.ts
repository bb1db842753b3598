/** Words and figures that texts about failures share. */

import type { ResultDocument } from '../../schema/result/result-document.ts';
import { NOT_KNOWN } from './english-words.ts';

export const setupName = (result: ResultDocument, id: string): string => result.wording.setups[id]?.name ?? id;

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

export function share(value: number | null): string {
  if (value === null) return NOT_KNOWN;
  return value > 0 && value < 0.001 ? '< 0.1 %' : `${(100 * value).toFixed(1)} %`;
}

/** With the digits that small probabilities need; what is nearly all or nothing is never shown as all or nothing. */
export function probability(value: number): string {
  if (value > 0 && value < 5e-6) return '< 0.001 %';
  if (value < 1 && value > 1 - 5e-6) return '> 99.999 %';
  return `${(100 * value).toFixed(3)} %`;
}

export const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');
