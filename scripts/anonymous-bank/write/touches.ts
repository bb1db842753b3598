import type { CalibratedTouch } from '../calibrate/calibrated-touch.ts';
import { handleTimeShares, switchRange } from '../calibrate/handle-time-shares.ts';
import type { CalibratedType } from './contact-types.ts';
import { formatTable } from './csv-table.ts';
import { decimals } from './decimals.ts';
import type { ProvenanceEntry } from './provenance-entry.ts';
import { sources } from './sources.ts';

const header = [
  'contact_type',
  'seq',
  'actor',
  'system',
  'activity',
  'duration',
  'probability',
  'count',
  'integration',
  'workflow',
  'step',
  'context',
  'after_transfer',
];

export function formatTouches(types: readonly CalibratedType[]): string {
  return formatTable(
    header,
    types.flatMap(({ calibration }) =>
      calibration.touches.map(({ plan, seq, duration }) => [
        plan.contactType,
        String(seq),
        plan.actor,
        plan.system,
        plan.activity,
        duration.text,
        String(plan.probability),
        String(plan.count),
        plan.integration,
        plan.workflow,
        plan.step,
        plan.context,
        plan.afterTransfer,
      ]),
    ),
  );
}

/** Every touch is an assumption; only the split of the handle time is, not its sum. */
export function touchesProvenance(types: readonly CalibratedType[]): readonly ProvenanceEntry[] {
  return types.flatMap((type) => type.calibration.touches.flatMap((touch) => entriesFor(touch, type)));
}

function entriesFor(touch: CalibratedTouch, type: CalibratedType): readonly ProvenanceEntry[] {
  const { handleTimes, identification } = type.measured;
  const entry = { table: 'touches', row: `${touch.plan.contactType}/${touch.seq}` };
  const whole: ProvenanceEntry = {
    ...entry,
    column: '',
    status: 'assumed',
    source: sources.illustrative,
    method:
      touch.plan.actor === 'agent'
        ? `Part of an assumed split of the measured ${decimals(handleTimes.mean, 1)} s: documentation ` +
          `${100 * handleTimeShares.documentation} %, silent at the screen ${100 * handleTimeShares.silent} %, ` +
          'the rest spoken; seconds scaled so that the touches add up to the mean'
        : 'Every caller is asked for a number before an agent answers',
  };
  switch (touch.plan.seconds.kind) {
    case 'guess':
      return [whole];
    case 'switch':
      return [
        whole,
        {
          ...entry,
          column: 'duration',
          status: 'assumed',
          source: sources.switching,
          method: 'One switch of application; vendors claim 2 to 5 seconds',
          low: String(switchRange.low),
          high: String(switchRange.high),
        },
      ];
    case 'measured':
      return [
        whole,
        {
          ...entry,
          column: 'duration',
          status: 'measured',
          source: sources.records,
          method: `Time in the voice response unit of ${identification.count} offered calls, 1 to 999 seconds`,
        },
      ];
  }
}
