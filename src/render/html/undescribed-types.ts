import type { ReportContext } from './report-context.ts';

/** Of figures of agent time: of how many contact types nobody wrote down what agents do. Null where of none. */
export function undescribedWords({ result, say }: Pick<ReportContext, 'result' | 'say'>): string | null {
  const count = result.handleTime.undescribedTypes.length;
  return count === 0 ? null : say('coverage.notDescribed', { count });
}
