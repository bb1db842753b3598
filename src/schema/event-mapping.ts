/** What the names in an event log stand for on the map: the mapping file of `unswivel import events`. */
import { z } from 'zod';
import { ACTIVITIES, ACTORS, CHANNELS, SYSTEM_CATEGORIES } from '../domain/vocabulary.ts';
import { readSeconds } from './duration/constant.ts';
import { text } from './text.ts';

/** What a column of an event log may be. */
export const EVENT_ROLES = [
  'case',
  'activity',
  'start',
  'end',
  'resource',
  'system',
  'type',
  'lifecycle',
  'field',
  'value',
] as const;
export type EventRole = (typeof EVENT_ROLES)[number];

/** Which of day and month comes first in dates such as 03/04/2026, where the log does not tell. */
export const DAY_ORDERS = ['dmy', 'mdy'] as const;
export type DayOrder = (typeof DAY_ORDERS)[number];

const name = text.describe('As the log writes it, whatever its case; * stands for any characters');

const id = text.regex(/^[^;|=]+$/u, 'expected an id without ; | and =');

const span = z
  .union([z.number(), z.string()])
  .transform((written, context) => {
    const seconds = typeof written === 'number' ? written : readSeconds(written.trim());
    if (seconds !== null && Number.isFinite(seconds) && seconds >= 0) return seconds;
    context.addIssue({ code: 'custom', message: 'expected a span of time such as 90s, 5m or a number of seconds' });
    return z.NEVER;
  })
  .describe('A span of time: seconds, or such as 90s and 5m');

const activityRule = z
  .strictObject({
    name,
    in: text.optional().describe('Only in this system of the log; * stands for any characters'),
    activity: z.enum([...ACTIVITIES, 'ignore']).describe('What is done; ignore leaves the events out, counted'),
    system: id.optional().describe('Id of the system, instead of the one that the log names'),
    actor: z.enum(ACTORS).optional().describe('Who does it; agent without it'),
    label: text.optional().describe('What the touch is called; events of one label, activity and system are one touch'),
  })
  .describe('The first rule that fits an event decides');

const COLUMN_NAMES = Object.fromEntries(EVENT_ROLES.map((role) => [role, text.optional()])) as Record<
  EventRole,
  z.ZodOptional<typeof text>
>;

export const eventMappingSchema = z.strictObject({
  columns: z
    .strictObject(COLUMN_NAMES)
    .optional()
    .describe('Columns (attributes, object types) of the log by what they are'),
  date_format: z.enum(DAY_ORDERS).optional().describe('How to read dates such as 03/04/2026'),
  gaps: z
    .strictObject({
      longest: span
        .optional()
        .describe('A longer pause between two events of one agent and case is no part of the contact'),
      switch: span
        .optional()
        .describe('At most so much of a pause at a change of system is the change; the rest is waiting'),
      activity: z.enum(ACTIVITIES).optional().describe('What agents do in the rest of a pause; wait without it'),
    })
    .optional(),
  activities: z.array(activityRule).optional(),
  systems: z
    .array(
      z.strictObject({
        name,
        id,
        title: text.optional().describe('Name that reports show'),
        category: z.enum(SYSTEM_CATEGORIES).optional(),
      }),
    )
    .optional()
    .describe('What the systems of the log are called on the map'),
  actors: z
    .array(z.strictObject({ resource: name, actor: z.enum(ACTORS) }))
    .optional()
    .describe('Resources of the log that are no agents'),
  contact_types: z
    .array(
      z.strictObject({
        name,
        id,
        title: text.optional().describe('Name that reports show'),
        channel: z.enum(CHANNELS).optional(),
      }),
    )
    .optional()
    .describe('What the types of the log are called on the map'),
});

export type EventMapping = z.infer<typeof eventMappingSchema>;
