/** Who saves what: the difference of agent time per contact between a set-up and the map as it is (design 4, "ledger"). */
import type { OperationMap } from '../domain/map.ts';
import { KINDS, type Kind } from '../domain/vocabulary.ts';
import { AgentTimes } from './agent-time/agent-times.ts';
import { mapNumbers } from './agent-time/map-numbers.ts';
import { agentTimeModel } from './agent-time/model.ts';
import type { AppliedSetup } from './apply.ts';
import { interactions, ShapleyValues } from './shapley.ts';
import { parameterValue, type TouchDuration } from './touch-duration.ts';

/** Seconds per contact offered, set-up less as it is: below 0 is saved, above 0 added. */
export interface Ledger {
  readonly difference: number;
  /** Shapley values, which sum to the difference whatever the order of introduction. By function; see `ledgerKey`. */
  readonly byFunction: ReadonlyMap<string, LedgerEntry>;
  readonly byKind: ReadonlyMap<Kind, { readonly before: number; readonly after: number; readonly difference: number }>;
  /** Pairs of functions, largest first: below 0 where two together save more than apart. */
  readonly interactions: readonly { readonly functions: readonly [string, string]; readonly seconds: number }[];
}

export interface LedgerEntry {
  /** saved + added. */
  readonly seconds: number;
  /** Kinds that it shortens, and kinds that it lengthens: what it adds by orchestration, mostly. */
  readonly saved: number;
  readonly added: number;
  /** Kinds that it does not move are left out. */
  readonly byKind: ReadonlyMap<Kind, number>;
  /** What it would bring with nothing else in force, and added to all the others. */
  readonly alone: number;
  readonly addedLast: number;
  /** Whether it adds more than it saves. */
  readonly isCost: boolean;
}

/** Share of the agent time below which an interaction is rounding and not a finding. */
const ROUNDING = 1e-12;

/** Null where no volume is known, since nothing is offered then. */
export function ledgerOf(map: OperationMap, applied: AppliedSetup, durations: readonly TouchDuration[]): Ledger | null {
  const { inForce, parameters } = applied;
  const model = agentTimeModel(map, inForce, 'by-kind');
  const numbers = mapNumbers(map, durations);
  const times = new AgentTimes(model, numbers, new Set());
  const values = Float64Array.from(model.parameters, (id) => parameterValue(parameters, id));
  times.compute(numbers, values);
  if (!(times.offered > 0)) return null;

  const { subsets, bits } = model;
  const shapley = new ShapleyValues(bits);
  const shares = new Float64Array(KINDS.length * bits);
  KINDS.forEach((_, kind) => {
    shapley.fill(times.perContact, kind * subsets, shares, kind * bits);
  });
  const total = Float64Array.from({ length: subsets }, (_, subset) =>
    KINDS.reduce((sum, _kind, kind) => sum + (times.perContact[kind * subsets + subset] as number), 0),
  );
  const at = (subset: number): number => total[subset] as number;
  const all = subsets - 1;
  return {
    difference: at(all) - at(0),
    byFunction: new Map(
      inForce.map(({ intervention }, member) => [
        intervention.ledgerKey,
        entryOf(
          KINDS.map((kind, index) => [kind, shares[index * bits + member] as number] as const),
          at(1 << member) - at(0),
          at(all) - at(all ^ (1 << member)),
        ),
      ]),
    ),
    byKind: new Map(
      KINDS.map((kind, index) => {
        const before = times.perContact[index * subsets] as number;
        const after = times.perContact[index * subsets + all] as number;
        return [kind, { before, after, difference: after - before }];
      }),
    ),
    interactions: interactions(bits, total)
      .filter(({ index }) => Math.abs(index) > ROUNDING * Math.abs(at(0)))
      .map(({ first, second, index }) => ({
        functions: [keyAt(applied, first), keyAt(applied, second)] as const,
        seconds: index,
      }))
      .sort((a, b) => Math.abs(b.seconds) - Math.abs(a.seconds)),
  };
}

const keyAt = ({ inForce }: AppliedSetup, member: number): string => inForce[member]?.intervention.ledgerKey ?? '';

function entryOf(byKind: readonly (readonly [Kind, number])[], alone: number, addedLast: number): LedgerEntry {
  const sum = (keep: (seconds: number) => boolean): number =>
    byKind.reduce((total, [, seconds]) => (keep(seconds) ? total + seconds : total), 0);
  const seconds = sum(() => true);
  return {
    seconds,
    saved: sum((one) => one < 0),
    added: sum((one) => one > 0),
    byKind: new Map(byKind.filter(([, one]) => one !== 0)),
    alone,
    addedLast,
    isCost: seconds > 0,
  };
}
