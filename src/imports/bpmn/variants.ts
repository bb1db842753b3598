/**
 * Either-or in a map that has none: where a model says how often an exclusive gateway goes which way, each way through it
 * becomes a workflow of its own with its share of the contacts. The map reckons workflows of one contact type independent
 * of each other, and ways exclude each other: what breaks several ways at once reaches fewer contacts in the result than
 * their shares add up to (of shares 0.56 and 0.24 it makes 0.67, not 0.80).
 */
import type { ThingCounter } from '../reading/thing-counter.ts';
import { isStep, reachedFrom, startsOf } from './control-flow.ts';
import { annotation } from './party-roles.ts';
import type { ModelFlow, ModelNode } from './process-model.ts';

export interface Variant {
  /** Names of the branches taken; empty where there is one way only. */
  readonly branches: readonly string[];
  readonly probability: number;
  readonly nodes: readonly ModelNode[];
  readonly flows: readonly ModelFlow[];
}

/** More ways than this are no reading matter; the process stays one workflow. */
const MOST_VARIANTS = 12;
/** How far probabilities may be from adding up to one: they are rounded. */
const TOLERANCE = 0.015;

interface Choice {
  readonly gateway: ModelNode;
  readonly branches: readonly { readonly flow: ModelFlow; readonly probability: number }[];
}

/** At least one variant; probabilities add up to one. */
export function variantsOf(
  nodes: readonly ModelNode[],
  flows: readonly ModelFlow[],
  loops: ReadonlySet<ModelFlow>,
  aside: ThingCounter,
): readonly Variant[] {
  const forward = Map.groupBy(
    flows.filter((flow) => !loops.has(flow)),
    ({ from }) => from,
  );
  const choices = nodes.flatMap((gateway) => choiceAt(gateway, forward.get(gateway.id) ?? [], aside) ?? []);
  const ways = choices.reduce((count, { branches }) => count * branches.length, 1);
  const whole = { branches: [], probability: 1, nodes, flows };
  if (choices.length === 0) return [whole];
  if (ways > MOST_VARIANTS) {
    for (const { gateway } of choices)
      aside.add(
        'exclusive gateway',
        `there are ${ways} ways through the process; all branches become steps of one workflow`,
        gateway.name ?? gateway.id,
      );
    return [whole];
  }
  const starts = startsOf(nodes, flows);
  const byStepsTaken = new Map<string, Variant>();
  for (const picked of combinations(choices)) {
    const chosen = new Set(picked.map(({ flow }) => flow));
    const decided = new Set(choices.map(({ gateway }) => gateway.id));
    const left = flows.filter((flow) => chosen.has(flow) || !decided.has(flow.from) || loops.has(flow));
    const reached = reachedFrom(starts, left);
    const taken = nodes.filter(({ id }) => reached.has(id));
    const key = JSON.stringify(taken.filter(isStep).map(({ id }) => id));
    const probability = picked.reduce((product, branch) => product * branch.probability, 1);
    const branches = picked.filter(({ flow }) => reached.has(flow.from)).map(({ flow }) => branchName(flow));
    const known = byStepsTaken.get(key);
    byStepsTaken.set(
      key,
      known === undefined
        ? { branches, probability, nodes: taken, flows: left }
        : { ...known, probability: known.probability + probability },
    );
  }
  return [...byStepsTaken.values()].filter(({ probability }) => probability > 0);
}

function choiceAt(gateway: ModelNode, outgoing: readonly ModelFlow[], aside: ThingCounter): Choice | null {
  if (gateway.type.kind !== 'gateway') return null;
  if (outgoing.length < 2 || gateway.type.gateway === 'parallel') return null;
  const label = gateway.name ?? gateway.id;
  const stated = outgoing.map((flow) => statedProbability(flow));
  const missing = stated.filter((each) => each === null).length;
  const sum = stated.reduce<number>((total, each) => total + (each ?? 0), 0);
  if (gateway.type.gateway === 'exclusive' && missing < outgoing.length) {
    const rest = 1 - sum;
    if (missing <= 1 && rest >= -TOLERANCE && (missing === 1 || rest <= TOLERANCE)) {
      const scale = missing === 1 ? 1 : sum;
      const branches = outgoing.map((flow, at) => ({ flow, probability: (stated[at] ?? Math.max(0, rest)) / scale }));
      return { gateway, branches };
    }
    aside.add(
      'exclusive gateway',
      'its probabilities do not add up to 1; all branches become steps of one workflow',
      label,
    );
    return null;
  }
  const why = 'all branches become steps of one workflow: nothing says how often it goes which way';
  aside.add(`${gateway.type.gateway} gateway`, why, label);
  return null;
}

/** `unswivel:probability`, or a percentage in the name of the flow: `yes (70 %)`. */
function statedProbability({ name, annotations }: ModelFlow): number | null {
  const written = annotation(annotations, 'probability');
  const [, percent] = /(\d+(?:[.,]\d+)?)\s*%/u.exec(written ?? name ?? '') ?? [];
  const value =
    percent !== undefined ? Number(percent.replace(',', '.')) / 100 : written === null ? Number.NaN : Number(written);
  return value >= 0 && value <= 1 ? value : null;
}

/** Without the percentage that it may hold. */
const branchName = ({ name, id }: ModelFlow): string => {
  const words = (name ?? '').replace(/\(?\s*\d+(?:[.,]\d+)?\s*%\s*\)?/gu, ' ').trim();
  return words === '' ? id : words;
};

function combinations(choices: readonly Choice[]): readonly Choice['branches'][] {
  return choices.reduce<readonly Choice['branches'][]>(
    (before, { branches }) => before.flatMap((picked) => branches.map((branch) => [...picked, branch])),
    [[]],
  );
}
