/** Every minimal set of failures that breaks a workflow, for those who check. */

import { ownEntry } from '../../../domain/own-entry.ts';
import { elementName, workflowName } from '../failure-setups.ts';
import type { ReportContext } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';
import type { Analysed } from './cut-set-words.ts';

/** Smaller sets first, as the document has them; one table for each set-up. */
export const cutSetLists = (
  { result, say }: ReportContext,
  workflows: readonly string[],
  setups: readonly Analysed[],
): readonly TableView[] =>
  setups.map(({ name, setup, cutSets }) =>
    tableView(
      say('cut-sets.listCaption', { setup: name }),
      columns(say('failures.columnWorkflow'), { number: say('cut-sets.columnElements') }, say('cut-sets.columnSet')),
      workflows.flatMap((id) =>
        (ownEntry(cutSets, id) ?? []).map((set) => [
          headerCell(workflowName(result, id)),
          numberCell(`${set.length}`),
          textCell(say.listed(set.map((element) => elementName(setup, element)))),
        ]),
      ),
    ),
  );
