import type { ExplorerData } from '../../../src/assessment/what-if/explorer-data.ts';
import type { WhatIf } from '../../../src/assessment/what-if/what-if.ts';

/** The last set-up of a report as it stands there. */
export const unchanged = (data: ExplorerData): WhatIf => ({
  setup: data.setups.at(-1)?.id ?? '',
  interventions: null,
  parameters: new Map(),
  volumes: new Map(),
  failures: new Set(),
  seed: data.seed,
  contacts: data.contacts,
});
