/** The failures that reach furthest, as it is and in the set-up that changes failures: a set-up's own failures among them. */
import { ownEntry } from '../../../domain/own-entry.ts';
import { failuresAsIs } from '../as-is.ts';
import { elementName, type FailureSetup, failureSetups } from '../failure-setups.ts';
import type { ReportContext } from '../report-context.ts';
import { type CellView, columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';

export interface FailuresBlock {
  readonly title: string;
  readonly table: TableView;
}

/** Of the map as it is, and of the set-up where they are not among these. */
const MOST_AS_IS = 3;
const MOST_AFTER = 2;

/** Null where no failure breaks a contact. */
export function failuresBlock(context: ReportContext): FailuresBlock | null {
  const { result, say } = context;
  const setups = failureSetups(result);
  if (setups === null) return null;
  const { asIs, after } = setups;
  const largest = failuresAsIs(result)
    .filter(({ volumeShare }) => volumeShare.broken > 0)
    .slice(0, MOST_AS_IS)
    .map(({ id }) => id);
  const own = after === null ? [] : breaking(after).filter((id) => !largest.includes(id));
  const rows = [...largest, ...own.slice(0, MOST_AFTER)];
  if (rows.length === 0) return null;
  const shown = [asIs, ...(after === null ? [] : [after])];
  return {
    title: say('executive.failuresTitle'),
    table: tableView(
      say('executive.failuresCaption'),
      columns(say('executive.fails'), ...shown.map(({ name }) => ({ number: name }))),
      rows.map((id) => {
        const first = shown.find(({ setup }) => Object.hasOwn(setup.elements, id)) ?? asIs;
        return [headerCell(elementName(first.setup, id)), ...shown.map((one) => shareCell(context, one, id))];
      }),
    ),
  };
}

/** Elements that break contacts by failing alone, the furthest-reaching first. */
const breaking = ({ setup }: FailureSetup): readonly string[] =>
  Object.entries(setup.elements)
    .filter(([, { volumeShare }]) => (volumeShare?.broken ?? 0) > 0)
    .toSorted(([x, a], [y, b]) => (b.volumeShare?.broken ?? 0) - (a.volumeShare?.broken ?? 0) || (x < y ? -1 : 1))
    .map(([id]) => id);

function shareCell({ figures, say }: ReportContext, { setup }: FailureSetup, id: string): CellView {
  const element = ownEntry(setup.elements, id);
  if (element === undefined) return numberCell(say('executive.notThere'));
  return numberCell(element.volumeShare === null ? null : figures.share(element.volumeShare.broken));
}
