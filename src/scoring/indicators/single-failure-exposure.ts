import type { ContactType } from '../../domain/map.ts';
import { phrase } from '../../messages/phrase.ts';
import { type Fact, NO_VOLUME, notApplicable, unknown, VOLUME_UNKNOWN } from '../fact.ts';
import type { Indicator } from '../indicator.ts';
import { missingCell, type Operation } from '../operation.ts';
import { NO_WORKFLOWS } from '../share-of-steps.ts';

/** Largest share of all offered volume that is broken when one row of integrations.csv fails. */
export const singleFailureExposure: Indicator = {
  id: 'single-failure-exposure',
  measure: (operation) => {
    const { map } = operation;
    if (map.workflows.length === 0) return unknown(NO_WORKFLOWS, []);
    if (map.integrations.length === 0) return notApplicable(phrase('notes.noIntegrations'));
    const open = map.contactTypes.filter((type) => type.volume === null);
    const missing = open.map((type) => missingCell('contact-types', type.id, 'volume', type));
    if (map.contactTypes.every((type) => (type.volume ?? 0) === 0)) {
      return open.length > 0 ? unknown(VOLUME_UNKNOWN, missing) : notApplicable(NO_VOLUME);
    }
    return exposure(operation, open, missing);
  },
};

function exposure(
  operation: Operation,
  open: readonly ContactType[],
  missing: Extract<Fact, { outcome: 'unknown' }>['missing'],
): Fact {
  const rows = operation.map.integrations
    .map((integration) => ({ integration, share: operation.broken.get(integration.id)?.share ?? 0 }))
    .sort((a, b) => b.share - a.share || a.integration.at.row - b.integration.at.row);
  const unknownRun = operation.map.workflows.some((workflow) => workflow.shares.some(({ share }) => share === null));
  return {
    outcome: 'measured',
    level: { value: rows[0]?.share ?? 0, wider: null },
    worst: { value: unknownRun ? 1 : extreme(operation, open, Math.max), wider: null },
    best: { value: unknownRun ? 0 : extreme(operation, open, Math.min), wider: null },
    knownShare: 1 - open.length / operation.map.contactTypes.length,
    evidence: rows.map(({ integration, share }) => ({
      table: 'integrations',
      key: integration.id,
      place: integration.at,
      note: phrase('notes.brokenShare'),
      weight: null,
      value: share,
    })),
    missing,
  };
}

/**
 * The largest exposure when the contact types of unknown volume pull each integration's share as far as they can: a
 * share of all volume lies between the share without a type and that of the type alone.
 */
function extreme(operation: Operation, open: readonly ContactType[], pull: (...shares: number[]) => number): number {
  const shares = operation.map.integrations.map(({ id }) => {
    const broken = operation.broken.get(id);
    return pull(broken?.share ?? 0, ...open.map((type) => broken?.ofType(type.id) ?? 0));
  });
  return Math.max(0, ...shares);
}
