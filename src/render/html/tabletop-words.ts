/** "If CRM fails: 7 of 12 workflows break …": what one failure does, in one or two sentences. */
import { ownEntry } from '../../domain/own-entry.ts';
import type { ElementImpact } from '../../schema/result/blast-radius.ts';
import { elementName, type FailureSetups } from './failure-setups.ts';
import type { ReportContext } from './report-context.ts';

export interface TabletopWords {
  /** What fails, as a heading says it. */
  readonly name: string;
  readonly words: string;
}

export function tabletopWords(context: ReportContext, { asIs, after }: FailureSetups, id: string): TabletopWords {
  const impact = ownEntry(asIs.setup.elements, id);
  if (impact === undefined) throw new Error(`There is no element ${id}`);
  const afterwards = after === null ? undefined : ownEntry(after.setup.elements, id);
  return {
    name: elementName(asIs.setup, id),
    words: [
      workflowWords(context, impact),
      volumeWords(context, impact),
      hourWords(context, impact, ownEntry(asIs.setup.busiestHour ?? {}, id) ?? null),
      after === null || afterwards === undefined ? null : afterWords(context, impact, afterwards, after.name),
    ]
      .filter((sentence) => sentence !== null)
      .join(' '),
  };
}

function workflowWords({ result, say }: ReportContext, { workflows }: ElementImpact): string {
  const all = result.operation.counts['workflows'] ?? 0;
  const counted = (ids: readonly string[]) => ({ count: ids.length, words: say.numberWord(ids.length) });
  const { broken, deferred, degraded } = workflows;
  return say('single-failures.ifItFails', {
    what: say.listed([
      all === 1
        ? say('single-failures.breaksOnly', { count: broken.length })
        : say('single-failures.breaksOf', { ...counted(broken), all: say.numberWord(all) }),
      ...(deferred.length > 0 ? [say('single-failures.isDeferred', counted(deferred))] : []),
      ...(degraded.length > 0 ? [say('single-failures.isDegraded', counted(degraded))] : []),
    ]),
  });
}

function volumeWords({ figures, say }: ReportContext, { volumeShare }: ElementImpact): string | null {
  if (volumeShare === null) return null;
  const { broken, deferred, degraded } = volumeShare;
  return say('single-failures.ofContacts', {
    what: say.listed([
      say('single-failures.cannotBeDone', { share: figures.share(broken) }),
      ...(deferred > 0 ? [say('single-failures.wait', { share: figures.share(deferred) })] : []),
      ...(degraded > 0 ? [say('single-failures.slower', { share: figures.share(degraded) })] : []),
    ]),
  });
}

interface Busiest {
  readonly contacts: number | null;
  readonly extraMinutes: number | null;
}

function hourWords({ figures, say }: ReportContext, impact: ElementImpact, busiest: Busiest | null): string | null {
  if (impact.contactsPerHour === null) return null;
  // Minutes that are not known are left unsaid, as are none.
  const mean = {
    contacts: figures.number(impact.contactsPerHour),
    minutes: Math.round(impact.extraMinutesPerHour ?? 0),
  };
  return busiest?.contacts == null
    ? say('single-failures.hour', mean)
    : say('single-failures.hours', {
        ...mean,
        mostContacts: figures.number(busiest.contacts),
        mostMinutes: Math.round(busiest.extraMinutes ?? 0),
      });
}

function afterWords(
  { result, figures, say }: ReportContext,
  before: ElementImpact,
  { workflows, volumeShare }: ElementImpact,
  after: string,
): string {
  const count = workflows.broken.length;
  const same = count === before.workflows.broken.length && volumeShare?.broken === before.volumeShare?.broken;
  if (same) return say('single-failures.afterSame', { after });
  const all = result.operation.counts['workflows'] ?? 0;
  const counted = { after, count, words: say.numberWord(count), allCount: all, all: say.numberWord(all) };
  return volumeShare === null
    ? say('single-failures.afterCount', counted)
    : say('single-failures.afterShare', { ...counted, share: figures.share(volumeShare.broken) });
}
