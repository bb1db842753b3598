/** In what respects two results differ that is not the operation, and what that leaves to compare (design 3 and 4). */
import type { MessageKey, Say } from '../messages/say.ts';
import type { ChangedAssumption, Comparability } from '../schema/result/comparison.ts';
import type { ResultDocument } from '../schema/result/result-document.ts';
import { isParameter } from './assumptions.ts';
import type { ModelAgreement } from './model-agreement.ts';

export interface Comparable {
  /** Figures of a whole period: contacts, hours, cost. */
  readonly totals: boolean;
  readonly cost: boolean;
}

export const comparableIn = (from: ResultDocument, to: ResultDocument): Comparable => {
  const totals = from.organization.period === to.organization.period;
  return { totals, cost: totals && from.organization.currency === to.organization.currency };
};

/** In full, as the language writes it. */
const written = (value: number, { locale }: Say): string =>
  value.toLocaleString(locale, { useGrouping: false, maximumFractionDigits: 10 });

/** One entry for each respect in which they differ; none for two results that compare in full. */
export function comparability(
  from: ResultDocument,
  to: ResultDocument,
  agreement: ModelAgreement,
  assumptions: readonly ChangedAssumption[],
  say: Say,
): Comparability[] {
  return [
    toolAspect(from, to, say),
    modelAspect(from, to, agreement, say),
    cutPointAspect(from, to, agreement, say),
    parameterAspect(from, to, assumptions, say),
    periodAspect(from, to, say),
    currencyAspect(from, to, say),
    organizationAspect(from, to, say),
    volumeAspect(from, to, say),
  ].filter((aspect) => aspect !== null);
}

const differing = (
  aspect: Comparability['aspect'],
  from: string,
  to: string,
  effect: Comparability['effect'],
  message: string,
): Comparability | null => (from === to ? null : { aspect, from, to, effect, message });

const toolAspect = ({ tool }: ResultDocument, other: ResultDocument, say: Say): Comparability | null =>
  differing('tool', tool.version, other.tool.version, 'with-care', say('comparability.tool'));

const modelAspect = ({ model }: ResultDocument, other: ResultDocument, agreement: ModelAgreement, say: Say) =>
  agreement.sameModel
    ? null
    : differing(
        'model',
        `${model.id} ${model.version}`,
        `${other.model.id} ${other.model.version}`,
        'not-compared',
        say('comparability.model'),
      );

function cutPointAspect(from: ResultDocument, to: ResultDocument, { differing: ids }: ModelAgreement, say: Say) {
  if (ids.length === 0) return null;
  const named = (document: ResultDocument): string =>
    ids
      .map((id) => {
        const rule = document.wording.indicators[id];
        if (rule === undefined) return say('comparability.cutPointsNone', { id });
        const stage3 = rule.stage3At === null ? say('comparability.none') : written(rule.stage3At, say);
        return say('comparability.cutPointsOf', { id, stage2: written(rule.stage2At, say), stage3 });
      })
      .join('; ');
  return {
    aspect: 'cut-points',
    from: named(from),
    to: named(to),
    effect: 'not-compared',
    message: say('comparability.cutPoints', { ids: ids.join(', ') }),
  } satisfies Comparability;
}

function parameterAspect(
  from: ResultDocument,
  to: ResultDocument,
  assumptions: readonly ChangedAssumption[],
  say: Say,
): Comparability | null {
  const changed = assumptions.filter((entry) => isParameter(entry) && entry.from !== null && entry.to !== null);
  const [left, right] = [versionsOf(from), versionsOf(to)];
  if (left === right && changed.length === 0) return null;
  const ids = changed.map(({ id }) => id);
  return {
    aspect: 'parameters',
    from: left,
    to: right,
    effect: changed.length === 0 ? 'note' : 'with-care',
    message:
      changed.length === 0
        ? say('comparability.parameterVersions')
        : say('comparability.parameters', { ids: ids.join(', ') }),
  };
}

const versionsOf = ({ parameters }: ResultDocument): string =>
  Object.entries(parameters)
    .map(([group, version]) => `${group} ${version}`)
    .sort()
    .join(', ');

const periodAspect = ({ organization }: ResultDocument, other: ResultDocument, say: Say): Comparability | null =>
  differing('period', organization.period, other.organization.period, 'not-compared', say('comparability.period'));

const currencyAspect = ({ organization }: ResultDocument, other: ResultDocument, say: Say): Comparability | null =>
  differing(
    'currency',
    organization.currency ?? say('comparability.notStated'),
    other.organization.currency ?? say('comparability.notStated'),
    'not-compared',
    say('comparability.currency'),
  );

const organizationAspect = ({ organization }: ResultDocument, other: ResultDocument, say: Say): Comparability | null =>
  differing('organization', organization.name, other.organization.name, 'note', say('comparability.organization'));

/** Overall means weigh contact types by volume, so that they also move when only the mix does. */
function volumeAspect(from: ResultDocument, to: ResultDocument, say: Say): Comparability | null {
  const volumes = ({ operation }: ResultDocument) =>
    new Map(operation.contactTypes.map(({ id, volume }) => [id, volume]));
  const [left, right] = [volumes(from), volumes(to)];
  const ids = [...new Set([...left.keys(), ...right.keys()])].filter((id) => left.get(id) !== right.get(id));
  if (ids.length === 0) return null;
  const total = ({ organization: { volume, period } }: ResultDocument): string => {
    if (volume === null) return say('comparability.notKnown');
    const key = `comparability.volume-${period}`;
    // A result file may name a period that no map has.
    return say.has(key)
      ? say(key as MessageKey, { volume: written(volume, say) })
      : `${written(volume, say)} / ${period}`;
  };
  return {
    aspect: 'volumes',
    from: total(from),
    to: total(to),
    effect: 'with-care',
    message: say('comparability.volumes', { count: ids.length }),
  };
}
