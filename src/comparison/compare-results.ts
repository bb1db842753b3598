/** Two results → what they have in common, what differs and which way is better → one comparison document. */
import { english } from '../messages/english.ts';
import type { Say } from '../messages/say.ts';
import { COMPARISON_SCHEMA_VERSION, type ComparedSide, type ComparisonDocument } from '../schema/result/comparison.ts';
import { comparedAssessment } from './assessment.ts';
import { changedAssumptions } from './assumptions.ts';
import { comparedClaims } from './claims.ts';
import { comparability, comparableIn } from './comparability.ts';
import type { ComparedInput } from './compared-input.ts';
import { comparedHandleTime } from './handle-time.ts';
import { mapChanges } from './map/map-changes.ts';
import { modelAgreement } from './model-agreement.ts';
import { comparedFailures } from './single-failures.ts';

/** Every difference is `to` − `from`. Both sides must have the set-up that they name. */
export function compareResults(from: ComparedInput, to: ComparedInput, say: Say = english): ComparisonDocument {
  const [a, b] = [from.document, to.document];
  const agreement = modelAgreement(a, b);
  const assumptions = changedAssumptions(a, b);
  return {
    schemaVersion: COMPARISON_SCHEMA_VERSION,
    from: sideOf(from),
    to: sideOf(to),
    comparability: comparability(a, b, agreement, assumptions, say),
    assessment: comparedAssessment(from, to, agreement),
    handleTime: comparedHandleTime(from, to, comparableIn(a, b)),
    singleFailures: comparedFailures(from, to),
    claims: comparedClaims(from, to, agreement.gradesAlike),
    assumptions,
    map: from.map === null || to.map === null ? null : mapChanges(from.map, to.map),
  };
}

const sideOf = ({ source, document, setup }: ComparedInput): ComparedSide => ({
  source,
  name: document.input.name,
  digest: document.input.digest,
  date: document.date,
  organization: document.organization.name,
  setup,
  setupName: document.wording.setups[setup]?.name ?? setup,
  toolVersion: document.tool.version,
  model: { id: document.model.id, version: document.model.version },
  currency: document.organization.currency,
  period: document.organization.period,
});
