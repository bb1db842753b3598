/** The value that stands for a whole part of the document, and what is told beside it. */
import type { ResultDocument } from '../../schema/result/result-document.ts';
import { matchPattern, pathPattern } from './path-pattern.ts';
import { valueAt } from './value-at.ts';

interface Headline {
  /** From the part to its value. */
  readonly to: string;
  /** From the part to the values beside it; none: all that stands below the part. */
  readonly beside?: readonly string[];
}

const SCORED = ['score', 'floor', 'ceiling'];
const INDICATOR = ['stage', 'score', 'wider', 'knownShare', 'floor.value', 'ceiling.value'];
const ELEMENT = [
  'volumeShare.deferred',
  'volumeShare.degraded',
  'contactsPerHour',
  'extraMinutesPerHour',
  'touchedShare',
];
const SETUP = [
  'overall.exactSd',
  'coordinationShare',
  'agentTimePerContact.exactMean',
  'agentHours',
  'cost',
  'fullTimeEquivalents',
  'ai.completable',
  'firstContactResolution.value',
];

const headline = (pattern: string, to: string, beside?: readonly string[]) =>
  pathPattern<Headline>(pattern, beside === undefined ? { to } : { to, beside });

const HEADLINES = [
  headline('assessment', 'stage.value', ['score.value', 'coverage']),
  headline('assessment.stage|score', 'value', ['floor', 'ceiling']),
  headline('assessment.functions|observations.*', 'stage', SCORED),
  headline('assessment.byContactType.*.functions.*', 'stage', SCORED),
  headline('assessment.indicators.*', 'value', INDICATOR),
  headline('assessment.questions.*', 'measured', ['claimed', 'conflict', 'attested']),
  headline('assessment.setups.*', 'stage.value', ['score.value']),
  headline('assessment.setups.*.stage|score', 'value', ['floor', 'ceiling']),
  headline('assessment.setups.*.functions.*', 'stage', SCORED),
  headline('assessment.setups.*.indicators.*', 'value', INDICATOR),
  headline('operation.contactTypes.*', 'handleTime'),
  headline('handleTime.setups.*', 'overall.exactMean', SETUP),
  headline('handleTime.setups.*.overall', 'exactMean'),
  headline('handleTime.setups.*.byContactType.*', 'exactMean'),
  headline('handleTime.setups.*.agentTimePerContact', 'exactMean'),
  headline('handleTime.setups.*.firstContactResolution', 'value'),
  headline('handleTime.comparisons.*', 'exactDifference'),
  headline('handleTime.comparisons.*.ledgerEntries.*', 'seconds'),
  headline('blastRadius.setups.*.elements.*', 'volumeShare.broken', ELEMENT),
  headline('change.setups.*', 'debt.hours', ['debt.cost', 'debt.capacityShare', 'newSystem.hours']),
  headline('change.setups.*.debt', 'hours'),
  headline('change.setups.*.api|workflow|newSystemByCategory.*', 'hours'),
  headline('change.setups.*.checkpoint|newSystem|acquisition', 'hours'),
  headline('assumptions.*', 'value'),
];

export interface FoundHeadline {
  readonly path: readonly string[];
  /** Null: all that stands below the part. */
  readonly beside: readonly (readonly string[])[] | null;
}

/** Null where no value stands for the part, or this result does not have it. */
export function headlineOf(path: readonly string[], document: ResultDocument): FoundHeadline | null {
  const found = HEADLINES.find((pattern) => matchPattern(pattern, path) !== null)?.entry;
  if (found === undefined) return null;
  const full = [...path, ...found.to.split('.')];
  if (valueAt(document, full) === undefined) return null;
  return { path: full, beside: found.beside?.map((each) => [...path, ...each.split('.')]) ?? null };
}
