import type { EventMapping } from '../../schema/event-mapping.ts';
import type { LogName } from './logged-event.ts';
import { namePattern } from './name-pattern.ts';

/** Rules of a mapping file that fit nothing in the log: slips of the pen, mostly. */
export function unusedRules(
  names: readonly LogName[],
  { activities = [], systems = [], contact_types: types = [] }: EventMapping,
): readonly { readonly what: string; readonly name: string }[] {
  const unused = (what: string, rules: readonly { readonly name: string }[], written: readonly (string | null)[]) =>
    rules
      .filter(({ name }) => {
        const fits = namePattern(name);
        return !written.some((text) => text !== null && fits(text));
      })
      .map(({ name }) => ({ what, name }));
  return [
    ...unused(
      'activity',
      activities,
      names.map(({ activity }) => activity),
    ),
    ...unused(
      'system',
      systems,
      names.map(({ system }) => system),
    ),
    ...unused(
      'contact type',
      types,
      names.map(({ type }) => type),
    ),
  ];
}
