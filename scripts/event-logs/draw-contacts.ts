/** Draws contacts of the desk, one agent after the other, the same at every run. */
import { exp } from '../../src/kernels/random/elementary/exp.ts';
import { log } from '../../src/kernels/random/elementary/log.ts';
import { normalQuantile } from '../../src/kernels/random/elementary/normal.ts';
import { streamKey } from '../../src/kernels/random/stream-key.ts';
import { KEY_ROUNDS, threefry } from '../../src/kernels/random/threefry.ts';
import { toUniform } from '../../src/kernels/random/uniform.ts';
import { DESK, type DeskType, SWITCH, WAIT } from './desk.ts';

export interface DeskEvent {
  readonly label: string;
  readonly system: string;
  readonly field: string;
  /** Milliseconds since 1970, UTC. */
  readonly startMs: number;
  readonly endMs: number;
}

export interface DeskContact {
  readonly id: string;
  readonly type: string;
  readonly agent: string;
  readonly events: readonly DeskEvent[];
}

/** Mean break of an agent between two contacts. */
const PAUSE_SECONDS = 200;
/** Monday, 2 March 2026, 08:00 UTC. */
const OPENING_MS = Date.UTC(2026, 2, 2, 8);
const DAY_MS = 86_400_000;
const OPEN_MS = 9 * 3_600_000;

export interface Draws {
  readonly contacts: number;
  readonly agents: number;
  readonly seed: number;
}

/** Contacts in the order in which they are drawn: agents take turns, each day begins at eight. */
export function* drawContacts({ contacts, agents, seed }: Draws): Generator<DeskContact> {
  const uniform = uniformsOf(seed);
  const clocks = Array.from({ length: agents }, () => OPENING_MS);
  for (let at = 0; at < contacts; at++) {
    const agent = at % agents;
    const type = pickType(uniform());
    let clock = nextStart(clocks[agent] as number);
    const events: DeskEvent[] = [];
    for (const touch of type.touches) {
      if (uniform() >= touch.probability) continue;
      for (let left = repeats(touch.count, uniform); left > 0; left--) {
        const before = events.at(-1);
        if (before !== undefined) clock += gapMs(before.system !== touch.system, uniform);
        const endMs = clock + milliseconds(lognormal(touch.meanSeconds, touch.sdSeconds, uniform));
        events.push({ label: touch.label, system: touch.system, field: touch.field ?? '', startMs: clock, endMs });
        clock = endMs;
      }
    }
    clocks[agent] = clock + milliseconds(-PAUSE_SECONDS * log(uniform()));
    yield { id: `C-${String(at + 1).padStart(7, '0')}`, type: type.name, agent: `agent-${agent + 1}`, events };
  }
}

const milliseconds = (seconds: number): number => Math.round(seconds * 1000);

const nextStart = (clock: number): number => {
  const day = Math.floor((clock - OPENING_MS) / DAY_MS);
  return clock - OPENING_MS - day * DAY_MS < OPEN_MS ? clock : OPENING_MS + (day + 1) * DAY_MS;
};

function pickType(u: number): DeskType {
  let left = u;
  for (const type of DESK) {
    left -= type.share;
    if (left < 0) return type;
  }
  return DESK[0] as DeskType;
}

/** 1 + a geometric number of mean `count` − 1. */
const repeats = (count: number, uniform: () => number): number =>
  count === 1 ? 1 : 1 + Math.floor(log(uniform()) / log(1 - 1 / count));

const gapMs = (changed: boolean, uniform: () => number): number => {
  const change = changed ? SWITCH.lowSeconds + (SWITCH.highSeconds - SWITCH.lowSeconds) * uniform() : 0;
  const wait = uniform() < WAIT.probability ? lognormal(WAIT.meanSeconds, WAIT.sdSeconds, uniform) : 0;
  return milliseconds(change) + milliseconds(wait);
};

const lognormal = (mean: number, sd: number, uniform: () => number): number => {
  const variance = log(1 + (sd / mean) ** 2);
  return exp(log(mean) - variance / 2 + Math.sqrt(variance) * normalQuantile(uniform()));
};

function uniformsOf(seed: number): () => number {
  const key = streamKey(seed, ['event-log']);
  let counter = 0;
  return () => {
    counter++;
    const { word0, word1 } = threefry(KEY_ROUNDS, key, {
      word0: counter % 2 ** 32,
      word1: Math.floor(counter / 2 ** 32),
    });
    return toUniform(word0, word1);
  };
}
