/** Text and ids as model, parameter and scenario files write them. */
import { z } from 'zod';

/** Wording for people: something other than blanks. */
export const text = z.string().trim().min(1);

/** An id such as `context-aggregation`. */
export const kebabId = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u, 'expected lower-case words joined by hyphens');

/** A name such as `view_time`. */
export const snakeName = z
  .string()
  .regex(/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/u, 'expected lower-case words joined by underscores');

export const version = z.string().regex(/^\d+\.\d+\.\d+$/u, 'expected a version such as 1.0.0');

/** An id such as `aggregate-context.view_time`. */
export const parameterId = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*(\.[a-z][a-z0-9]*(-[a-z0-9]+)*)*\.[a-z][a-z0-9]*(_[a-z0-9]+)*$/u,
    'expected an id such as aggregate-context.view_time',
  );
