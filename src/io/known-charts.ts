/** The programs of charts that the build has compiled: Vega-Lite and Vega's parser need not be asked again. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_ROOT } from './package-root.ts';

/** Where the build writes them: an object of programs by the text of what they were compiled from. */
export const KNOWN_CHARTS = join(PACKAGE_ROOT, 'dist/known-charts.json');

/** @returns the program of a text, undefined for a text that the build has not seen, and for all without a build */
export function knownCharts(): (text: string) => unknown {
  if (!existsSync(KNOWN_CHARTS)) return () => undefined;
  const programs = new Map(Object.entries(JSON.parse(readFileSync(KNOWN_CHARTS, 'utf8')) as Record<string, unknown>));
  return (text) => programs.get(text);
}
