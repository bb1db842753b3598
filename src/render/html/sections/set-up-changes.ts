/** What each set-up changes and why: rules with their parameters, and the rows that each is about. */
import type { MessageKey, Say } from '../../../messages/say.ts';
import type { SetupHandleTime } from '../../../schema/result/handle-time.ts';
import { shortened } from '../../neutral-text.ts';
import { asSentence } from '../../vocabulary.ts';
import { mostFor } from '../audience.ts';
import { modelledSetups } from '../modelled-setup.ts';
import { ANCHORS, LONGEST_NAME, type ReportContext, type Section } from '../report-context.ts';
import { sourcesOf } from '../section-sources.ts';
import { columns, headerCell, numberCell, type TableView, tableView, textCell } from '../table-view.ts';

export interface SetupChangesSection extends Section {
  readonly standfirst: string;
  readonly tables: readonly TableView[];
}

type ByRule = SetupHandleTime['changes']['byRule'][number];

/** Rows named in a line, and set-ups and rules with a line: a map of thousands of touches must not fill a book. */
const MOST_ROWS = 3;
const MOST_RULES = 20;
/** What set-ups add says the activity after it. */
const ADDED = 'added ';

/** Null where no set-up changes anything. */
export function setupChangesSection(context: ReportContext): SetupChangesSection | null {
  const { result, say } = context;
  const changing = modelledSetups(result).filter(({ setup }) => setup.changes.count > 0);
  if (changing.length === 0) return null;
  return {
    template: 'set-up-changes',
    id: ANCHORS.setupChanges,
    short: say('set-up-changes.short'),
    title: say('set-up-changes.title'),
    standfirst: say('set-up-changes.standfirst'),
    tables: changing.map(({ name, setup }) => ruleTable(context, name, setup.changes)),
    sources: sourcesOf(context, {
      tables: tablesOf(changing.flatMap(({ setup }) => setup.changes.byRule)),
      method: ['set-ups'],
      assumptions: true,
    }),
  };
}

/** As the map has them, each once. */
const tablesOf = (rules: readonly ByRule[]): readonly string[] => [...new Set(rules.map(({ table }) => table))];

function ruleTable(context: ReportContext, name: string, { count, byRule }: SetupHandleTime['changes']): TableView {
  const { figures, say, words } = context;
  // One rule with one number in several tables, files or columns is one line.
  const rules = [...Map.groupBy(byRule, ({ intervention, rule }) => JSON.stringify([intervention, rule])).values()];
  const shown = rules.slice(0, mostFor(context.audience, MOST_RULES));
  const more = rules.length - shown.length;
  return tableView(
    say('set-up-changes.caption', { name, count }),
    columns(
      say('set-up-changes.columnRule'),
      say('set-up-changes.columnNumberFrom'),
      say('set-up-changes.columnRows'),
      { number: say('set-up-changes.columnChanges') },
    ),
    shown.map((group) => [
      headerCell(
        group[0]?.intervention == null ? words.kind('navigation') : words.intervention(group[0].intervention),
        { note: asSentence(group[0]?.rule ?? '') },
      ),
      textCell(parametersOf(context, group), { note: effectsOf(context, group) }),
      textCell(rowsOf(context, group)),
      numberCell(figures.whole(group.reduce((sum, { rows }) => sum + rows.length, 0))),
    ]),
    more > 0 ? say('set-up-changes.moreRules', { count: more }) : null,
  );
}

/** Columns that the rule changes, and touches that it adds. */
function effectsOf({ say, words }: ReportContext, group: readonly ByRule[]): string {
  const all = [...new Set(group.map(({ what }) => what))];
  const changed = all.filter((what) => !what.startsWith(ADDED)).map((what) => changedWord(say, what));
  const added = all.filter((what) => what.startsWith(ADDED)).map((what) => words.activity(what.slice(ADDED.length)));
  return [
    ...(changed.length === 0 ? [] : [say('set-up-changes.changes', { what: say.listed(changed) })]),
    ...added.map((what) => say('set-up-changes.adds', { what })),
  ].join('; ');
}

function changedWord(say: Say, what: string): string {
  const key = `set-up-changes.what-${what}`;
  return say.has(key) ? say(key as MessageKey) : what.replaceAll('_', ' ');
}

function parametersOf({ result, say }: ReportContext, group: readonly ByRule[]): string {
  const names = new Map(result.assumptions.map(({ id, name }) => [id, name]));
  const parameters = [...new Set(group.flatMap((one) => one.parameters))];
  return parameters.length === 0
    ? say('set-up-changes.noNumber')
    : say.listed(
        parameters.map((id) => {
          const name = names.get(id) ?? null;
          return name === null ? `\`${id}\`` : say('set-up-changes.parameter', { name, id });
        }),
      );
}

function rowsOf({ audience, figures, say, words }: ReportContext, group: readonly ByRule[]): string {
  const rows = group.flatMap(({ table, rows: own }) => own.map(({ key, row }) => ({ table, key, row })));
  const named = rows
    .slice(0, mostFor(audience, MOST_ROWS))
    .map(({ key, row }) => say('set-up-changes.row', { key: shortened(key, LONGEST_NAME), row: `${row}` }));
  const more = rows.length - named.length;
  return say('set-up-changes.rows', {
    table: words.table(rows[0]?.table ?? ''),
    rows: say.listed(more > 0 ? [...named, say('set-up-changes.moreRows', { count: figures.whole(more) })] : named),
  });
}
