/**
 * Writes fixtures/imports/call-records.csv: 500 invented call records of two weeks, for documentation and tests.
 * `node scripts/write-call-records.ts`; the same seed gives the same bytes. No person's name stands in it.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SEED = 20_260_302;
const ROWS = 500;
const FIRST_DAY = Date.UTC(2026, 2, 2);
const DAYS = 14;
const DAY_SECONDS = 86_400;
const AGENTS = 3;
const CUSTOMERS = 260;
const PATIENCE_SECONDS = 150;
/** Share of contacts after which the same customer calls again the same day. */
const AGAIN = 0.12;

interface Queue {
  readonly name: string;
  readonly weight: number;
  /** Median and spread (standard deviation of the logarithm) of talk, in seconds. */
  readonly talk: readonly [number, number];
  readonly wrap: number;
  readonly transfer: number;
}

const QUEUES: readonly Queue[] = [
  { name: 'Billing dispute', weight: 0.38, talk: [260, 0.8], wrap: 45, transfer: 0.16 },
  { name: 'Fault report', weight: 0.3, talk: [320, 0.9], wrap: 60, transfer: 0.1 },
  { name: 'Tariff change', weight: 0.2, talk: [180, 0.7], wrap: 30, transfer: 0.05 },
  { name: 'Moving house', weight: 0.1, talk: [300, 0.6], wrap: 50, transfer: 0.08 },
  { name: 'Number porting', weight: 0.008, talk: [240, 0.6], wrap: 40, transfer: 0.2 },
  { name: 'Bereavement', weight: 0.006, talk: [420, 0.5], wrap: 80, transfer: 0 },
];

/** Arrivals by hour from 8 to 20, as weights. */
const HOURS = [5, 8, 10, 9, 7, 6, 8, 9, 8, 6, 4, 2];

/** Mulberry32 (T. Ettinger, public domain): enough for a sample. */
const uniforms = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const uniform = uniforms(SEED);
const normal = (): number => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
const exponential = (mean: number): number => -mean * Math.log(1 - uniform());

const pick = <T>(items: readonly T[], weight: (item: T) => number): T => {
  let left = uniform() * items.reduce((sum, item) => sum + weight(item), 0);
  for (const item of items) {
    left -= weight(item);
    if (left < 0) return item;
  }
  return items.at(-1) as T;
};

const code = (prefix: string, number: number): string => `${prefix}-${String(number).padStart(4, '0')}`;
const stamp = (seconds: number): string =>
  new Date(FIRST_DAY + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

interface Contact {
  readonly at: number;
  readonly queue: Queue;
  readonly customer: string;
}

const contacts: Contact[] = [];
while (contacts.length < ROWS) {
  const day = pick(
    Array.from({ length: DAYS }, (_, index) => index),
    (index) => (index % 7 === 6 ? 0 : index % 7 === 5 ? 0.5 : 1),
  );
  const hour = pick(
    HOURS.map((weight, index) => ({ weight, index })),
    ({ weight }) => weight,
  ).index;
  const at = day * DAY_SECONDS + (8 + hour) * 3600 + Math.floor(uniform() * 3600);
  const queue = pick(QUEUES, ({ weight }) => weight);
  const customer = uniform() < 0.06 ? '' : code('C', 1 + Math.floor(uniform() * CUSTOMERS));
  contacts.push({ at, queue, customer });
  if (uniform() < AGAIN && contacts.length < ROWS) {
    const later = Math.min(at + 1800 + Math.floor(exponential(5400)), day * DAY_SECONDS + 20 * 3600 - 1);
    contacts.push({ at: later, queue, customer });
  }
}
contacts.sort((a, b) => a.at - b.at);

const header =
  'Contact ID,Channel,Queue,Started at,Answered at,Ended at,Queue time,Talk time,Hold time,ACW time,Outcome,Agent,Customer ID,Transferred';
const rows = contacts.map(({ at, queue, customer }, index) => {
  const wait = uniform() < 0.45 ? 0 : Math.round(exponential(38));
  const patience = exponential(PATIENCE_SECONDS);
  const id = String(700_001 + index);
  if (patience < wait) {
    const left = Math.round(patience);
    return [id, 'voice', queue.name, stamp(at), '', stamp(at + left), left, '', '', '', 'abandoned', '', customer, ''];
  }
  const [median, spread] = queue.talk;
  // A few clocks fail: a talk that never was, and one that nobody stopped.
  const talk = index === 137 ? 0 : index === 402 ? 61_200 : Math.round(median * Math.exp(spread * normal()));
  const hold = uniform() < 0.2 ? Math.round(exponential(40)) : 0;
  const wrap = talk === 0 ? 0 : Math.round(exponential(queue.wrap));
  const end = at + wait + talk + hold;
  const transferred = uniform() < queue.transfer ? 'yes' : 'no';
  const agent = code('A', 1 + Math.floor(uniform() * AGENTS));
  return [
    id,
    'voice',
    queue.name,
    stamp(at),
    stamp(at + wait),
    stamp(end),
    wait,
    talk,
    hold,
    wrap,
    'answered',
    agent,
    customer,
    transferred,
  ];
});

const file = join(import.meta.dirname, '..', 'fixtures', 'imports', 'call-records.csv');
writeFileSync(file, [header, ...rows.map((row) => row.join(','))].map((line) => `${line}\n`).join(''));
