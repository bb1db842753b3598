import { NO_VOLUME, unknown } from '../fact.ts';
import type { Indicator } from '../indicator.ts';

/** Largest share of all offered volume that is broken when one row of integrations.csv fails. */
export const singleFailureExposure: Indicator = {
  id: 'single-failure-exposure',
  measure: (operation) => {
    const { map } = operation;
    if (map.workflows.length === 0) return unknown('no workflows in the map', []);
    if (map.integrations.length === 0) return { outcome: 'not-applicable', reason: 'no integrations in the map' };
    const unknownVolume = map.contactTypes.filter((type) => type.volume === null);
    const missing = unknownVolume.map((type) => ({
      table: 'contact-types',
      key: type.id,
      column: 'volume',
      place: type.at,
    }));
    const offered = map.contactTypes.reduce((total, type) => total + (type.volume ?? 0), 0);
    if (offered === 0)
      return missing.length > 0
        ? unknown('no volume is known', missing)
        : { outcome: 'not-applicable', reason: NO_VOLUME };
    const rows = map.integrations
      .map((integration) => ({ integration, share: operation.brokenShare.get(integration.id) ?? 0 }))
      .sort((a, b) => b.share - a.share || a.integration.at.row - b.integration.at.row);
    const unsure =
      missing.length > 0 || map.workflows.some((workflow) => workflow.shares.some(({ share }) => share === null));
    const value = rows[0]?.share ?? 0;
    return {
      outcome: 'measured',
      level: { value, wider: null },
      worst: { value: unsure ? 1 : value, wider: null },
      best: { value: unsure ? 0 : value, wider: null },
      knownShare: 1 - missing.length / map.contactTypes.length,
      evidence: rows.map(({ integration, share }) => ({
        table: 'integrations',
        key: integration.id,
        place: integration.at,
        note: 'share of volume broken when it fails',
        weight: null,
        value: share,
      })),
      missing,
    };
  },
};
