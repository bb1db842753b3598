/** Set-ups of the document as failures see them: the map as it is, and the one with an orchestrator that is held against it. */
import { ownEntry } from '../../domain/own-entry.ts';
import type { BlastRadiusResult } from '../../schema/result/blast-radius.ts';
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { distinctName } from '../element-names.ts';
import { shortened } from '../neutral-text.ts';
import { setupName } from './as-is.ts';
import { furthestSetup } from './modelled-setup.ts';
import { LONGEST_NAME } from './report-context.ts';

export type SetupFailures = BlastRadiusResult['setups'][string];

export interface FailureSetup {
  readonly id: string;
  readonly name: string;
  readonly setup: SetupFailures;
}

export interface FailureSetups {
  readonly asIs: FailureSetup;
  /** Null where no set-up orchestrates a step: then nothing changes for failures. */
  readonly after: FailureSetup | null;
}

/** Null where the document has no failures at all. */
export function failureSetups(result: ResultDocument): FailureSetups | null {
  const { setups } = result.blastRadius;
  const all = Object.keys(result.wording.setups).flatMap((id) => {
    const setup = ownEntry(setups, id);
    return setup === undefined ? [] : [{ id, name: setupName(result, id), setup }];
  });
  const [asIs] = all;
  if (asIs === undefined) return null;
  const orchestrated = all.slice(1).filter(({ setup }) => hasOrchestrator(setup));
  const furthest = furthestSetup(result)?.id;
  return { asIs, after: orchestrated.find(({ id }) => id === furthest) ?? orchestrated.at(-1) ?? null };
}

const hasOrchestrator = ({ elements }: SetupFailures): boolean =>
  Object.values(elements).some(({ kind }) => kind === 'orchestrator');

export const workflowName = ({ operation }: ResultDocument, id: string): string =>
  shortened(operation.workflowNames[id] ?? id, LONGEST_NAME);

/** Elements that a set-up does not have keep their ids. */
export const elementName = ({ elements }: SetupFailures, id: string): string =>
  shortened(distinctName(elements, id), LONGEST_NAME);
