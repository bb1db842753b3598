/** English, the language that the others are held against: its files say which messages there are. */
import ai from './ai.json' with { type: 'json' };
import assumptions from './assumptions.json' with { type: 'json' };
import availability from './availability.json' with { type: 'json' };
import beyondTheContactCentre from './beyond-the-contact-centre.json' with { type: 'json' };
import blockers from './blockers.json' with { type: 'json' };
import brand from './brand.json' with { type: 'json' };
import certainty from './certainty.json' with { type: 'json' };
import changeDebt from './change-debt.json' with { type: 'json' };
import claims from './claims.json' with { type: 'json' };
import comparability from './comparability.json' with { type: 'json' };
import comparison from './comparison.json' with { type: 'json' };
import contactTypes from './contact-types.json' with { type: 'json' };
import coverage from './coverage.json' with { type: 'json' };
import customer from './customer.json' with { type: 'json' };
import cutSets from './cut-sets.json' with { type: 'json' };
import dependencyMap from './dependency-map.json' with { type: 'json' };
import executive from './executive.json' with { type: 'json' };
import explorer from './explorer.json' with { type: 'json' };
import failureGrid from './failure-grid.json' with { type: 'json' };
import failureYear from './failure-year.json' with { type: 'json' };
import failures from './failures.json' with { type: 'json' };
import figures from './figures.json' with { type: 'json' };
import findings from './findings.json' with { type: 'json' };
import firstMoves from './first-moves.json' with { type: 'json' };
import functions from './functions.json' with { type: 'json' };
import functionsByContactType from './functions-by-contact-type.json' with { type: 'json' };
import handleTime from './handle-time.json' with { type: 'json' };
import indicators from './indicators.json' with { type: 'json' };
import inputs from './inputs.json' with { type: 'json' };
import keyFigures from './key-figures.json' with { type: 'json' };
import landscape from './landscape.json' with { type: 'json' };
import learningAndGovernance from './learning-and-governance.json' with { type: 'json' };
import ledger from './ledger.json' with { type: 'json' };
import method from './method.json' with { type: 'json' };
import money from './money.json' with { type: 'json' };
import newRisks from './new-risks.json' with { type: 'json' };
import notes from './notes.json' with { type: 'json' };
import page from './page.json' with { type: 'json' };
import problems from './problems.json' with { type: 'json' };
import readingAids from './reading-aids.json' with { type: 'json' };
import rules from './rules.json' with { type: 'json' };
import saving from './saving.json' with { type: 'json' };
import savings from './savings.json' with { type: 'json' };
import setUpChanges from './set-up-changes.json' with { type: 'json' };
import setUpNames from './set-up-names.json' with { type: 'json' };
import setUpStages from './set-up-stages.json' with { type: 'json' };
import setUps from './set-ups.json' with { type: 'json' };
import singleFailures from './single-failures.json' with { type: 'json' };
import spread from './spread.json' with { type: 'json' };
import stage from './stage.json' with { type: 'json' };
import summary from './summary.json' with { type: 'json' };
import table from './table.json' with { type: 'json' };
import uncertainty from './uncertainty.json' with { type: 'json' };
import units from './units.json' with { type: 'json' };
import words from './words.json' with { type: 'json' };

export const messages = {
  ai,
  assumptions,
  availability,
  'beyond-the-contact-centre': beyondTheContactCentre,
  blockers,
  brand,
  certainty,
  'change-debt': changeDebt,
  claims,
  comparability,
  comparison,
  'contact-types': contactTypes,
  coverage,
  customer,
  'cut-sets': cutSets,
  'dependency-map': dependencyMap,
  executive,
  explorer,
  'failure-grid': failureGrid,
  'failure-year': failureYear,
  failures,
  figures,
  findings,
  'first-moves': firstMoves,
  functions,
  'functions-by-contact-type': functionsByContactType,
  'handle-time': handleTime,
  indicators,
  inputs,
  'key-figures': keyFigures,
  landscape,
  'learning-and-governance': learningAndGovernance,
  ledger,
  method,
  money,
  'new-risks': newRisks,
  notes,
  page,
  problems,
  'reading-aids': readingAids,
  rules,
  saving,
  savings,
  'set-up-changes': setUpChanges,
  'set-up-names': setUpNames,
  'set-up-stages': setUpStages,
  'set-ups': setUps,
  'single-failures': singleFailures,
  spread,
  stage,
  summary,
  table,
  uncertainty,
  units,
  words,
};

type Files = typeof messages;

/** Every message of every file. */
export type Messages = { readonly [File in keyof Files]: Readonly<Record<keyof Files[File], string>> };

/** Such as `ledger.title`: the file and the message in it. */
export type MessageKey = { [File in keyof Files]: `${File}.${keyof Files[File] & string}` }[keyof Files];
