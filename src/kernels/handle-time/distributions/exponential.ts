import { expm1 } from '../../random/elementary/expm1.ts';
import { log1p } from '../../random/elementary/log1p.ts';
import type { DurationOf } from './distribution.ts';

type Exponential = DurationOf<'exponential'>;

export const mean = (d: Exponential): number => d.mean;
export const variance = (d: Exponential): number => d.mean * d.mean;
export const cdf = (d: Exponential, seconds: number): number => (seconds <= 0 ? 0 : -expm1(-seconds / d.mean));
export const quantile = (d: Exponential, u: number): number => -d.mean * log1p(-u);
