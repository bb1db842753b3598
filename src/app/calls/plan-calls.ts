/**
 * Which column of call records is what, how times are written, what outcomes mean: said, or found and to be confirmed.
 *
 *   sample → columns, told and guessed → one look at all dates, outcomes and types → formats, meanings → the mapping
 */
import type { CallMapping } from '../../imports/calls/call-mapping.ts';
import { guessColumns, type SampledColumn } from '../../imports/calls/columns/guess-columns.ts';
import { type Outcome, outcomeOf } from '../../imports/calls/columns/outcome-words.ts';
import { ROLE_DESCRIPTIONS, ROLES, type Role } from '../../imports/calls/columns/roles.ts';
import type { CallForms } from '../../io/records/calls/call-table.ts';
import {
  type CountedValue,
  distinctValues,
  type LookedAt,
  sampleColumns,
} from '../../io/records/calls/look-at-calls.ts';
import type { RecordEngine } from '../../io/records/engine.ts';
import type { RecordRelation } from '../../io/records/load-records.ts';
import { type ProblemLog, placeOfFile } from '../../schema/problem-log.ts';
import { assembledMapping } from './assembled-mapping.ts';
import { formsOf, isTimeZone, readDates, sampledTimes } from './call-times.ts';
import type { PlanSettings } from './given-mapping.ts';
import { emptyByRole, MOST_LISTED, toldColumns } from './told-columns.ts';

export interface CallPlan {
  readonly mapping: CallMapping;
  readonly forms: CallForms;
  readonly headings: readonly string[];
  /** Roles whose column was guessed. */
  readonly guessed: readonly Role[];
  /** Such as `%d/%m/%Y`; null where times have offsets. */
  readonly dateFormat: string | null;
}

/** More kinds of contacts, or of outcomes, than a map can have. */
const MOST_TYPES = 500;
const MOST_OUTCOMES = 50;

/** Null, or with errors in the log, when the records cannot be understood without an answer. */
export async function planCalls(
  engine: RecordEngine,
  relation: RecordRelation,
  settings: PlanSettings,
  log: ProblemLog,
): Promise<CallPlan | null> {
  const { file, fromFile, given } = settings;
  const place = placeOfFile(file);
  const sampled = await sampleColumns(engine, relation);
  const found = findColumns(sampled, relation.headings, settings, log);
  if (found === null) return null;
  const { columns, guessed } = found;

  const empty = emptyByRole(fromFile, columns, sampled);
  const timeZone = given.timeZone ?? fromFile.time_zone ?? null;
  if (timeZone !== null && !isTimeZone(timeZone)) {
    log.report(place, { code: 'records-zone-unknown', about: { zone: timeZone } });
    return null;
  }
  const dateOrder = given.dateOrder ?? fromFile.date_format ?? null;
  const times = sampledTimes(columns, sampled, timeZone, file, log);
  if (times === null) return null;

  const look = await lookAt(engine, relation, { date: times.dated, outcome: columns.outcome, type: columns.type });
  const format = times.dated === null ? null : readDates(times.dated, look.date, { dateOrder, empty }, file, log);
  const told = { ...fromFile.outcomes, ...given.outcomes };
  const outcomes = outcomesIn(columns.outcome, look.outcome, told, empty.outcome ?? [], file, log);
  if (columns.type !== undefined && (look.type === null || look.type.length > MOST_TYPES)) {
    const about = { heading: columns.type, role: 'type', most: MOST_TYPES };
    log.report(place, { code: 'records-too-many-kinds', about });
  }
  if (log.hasErrors) return null;
  return {
    mapping: assembledMapping(settings, { columns, empty, outcomes, dateOrder, timeZone }),
    forms: formsOf(columns, sampled, times, format, settings.decimalComma),
    headings: relation.headings,
    guessed,
    dateFormat: format?.format ?? null,
  };
}

const findColumns = (
  sampled: readonly SampledColumn[],
  headings: readonly string[],
  settings: PlanSettings,
  log: ProblemLog,
): { readonly columns: CallMapping['columns']; readonly guessed: readonly Role[] } | null => {
  const place = placeOfFile(settings.file);
  const told = toldColumns({ ...settings.fromFile.columns, ...settings.given.columns }, headings, settings, log);
  const guess = guessColumns(sampled, told.columns);
  for (const { role, headings: alike } of guess.ambiguous) {
    if (told.none.includes(role) || settings.acceptGuesses) continue;
    const { meaning } = ROLE_DESCRIPTIONS[role];
    log.report(place, { code: 'records-columns-alike', about: { role, meaning, headings: alike } });
  }
  if (log.hasErrors) return null;
  const columns: Partial<Record<Role, string>> = {};
  for (const role of ROLES) {
    const heading = guess.columns[role];
    if (heading !== undefined && !told.none.includes(role)) columns[role] = heading;
  }
  if (columns.start === undefined) {
    const about = { headings: headings.slice(0, MOST_LISTED).join(', ') };
    log.report(place, { code: 'records-without-time', about });
    return null;
  }
  const guessed = ROLES.filter((role) => columns[role] !== undefined && told.columns[role] === undefined);
  return { columns, guessed };
};

interface Look {
  readonly date: readonly CountedValue[] | null;
  readonly outcome: readonly CountedValue[] | null;
  readonly type: readonly CountedValue[] | null;
}

/** Reads the file once for all columns whose every value matters. */
const lookAt = async (
  engine: RecordEngine,
  relation: RecordRelation,
  headings: Readonly<Record<keyof Look, string | null | undefined>>,
): Promise<Look> => {
  const wanted = (['date', 'outcome', 'type'] as const).flatMap((name): (LookedAt & { name: keyof Look })[] => {
    const heading = headings[name];
    return heading == null ? [] : [{ name, heading, part: name === 'date' ? 'date' : 'cell' }];
  });
  const values = await distinctValues(engine, relation, wanted);
  const of = (name: keyof Look): readonly CountedValue[] | null =>
    values[wanted.findIndex((each) => each.name === name)] ?? null;
  return { date: of('date'), outcome: of('outcome'), type: of('type') };
};

const outcomesIn = (
  heading: string | undefined,
  values: readonly CountedValue[] | null,
  told: Readonly<Record<string, Outcome>>,
  empty: readonly string[],
  file: string,
  log: ProblemLog,
): Readonly<Record<string, Outcome>> => {
  if (heading === undefined) return {};
  const place = placeOfFile(file);
  if (values === null || values.length > MOST_OUTCOMES) {
    log.report(place, { code: 'records-too-many-kinds', about: { heading, role: 'outcome', most: MOST_OUTCOMES } });
    return {};
  }
  const outcomes: Record<string, Outcome> = {};
  const unknown: string[] = [];
  for (const { value } of values) {
    if (empty.includes(value)) continue;
    const outcome = told[value] ?? outcomeOf(value);
    if (outcome === null) unknown.push(value);
    else outcomes[value] = outcome;
  }
  if (unknown.length > 0) log.report(place, { code: 'records-outcome-unknown', about: { heading, values: unknown } });
  return outcomes;
};
