/** Whether agents have any part in an operation, and of which contact types nobody wrote that down. */
import { undescribedTypes } from '../domain/agent-work.ts';
import type { Phrase } from '../domain/phrase.ts';
import {
  AGENTS_UNKNOWN,
  type Fact,
  type MissingFact,
  NO_TOUCHES,
  NO_TYPE_REACHES_AGENTS,
  notApplicable,
  unknown,
} from './fact.ts';
import { missingCell, type Operation, type TypeOnMap } from './operation.ts';

/** Why nothing can be measured of what agents do; null where some of it can. */
export function withoutAgents(operation: Operation): Fact | null {
  if (operation.map.touches.length === 0) return unknown(NO_TOUCHES, []);
  if (operation.types.some((entry) => entry.agentTouches.length > 0)) return null;
  const undescribed = undescribedTypes(operation.map);
  if (undescribed.size === 0) return notApplicable(NO_TYPE_REACHES_AGENTS);
  return unknown(
    AGENTS_UNKNOWN,
    operation.types.filter(({ type }) => undescribed.has(type.id)).map((entry) => missingTouches(entry, 'actor')),
  );
}

/** A contact type lacks rows of touches altogether. @param column whose cells would decide */
export const missingTouches = ({ type }: TypeOnMap, column: string | Phrase): MissingFact =>
  missingCell('touches', type.id, column, type);
