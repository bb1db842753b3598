import { compareCodeUnits } from '../schema/code-units.ts';
import type { ElementImpact } from '../schema/result/blast-radius.ts';
import type { ComparedElement, ComparedFailures } from '../schema/result/comparison.ts';
import { comparedFigure, presenceOf } from './compared-figure.ts';
import { type ComparedInput, elementsOf } from './compared-input.ts';

type Elements = ReadonlyMap<string, ElementImpact>;
const LOWER = { better: 'lower' } as const;

/** What one failure breaks, element by element, on two sides. */
export function comparedFailures(from: ComparedInput, to: ComparedInput): ComparedFailures {
  const [a, b] = [elementsOf(from), elementsOf(to)];
  const largestBy = { from: largest(a), to: largest(b) };
  return {
    largest: comparedFigure(largestBy.from?.share, largestBy.to?.share, LOWER),
    largestBy,
    breaking: comparedFigure(breakingCount(a), breakingCount(b), LOWER),
    withoutWorkflowsShare: comparedFigure(
      from.document.blastRadius.withoutWorkflowsShare,
      to.document.blastRadius.withoutWorkflowsShare,
      LOWER,
    ),
    elements: [...new Set([...a.keys(), ...b.keys()])]
      .map((id) => comparedElement(id, a.get(id), b.get(id)))
      .sort((x, y) => weightOf(y) - weightOf(x) || compareCodeUnits(x.id, y.id)),
  };
}

/** Null where there is no element, or no volume is known. */
function largest(elements: Elements): ComparedFailures['largestBy']['from'] {
  const shares = [...elements]
    .flatMap(([id, { name, volumeShare }]) => (volumeShare === null ? [] : [{ id, name, share: volumeShare.broken }]))
    .sort((x, y) => y.share - x.share || compareCodeUnits(x.id, y.id));
  return shares[0] ?? null;
}

const breakingCount = (elements: Elements): number =>
  [...elements.values()].filter(({ workflows }) => workflows.broken.length > 0).length;

function comparedElement(id: string, x: ElementImpact | undefined, y: ElementImpact | undefined): ComparedElement {
  const share = (state: 'broken' | 'deferred' | 'degraded') =>
    comparedFigure(x?.volumeShare?.[state], y?.volumeShare?.[state], LOWER);
  return {
    id,
    name: (x ?? y)?.name ?? id,
    kind: (x ?? y)?.kind ?? '',
    presence: presenceOf(x, y),
    broken: share('broken'),
    deferred: share('deferred'),
    degraded: share('degraded'),
    contactsPerHour: comparedFigure(x?.contactsPerHour, y?.contactsPerHour, LOWER),
    extraMinutesPerHour: comparedFigure(x?.extraMinutesPerHour, y?.extraMinutesPerHour, LOWER),
  };
}

/** How much an element's row has to say: what changed, or all it breaks where it stands on one side only. */
function weightOf({ presence, broken, deferred, degraded }: ComparedElement): number {
  const shares = [broken, deferred, degraded];
  if (presence === 'both') return shares.reduce((sum, { difference }) => sum + Math.abs(difference ?? 0), 0);
  return shares.reduce((sum, { from, to }) => sum + (from ?? to ?? 0), 0);
}
