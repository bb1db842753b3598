/** Of which contact types it is known what agents do: work that nobody wrote down is not work that nobody does. */
import type { ContactType, OperationMap } from './map.ts';

type Work = Pick<OperationMap, 'contactTypes' | 'touches' | 'workflows'>;

/**
 * Contact types whose agent time is not known, in map order: those without touches of anybody. A type with touches of
 * others alone does not reach agents (design 4), nor does self-service: there the channel says so, unless an agent carries
 * out a step of it.
 */
export function undescribedTypes(map: Work): ReadonlySet<string> {
  const touched = new Set(map.touches.map(({ contactType }) => contactType));
  const byAgents = new Set(
    map.workflows
      .filter(({ steps }) => steps.some(({ by }) => by === 'agent'))
      .flatMap(({ shares }) => shares.filter(({ share }) => share !== 0).map(({ contactType }) => contactType)),
  );
  const isDescribed = ({ id, channel }: ContactType): boolean =>
    touched.has(id) || (channel === 'self-service' && !byAgents.has(id));
  return new Set(map.contactTypes.filter((type) => !isDescribed(type)).map(({ id }) => id));
}

/**
 * Volumes that agent time is summed over, by contact type; null is no part of a sum, as a volume that is unknown is none.
 * All contacts offered count, those that no touch tells of as reaching nobody (design 4). Where what is known are only
 * contacts that reach nobody, there is no sum: it would be 0 for want of the others.
 */
export function volumesOfAgentTime(map: Work): readonly (number | null)[] {
  const undescribed = undescribedTypes(map);
  const reaching = reachingTypes(map);
  const isCounted = ({ id, volume }: ContactType): boolean => reaching.has(id) && volume !== null;
  const isOpen = ({ id, volume }: ContactType): boolean =>
    undescribed.has(id) ? volume !== 0 : reaching.has(id) && volume === null;
  if (!map.contactTypes.some(isCounted) && map.contactTypes.some(isOpen)) return map.contactTypes.map(() => null);
  return map.contactTypes.map(({ volume }) => volume);
}

const reachingTypes = ({ touches }: Work): ReadonlySet<string> =>
  new Set(touches.flatMap(({ actor, contactType }) => (actor === 'agent' ? [contactType] : [])));
