/** The table `calls` → the aggregates that an import is made of. Nothing else leaves the engine. */
import type {
  Attendance,
  CallCounts,
  RecordedSpan,
  RepeatCounts,
  TypeCounts,
} from '../../../imports/calls/call-counts.ts';
import {
  DAY_SECONDS,
  DAYS_PER_WEEK,
  HALF_HOUR_SECONDS,
  HALF_HOURS_PER_DAY,
} from '../../../imports/calls/call-counts.ts';
import type { CallMapping } from '../../../imports/calls/call-mapping.ts';
import { FATES, type Fate, OFFERED } from '../../../imports/calls/fates.ts';
import type { ValueCounts } from '../../../imports/calls/fits/value-counts.ts';
import type { RecordEngine } from '../engine.ts';
import { CALLS, fateNumber, TYPE_SEPARATOR } from './call-table.ts';

/** Times are counted in tenths of a second: enough for any figure, few enough to count every value. */
const DECIMALS = 1;
/** A wait of a day is a clock that nobody stopped. */
const LONGEST_WAIT_SECONDS = DAY_SECONDS;
/** The working day turns at four in the morning, when few attend, so that a shift past midnight stays whole. */
const SHIFT_TURNS_AT = 4 * 3600;
const LONG_GAP_SECONDS = 3600;
/** Moves half-hours since 1970, a Thursday, to weeks that begin on Monday. */
const THURSDAY_HALF_HOURS = 3 * HALF_HOURS_PER_DAY;
const WEEK_HALF_HOURS = DAYS_PER_WEEK * HALF_HOURS_PER_DAY;

const isOffered = `fate in (${OFFERED.map(fateNumber).join(', ')})`;
const isServed = `fate = ${fateNumber('served')}`;
const isAbandoned = `fate = ${fateNumber('abandoned')}`;

export const countCalls = async (engine: RecordEngine, mapping: CallMapping): Promise<CallCounts> => {
  const { columns } = mapping;
  const [totals] = await engine.rows(`select count(*), min(day), max(day) from ${CALLS}`);
  const span = await recordedSpan(engine);
  const unusable = `not coalesce(wait between 0 and ${LONGEST_WAIT_SECONDS}, false)`;
  const [unused] = await engine.rows(`select count(*) from ${CALLS} where ${isOffered} and queued and ${unusable}`);
  const waitsOf = (which: string): Promise<ReadonlyMap<string, ValueCounts>> =>
    valueCounts(engine, "''", 'wait', `${isOffered} and queued and not ${unusable} and ${which}`);
  const abandoned = await waitsOf(isAbandoned);
  const answered = await waitsOf(`not ${isAbandoned}`);
  return {
    rows: Number(totals?.[0]),
    types: await typeCounts(engine, mapping),
    span,
    arrivals: await arrivals(engine),
    waits: {
      abandoned: abandoned.get('') ?? NOTHING,
      answered: answered.get('') ?? NOTHING,
      unusable: Number(unused?.[0]),
    },
    unidentified:
      columns.customer === undefined
        ? null
        : await single(engine, `select count(*) from ${CALLS} where ${isOffered} and customer is null`),
    attendance: columns.agent === undefined ? null : await attendance(engine),
    clockChanges:
      mapping.timeZone === null
        ? null
        : {
            missing: await single(engine, `select count(*) from ${CALLS} where clock = 1`),
            doubled: await single(engine, `select count(*) from ${CALLS} where clock = 2`),
          },
  };
};

const NOTHING: ValueCounts = { values: new Float64Array(), counts: new Float64Array() };

const single = async (engine: RecordEngine, sql: string): Promise<number> =>
  Number((await engine.rows(sql))[0]?.[0] ?? 0);

const recordedSpan = async (engine: RecordEngine): Promise<RecordedSpan> => {
  const days = [...(await engine.numbers(`select distinct day from ${CALLS} where day is not null order by day`))];
  return { firstDay: days[0] ?? 0, lastDay: days.at(-1) ?? 0, days };
};

const arrivals = async (engine: RecordEngine): Promise<Float64Array> => {
  const rows = await engine.rows(
    `select (day * ${HALF_HOURS_PER_DAY} + second // ${HALF_HOUR_SECONDS} + ${THURSDAY_HALF_HOURS}) % ${WEEK_HALF_HOURS} as slot,
       count(*) from ${CALLS} where ${isOffered} group by slot order by slot`,
  );
  const slots = new Float64Array(WEEK_HALF_HOURS);
  for (const [slot, count] of rows) slots[Number(slot)] = Number(count);
  return slots;
};

const typeCounts = async (engine: RecordEngine, mapping: CallMapping): Promise<readonly TypeCounts[]> => {
  const { columns } = mapping;
  const fates = new Map<string, Record<Fate, number>>();
  const rows = await engine.rows(`select type, fate, count(*) from ${CALLS} group by 1, 2 order by 1, 2`);
  for (const [type, fate, count] of rows) {
    const name = String(type);
    const known = fates.get(name) ?? (Object.fromEntries(FATES.map((each) => [each, 0])) as Record<Fate, number>);
    known[FATES[Number(fate)] as Fate] = Number(count);
    fates.set(name, known);
  }
  const handleTimes = await valueCounts(engine, 'type', 'handle', isServed);
  const hasWrap = columns.wrap !== undefined;
  const wrapTimes = hasWrap ? await valueCounts(engine, 'type', 'wrap', `${isServed} and wrap >= 0`) : null;
  const transferred =
    columns.transferred === undefined
      ? null
      : new Map(
          (await engine.rows(`select type, count(*) from ${CALLS} where ${isServed} and transferred group by 1`)).map(
            ([type, count]) => [String(type), Number(count)],
          ),
        );
  const repeats = columns.customer === undefined ? null : await repeatCounts(engine, mapping);
  const talkTimes = hasWrap
    ? await valueCounts(engine, 'type', 'handle - wrap', `${isServed} and wrap >= 0 and wrap < handle`)
    : null;
  return [...fates].map(([name, counts]) => ({
    ...partsOf(name),
    fates: counts,
    handleTimes: handleTimes.get(name) ?? NOTHING,
    wrapTimes: wrapTimes === null ? null : (wrapTimes.get(name) ?? NOTHING),
    talkTimes: talkTimes === null ? null : (talkTimes.get(name) ?? NOTHING),
    transferred: transferred === null ? null : (transferred.get(name) ?? 0),
    repeats: repeats === null ? null : (repeats.get(name) ?? { index: 0, returned: 0, calledAnyway: null }),
  }));
};

const partsOf = (name: string): { readonly value: string; readonly channel: string } => {
  const [value = '', channel = ''] = name.split(String.fromCodePoint(TYPE_SEPARATOR));
  return { value, channel };
};

/** Distinct values of a column of seconds with their counts, ascending, by group. */
const valueCounts = async (
  engine: RecordEngine,
  group: string,
  column: string,
  where: string,
): Promise<ReadonlyMap<string, ValueCounts>> => {
  const found = new Map<string, { values: number[]; counts: number[] }>();
  const sql = `select ${group} as g, round(${column}, ${DECIMALS}) as v, count(*) from ${CALLS} where ${where} group by 1, 2 order by 1, 2`;
  for await (const { rowCount, columns } of engine.chunks(sql)) {
    for (let row = 0; row < rowCount; row += 1) {
      const name = String(columns[0]?.[row]);
      const entry = found.get(name) ?? { values: [], counts: [] };
      entry.values.push(Number(columns[1]?.[row]));
      entry.counts.push(Number(columns[2]?.[row]));
      found.set(name, entry);
    }
  }
  return new Map(
    [...found].map(([name, { values, counts }]) => [
      name,
      { values: Float64Array.from(values), counts: Float64Array.from(counts) },
    ]),
  );
};

/**
 * Served contacts of known customers: how many were followed by another of the same customer and type within the window, and
 * how many by one in the same stretch later. Contacts whose windows touch a day without records are left out.
 */
const repeatCounts = async (
  engine: RecordEngine,
  { repeat: { windowSeconds, controlAfterSeconds } }: CallMapping,
): Promise<ReadonlyMap<string, RepeatCounts>> => {
  // Each day with the end of the stretch of recorded days that it lies in: a window is recorded if it ends before that.
  await engine.run(`create temp table runs as
    select day, (max(day) over (partition by run) + 1) * ${DAY_SECONDS} as until from (
      select day, day - row_number() over (order by day) as run from (select distinct day from ${CALLS} where day is not null))`);
  const shift = controlAfterSeconds ?? 0;
  const sql = `
    select type, count(*), count(*) filter (where again > 0), count(*) filter (where anyway > 0) from (
      select c.type, c.fate, c.t, again, anyway from (
        select type, fate, t, customer, count(*) over first_window as again, count(*) over control_window as anyway
        from (select type, fate, customer, day * ${DAY_SECONDS} + second as t from ${CALLS}
              where ${isOffered} and customer is not null)
        window first_window as (partition by type, customer order by t
                 range between 1 following and ${windowSeconds} following),
               control_window as (partition by type, customer order by t
                 range between ${shift + 1} following and ${shift + windowSeconds} following)) c
      join runs a on a.day = c.t // ${DAY_SECONDS} and c.t + ${windowSeconds} <= a.until
      join runs b on b.day = (c.t + ${shift}) // ${DAY_SECONDS} and c.t + ${shift + windowSeconds} <= b.until
      where ${isServed})
    group by type order by type`;
  const rows = await engine.rows(sql);
  await engine.run('drop table runs');
  return new Map(
    rows.map(([type, index, returned, calledAnyway]) => [
      String(type),
      {
        index: Number(index),
        returned: Number(returned),
        calledAnyway: controlAfterSeconds === null ? null : Number(calledAnyway),
      },
    ]),
  );
};

const attendance = async (engine: RecordEngine): Promise<Attendance> => {
  await engine.run(`create temp table stints as
    select agent, shift, stint, min(since) as since, max(till) as till from (
      select *, sum(case when before is null or since - before > ${LONG_GAP_SECONDS} then 1 else 0 end)
        over (partition by agent, shift order by since, till rows unbounded preceding) as stint from (
        select *, max(till) over (partition by agent, shift order by since, till
          rows between unbounded preceding and 1 preceding) as before from (
          select agent, served_at as since, served_at + handle as till, floor((served_at - ${SHIFT_TURNS_AT}) / ${DAY_SECONDS}) as shift
          from ${CALLS} where ${isServed} and agent is not null)))
    group by agent, shift, stint`);
  const [shifts] = await engine.rows(`select count(distinct agent), count(*), coalesce(sum(till - since), 0) from (
    select agent, shift, min(since) as since, max(till) as till from stints group by agent, shift)`);
  const attendedSecondsWithoutGaps = await single(engine, 'select coalesce(sum(till - since), 0) from stints');
  const servedSeconds = await single(
    engine,
    `select coalesce(sum(handle), 0) from ${CALLS} where ${isServed} and agent is not null`,
  );
  const rows = await engine.rows(`
    select (piece + ${THURSDAY_HALF_HOURS}) % ${WEEK_HALF_HOURS} as slot,
      sum(least(till, (piece + 1) * ${HALF_HOUR_SECONDS}) - greatest(since, piece * ${HALF_HOUR_SECONDS}))
    from (select since, till, unnest(generate_series(floor(since / ${HALF_HOUR_SECONDS})::bigint,
      ceil(till / ${HALF_HOUR_SECONDS})::bigint - 1)) as piece from stints)
    group by slot order by slot`);
  await engine.run('drop table stints');
  const byHalfHour = new Float64Array(WEEK_HALF_HOURS);
  for (const [slot, seconds] of rows) byHalfHour[Number(slot)] = Number(seconds);
  return {
    agents: Number(shifts?.[0]),
    agentDays: Number(shifts?.[1]),
    attendedSeconds: Number(shifts?.[2]),
    attendedSecondsWithoutGaps,
    servedSeconds,
    byHalfHour,
  };
};
