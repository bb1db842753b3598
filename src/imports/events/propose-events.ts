/** Turns the tally of a log into rows of the map, each with its provenance. Only aggregates come this far. */
import type { Period } from '../../domain/vocabulary.ts';
import { compareCodeUnits } from '../../schema/code-units.ts';
import type { EventMapping } from '../../schema/event-mapping.ts';
import type { CellProvenance, Proposal, ProposedFile, ProposedRow, ProposedTable } from '../merging/proposal.ts';
import { plainText } from '../names/plain-text.ts';
import { type ContactTouch, type ContactTouches, contactTouches } from './contact-touches.ts';
import { durationText, rounded } from './duration-cell.ts';
import { DurationTally, US_PER_SECOND } from './duration-tally.ts';
import type { GapRules } from './gap-rules.ts';
import { emptyType, type LogTally, type TypeTally } from './log-tally.ts';
import { type NamedPlan, ONLY_TYPE } from './plan-reading.ts';
import { suggestCategory } from './suggest-category.ts';
import { type TimeExplained, timeExplained } from './time-explained.ts';

export interface ProposeOptions {
  readonly tally: LogTally;
  readonly plan: NamedPlan;
  readonly mapping: EventMapping;
  readonly gaps: GapRules;
  /** Name of the log's file, for provenance. */
  readonly file: string;
  /** Period that volumes are given for. */
  readonly period: Period;
  /** Contacts that a type, a touch or a duration is about at least. */
  readonly fewest: number;
}

export interface ProposedType {
  readonly id: string;
  readonly contacts: number;
  readonly touches: readonly ContactTouch[];
}

export interface EventsProposal {
  readonly proposal: Proposal;
  readonly types: readonly ProposedType[];
  readonly explained: TimeExplained;
  /** Contacts of types with too few of them, and what else was too few to be told apart. */
  readonly folded: { readonly types: number; readonly contacts: number };
  readonly leftOut: { readonly contacts: number; readonly events: number; readonly seconds: number };
}

/** Types with too few contacts each are together this one. */
export const OTHER_TYPE = 'other-logged-contacts';
/** Above it handle times would miss what the log does not say. */
const MOST_WITHOUT_DURATION = 0.02;
const DAY_US = 86_400 * US_PER_SECOND;
const DAYS: Readonly<Record<Period, number>> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };

export function proposeEvents(options: ProposeOptions): EventsProposal {
  const { tally, plan, gaps, fewest } = options;
  const { kept, folded, dropped } = foldTypes(tally, plan, fewest);
  const types = kept.map(({ id, type }) => ({
    id,
    type,
    ...contactTouches(type, plan.touches, gaps.activity, fewest),
  }));
  const files: ProposedFile[] = [];
  const rows = types.flatMap((type) => touchRows(type, options, files));
  const touched = types.flatMap(({ touches }) => touches);
  const systems = [...new Set(touched.flatMap(({ system }) => system ?? []))].sort(compareCodeUnits);
  const ofAgents = new Set(touched.filter(({ actor }) => actor === 'agent').map(({ system }) => system));
  const leftOut = {
    contacts: dropped?.contacts ?? 0,
    events: types.reduce((sum, type) => sum + type.leftOut.events, 0) + eventsOf(dropped),
    seconds:
      types.reduce((sum, type) => sum + type.leftOut.seconds, 0) + (dropped === null ? 0 : mappedSeconds(dropped)),
  };
  const tables: readonly ProposedTable[] = [
    { table: 'contact-types', rows: types.map(({ id, type }) => typeRow(id, type, options)) },
    { table: 'systems', rows: systems.map((id) => systemRow(id, ofAgents.has(id), options)) },
    { table: 'touches', rows },
  ];
  const proposal: Proposal = {
    kind: 'events',
    // A log that names no system says nothing about systems.
    tables: tables.filter(({ rows: of }) => of.length > 0),
    organization: {},
    files,
  };
  return {
    proposal,
    types: types.map(({ id, type, touches }) => ({ id, contacts: type.contacts, touches })),
    explained: timeExplained(tally, leftOut.seconds),
    folded,
    leftOut,
  };
}

interface NamedType {
  readonly id: string;
  readonly type: TypeTally;
}

/** Types of enough contacts, and the others as one if together they are enough. */
function foldTypes({ types }: LogTally, plan: NamedPlan, fewest: number) {
  const named = [...types].map(([at, type]) => ({ id: at === null ? ONLY_TYPE : (plan.types[at] ?? ONLY_TYPE), type }));
  const enough = named.filter(({ type }) => type.contacts >= fewest);
  const few = named.filter(({ type }) => type.contacts < fewest).sort((a, b) => compareCodeUnits(a.id, b.id));
  const other = few.length === 0 ? null : mergedTypes(few.map(({ type }) => type));
  const keepsOther = other !== null && other.contacts >= fewest;
  const kept: NamedType[] = [...enough, ...(keepsOther ? [{ id: OTHER_TYPE, type: other }] : [])];
  return {
    kept: kept.sort((a, b) => b.type.contacts - a.type.contacts || compareCodeUnits(a.id, b.id)),
    folded: keepsOther ? { types: few.length, contacts: other.contacts } : { types: 0, contacts: 0 },
    dropped: keepsOther ? null : other,
  };
}

function mergedTypes(types: readonly TypeTally[]): TypeTally {
  const all = emptyType();
  for (const type of types) {
    all.contacts += type.contacts;
    all.handleTime.merge(type.handleTime);
    for (const [pair, count] of type.before) all.before.set(pair, (all.before.get(pair) ?? 0) + count);
    for (const [key, run] of type.runs) {
      const known = all.runs.get(key);
      if (known === undefined) {
        const { durations, switches, waits } = run;
        all.runs.set(key, { ...run, durations: copied(durations), switches: copied(switches), waits: copied(waits) });
        continue;
      }
      known.contacts += run.contacts;
      known.events += run.events;
      known.waitContacts += run.waitContacts;
      known.places += run.places;
      known.durations.merge(run.durations);
      known.switches.merge(run.switches);
      known.waits.merge(run.waits);
    }
  }
  return all;
}

function copied(tally: DurationTally): DurationTally {
  const copy = new DurationTally();
  copy.merge(tally);
  return copy;
}

const eventsOf = (type: TypeTally | null): number =>
  type === null ? 0 : [...type.runs.values()].reduce((sum, { events }) => sum + events, 0);

const mappedSeconds = (type: TypeTally): number =>
  [...type.runs.values()].reduce(
    (sum, { durations, switches, waits }) => sum + durations.seconds + switches.seconds + waits.seconds,
    0,
  );

function typeRow(id: string, type: TypeTally, { tally, plan, mapping, file, period }: ProposeOptions): ProposedRow {
  const days = Math.max(1, (tally.latestUs - tally.earliestUs) / DAY_US);
  const contacts = `${type.contacts} contacts`;
  const provenance = (method: string): CellProvenance => ({ status: 'measured', source: file, method });
  const channel = mapping.contact_types?.find((rule) => rule.id === id)?.channel;
  const complete = tally.events.withoutDuration <= MOST_WITHOUT_DURATION * tally.events.read;
  const { meanSeconds: mean, variance } = type.handleTime;
  // The quantiles of whole contacts stay out of the map: moments are all that is held against the touches.
  const handleTime =
    !complete || mean === null || variance === null || mean === 0
      ? null
      : variance === 0
        ? rounded(mean)
        : `lognormal(mean=${rounded(mean)}, sd=${rounded(Math.sqrt(variance))})`;
  const volume = `${contacts} logged in ${rounded(days)} days, for one ${period}; a log of part of the work says too little`;
  return {
    cells: {
      id,
      name: nameOf(plan.typeNames, id) ?? (id === OTHER_TYPE ? 'Other logged contacts' : 'Logged contact'),
      ...(channel === undefined ? {} : { channel }),
      volume: rounded((type.contacts / days) * DAYS[period]),
      ...(handleTime === null ? {} : { handle_time: handleTime }),
    },
    provenance: provenance(contacts),
    columnProvenance: {
      volume: provenance(volume),
      ...(handleTime === null
        ? {}
        : { handle_time: provenance(`mean and sd of the logged time of ${contacts}, pauses included`) }),
    },
  };
}

const nameOf = (names: ReadonlyMap<string, string>, id: string): string | null => {
  const name = names.get(id);
  return name === undefined ? null : plainText(name);
};

function systemRow(id: string, ofAgents: boolean, { plan, mapping, file }: ProposeOptions): ProposedRow {
  const name = nameOf(plan.systemNames, id) ?? id;
  const given = mapping.systems?.find((rule) => rule.id === id)?.category;
  const category = given ?? suggestCategory(name);
  const named: CellProvenance = {
    status: 'measured',
    source: file,
    method: ofAgents ? 'agents have events in it' : 'events name it',
  };
  const guessed: CellProvenance = { status: 'assumed', source: file, method: 'suggested by its name' };
  return {
    cells: { id, name, ...(category === null ? {} : { category }), ...(ofAgents ? { agent_facing: 'true' } : {}) },
    provenance: named,
    ...(category === null || given !== undefined ? {} : { columnProvenance: { category: guessed } }),
  };
}

interface TypeWithTouches extends NamedType, ContactTouches {}

function touchRows(
  { id, type, touches }: TypeWithTouches,
  { file }: ProposeOptions,
  files: ProposedFile[],
): ProposedRow[] {
  const quantiles: { readonly column: string; readonly values: readonly number[] }[] = [];
  const name = `quantiles/events-${id}.csv`;
  const rows = touches.map((touch, at): ProposedRow => {
    const seq = at + 1;
    const { contacts, times, durations } = touch.happening;
    const duration = durationText(durations);
    const column = `touch-${seq}`;
    if (duration.kind === 'quantiles') quantiles.push({ column, values: duration.values });
    const count = times / contacts;
    const cells = {
      contact_type: id,
      seq: String(seq),
      actor: touch.actor,
      system: touch.system ?? '',
      activity: touch.activity,
      duration:
        duration.kind === 'unknown' ? '' : duration.kind === 'written' ? duration.text : `empirical(${name}#${column})`,
      probability: contacts === type.contacts ? '' : String(Number((contacts / type.contacts).toPrecision(6))),
      count: times === contacts ? '' : String(Number(count.toPrecision(6))),
      note: touch.label === null ? '' : plainText(touch.label),
    };
    const method = [
      `${HOW_FOUND[touch.by]}: ${times} times in ${contacts} of ${type.contacts} contacts`,
      duration.kind === 'unknown' ? 'durations not logged' : duration.method,
    ].join('; ');
    return {
      cells: Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== '')),
      provenance: { status: 'measured', source: file, method },
    };
  });
  if (quantiles.length > 0) files.push({ name, text: quantileText(quantiles) });
  return rows;
}

const HOW_FOUND: Readonly<Record<ContactTouch['by'], string>> = {
  mapping: 'activity by the mapping file',
  suggestion: 'activity suggested by its name',
  field: 'a field filled in before in another system',
  order: 'changes of system between events',
  pauses: 'pauses between events',
};

/** Columns of different lengths side by side, with headings; numbers only, so that nothing needs quotes. */
function quantileText(columns: readonly { readonly column: string; readonly values: readonly number[] }[]): string {
  const length = Math.max(...columns.map(({ values }) => values.length));
  const lines = Array.from({ length }, (_, row) => columns.map(({ values }) => values[row] ?? '').join(','));
  return `${[columns.map(({ column }) => column).join(','), ...lines].join('\n')}\n`;
}
