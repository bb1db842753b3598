/** Handle time, agent time, hours and cost of two results, and what customers live through. */
import { isCoordination, KINDS, type Kind } from '../domain/vocabulary.ts';
import { compareCodeUnits } from '../schema/code-units.ts';
import type { ComparedFigure, ComparedHandleTime, ComparedType } from '../schema/result/comparison.ts';
import type { SetupHandleTime } from '../schema/result/handle-time.ts';
import type { Comparable } from './comparability.ts';
import { type Better, comparedFigure, keysOfBoth, presenceOf } from './compared-figure.ts';
import { type ComparedInput, handleTimeOf, typeTimesOf } from './compared-input.ts';
import { mixEffect } from './mix-effect.ts';
import { pairedDifference } from './paired-difference.ts';

const LOWER = { better: 'lower' } as const;
const HIGHER = { better: 'higher' } as const;

export function comparedHandleTime(
  from: ComparedInput,
  to: ComparedInput,
  { totals, cost }: Comparable,
): ComparedHandleTime {
  const [a, b] = [handleTimeOf(from), handleTimeOf(to)];
  const lower = (of: (setup: SetupHandleTime) => number | null | undefined, comparable = true): ComparedFigure =>
    comparedFigure(of(a), of(b), { ...LOWER, comparable });
  return {
    notApplicable: { from: from.document.handleTime.notApplicable, to: to.document.handleTime.notApplicable },
    exactMean: lower((setup) => setup.overall?.exactMean),
    exactSd: lower((setup) => setup.overall?.exactSd),
    agentTimePerContact: lower((setup) => setup.agentTimePerContact?.exactMean),
    paired: pairedDifference(from, to),
    coordinationShare: lower((setup) => setup.coordinationShare),
    byKind: byKind(a, b),
    byContactType: byContactType(from, to, totals),
    mixEffect: mixEffect(from, to),
    volume: comparedFigure(from.document.organization.volume, to.document.organization.volume, {
      better: null,
      comparable: totals,
    }),
    agentHours: lower((setup) => setup.agentHours, totals),
    cost: lower((setup) => setup.cost, cost),
    fullTimeEquivalents: lower((setup) => setup.fullTimeEquivalents),
    ai: {
      readable: comparedFigure(a.ai.readable, b.ai.readable, HIGHER),
      completable: comparedFigure(a.ai.completable, b.ai.completable, HIGHER),
    },
    firstContactResolution: comparedFigure(a.firstContactResolution.value, b.firstContactResolution.value, HIGHER),
    customer: {
      identityChecks: lower(({ customer }) => customer?.identityChecks),
      retellings: lower(({ customer }) => customer?.retellings),
      transfers: lower(({ customer }) => customer?.transfers),
      waitingSeconds: lower(({ customer }) => customer?.waitingSeconds),
      contactSeconds: lower(({ customer }) => customer?.contactSeconds),
      carriedByPerson: lower(({ customer }) => customer?.carriedByPerson),
    },
  };
}

/** A kind that a known handle time does not name takes no second of it. */
function byKind(a: SetupHandleTime, b: SetupHandleTime): Record<string, ComparedFigure> {
  const secondsOf = (setup: SetupHandleTime, kind: string): number | null =>
    setup.overall === null ? null : (setup.byKind[kind] ?? 0);
  const kinds = keysOfBoth(a.byKind, b.byKind);
  const known = KINDS.filter((kind) => kinds.includes(kind));
  const others = kinds.filter((kind) => !isKind(kind));
  return Object.fromEntries(
    [...known, ...others].map((kind) => [
      kind,
      comparedFigure(secondsOf(a, kind), secondsOf(b, kind), { better: betterOf(kind) }),
    ]),
  );
}

const isKind = (kind: string): kind is Kind => (KINDS as readonly string[]).includes(kind);

/** Resolution and action are what the contact came for: less of them is not better in itself. */
const betterOf = (kind: string): Better => (isKind(kind) && !isCoordination(kind) ? null : 'lower');

function byContactType(from: ComparedInput, to: ComparedInput, totals: boolean): ComparedType[] {
  const typesOf = ({ document }: ComparedInput) =>
    new Map(document.operation.contactTypes.map((type) => [type.id, type]));
  const [left, right] = [typesOf(from), typesOf(to)];
  const [a, b] = [typeTimesOf(from), typeTimesOf(to)];
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((id): ComparedType => {
      const [x, y] = [left.get(id), right.get(id)];
      return {
        id,
        name: (x ?? y)?.name ?? id,
        presence: presenceOf(x, y),
        volume: comparedFigure(x?.volume, y?.volume, { better: null, comparable: totals }),
        exactMean: comparedFigure(a.get(id), b.get(id), LOWER),
      };
    })
    .sort((x, y) => largerVolume(y) - largerVolume(x) || compareCodeUnits(x.id, y.id));
}

const largerVolume = ({ volume }: ComparedType): number => Math.max(volume.from ?? 0, volume.to ?? 0);
