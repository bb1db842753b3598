/** People's view of integration debt, or of the changes that were asked about. */
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { withNeutralText } from '../../neutral-text.ts';
import { debtText } from './debt.ts';
import { addedText, apiText, checkpointText, workflowText } from './ripple.ts';
import { type Columns, columnsOf } from './side-by-side.ts';

/** Changes that somebody asks about. */
export interface AskedChanges {
  /** Ids of systems whose API changes. */
  readonly api: readonly string[];
  /** Ids of workflows that change. */
  readonly workflow: readonly string[];
  readonly checkpoint: boolean;
  /** Categories of systems that are added. */
  readonly newSystem: readonly string[];
  /** Name of the organisation that is taken over; null for none. */
  readonly acquired: string | null;
}

/** Without a question, the debt. */
export function changeText(document: ResultDocument, asked: AskedChanges): string {
  const result = withNeutralText(document);
  const columns = columnsOf(result);
  const { api, workflow, checkpoint, newSystem, acquired } = withNeutralText(asked);
  const answers = [
    ...api.map((system) => apiText(result, columns, system)),
    ...workflow.map((id) => workflowText(result, columns, id)),
    ...(checkpoint ? [checkpointText(result, columns)] : []),
    ...newSystem.map((category) => newSystemText(result, columns, category)),
    ...(acquired === null ? [] : [acquisitionText(result, columns, acquired)]),
  ];
  return (answers.length === 0 ? [debtText(result, columns)] : answers).join('\n\n');
}

function acquisitionText(result: ResultDocument, columns: Columns, name: string): string {
  const text = addedText(result, columns, `${name} is taken over`, ({ acquisition }) => acquisition);
  const isLinked = columns.columns.some(
    ({ figures: { acquisition } }) => acquisition !== null && acquisition.links + acquisition.connectors > 0,
  );
  return isLinked
    ? text
    : `${text}\nNone of its contact types has the id of one here, so that no system of its has to be linked: types that are the same need the same id.`;
}

function newSystemText(result: ResultDocument, columns: Columns, category: string): string {
  const isThere = columns.columns.some(({ figures }) => figures.newSystemByCategory[category] !== undefined);
  const text = addedText(result, columns, `One more system: ${category}`, ({ newSystem, newSystemByCategory }) =>
    isThere ? newSystemByCategory[category] : newSystem,
  );
  return isThere
    ? `${text}\nConnected as systems of its category are in the map.`
    : `${text}\nThe map has no system of this category: connected as its systems are on average.`;
}
