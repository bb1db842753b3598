/** The map as it is, among the set-ups of the document, and what headings say of it. */
import type { ElementImpact } from '../../schema/result/blast-radius.ts';
import type { SetupHandleTime } from '../../schema/result/handle-time.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { shortened } from '../neutral-text.ts';
import { LONGEST_NAME, type ReportContext } from './report-context.ts';

/** Set-ups of the document with handle times; the map as it is comes first. */
export function setupIds(result: ResultDocument): readonly string[] {
  return Object.keys(result.wording.setups).filter((id) => Object.hasOwn(result.handleTime.setups, id));
}

export function setupName(result: ResultDocument, id: string): string {
  return result.wording.setups[id]?.name ?? id;
}

/** Null where no contact reaches an agent, or nothing is known about it. */
export function asIsHandleTime(result: ResultDocument): SetupHandleTime | null {
  const [first] = setupIds(result);
  const setup = first === undefined ? undefined : result.handleTime.setups[first];
  return setup === undefined || setup.overall === null ? null : setup;
}

type KnownImpact = ElementImpact & { readonly volumeShare: NonNullable<ElementImpact['volumeShare']> };
export type Failure = KnownImpact & { readonly id: string };

export const affectedShare = ({ volumeShare }: KnownImpact): number =>
  volumeShare.broken + volumeShare.deferred + volumeShare.degraded;

/** Share of volume whose types run no workflow; 1 where no workflow has steps, so that no failure can be followed. */
export function unfollowedShare({ operation, blastRadius }: ResultDocument): number {
  return (operation.counts['workflow-steps'] ?? 0) === 0 ? 1 : (blastRadius.withoutWorkflowsShare ?? 0);
}

/** An element as a sentence names it: `vendor Northlight`, `integration CRM → Billing`. */
export function elementWords({ say, words }: Pick<ReportContext, 'say' | 'words'>, element: ElementImpact): string {
  const kind = say.inSentence(words.element(element.kind));
  const own = shortened(element.name, LONGEST_NAME);
  const namesIt = own.toLowerCase().startsWith(`${kind.toLowerCase()} `);
  return say('words.elementNamed', { kind, name: namesIt ? own.slice(kind.length + 1) : own });
}

/** Single failures of the map as it is, the most severe first; none where no volume is known. */
export function failuresAsIs(result: ResultDocument): readonly Failure[] {
  const setups = result.blastRadius.setups;
  const [first] = Object.keys(result.wording.setups).filter((id) => Object.hasOwn(setups, id));
  const elements = first === undefined ? {} : (setups[first]?.elements ?? {});
  return Object.entries(elements)
    .flatMap(([id, impact]) =>
      impact.volumeShare === null ? [] : [{ ...impact, id, volumeShare: impact.volumeShare }],
    )
    .sort(
      (a, b) =>
        b.volumeShare.broken - a.volumeShare.broken ||
        b.volumeShare.deferred - a.volumeShare.deferred ||
        b.volumeShare.degraded - a.volumeShare.degraded ||
        (a.id < b.id ? -1 : 1),
    );
}

/** Mean of the handle times that were recorded for contact types, by volume; null unless each type that reaches agents has one. */
export function recordedHandleTime(
  result: ResultDocument,
): { readonly seconds: number; readonly measured: boolean } | null {
  const types = result.operation.contactTypes.filter(({ reachesAgents, volume }) => reachesAgents && (volume ?? 0) > 0);
  let seconds = 0;
  let volume = 0;
  for (const type of types) {
    if (type.measuredHandleTime === null) return null;
    seconds += (type.volume ?? 0) * type.measuredHandleTime;
    volume += type.volume ?? 0;
  }
  if (volume === 0) return null;
  return {
    seconds: seconds / volume,
    measured: types.every(({ measuredHandleTimeStatus }) => measuredHandleTimeStatus === 'measured'),
  };
}
