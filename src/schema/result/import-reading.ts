/** What an import found in the files it read: what it used, and what it set aside and why. Together they are all there was. */
import { z } from 'zod';

const readThing = z.strictObject({
  what: z.string().describe('Kind of thing, as the format calls it'),
  count: z.int().nonnegative(),
  becomes: z.string().describe('What the map makes of it, or why it is set aside'),
  examples: z.array(z.string()).describe('Some of them, as the file names them'),
});
export type ReadThing = z.infer<typeof readThing>;

export const importReading = z.strictObject({
  files: z.array(z.string()),
  used: z.array(readThing),
  setAside: z.array(readThing),
});
export type ImportReading = z.infer<typeof importReading>;
