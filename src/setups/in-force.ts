import type { Intervention, InterventionEffects } from './interventions/intervention.ts';
import type { ScopedMap } from './interventions/scoped-map.ts';

/** An intervention of a set-up with what it comes to on the map. */
export interface InForce {
  readonly intervention: Intervention;
  readonly within: ScopedMap;
  readonly effects: InterventionEffects;
}
