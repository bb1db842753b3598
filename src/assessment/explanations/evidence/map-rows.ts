/** Rows of contact types, the organisation, systems, steps and answers as evidence. */
import type { ContactType, Step, Workflow } from '../../../domain/map.ts';
import type { EvidenceRow } from '../../../scoring/fact.ts';
import { stepEvidence, typeEvidence, workflowEvidence } from '../../../scoring/operation.ts';
import { type Place, setupAt } from '../place.ts';

/** Contact types with volume, those of most weight first. */
export function typeRows(
  { prepared }: Place,
  describe: (type: ContactType) => { readonly value: number | null; readonly note: string } | null,
): EvidenceRow[] {
  return prepared.given.map.contactTypes
    .flatMap((type) => {
      const row = describe(type);
      return row === null ? [] : [typeEvidence(type, { ...row, weight: type.volume })];
    })
    .sort((a, b) => weightOf(b) - weightOf(a));
}

/** One contact type by its id. */
export const typeRow = (place: Place, id: string, note: string, value: (type: ContactType) => number | null) =>
  typeRows(place, (type) => (type.id === id ? { value: value(type), note } : null));

/** Keys of organization.yaml that a figure takes its numbers from. */
export function settingRows({ prepared }: Place, keys: readonly string[]): EvidenceRow[] {
  const { at } = prepared.given.map.organization;
  if (at === null) return [];
  return keys.map((key) => ({
    table: 'organization',
    key,
    place: at,
    note: 'setting of the organisation',
    weight: null,
    value: null,
  }));
}

/** Steps as the set-up has them, those carried out most often first. */
export function stepRows(place: Place, describe: (step: Step, workflow: Workflow) => string | null): EvidenceRow[] {
  const { view, operation } = setupAt(place);
  return view.map.workflows
    .flatMap((workflow) =>
      workflow.steps.flatMap((step) => {
        const note = describe(step, workflow);
        const executions = operation.executions.get(workflow.id)?.known ?? null;
        return note === null ? [] : [stepEvidence(step, { note, weight: executions, value: null })];
      }),
    )
    .sort((a, b) => weightOf(b) - weightOf(a));
}

export function workflowRows(place: Place, describe: (workflow: Workflow) => string | null): EvidenceRow[] {
  const { view, operation } = setupAt(place);
  return view.map.workflows
    .flatMap((workflow) => {
      const note = describe(workflow);
      const executions = operation.executions.get(workflow.id)?.known ?? null;
      return note === null ? [] : [workflowEvidence(workflow, { note, weight: executions, value: null })];
    })
    .sort((a, b) => weightOf(b) - weightOf(a));
}

/** The answer that was given to a question. */
export function answerRows({ prepared }: Place, question: string): EvidenceRow[] {
  return prepared.given.map.answers
    .filter((answer) => answer.question === question)
    .map((answer) => ({
      table: 'answers',
      key: question,
      place: answer.at,
      note: answer.evidence ?? 'answer without evidence',
      weight: null,
      value: answer.kind === 'stage' ? answer.stage : null,
    }));
}

const weightOf = ({ weight }: EvidenceRow): number => weight ?? 0;
