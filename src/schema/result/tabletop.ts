import { z } from 'zod';

const ids = z.array(z.string());

/** What named elements failing at once would do in one set-up. */
const tabletop = z.strictObject({
  setup: z.string(),
  failed: ids.describe('Elements that fail; those that the set-up does not have are left out'),
  takenDown: ids.describe('Elements that go down with them'),
  workflows: z.strictObject({ broken: ids, deferred: ids, degraded: ids }),
  volumeShare: z.strictObject({ broken: z.number(), deferred: z.number(), degraded: z.number() }).nullable(),
  contactsPerHour: z.number().nullable(),
  extraMinutesPerHour: z.number().nullable(),
  touchedShare: z.number().nullable(),
});
export type Tabletop = z.infer<typeof tabletop>;
