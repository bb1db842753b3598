import type { Text } from '../domain/phrase.ts';
import { english } from '../messages/english.ts';
import type { Say } from '../messages/say.ts';
import { ARCHITECTURE_PROBLEMS } from './problems/architecture.ts';
import { CELL_PROBLEMS } from './problems/cells.ts';
import { EVENT_LOG_PROBLEMS } from './problems/event-logs.ts';
import { FAULT_TREE_PROBLEMS } from './problems/fault-trees.ts';
import { FILE_PROBLEMS } from './problems/files.ts';
import { MEANING_PROBLEMS } from './problems/meaning.ts';
import { RECORD_PROBLEMS } from './problems/records.ts';
import { REFERENCE_PROBLEMS } from './problems/references.ts';
import { REPORT_PROBLEMS } from './problems/reports.ts';
import { RESULT_PROBLEMS } from './problems/results.ts';
import { STRUCTURE_PROBLEMS } from './problems/structure.ts';
import { TRANSLATION_PROBLEMS } from './problems/translations.ts';
import type { Wording } from './problems/wording.ts';
import { WORKBOOK_PROBLEMS } from './problems/workbooks.ts';

/** Every problem that reading a workspace or a result can report: code → severity, explanation and wording. */
export const PROBLEM_CATALOGUE = {
  ...FILE_PROBLEMS,
  ...WORKBOOK_PROBLEMS,
  ...STRUCTURE_PROBLEMS,
  ...CELL_PROBLEMS,
  ...REFERENCE_PROBLEMS,
  ...RECORD_PROBLEMS,
  ...MEANING_PROBLEMS,
  ...RESULT_PROBLEMS,
  ...FAULT_TREE_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...ARCHITECTURE_PROBLEMS,
  ...EVENT_LOG_PROBLEMS,
  ...TRANSLATION_PROBLEMS,
};

export type ProblemCode = keyof typeof PROBLEM_CATALOGUE;

type AboutOf<C extends ProblemCode> = (typeof PROBLEM_CATALOGUE)[C] extends Wording<infer A> ? A : never;

/** A problem before it is put into words and given a place. */
export type Complaint = { [C in ProblemCode]: { readonly code: C; readonly about: AboutOf<C> } }[ProblemCode];

export const PROBLEM_CODES = Object.keys(PROBLEM_CATALOGUE) as readonly ProblemCode[];

export interface Worded {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly hint: string;
}

/** Puts a complaint into the catalogue's words. Those that are no phrases are English in every language. */
export const wordsOf = (complaint: Complaint, say: Say = english): Worded => {
  // The union is correlated by construction: `about` always belongs to `code`.
  const wording = PROBLEM_CATALOGUE[complaint.code] as Wording<unknown>;
  const said = (text: Text): string => (typeof text === 'string' ? text : say.phrase(text));
  return {
    severity: wording.severity,
    message: said(wording.message(complaint.about)),
    hint: said(wording.hint(complaint.about)),
  };
};
