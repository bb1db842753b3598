/** "If crm-billing fails …": what named elements, down at once, do in each set-up. */

import type { ResultDocument } from '../../schema/result/result-document.ts';
import type { Tabletop } from '../../schema/result/tabletop.ts';
import { listed } from './english-words.ts';
import { counted, setupName, share } from './failure-words.ts';

/** One sentence with what it rests on; set-ups in which the same happens share it. */
export function tabletopTexts(result: ResultDocument, entries: readonly Tabletop[]): readonly string[] {
  const bySentence = Map.groupBy(entries, (entry) => tabletopText(result, entry));
  return [...bySentence].map(
    ([text, alike]) => `${listed(alike.map(({ setup }) => setupName(result, setup)))}: ${text}`,
  );
}

function tabletopText(
  result: ResultDocument,
  { failed, takenDown, workflows, volumeShare, ...perHour }: Tabletop,
): string {
  if (failed.length === 0) return 'nothing named can fail here.';
  const names = (ids: readonly string[]): string => listed(ids.map((id) => result.operation.workflowNames[id] ?? id));
  const { broken, deferred, degraded } = workflows;
  // Where no known volume runs a workflow of the map, none of these says anything of it.
  const isUnknown = (result.blastRadius.withoutWorkflowsShare ?? 1) === 1;
  const head = failed.length === 1 ? `if ${listed(failed)} fails` : `if ${listed(failed)} fail at once`;
  const breaks = `${counted(broken.length, 'workflow')} ${broken.length === 1 ? 'breaks' : 'break'}`;
  const lines = [
    `${head}, ${breaks}, ${deferred.length} ${deferred.length === 1 ? 'is' : 'are'} deferred, ${degraded.length} degraded.`,
    takenDown.length === 0 ? '' : `  goes down with it: ${takenDown.join(', ')}`,
    broken.length === 0 ? '' : `  broken: ${names(broken)}`,
    deferred.length === 0 ? '' : `  deferred: ${names(deferred)}`,
    degraded.length === 0 ? '' : `  degraded: ${names(degraded)}`,
    volumeShare === null || isUnknown
      ? ''
      : `  volume: ${share(volumeShare.broken)} broken, ${share(volumeShare.deferred)} deferred, ${share(volumeShare.degraded)} degraded`,
    perHour.contactsPerHour === null || isUnknown
      ? ''
      : `  an hour: ${perHour.contactsPerHour.toFixed(1)} contacts, ${(perHour.extraMinutesPerHour ?? 0).toFixed(1)} extra agent minutes`,
    perHour.touchedShare === null
      ? ''
      : `  ${share(perHour.touchedShare)} of volume touch something that is down, whatever its workflows: effect not modelled`,
  ];
  return lines.filter((line) => line !== '').join('\n');
}
