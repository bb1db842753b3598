/** What each set-up changes and why: rules with their parameters, and the rows that each is about. */
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { shortened } from '../../neutral-text.ts';
import { asSentence, interventionWord, listed, tableWord } from '../../words.ts';
import { modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface SetupChangesSection extends Section {
  readonly standfirst: string;
  readonly tables: readonly TableView[];
}

type ByRule = SetupHandleTime['changes']['byRule'][number];

/** Rows named in a line, and set-ups and rules with a line: a map of thousands of touches must not fill a book. */
const MOST_ROWS = 3;
const MOST_RULES = 20;

/** Null where no set-up changes anything. */
export function setupChangesSection(context: ReportContext): SetupChangesSection | null {
  const { result, figures } = context;
  const changing = modelledSetups(result).filter(({ setup }) => setup.changes.count > 0);
  if (changing.length === 0) return null;
  return {
    template: 'set-up-changes',
    id: ANCHORS.setupChanges,
    short: 'What set-ups change',
    title: 'Every change of a set-up, with its reason',
    standfirst:
      'A set-up never rewrites the map: it scales touches, adds some, and has steps carried out by others. Each change has a rule, takes its number from a parameter, and is about a row. Rows of one rule stand together here; the result document and setup-changes.csv list every one.',
    tables: changing.map(({ name, setup }) => ruleTable(figures, name, setup.changes)),
  };
}

function ruleTable(
  figures: ReportContext['figures'],
  name: string,
  { count, byRule }: SetupHandleTime['changes'],
): TableView {
  // One rule with one number in several tables, files or columns is one line.
  const rules = [...Map.groupBy(byRule, ({ intervention, rule }) => JSON.stringify([intervention, rule])).values()];
  const shown = rules.slice(0, MOST_RULES);
  return tableView(
    `${name}: ${figures.count(count, 'change')}`,
    columns('Rule', 'Number from', 'Rows', { number: 'Changes' }),
    shown.map((group) => [
      headerCell(interventionWord(group[0]?.intervention ?? 'navigation'), { note: asSentence(group[0]?.rule ?? '') }),
      textCell(parametersOf(group), {
        note: `changes ${listed([...new Set(group.map(({ what }) => what.replaceAll('_', ' ')))])}`,
      }),
      textCell(rowsOf(group)),
      numberCell(figures.whole(group.reduce((sum, { rows }) => sum + rows.length, 0))),
    ]),
    rules.length > shown.length ? `${rules.length - shown.length} more rules are in the result document.` : null,
  );
}

function parametersOf(group: readonly ByRule[]): string {
  const parameters = [...new Set(group.flatMap((one) => one.parameters))];
  return parameters.length === 0
    ? 'none: it follows'
    : parameters.map((id) => id.replaceAll('.', ' · ').replaceAll('_', ' ')).join(', ');
}

function rowsOf(group: readonly ByRule[]): string {
  const rows = group.flatMap(({ table, rows: own }) => own.map(({ key, row }) => ({ table, key, row })));
  const [first] = rows;
  const named = rows.slice(0, MOST_ROWS).map(({ key, row }) => `${shortened(key, LONGEST_NAME)} (row ${row})`);
  const more = rows.length - named.length;
  return `${tableWord(first?.table ?? '')}: ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
