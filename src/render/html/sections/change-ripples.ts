/** What one change sets off: of a vendor's interface, of a workflow, a checkpoint everywhere, one more system. */
import { ownEntry } from '../../../domain/own-entry.ts';
import type { ChangeResult } from '../../../schema/result/change.ts';
import { shortened } from '../../neutral-text.ts';
import { mostFor } from '../audience.ts';
import { workflowName } from '../failure-setups.ts';
import { LONGEST_NAME, type ReportContext } from '../report-context.ts';
import { type CellView, columns, headerCell, numberCell, type TableView, tableView } from '../table-view.ts';

export type SetupChange = ChangeResult['setups'][string];

type Hours = Pick<SetupChange['checkpoint'], 'hours' | 'unknownCells'>;

export interface NamedChange {
  readonly name: string;
  readonly change: SetupChange;
}

const MOST_SYSTEMS = 6;
const MOST_WORKFLOWS = 5;

export function rippleTable(context: ReportContext, asIs: NamedChange, after: NamedChange | null): TableView {
  const { audience, result, figures, say } = context;
  const hours = (value: number | null | undefined, note: string | null = null): CellView =>
    numberCell(value == null ? null : figures.whole(value), { note });
  // Hours of which cells are missing are the least that it takes.
  const known = (change: Hours | undefined, note: string | null = null): CellView =>
    change?.hours == null || change.unknownCells.length === 0
      ? hours(change?.hours, note)
      : numberCell(say('change-debt.atLeast', { hours: figures.whole(change.hours) }), { note });
  const { api, workflow, checkpoint, newSystem } = asIs.change;
  const systems = byHours(api).slice(0, mostFor(audience, MOST_SYSTEMS));
  const workflows = byHours(workflow).slice(0, mostFor(audience, MOST_WORKFLOWS));
  const later = <T>(pick: (change: SetupChange) => T): T[] => (after === null ? [] : [pick(after.change)]);
  const mended = ({ links, connector, workflows: tested }: SetupChange['api'][string]): string =>
    say(connector ? 'change-debt.linksConnectorAndTests' : 'change-debt.linksAndTests', {
      links: links.length,
      tests: tested.length,
    });
  const added = ({ links, connectors }: SetupChange['newSystem']): string =>
    connectors > 0
      ? say('change-debt.linksAndConnectors', { links: Math.round(links), connectors: Math.round(connectors) })
      : say('change-debt.links', { links: Math.round(links) });
  const days = (value: number | null): CellView => numberCell(value === null ? null : figures.number(value));
  return tableView(
    say('change-debt.ripplesHeading'),
    columns(
      say('change-debt.columnChange'),
      { number: after === null ? say('table.hours') : say('change-debt.columnHoursIn', { name: asIs.name }) },
      ...later(() => ({ number: say('change-debt.columnHoursIn', { name: after?.name ?? '' }) })),
      { number: say('change-debt.columnLeadDays') },
    ),
    [
      ...systems.map(([id, change]) => [
        headerCell(
          say('change-debt.changesInterface', {
            name: shortened(result.operation.systemNames[id] ?? id, LONGEST_NAME),
          }),
        ),
        known(change, mended(change)),
        ...later(({ api }) => {
          const then = ownEntry(api, id);
          return hours(then?.hours, then === undefined ? null : mended(then));
        }),
        numberCell('–'),
      ]),
      ...workflows.map(([id, change]) => [
        headerCell(say('change-debt.workflowChanges', { name: workflowName(result, id) })),
        hours(change.hours),
        ...later(({ workflow }) => hours(ownEntry(workflow, id)?.hours)),
        days(change.leadDays),
      ]),
      [
        headerCell(say('change-debt.checkpointAdded')),
        known(checkpoint),
        ...later(({ checkpoint: then }) => known(then)),
        days(checkpoint.leadDays),
      ],
      [
        headerCell(say('change-debt.oneMoreSystem'), { note: say('change-debt.oneMoreSystemNote') }),
        hours(newSystem.hours, say('change-debt.links', { links: Math.round(newSystem.links) })),
        ...later(({ newSystem: then }) => hours(then.hours, added(then))),
        numberCell('–'),
      ],
    ],
    say('change-debt.ripplesNote'),
  );
}

const byHours = <T extends { readonly hours: number | null }>(
  changes: Readonly<Record<string, T>>,
): readonly (readonly [string, T])[] =>
  Object.entries(changes).toSorted(([a, x], [b, y]) => (y.hours ?? -1) - (x.hours ?? -1) || (a < b ? -1 : 1));
