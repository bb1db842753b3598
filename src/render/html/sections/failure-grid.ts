/** Which failure does what to which workflow, as it is and with an orchestrator. */
import { type GridState, stateGridChart } from '../../../charts/state-grid.ts';
import { ownEntry } from '../../../domain/own-entry.ts';
import type { ElementImpact } from '../../../schema/result/blast-radius.ts';
import { qualified } from '../../certainty.ts';
import { fitted } from '../../landscape/label-boxes.ts';
import { capitalised } from '../../vocabulary.ts';
import { unfollowedShare } from '../as-is.ts';
import { mostFor } from '../audience.ts';
import { elementName, type FailureSetup, failureSetups, workflowName } from '../failure-setups.ts';
import { sentences, workflowCertainty } from '../failure-words.ts';
import { type FigureView, figureView } from '../figure-view.ts';
import { ANCHORS, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface FailureGridSection extends Section {
  readonly basis: string;
  readonly figure: FigureView;
}

const STATES = ['broken', 'deferred', 'degraded'] as const;
type State = (typeof STATES)[number];
/** Drawn, and listed in the table. */
const MOST_ROWS = 12;
const MOST_COLUMNS = 18;
const MOST_LISTED = 30;
const MOST_TOLD = 6;
/** Room for an upright name, in pixels. */
const COLUMN_NAME = 118;

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: ElementImpact['kind'];
  /** Workflows that it breaks in any of the set-ups; the most. */
  readonly broken: number;
  readonly reached: number;
}

/** Null where no failure reaches a workflow. */
export async function failureGridSection(context: ReportContext): Promise<FailureGridSection | null> {
  const { result, say } = context;
  const setups = failureSetups(result);
  if (setups === null || unfollowedShare(result) === 1) return null;
  const shown = [setups.asIs, ...(setups.after === null ? [] : [setups.after])];
  const rows = rowsOf(shown);
  const workflows = workflowsOf(context, shown);
  if (rows.length === 0 || workflows.length === 0) return null;
  const drawn = rows.slice(0, MOST_ROWS);
  const columnIds = workflows.slice(0, MOST_COLUMNS);
  const title = titleOf(context, setups.asIs);
  return {
    template: 'failure-grid',
    id: ANCHORS.failureGrid,
    short: say('failure-grid.short'),
    title,
    basis: sentences(
      say('failure-grid.basis'),
      setups.after === null ? null : say('failure-grid.halves', { after: setups.after.name }),
    ),
    figure: await figureView(context, {
      id: 'figure-failure-grid',
      tableOpen: false,
      caption: say('failure-grid.caption'),
      key: sentences(
        say('failure-grid.key'),
        leftOutWords(context, rows.length - drawn.length, workflows.length - columnIds.length),
      ),
      message: say('failure-grid.message', {
        title,
        elements: drawn
          .slice(0, MOST_TOLD)
          .map(({ name, id }) =>
            say('failure-grid.messageElement', {
              name,
              does: stateWords(context, ownEntry(setups.asIs.setup.elements, id)),
            }),
          )
          .join(' '),
      }),
      table: gridTable(context, rows, shown),
      chart: (room) =>
        stateGridChart(
          {
            columns: columnIds.map((id) => fitted(workflowName(result, id), 'name', COLUMN_NAME)),
            rows: (room === 'wide'
              ? drawn
              : drawn.filter(({ id }) => isFelt(ownEntry(setups.asIs.setup.elements, id)))
            ).map(({ id, name }) => ({
              name,
              cells: columnIds.map((workflow) =>
                (room === 'wide' ? shown : [setups.asIs]).map(({ setup }) =>
                  stateOf(ownEntry(setup.elements, id), workflow),
                ),
              ),
            })),
            letters: byState((state) => say(`failure-grid.letter-${state}`)),
            stateLabels: byState((state) => say(`failure-grid.label-${state}`)),
          },
          room,
        ),
    }),
    sources: sourcesOf(context, {
      tables: ['systems', 'integrations', 'vendors', 'workflows', 'workflow-steps'],
      method: ['failures'],
      assumptions: false,
    }),
  };
}

const byState = (text: (state: State) => string): Readonly<Record<State, string>> => ({
  broken: text('broken'),
  deferred: text('deferred'),
  degraded: text('degraded'),
});

function titleOf(context: ReportContext, { setup }: FailureSetup): string {
  const { result, say } = context;
  const all = result.operation.counts['workflows'] ?? 0;
  const exposed = new Set(Object.values(setup.elements).flatMap(({ workflows }) => workflows.broken));
  const statement =
    exposed.size === 0
      ? say('failure-grid.titleNone')
      : exposed.size === all
        ? say('failure-grid.titleAll', { count: all, all: say.numberWord(all) })
        : say('failure-grid.title', {
            count: exposed.size,
            words: capitalised(say.numberWord(exposed.size)),
            all: say.numberWord(all),
          });
  return qualified(say, statement, workflowCertainty(result), 'workflows');
}

/** Elements that reach a workflow in one of the set-ups: those that break most first. */
function rowsOf(setups: readonly FailureSetup[]): readonly Row[] {
  const ids = new Set(setups.flatMap(({ setup }) => Object.keys(setup.elements)));
  return [...ids]
    .flatMap((id): Row[] => {
      const own = setups.filter(({ setup }) => Object.hasOwn(setup.elements, id));
      const impacts = own.flatMap(({ setup }) => ownEntry(setup.elements, id) ?? []);
      const [first] = impacts;
      if (own[0] === undefined || first === undefined) return [];
      const broken = Math.max(...impacts.map(({ workflows }) => workflows.broken.length));
      const reached = Math.max(
        ...impacts.map(({ workflows }) => STATES.reduce((sum, state) => sum + workflows[state].length, 0)),
      );
      return reached === 0 ? [] : [{ id, name: elementName(own[0].setup, id), kind: first.kind, broken, reached }];
    })
    .toSorted((a, b) => b.broken - a.broken || b.reached - a.reached || (a.id < b.id ? -1 : 1));
}

/** Ids of the workflows that failures reach, those that most failures break first. */
function workflowsOf({ result }: ReportContext, setups: readonly FailureSetup[]): readonly string[] {
  const count = new Map<string, number>();
  for (const { setup } of setups) {
    for (const { workflows } of Object.values(setup.elements)) {
      STATES.forEach((state, at) => {
        for (const id of workflows[state]) count.set(id, (count.get(id) ?? 0) + (at === 0 ? 1 : 0.01));
      });
    }
  }
  return Object.keys(result.operation.workflowNames)
    .filter((id) => count.has(id))
    .toSorted((a, b) => (count.get(b) ?? 0) - (count.get(a) ?? 0) || (a < b ? -1 : 1));
}

const stateOf = (impact: ElementImpact | undefined, workflow: string): GridState =>
  STATES.find((state) => impact?.workflows[state].includes(workflow)) ?? 'ok';

const isFelt = (impact: ElementImpact | undefined): boolean =>
  STATES.some((state) => (impact?.workflows[state].length ?? 0) > 0);

function stateWords({ result, say }: ReportContext, impact: ElementImpact | undefined): string {
  if (impact === undefined) return say('failure-grid.notPart');
  const parts = STATES.filter((state) => impact.workflows[state].length > 0).map((state) =>
    say(`failure-grid.does-${state}`, {
      workflows: say.listed(impact.workflows[state].map((id) => workflowName(result, id))),
    }),
  );
  return parts.length === 0 ? say('failure-grid.doesNothing') : parts.join(' ');
}

function gridTable(context: ReportContext, rows: readonly Row[], setups: readonly FailureSetup[]): TableView {
  const { say, words } = context;
  const most = mostFor(context.audience, MOST_LISTED);
  const left = rows.length - most;
  return tableView(
    say('failure-grid.caption'),
    columns(say('failures.columnElement'), ...setups.map(({ name }) => name)),
    rows
      .slice(0, most)
      .map(({ id, name, kind }) => [
        headerCell(name, { note: words.element(kind) }),
        ...setups.map(({ setup }) => textCell(stateWords(context, ownEntry(setup.elements, id)))),
      ]),
    left > 0 ? say('failure-grid.leftOut', { count: left, words: capitalised(say.numberWord(left)) }) : null,
  );
}

function leftOutWords({ say }: ReportContext, failures: number, workflows: number): string | null {
  const parts = [
    ...(failures > 0 ? [say('failure-grid.failures', { count: failures })] : []),
    ...(workflows > 0 ? [say('failure-grid.workflows', { count: workflows })] : []),
  ];
  return parts.length === 0 ? null : say('failure-grid.notDrawn', { what: say.listed(parts) });
}
