import type { Calibration } from '../calibrate/calibrate.ts';
import { shortCallSeconds } from '../measure/handle-times.ts';
import type { Measurements, TypeMeasurement } from '../measure/measurements.ts';
import { repeatRules } from '../measure/repeats.ts';
import { formatTable } from './csv-table.ts';
import { decimals } from './decimals.ts';
import type { ProvenanceEntry } from './provenance-entry.ts';
import { sources } from './sources.ts';

type AssumedRows = readonly ReadonlyMap<string, string>[];

/** One contact type with what was measured and how its touches were calibrated. */
export interface CalibratedType {
  readonly measured: TypeMeasurement;
  readonly calibration: Calibration;
}

const header = [
  'id',
  'name',
  'channel',
  'volume',
  'skill',
  'repeat_rate',
  'repeat_context',
  'repeat_action',
  'ai_eligible',
  'handle_time',
  'variability',
  'concurrency',
];

export function formatContactTypes(types: readonly CalibratedType[], assumed: AssumedRows): string {
  return formatTable(
    header,
    types.map(({ measured, calibration }) => {
      const assumption = (column: string): string => {
        const row = assumed.find(
          (candidate) => candidate.get('contact_type') === measured.type.id && candidate.get('column') === column,
        );
        return row?.get('value') ?? '';
      };
      const { rate } = measured.repeats;
      return [
        measured.type.id,
        `${measured.type.name} (${measured.type.code})`,
        'voice',
        String(measured.offered),
        assumption('skill'),
        rate === null ? '' : decimals(rate, 4),
        assumption('repeat_context'),
        assumption('repeat_action'),
        assumption('ai_eligible'),
        `lognormal(mean=${decimals(measured.handleTimes.mean, 4)}, sd=${decimals(measured.handleTimes.sd, 4)})`,
        decimals(calibration.variability, 6),
        '',
      ];
    }),
  );
}

export function contactTypesProvenance(
  all: Measurements,
  types: readonly CalibratedType[],
  assumed: AssumedRows,
): readonly ProvenanceEntry[] {
  return [
    ...types.flatMap(({ measured }) => measuredEntries(all, measured)),
    ...assumed.map((row) => ({
      table: 'contact-types',
      row: row.get('contact_type') ?? '',
      column: row.get('column') ?? '',
      status: 'assumed' as const,
      source: sources.illustrative,
      method: row.get('method') ?? '',
      low: row.get('low') ?? '',
      high: row.get('high') ?? '',
    })),
  ];
}

function measuredEntries(all: Measurements, measured: TypeMeasurement): readonly ProvenanceEntry[] {
  const { fates, handleTimes, repeats } = measured;
  const entry = {
    table: 'contact-types',
    row: measured.type.id,
    status: 'measured' as const,
    source: sources.records,
  };
  const entries: ProvenanceEntry[] = [
    {
      ...entry,
      column: 'volume',
      method:
        `Calls of type ${measured.type.code} that asked for an agent on ${all.recordedDays} recorded days: ` +
        `${fates.served} served, ${fates.abandoned} abandoned in the queue, ${fates.unattended} without a server, ` +
        `${fates['empty-service']} of 0 seconds; set aside: ${fates['left-in-vru']} left in the voice response unit, ` +
        `${fates.phantom} phantoms`,
    },
    {
      ...entry,
      column: 'handle_time',
      method:
        `Mean and sample sd of the service time of ${handleTimes.count} calls served by an agent for a second or more; ` +
        `median ${decimals(handleTimes.median, 1)} s; ${decimals(100 * handleTimes.shortShare, 1)} % shorter than ` +
        `${shortCallSeconds} s, kept`,
    },
    {
      ...entry,
      column: 'variability',
      method:
        'Solved so that the touches of the type have the measured sd of service time; rests on their assumed spread',
    },
  ];
  if (repeats.rate === null) return entries;
  return [
    ...entries,
    {
      ...entry,
      column: 'repeat_rate',
      method:
        `Same caller and type: ${repeats.returned} of ${repeats.indexCalls} served calls followed within 24 hours, ` +
        `${repeats.calledAnyway} in the same 24 hours ${repeatRules.controlAfterDays} days later; the difference, out of ` +
        'those that would not have called anyway; callers without an id left out; the window is a choice: other ' +
        `windows and controls give ${rangeOfRates(measured.otherRepeats.map((other) => other.repeats.rate))}`,
    },
  ];
}

function rangeOfRates(rates: readonly (number | null)[]): string {
  const known = rates.filter((rate) => rate !== null).map((rate) => 100 * rate);
  return `${decimals(Math.min(...known), 1)} to ${decimals(Math.max(...known), 1)} %`;
}
