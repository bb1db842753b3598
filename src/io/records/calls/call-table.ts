/**
 * Call records as a table of the engine, one row a record, in three steps of one query:
 *
 *   cells by role, empty ones null → times, seconds, outcome → a fate for every row
 *
 * Customers and agents are hashes from the first step on.
 */
import type { CallMapping } from '../../../imports/calls/call-mapping.ts';
import type { DateFormat } from '../../../imports/calls/columns/date-format.ts';
import { unitSeconds } from '../../../imports/calls/columns/guess-columns.ts';
import { ROLES, type Role } from '../../../imports/calls/columns/roles.ts';
import { FATES, type Fate } from '../../../imports/calls/fates.ts';
import { type RecordEngine, sqlText } from '../engine.ts';
import { createTable, type RecordRelation } from '../load-records.ts';
import { dateSql, instantSql, localMomentSql, type MomentForm, secondsSql } from './call-moments.ts';

/** How the times of the records are written, found by looking at them. */
export interface CallForms {
  /** Of the column with dates alone; null where moments have theirs. */
  readonly date: DateFormat | null;
  readonly moments: Readonly<Partial<Record<Role, MomentForm>>>;
  readonly decimalComma: boolean;
}

export const CALLS = 'calls';

/** Stands between type and channel in the column `type`; no export has this character. ASCII's unit separator. */
export const TYPE_SEPARATOR = 31;

const MOMENTS = ['start', 'queued', 'answered', 'end'] as const satisfies readonly Role[];
const SECONDS = ['wait', 'talk', 'hold', 'wrap', 'handle'] as const satisfies readonly Role[];
const HALF_A_DAY = 43_200;
const A_DAY = 86_400;
const YES = "('1', 'y', 'yes', 'true', 't')";
const NO = "('0', 'n', 'no', 'false', 'f')";

export const fateNumber = (fate: Fate): number => FATES.indexOf(fate);

/** Makes the table `calls`; every row of the relation is in it. */
export const createCallTable = async (
  engine: RecordEngine,
  relation: RecordRelation,
  mapping: CallMapping,
  forms: CallForms,
): Promise<void> => {
  const has = (role: Role): boolean => mapping.columns[role] !== undefined;
  const from = `(${classed(parsed(cells(relation, mapping), mapping, forms, has), mapping, forms, has)})`;
  await createTable(engine, { ...relation, from }, CALLS, {
    day: 'day',
    second: 'second',
    served_at: 'served_at',
    wait: 'wait',
    handle: 'handle',
    wrap: 'wrap',
    type: 'type',
    customer: 'customer',
    agent: 'agent',
    transferred: 'transferred',
    queued: 'in_queue',
    fate: 'fate',
    clock: 'clock',
    row_hash: 'row_hash',
  });
  if (has('contact')) await markDuplicates(engine);
};

/** Step one: `r_<role>` for each role, null where the cell is empty or means so. */
const cells = ({ headings, from }: RecordRelation, { columns, empty }: CallMapping): string => {
  const list = ROLES.map((role) => {
    const heading = columns[role];
    if (heading === undefined) return `null::varchar as r_${role}`;
    const trimmed = `nullif(trim(c${headings.indexOf(heading)}), '')`;
    const none = empty[role] ?? [];
    if (none.length === 0) return `${trimmed} as r_${role}`;
    return `case when ${trimmed} not in (${none.map(sqlText).join(', ')}) then ${trimmed} end as r_${role}`;
  });
  const hash = `hash(${headings.map((_, index) => `c${index}`).join(', ')})`;
  return `select ${list.join(', ')}, ${columns.contact === undefined ? 'null::ubigint' : hash} as row_hash from ${from}`;
};

/** Step two: `l_<moment>` in local time, `i_<moment>` in seconds, `s_<seconds>`; what the outcome says. */
const parsed = (
  from: string,
  mapping: CallMapping,
  { date, moments, decimalComma }: CallForms,
  has: (role: Role) => boolean,
): string => {
  const zone = mapping.timeZone;
  const day = date === null ? null : dateSql('r_date', date);
  const localOf = (role: Role): string => {
    const form = moments[role];
    // A clock without a date of its own is of the day on which the contact came in.
    const dayOf = day ?? (role === 'start' ? null : 'l_start');
    return form === undefined ? 'null::timestamp' : localMomentSql(`r_${role}`, form, dayOf, zone);
  };
  const list = [
    ...MOMENTS.map((role) => `${localOf(role)} as l_${role}`),
    ...MOMENTS.map((role) => {
      const form = moments[role];
      const instant = form === undefined ? 'null::double' : instantSql(`l_${role}`, `r_${role}`, form, zone);
      return `${instant} as j_${role}`;
    }),
    ...SECONDS.map((role) => {
      const heading = mapping.columns[role];
      const seconds =
        heading === undefined ? 'null::double' : secondsSql(`r_${role}`, unitSeconds(heading), decimalComma);
      return `${seconds} as s_${role}`;
    }),
    `coalesce(r_type, '') || chr(${TYPE_SEPARATOR}) || coalesce(r_channel, '') as type`,
    'hash(r_customer) as h_customer',
    'hash(r_agent) as h_agent',
    `${flag('r_transferred')} as transferred`,
    `${outcomeSql(mapping, has)} as outcome`,
    `${zone === null ? '0' : clockSql(zone)} as clock`,
  ];
  return `select *, ${list.join(', ')} from (${from})`;
};

/** A flag, a count, or a name: anything but a no. */
const flag = (cell: string): string =>
  `case when ${cell} is null or lower(${cell}) in ${NO} then false else coalesce(try_cast(${cell} as double) <> 0, true) end`;

const outcomeSql = ({ outcomes }: CallMapping, has: (role: Role) => boolean): string => {
  if (has('outcome')) {
    const cases = Object.entries(outcomes).map(([value, outcome]) => `when ${sqlText(value)} then ${sqlText(outcome)}`);
    if (cases.length > 0) return `case r_outcome ${cases.join(' ')} end`;
  }
  if (has('abandoned')) return `case when lower(r_abandoned) in ${YES} then 'abandoned' else 'answered' end`;
  return 'null::varchar';
};

/** 1: a local time that the change of clocks left out; 2: one that it had twice. */
const clockSql = (zone: string): string => {
  const name = sqlText(zone);
  const instant = `timezone(${name}, l_start)`;
  const around = (sign: string): string => `timezone(${name}, ${instant} ${sign} interval 1 hour) = l_start`;
  return `case when timezone(${name}, ${instant}) <> l_start then 1 when ${around('-')} or ${around('+')} then 2 else 0 end`;
};

/** Step three: what is derived from the others, and the fate. */
const classed = (from: string, mapping: CallMapping, { moments }: CallForms, has: (role: Role) => boolean): string => {
  // A clock without a date that is half a day before the start is after midnight.
  const instants = MOMENTS.map((role) =>
    role === 'start'
      ? 'j_start as i_start'
      : `j_${role} + case when j_${role} < j_start - ${HALF_A_DAY} and ${moments[role]?.kind === 'clock'} then ${A_DAY} else 0 end as i_${role}`,
  );
  const answered = has('answered') ? 'i_answered is not null' : 'false';
  const outcome = `coalesce(outcome, ${
    has('outcome') && Object.keys(mapping.outcomes).length > 0
      ? 'null'
      : `case when ${answered} or r_agent is not null or coalesce(s_handle, s_talk, 0) > 0 then 'answered' else 'abandoned' end`
  })`;
  const arrived = 'coalesce(i_queued, i_start)';
  const wait = `coalesce(s_wait, i_answered - ${arrived}, case when outcome = 'abandoned' then i_end - ${arrived} end)`;
  const handle = has('handle')
    ? 's_handle'
    : has('talk')
      ? 's_talk + coalesce(s_hold, 0) + coalesce(s_wrap, 0)'
      : 'i_end - i_answered';
  const derived = `select *, ${wait} as wait, ${handle} as handle, s_wrap as wrap,
      coalesce(i_answered, i_start + coalesce(${wait}, 0)) as served_instant,
      ${has('queued') ? 'i_queued is not null or coalesce(s_wait, 0) > 0' : `${wait} is not null`} as in_queue
    from (select * replace (${outcome} as outcome) from (select *, ${instants.join(', ')} from (${from})))`;
  return `select *, epoch(l_start)::bigint // ${A_DAY} as day, epoch(l_start)::bigint % ${A_DAY} as second,
      epoch(l_start) + served_instant - i_start as served_at,
      h_customer as customer, h_agent as agent, (${fateSql(mapping, has)})::utinyint as fate
    from (select * replace (case when r_customer is null then null else h_customer end as h_customer,
      case when r_agent is null then null else h_agent end as h_agent) from (${derived}))`;
};

const fateSql = (mapping: CallMapping, has: (role: Role) => boolean): string => {
  const number = (fate: Fate): string => String(fateNumber(fate));
  const listed = Object.keys(mapping.types).map(sqlText).join(', ');
  const isOther =
    mapping.otherTypes === 'set-aside' && listed !== '' ? `coalesce(r_type, '') not in (${listed})` : 'false';
  const backwards = `coalesce(i_end < i_start, false) or coalesce(i_end < i_answered, false)`;
  return `case
    when l_start is null then ${number('no-time')}
    when outcome = 'ignored' then ${number('ignored')}
    when ${isOther} then ${number('other-type')}
    when outcome = 'left' then ${number('left')}
    when outcome = 'abandoned' and not in_queue and ${has('queued')} then ${number('left')}
    when outcome = 'abandoned' then ${number('abandoned')}
    when ${has('agent')} and r_agent is null then ${number('unattended')}
    when ${backwards} then ${number('ends-before-start')}
    when handle is null then ${number('no-handle-time')}
    when handle < 0 then ${number('negative-handle-time')}
    when handle < ${mapping.shortestSeconds} then ${number('technical-handle-time')}
    when handle > ${mapping.longestSeconds} then ${number('endless-handle-time')}
    else ${number('served')} end`;
};

/** Of records that are the same in every cell, contact number included, the first stays. */
const markDuplicates = async (engine: RecordEngine): Promise<void> => {
  await engine.run(
    `create temp table doubled as select row_hash, min(rowid) as first from ${CALLS} group by row_hash having count(*) > 1`,
  );
  await engine.run(
    `update ${CALLS} set fate = ${fateNumber('duplicate')} from doubled
     where ${CALLS}.row_hash = doubled.row_hash and ${CALLS}.rowid <> doubled.first`,
  );
  await engine.run('drop table doubled');
};
