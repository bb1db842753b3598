/** Small logs as tests write them. */
import { gapRules } from '../../../src/imports/events/gap-rules.ts';
import type { LogTally } from '../../../src/imports/events/log-tally.ts';
import type { LogName } from '../../../src/imports/events/logged-event.ts';
import { type NamedPlan, planReading } from '../../../src/imports/events/plan-reading.ts';
import { TraceReader } from '../../../src/imports/events/trace-reader.ts';
import type { EventMapping } from '../../../src/schema/event-mapping.ts';

export interface TestEvent {
  readonly activity: string;
  readonly system?: string;
  readonly type?: string;
  /** Seconds. */
  readonly start?: number;
  readonly end?: number;
  readonly resource?: number;
  readonly undisturbed?: boolean;
  readonly field?: number;
}

const US = 1e6;

/** Reads cases, each in the order of its events. */
export function read(
  cases: readonly (readonly TestEvent[])[],
  mapping: EventMapping = {},
): { readonly tally: LogTally; readonly plan: NamedPlan; readonly names: readonly LogName[] } {
  const names: LogName[] = [];
  const nameOf = ({
    activity,
    system = null,
    type = null,
  }: {
    activity: string;
    system?: string | null;
    type?: string | null;
  }): number => {
    const at = names.findIndex((name) => name.activity === activity && name.system === system && name.type === type);
    return at === -1 ? names.push({ activity, system, type, actor: null, events: 1 }) - 1 : at;
  };
  const events = cases.flatMap((of) =>
    of.map((event, at) => ({
      firstOfCase: at === 0,
      name: nameOf(event),
      typedBy: nameOf(event),
      startUs: event.start === undefined ? null : event.start * US,
      endUs: event.end === undefined ? null : event.end * US,
      resource: event.resource ?? null,
      undisturbed: event.undisturbed ?? true,
      field: event.field ?? null,
    })),
  );
  const plan = planReading(names, mapping);
  const reader = new TraceReader(plan, gapRules(mapping));
  for (const event of events) reader.read(event);
  return { tally: reader.end(), plan, names };
}
