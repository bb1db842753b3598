/** People's view of what one change touches and takes, in every set-up. */
import { ownEntry } from '../../../domain/own-entry.ts';
import type { ResultDocument } from '../../../schema/result/result-document.ts';
import { atLeast, cost, days, hours, missingText, number, percent } from './amounts.ts';
import { type Columns, listed, type SetupChange, sharedNotes, sideBySide } from './side-by-side.ts';

type Api = SetupChange['api'][string];
type WorkflowChange = SetupChange['workflow'][string];
type ChangeHours = SetupChange['checkpoint'];
export type Added = SetupChange['newSystem'];

export function apiText(result: ResultDocument, columns: Columns, system: string): string {
  const of = ({ api }: SetupChange): Api | undefined => ownEntry(api, system);
  const name = result.operation.systemNames[system] ?? system;
  const table = sideBySide(`The API of ${name} changes`, columns, [
    ['Integrations to mend', (figures) => count(of(figures)?.links)],
    ['Connector to mend', (figures) => (of(figures)?.connector === true ? '1' : '0')],
    ['Workflows to re-test', (figures) => count(of(figures)?.workflows)],
    ['Mending, hours', (figures) => hours(of(figures)?.mend ?? null)],
    ['Re-tests, hours', (figures) => hours(of(figures)?.retest ?? null)],
    ...totals(result, of),
  ]);
  const touched = columns.columns.flatMap(({ name: setup, figures }) => {
    const { links = [], workflows = [], unknownCells = [] } = of(figures) ?? {};
    return [
      ...named(`${setup} mends`, links),
      ...named(`${setup} re-tests`, workflowNames(result, workflows)),
      ...named(`${setup}, not known`, unknownCells.length === 0 ? [] : [missingText(unknownCells)]),
    ];
  });
  return [table, ...touched, ...sharedNotes(columns)].join('\n');
}

export function workflowText(result: ResultDocument, columns: Columns, workflow: string): string {
  const of = (figures: SetupChange): WorkflowChange | undefined => ownEntry(figures.workflow, workflow);
  const [name = workflow] = workflowNames(result, [workflow]);
  const table = sideBySide(`${name} changes`, columns, [
    ['Integrations to audit', (figures) => count(of(figures)?.links)],
    ['Orchestrated flow to audit', (figures) => (of(figures)?.flow === true ? '1' : '0')],
    ['Agents to retrain', (figures) => hours(of(figures)?.agents ?? null)],
    ...spent(result, of),
  ]);
  const touched = columns.columns.flatMap(({ name: setup, figures }) => {
    const { links = [], unknownCells = [] } = of(figures) ?? {};
    return [
      ...named(`${setup} audits`, links),
      ...named(`${setup}, not known`, unknownCells.length === 0 ? [] : [missingText(unknownCells)]),
    ];
  });
  return [table, ...touched, ...sharedNotes(columns)].join('\n');
}

export function checkpointText(result: ResultDocument, columns: Columns): string {
  const workflows = Object.keys(result.operation.workflowNames).length;
  const table = sideBySide('A checkpoint is added to every workflow', columns, [
    ['Workflows that change', ({ workflow }) => String(Object.keys(workflow).length)],
    ...spent(result, ({ checkpoint }) => checkpoint),
  ]);
  return [table, ...(workflows === 0 ? ['The map has no workflow.'] : []), ...sharedNotes(columns)].join('\n');
}

/** A further system or operation: the yearly debt that it adds. */
export function addedText(
  result: ResultDocument,
  columns: Columns,
  heading: string,
  of: (figures: SetupChange) => (Added & { readonly ownDebt?: number | null }) | null | undefined,
): string {
  const amount = (pick: (added: Added) => number) => (figures: SetupChange) => {
    const added = of(figures);
    return added == null ? '' : number(pick(added));
  };
  const table = sideBySide(heading, columns, [
    ['Point-to-point links to build', amount(({ links }) => links)],
    ['Connectors to build', amount(({ connectors }) => connectors)],
    ['Maintenance, hours a year', amount(({ maintenance }) => maintenance)],
    ['Mending, hours a year', amount(({ mend }) => mend)],
    ['Re-tests, hours a year', amount(({ retest }) => retest)],
    ...totals(result, of, ' a year'),
    [
      'Its own debt, hours a year',
      (figures) => (of(figures)?.ownDebt === undefined ? '' : hours(of(figures)?.ownDebt ?? null)),
    ],
  ]);
  return [table, ...sharedNotes(columns)].join('\n');
}

type Row = readonly [string, (figures: SetupChange) => string];

function spent(result: ResultDocument, of: (figures: SetupChange) => ChangeHours | undefined): readonly Row[] {
  return [
    ['Audit, hours', (figures) => hours(of(figures)?.audit ?? null)],
    ['Re-test, hours', (figures) => hours(of(figures)?.retest ?? null)],
    ['Retraining, hours of agents', (figures) => hours(of(figures)?.retrain ?? null)],
    ...totals(result, of),
    ['Lead time, days', (figures) => days(of(figures)?.leadDays ?? null)],
  ];
}

interface Total {
  readonly hours: number | null;
  readonly cost: number | null;
  readonly unknownCells?: SetupChange['unknownCells'];
}

function totals(
  { organization: { currency }, change: { capacityHours } }: ResultDocument,
  of: (figures: SetupChange) => Total | null | undefined,
  pace = '',
): readonly Row[] {
  return [
    [`Hours together${pace}`, (figures) => cell(of(figures), (own) => atLeast(own.hours, own.unknownCells ?? []))],
    [
      `Cost${pace}${currency === null ? '' : `, ${currency}`}`,
      (figures) => cell(of(figures), (own) => cost(own.cost, own.hours)),
    ],
    [
      'Share of a year’s IT capacity',
      (figures) =>
        cell(of(figures), (own) =>
          capacityHours === null || capacityHours === 0 || own.hours === null ? '' : percent(own.hours / capacityHours),
        ),
    ],
  ];
}

const cell = (total: Total | null | undefined, text: (total: Total) => string): string =>
  total == null ? '' : text(total);

const count = (ids: readonly string[] | undefined): string => (ids === undefined ? '' : String(ids.length));
const named = (what: string, names: readonly string[]): string[] =>
  names.length === 0 ? [] : [`${what}: ${listed(names)}.`];
const workflowNames = ({ operation }: ResultDocument, ids: readonly string[]): readonly string[] =>
  ids.map((id) => operation.workflowNames[id] ?? id);
