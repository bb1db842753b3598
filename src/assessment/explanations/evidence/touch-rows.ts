import type { Touch } from '../../../domain/map.ts';
import { formatDuration } from '../../../schema/duration/format.ts';
import type { EvidenceRow } from '../../../scoring/fact.ts';
import { touchEvidence } from '../../../scoring/operation.ts';
import { kindOfTouch } from '../../../scoring/share-of-handle-time.ts';
import type { TouchDuration } from '../../../setups/touch-duration.ts';
import type { MeasuredSetup } from '../../measured-setup.ts';
import { type Place, setupAt } from '../place.ts';
import { numberText } from '../worked.ts';

/** The agent touches behind a handle time, those that take most seconds a period first, as the set-up leaves them. */
export function agentTouchRows(place: Place, chosen: (touch: Touch) => boolean = () => true): EvidenceRow[] {
  const setup = setupAt(place);
  const { touches } = place.prepared.given.map;
  return rowsOf(
    place,
    setup,
    (touch, index) => {
      const seconds = setup.operation.touchSeconds[index] ?? 0;
      return touch.actor === 'agent' && seconds > 0 && chosen(touch) ? seconds : null;
    },
    touches,
  );
}

/** Touches of any actor, those that occur most often first. */
export function occurrenceRows(place: Place, chosen: (touch: Touch) => boolean): EvidenceRow[] {
  const setup = setupAt(place);
  const { touches } = place.prepared.given.map;
  return rowsOf(
    place,
    setup,
    (touch, index) => {
      const times = touch.probability * touch.count * (setup.view.occurrence[index] ?? 1);
      return times > 0 && chosen(touch) ? times : null;
    },
    touches,
  );
}

export const ofKind =
  (kind: string) =>
  (touch: Touch): boolean =>
    kindOfTouch(touch) === kind;

function rowsOf(
  place: Place,
  setup: MeasuredSetup,
  amount: (touch: Touch, index: number) => number | null,
  touches: readonly Touch[],
): EvidenceRow[] {
  const volumes = new Map(place.prepared.given.map.contactTypes.map(({ id, volume }) => [id, volume]));
  const rows = touches.flatMap((touch, index) => {
    const value = amount(touch, index);
    if (value === null) return [];
    const volume = volumes.get(touch.contactType) ?? null;
    const weight = volume === null ? null : volume * value;
    return [{ index, row: touchEvidence(touch, { note: noteOf(place, setup, touch, index), weight, value }) }];
  });
  return rows.sort((a, b) => (b.row.weight ?? 0) - (a.row.weight ?? 0) || a.index - b.index).map(({ row }) => row);
}

function noteOf({ prepared }: Place, { view }: MeasuredSetup, touch: Touch, index: number): string {
  const where = touch.system === null ? '' : ` in ${touch.system}`;
  const { duration, from } = prepared.measured.durations[index] as TouchDuration;
  const source = from.kind === 'touch' ? '' : from.kind === 'latency' ? ' (latency)' : ' (default)';
  const often = touch.probability === 1 ? '' : `, in ${numberText(100 * touch.probability)} % of contacts`;
  const times = touch.count === 1 ? '' : `, ${numberText(touch.count)} times`;
  const factor = (view.occurrence[index] ?? 1) * (view.stretch[index] ?? 1);
  const changed = factor === 1 ? '' : `, of which the set-up leaves ${numberText(100 * factor)} %`;
  return `${touch.activity}${where}: ${formatDuration(duration)} s${source}${often}${times}${changed}`;
}
