import type { ReportContext } from './report-context.ts';

/** Of figures that sum over volumes: how many contact types are not in them. Null where none is missing. */
export function unknownVolumeWords({ result, say }: Pick<ReportContext, 'result' | 'say'>): string | null {
  const count = result.operation.contactTypes.filter(({ volume }) => volume === null).length;
  return count === 0 ? null : say('coverage.notCounted', { count });
}
