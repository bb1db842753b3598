import type { HandleTimeResult } from '../../../src/schema/result/handle-time.ts';
import { sampleContactTypes } from './operation.ts';

const byKind = {
  resolution: 158.2,
  action: 51.4,
  context: 84,
  navigation: 33,
  authentication: 34.9,
  transcription: 55.1,
  waiting: 21.8,
  governance: 9.6,
  documentation: 41.5,
  'hand-off': 8.4,
} as const;

const byActivity = {
  converse: 128.1,
  decide: 30.1,
  act: 51.4,
  search: 38.3,
  reconcile: 12.3,
  recap: 33.4,
  switch: 33,
  verify: 21.6,
  'sign-on': 13.3,
  copy: 30.6,
  rekey: 24.5,
  wait: 21.8,
  approve: 9.6,
  document: 41.5,
  transfer: 8.4,
} as const;

const bySystem = {
  '': 158.2,
  crm: 102.3,
  billing: 74.4,
  ticketing: 61.3,
  'order-management': 39.8,
  identity: 22.1,
  knowledge: 17.9,
  'network-inventory': 21.9,
} as const;

export const SAMPLE_MEAN_SECONDS = Object.values(byKind).reduce((sum, seconds) => sum + seconds, 0);

export const sampleHandleTime = (): HandleTimeResult => ({
  notApplicable: null,
  setups: {
    'tool-centric': {
      overall: { exactMean: SAMPLE_MEAN_SECONDS, exactSd: 561.2 },
      byKind: { ...byKind },
      byActivity: { ...byActivity },
      bySystem: { ...bySystem },
      byContactType: Object.fromEntries(
        sampleContactTypes().flatMap(({ id, handleTime }) =>
          handleTime === null
            ? []
            : [
                [
                  id,
                  {
                    exactMean: handleTime,
                    exactSd: handleTime * 1.1,
                    byKind: { resolution: handleTime * 0.4, context: handleTime * 0.6 },
                  },
                ],
              ],
        ),
      ),
      coordinationShare: 1 - (byKind.resolution + byKind.action) / SAMPLE_MEAN_SECONDS,
      agentHours: 26_120,
      agentTimePerContact: { exactMean: 492.1 },
      cost: 1_382_900,
      fullTimeEquivalents: 252.4,
      ai: { readable: 0.463, completable: 0 },
    },
  },
});
