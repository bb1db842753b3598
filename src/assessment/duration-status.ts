import type { Touch } from '../domain/map.ts';
import type { ProvenanceStatus } from '../domain/vocabulary.ts';
import { touchKey } from '../scoring/operation.ts';
import type { TouchDuration } from '../setups/touch-duration.ts';
import type { ProvenanceLookup } from './provenance.ts';

/** Whatever the map does not give itself is assumed; a latency that is measured is still assumed to be the wait. */
export const durationStatus = (
  touch: Touch,
  duration: TouchDuration,
  provenance: ProvenanceLookup,
): ProvenanceStatus =>
  duration.from.kind === 'touch' ? provenance('touches', touchKey(touch), 'duration').status : 'assumed';
