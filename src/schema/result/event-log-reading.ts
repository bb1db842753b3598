/** What an import of an event log found: what it read, what became of it, and how much of the logged time the map explains. */
import { z } from 'zod';
import { ACTIVITIES } from '../../domain/vocabulary.ts';
import { EVENT_ROLES } from '../event-mapping.ts';

const count = z.int().nonnegative();
const hours = z.number().nonnegative();

const loggedName = z.strictObject({
  activity: z.string().describe('As the log writes it'),
  systems: z.array(z.string()).describe('Systems of the log in which it occurs'),
  activityOnMap: z.enum(ACTIVITIES).nullable().describe('Null where nothing fits'),
  events: count,
  hours,
});
export type LoggedName = z.infer<typeof loggedName>;

export const eventLogReading = z.strictObject({
  file: z.string(),
  format: z.enum(['csv', 'xes', 'ocel']),
  columns: z.partialRecord(z.enum(EVENT_ROLES), z.string()).describe('What was taken for what'),
  records: count.describe('Records of the log: the sum of those set aside and of the events'),
  setAside: z
    .array(z.strictObject({ reason: z.string(), count }))
    .describe('Records that are no events, each for one reason'),
  events: z.strictObject({
    used: count.describe('The sum of the next three'),
    mapped: count,
    unmapped: count.describe('No rule fits and no suggestion; not on the map'),
    ignored: count.describe('Left out by the mapping file'),
    withoutDuration: count.describe('Events whose duration the log does not tell'),
  }),
  contacts: count,
  explained: z.strictObject({
    loggedHours: hours.describe('Durations of all events, and pauses of agents within contacts'),
    explainedHours: hours.describe('What the touches of the map reproduce'),
    share: z.number().min(0).max(1).nullable(),
    pauseHours: hours.describe('Of the logged hours, pauses within contacts'),
    interruptionHours: hours.describe('Between two sittings of one case; in neither'),
  }),
  unmapped: z.array(loggedName).describe('Names without a rule, those with most time first'),
  suggested: z.array(loggedName).describe('Names that word lists gave an activity, those with most time first'),
  types: z.array(
    z.strictObject({ id: z.string(), contacts: count, touches: count, secondsPerContact: z.number().nonnegative() }),
  ),
  folded: z.strictObject({ types: count, contacts: count }).describe('Types with too few contacts, kept as one'),
  leftOut: z.strictObject({ contacts: count, events: count, hours }).describe('Too few even together: not on the map'),
});
export type EventLogReading = z.infer<typeof eventLogReading>;
