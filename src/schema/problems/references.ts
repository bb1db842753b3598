import { phrase } from '../../messages/phrase.ts';
import { didYouMean, error, quoted, warning } from './wording.ts';

/** Ids that clash and references that lead nowhere or in a circle. */
export const REFERENCE_PROBLEMS = {
  'duplicate-id': error<{ id: string; first: number }>(
    'Two rows of a table have the same id.',
    ({ id, first }) => `the id ${quoted(id)} is taken by line ${first}`,
    () => 'Give one of the two another id, or merge the rows.',
  ),
  'duplicate-row': error<{ key: string; first: number }>(
    'Two rows of a table without ids of its own say something about the same thing.',
    ({ key, first }) => `line ${first} is about ${quoted(key)} already`,
    () => 'Merge the two rows.',
  ),
  'reserved-id': error<{ id: string; reserved: string }>(
    'An id is one that the product uses itself.',
    ({ id, reserved }) => `${quoted(id)} may not be an id: ${reserved}`,
    () => 'Choose another id, here and wherever it is named.',
  ),
  'id-taken': error<{ id: string; line: number; file: string }>(
    'A system and an integration have the same id; they share one namespace.',
    ({ id, line, file }) => `${quoted(id)} is a system (${file}, line ${line}); an integration needs an id of its own`,
    () => 'Rename one of them, such as crm-billing for a link between the two.',
  ),
  'unlistable-id': warning<{ id: string }>(
    'An id contains a sign that separates the ids of a list, so that no list can name it.',
    ({ id }) => phrase('problems.unlistable-id', { id: quoted(id) }),
    () => phrase('problems.unlistable-id-hint'),
  ),
  'dangling-reference': error<{ id: string; target: string; nearest: string | null }>(
    'A cell names something that is not there.',
    ({ id, target }) => `there is no ${target} ${quoted(id)}`,
    ({ nearest, target }) => didYouMean(nearest, `Add the ${target}, or mend the id here.`),
  ),
  'platform-cycle': error<{ cycle: readonly string[] }>(
    'Systems run on each other in a circle.',
    ({ cycle }) => `the platforms go round in a circle: ${cycle.join(' → ')}`,
    () => 'Empty one platform cell of the circle: the one that runs on nothing else.',
  ),
  'step-cycle': error<{ workflow: string; cycle: readonly string[] }>(
    'Steps of a workflow wait for each other in a circle.',
    ({ workflow, cycle }) => `steps of ${quoted(workflow)} wait for each other in a circle: ${cycle.join(' → ')}`,
    () => 'Take one of them out of the after cell of another, or write start in the first one.',
  ),
  'context-home-conflict': error<{ item: string; homes: readonly string[] }>(
    'The tables name different systems of record for one context item.',
    ({ item, homes }) => `the home of ${quoted(item)} is given as ${homes.map(quoted).join(' and ')}`,
    () => 'Make home_system in context and context in systems agree, or fill in only one of them.',
  ),
  'touch-workflow-not-run': error<{ contactType: string; workflow: string }>(
    'A touch is linked to a workflow that its contact type does not run.',
    ({ contactType, workflow }) => `${quoted(contactType)} does not run the workflow ${quoted(workflow)}`,
    ({ contactType }) => `Give the workflow a share for it (contact_types: ${contactType}=…%), or mend the touch.`,
  ),
  'touch-without-workflow': error<{ step: string }>(
    'A touch names a step and not the workflow it belongs to.',
    ({ step }) => `the touch names the step ${quoted(step)} and no workflow`,
    () => 'Name the workflow too: step ids are unique within their workflow only.',
  ),
  'shares-given-twice': error<{ workflow: string }>(
    'The shares of a workflow stand both in its row and in workflow-volumes.',
    ({ workflow }) => `the shares of ${quoted(workflow)} are given in workflow-volumes as well`,
    () => 'Keep one of the two: empty contact_types here, or delete the rows there.',
  ),
  'provenance-nowhere': warning<{ missing: 'table' | 'row' | 'column'; table: string; name: string }>(
    'An entry of provenance points to a table, row or column that is not there.',
    ({ missing, table, name }) => phrase(`problems.provenance-nowhere-${missing}`, { table, name: quoted(name) }),
    () => phrase('problems.provenance-nowhere-hint'),
  ),
};
