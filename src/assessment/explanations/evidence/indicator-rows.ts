import type { EvidenceRow, Fact } from '../../../scoring/fact.ts';
import { INDICATORS } from '../../../scoring/registry.ts';
import { type Place, setupAt } from '../place.ts';

export type MeasuredFact = Extract<Fact, { outcome: 'measured' }>;

/** An indicator with all of its rows, measured again in the set-up of the path; null where it was not measured. */
export function factOf(place: Place, id: string): MeasuredFact | null {
  const { assessment } = place.document;
  const setup = setupAt(place);
  const isAsIs = setup === place.prepared.measured.asIs;
  const known = isAsIs ? assessment.indicators[id] : assessment.setups[setup.view.id]?.indicators[id];
  if (known?.outcome !== 'measured') return null;
  const fact = INDICATORS.get(id)?.measure(setup.operation);
  return fact?.outcome === 'measured' ? fact : null;
}

export const indicatorRows = (place: Place, indicator: string): readonly EvidenceRow[] =>
  factOf(place, indicator)?.evidence ?? [];
