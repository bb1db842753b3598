import { type CallMapping, type TypeMapping, USUAL_SETTINGS } from '../../imports/calls/call-mapping.ts';
import type { PlanSettings } from './given-mapping.ts';

const HOUR_SECONDS = 3600;

/** The mapping: what was found, what the command line says, what the mapping file says, what is usual, in this order. */
export function assembledMapping(
  { fromFile, given, file }: PlanSettings,
  found: Pick<CallMapping, 'columns' | 'empty' | 'outcomes' | 'dateOrder' | 'timeZone'>,
): CallMapping {
  const types: Record<string, TypeMapping> = {};
  for (const [value, { id, name = null, channel = null, skill = null }] of Object.entries(fromFile.types ?? {}))
    types[value] = { id, name, channel, skill };
  const window = given.repeatWindowHours ?? fromFile.repeat_window_hours;
  const control = fromFile.repeat_control_hours;
  const { repeat } = USUAL_SETTINGS;
  return {
    ...found,
    types,
    otherTypes: fromFile.other_types ?? 'read',
    channel: given.channel ?? fromFile.channel ?? USUAL_SETTINGS.channel,
    period: given.period ?? fromFile.period ?? USUAL_SETTINGS.period,
    shortestSeconds: fromFile.shortest_seconds ?? USUAL_SETTINGS.shortestSeconds,
    longestSeconds:
      fromFile.longest_hours === undefined ? USUAL_SETTINGS.longestSeconds : fromFile.longest_hours * HOUR_SECONDS,
    foldBelow: given.foldBelow ?? fromFile.fold_below ?? USUAL_SETTINGS.foldBelow,
    repeat: {
      windowSeconds: window === undefined ? repeat.windowSeconds : Math.round(window * HOUR_SECONDS),
      controlAfterSeconds:
        control === undefined ? repeat.controlAfterSeconds : control === 0 ? null : Math.round(control * HOUR_SECONDS),
    },
    fit: given.fit ?? fromFile.fit ?? USUAL_SETTINGS.fit,
    source: given.source ?? fromFile.source ?? file,
  };
}
