/** In what respects two results differ that is not the operation, and what that leaves to compare (design 3 and 4). */
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

/** One entry for each respect in which they differ; none for two results that compare in full. */
export function comparability(
  from: ResultDocument,
  to: ResultDocument,
  agreement: ModelAgreement,
  assumptions: readonly ChangedAssumption[],
): Comparability[] {
  return [
    toolAspect(from, to),
    modelAspect(from, to, agreement),
    cutPointAspect(from, to, agreement),
    parameterAspect(from, to, assumptions),
    periodAspect(from, to),
    currencyAspect(from, to),
    organizationAspect(from, to),
    volumeAspect(from, to),
  ].filter((aspect) => aspect !== null);
}

const differing = (
  aspect: Comparability['aspect'],
  from: string,
  to: string,
  effect: Comparability['effect'],
  message: string,
): Comparability | null => (from === to ? null : { aspect, from, to, effect, message });

const toolAspect = ({ tool }: ResultDocument, other: ResultDocument): Comparability | null =>
  differing(
    'tool',
    tool.version,
    other.tool.version,
    'with-care',
    'Different versions of Unswivel reckoned the two; part of a difference may be a change in the reckoning.',
  );

const modelAspect = ({ model }: ResultDocument, other: ResultDocument, agreement: ModelAgreement) =>
  agreement.sameModel
    ? null
    : differing(
        'model',
        `${model.id} ${model.version}`,
        `${other.model.id} ${other.model.version}`,
        'not-compared',
        'Different maturity models graded the two: stages and scores of functions and of the operation are shown and not compared. Values of indicators are facts and are compared.',
      );

function cutPointAspect(from: ResultDocument, to: ResultDocument, { differing: ids }: ModelAgreement) {
  if (ids.length === 0) return null;
  const named = (document: ResultDocument): string =>
    ids
      .map((id) => {
        const rule = document.wording.indicators[id];
        return rule === undefined ? `${id}: none` : `${id}: ${rule.stage2At} / ${rule.stage3At ?? 'none'}`;
      })
      .join('; ');
  return {
    aspect: 'cut-points',
    from: named(from),
    to: named(to),
    effect: 'not-compared',
    message: `Cut points, weights or scales differ for ${ids.join(', ')}: their stages and scores, and those of functions and of the operation, are not compared.`,
  } satisfies Comparability;
}

function parameterAspect(
  from: ResultDocument,
  to: ResultDocument,
  assumptions: readonly ChangedAssumption[],
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
        ? 'The parameter sets have different versions; no value that both results use differs.'
        : `Parameters have different values (${ids.join(', ')}): part of a difference in handle time is theirs, not the operation’s.`,
  };
}

const versionsOf = ({ parameters }: ResultDocument): string =>
  Object.entries(parameters)
    .map(([group, version]) => `${group} ${version}`)
    .sort()
    .join(', ');

const periodAspect = ({ organization }: ResultDocument, other: ResultDocument): Comparability | null =>
  differing(
    'period',
    organization.period,
    other.organization.period,
    'not-compared',
    'Volumes are given for different periods: contacts, hours and cost of a period are not compared; what is per contact is.',
  );

const currencyAspect = ({ organization }: ResultDocument, other: ResultDocument): Comparability | null =>
  differing(
    'currency',
    organization.currency ?? 'not stated',
    other.organization.currency ?? 'not stated',
    'not-compared',
    'Costs are in different currencies and are not compared.',
  );

const organizationAspect = ({ organization }: ResultDocument, other: ResultDocument): Comparability | null =>
  differing(
    'organization',
    organization.name,
    other.organization.name,
    'note',
    'Two names: if these are two organisations, rows of the same id need not mean the same thing.',
  );

/** Overall means weigh contact types by volume, so that they also move when only the mix does. */
function volumeAspect(from: ResultDocument, to: ResultDocument): Comparability | null {
  const volumes = ({ operation }: ResultDocument) =>
    new Map(operation.contactTypes.map(({ id, volume }) => [id, volume]));
  const [left, right] = [volumes(from), volumes(to)];
  const ids = [...new Set([...left.keys(), ...right.keys()])].filter((id) => left.get(id) !== right.get(id));
  if (ids.length === 0) return null;
  const total = ({ organization }: ResultDocument): string =>
    organization.volume === null ? 'not known' : `${organization.volume} a ${organization.period}`;
  return {
    aspect: 'volumes',
    from: total(from),
    to: total(to),
    effect: 'with-care',
    message: `Volumes differ for ${ids.length} contact ${ids.length === 1 ? 'type' : 'types'}: overall figures move with the mix as well as with the work; figures by contact type do not.`,
  };
}
