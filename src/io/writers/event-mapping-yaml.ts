/** A mapping file to edit: what an import took for what, every name with its time, and what the names suggest. */
import { stringify } from 'yaml';
import { ACTIVITIES } from '../../domain/vocabulary.ts';
import { gapRules } from '../../imports/events/gap-rules.ts';
import type { LogTally } from '../../imports/events/log-tally.ts';
import type { LogName } from '../../imports/events/logged-event.ts';
import type { NamedPlan } from '../../imports/events/plan-reading.ts';
import { compareCodeUnits } from '../../schema/code-units.ts';
import type { EventMapping } from '../../schema/event-mapping.ts';
import { jsonSchemaOf } from '../../schema/json/schemas.ts';
import type { EventLogReading } from '../../schema/result/event-log-reading.ts';
import type { NewFile } from './new-file.ts';
import { commentLines } from './workspace/comment-lines.ts';

export interface MappingToWrite {
  readonly read: { readonly names: readonly LogName[]; readonly plan: NamedPlan; readonly tally: LogTally };
  readonly mapping: EventMapping;
  readonly reading: EventLogReading;
}

/** Beside the mapping file, so that editors need no network. */
const SCHEMA = 'event-mapping.schema.json';
const US_PER_SECOND = 1e6;
const US_PER_HOUR = 3600 * US_PER_SECOND;

/** The mapping file and the schema by which editors check and complete it. */
export const eventMappingFiles = (name: string, content: MappingToWrite): readonly NewFile[] => [
  { name, content: eventMappingYaml(content) },
  { name: SCHEMA, content: `${JSON.stringify(jsonSchemaOf('event-mapping'), null, 2)}\n` },
];

function eventMappingYaml({ read, mapping, reading }: MappingToWrite): string {
  const { names, plan, tally } = read;
  const gaps = gapRules(mapping);
  const parts = [
    [`# yaml-language-server: $schema=${SCHEMA}`],
    commentLines(
      `How the names in ${reading.file} are read. Change what is wrong and import again with --mapping. An activity is one of ${ACTIVITIES.join(', ')}, or ignore. Names may hold * for any characters; the first rule that fits decides.`,
    ),
    [''],
    block('columns', reading.columns),
    ...(mapping.date_format === undefined ? [] : [block('date_format', mapping.date_format)]),
    block('gaps', {
      longest: gaps.longestUs / US_PER_SECOND,
      switch: gaps.switchUs / US_PER_SECOND,
      activity: gaps.activity,
    }),
    activityLines(names, plan, tally),
    ...(plan.systemNames.size === 0 ? [] : [block('systems', mapping.systems ?? rulesOf(names, plan, 'system'))]),
    ...(plan.typeNames.size === 0
      ? []
      : [block('contact_types', mapping.contact_types ?? rulesOf(names, plan, 'type'))]),
    ...(mapping.actors === undefined ? [] : [block('actors', mapping.actors)]),
  ];
  return `${parts.flat().join('\n')}\n`;
}

const block = (key: string, value: unknown): string[] => [stringify({ [key]: value }, { lineWidth: 0 }).trimEnd()];

/** A rule for each name: those of the file as they are, then what is suggested, then what nothing fits, to be filled in. */
function activityLines(names: readonly LogName[], plan: NamedPlan, tally: LogTally): string[] {
  const entries = names
    .map((name, at) => ({
      name,
      meaning: plan.meanings[at],
      us: tally.names[at]?.us ?? 0,
      events: tally.names[at]?.events ?? 0,
    }))
    .filter(({ events }) => events > 0);
  const groups = [...Map.groupBy(entries, ({ name }) => name.activity)]
    .map(([activity, of]) => ({
      activity,
      meaning: of[0]?.meaning,
      us: of.reduce((sum, { us }) => sum + us, 0),
      events: of.reduce((sum, { events }) => sum + events, 0),
    }))
    .sort((a, b) => b.us - a.us || b.events - a.events || compareCodeUnits(a.activity, b.activity));
  const lines = groups.flatMap(({ activity, meaning, us, events }) => {
    const size = `${events} events, ${Number((us / US_PER_HOUR).toPrecision(3))} h`;
    const touch = meaning?.kind === 'touch' ? plan.touches[meaning.touch] : undefined;
    if (meaning?.kind === 'unmapped') {
      // Commented out, so that the file can be used as it is.
      return [`  # - name: ${yamlText(activity)} # nothing fits: ${size}`, '  #   activity: act'];
    }
    const rule = {
      name: activity,
      activity: touch?.activity ?? 'ignore',
      ...(touch === undefined || touch.actor === 'agent' ? {} : { actor: touch.actor }),
      ...(touch === undefined || touch.label === activity ? {} : { label: touch.label }),
    };
    const how = touch?.by === 'suggestion' ? 'suggested by its name' : 'as mapped';
    const [first = '', ...rest] = stringify([rule], { lineWidth: 0 }).trimEnd().split('\n');
    return [`  ${first} # ${how}: ${size}`, ...rest.map((line) => `  ${line}`)];
  });
  return ['activities:', ...lines];
}

const yamlText = (text: string): string => stringify(text, { lineWidth: 0 }).trimEnd();

function rulesOf(names: readonly LogName[], plan: NamedPlan, of: 'system' | 'type') {
  const ids = of === 'system' ? plan.systems : plan.types;
  const indexOf = of === 'system' ? plan.systemOf : plan.typeOf;
  const found = new Map<string, string>();
  for (const [at, name] of names.entries()) {
    const written = name[of];
    const id = ids[indexOf[at] ?? -1];
    if (written !== null && id !== undefined) found.set(written, id);
  }
  return [...found].sort(([a], [b]) => compareCodeUnits(a, b)).map(([name, id]) => ({ name, id }));
}
